import type { LogDetail, LogEntry, PersonNamed } from './log-entry';

/** The texts that an entry is told with, in one language. */
export type EntryTexts = {
  erased: string;
  actors: Record<LogEntry['actor'], string>;
  actions: Record<string, string>;
};

/** Whoever did it: a name, or what kind of actor it was. */
export function actorWords({ by, actor }: Pick<LogEntry, 'by' | 'actor'>, texts: EntryTexts) {
  return by ? nameWords(by, texts) : texts.actors[actor];
}

export function nameWords({ name }: PersonNamed, texts: Pick<EntryTexts, 'erased'>): string {
  return name ?? texts.erased;
}

/** What was done, in words; an action that nobody has found words for by its code. */
export function actionWords({ action }: Pick<LogEntry, 'action'>, texts: EntryTexts): string {
  return texts.actions[action] ?? action;
}

/** A detail on one line. */
export function detailWords(detail: LogDetail, texts: Pick<EntryTexts, 'erased'>): string {
  switch (detail.kind) {
    case 'text':
      return detail.text;
    case 'people':
      return detail.people.map((one) => nameWords(one, texts)).join(', ');
    case 'subjects':
      return detail.subjects.map(({ id, title }) => title ?? id).join(', ');
    case 'json':
      return detail.json;
  }
}
