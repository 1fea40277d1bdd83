import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { Urgency } from '../deadline';

/** How much something presses, in words; colour and outline only repeat them. */
export function DueMark(props: { urgency: Urgency; dueAt: string | null }) {
  const { inbox, moderation } = useTexts();
  const language = useLanguage();
  return (
    <span className={`due-mark is-${props.urgency}`}>
      {moderation.urgencies[props.urgency]}
      {props.dueAt !== null && ` · ${inbox.due(formatDay(props.dueAt, language))}`}
    </span>
  );
}

/** Who works on something just now. */
export function useHolderWords() {
  const { inbox } = useTexts();
  return (entry: {
    isMine: boolean;
    isHolderAway: boolean;
    claimedBy: string | null;
    claimedAt: string | null;
  }): string => {
    if (entry.isMine) return inbox.mine;
    if (entry.claimedAt === null) return inbox.free;
    const name = entry.claimedBy ?? inbox.somebody;
    return entry.isHolderAway ? inbox.away(name) : inbox.claimedBy(name);
  };
}
