import type { Actor } from '~/domains/identity/actor';
import type { SubjectKind } from '~/domains/thread/subject-kinds';

/** One event as the log shows it. Names are those of the moment of reading. */
export type LogEntry = {
  id: string;
  /** ISO instant. */
  at: string;
  actor: Actor['kind'];
  by: PersonNamed | null;
  /** Whom it was done for, where staff helped. */
  onBehalfOf: PersonNamed | null;
  /** Its code; the texts have words for those that are known. */
  action: string;
  subject: LogSubject | null;
  /** Null: taken away when a person was erased. */
  details: LogDetail[] | null;
};

/** What everyone may read has a title and a page; of anything else the log knows what it is and where staff read it. */
export type LogSubject = {
  id: string;
  kind: SubjectKind | null;
  title: string | null;
  path: string | null;
  /** When a meeting begins, ISO: all of them are called the same. */
  heldAt: string | null;
};

/** `name` null: the account was erased, or the id is nobody's here. */
export type PersonNamed = { id: string; name: string | null };

/** What an event says of itself: a plain value, people by name, subjects, or something larger as JSON. */
export type LogDetail = { key: string } & (
  | { kind: 'text'; text: string }
  | { kind: 'people'; people: PersonNamed[] }
  | { kind: 'subjects'; subjects: LogSubject[] }
  | { kind: 'json'; json: string }
);
