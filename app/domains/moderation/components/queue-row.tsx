import { formatMoment } from '~/i18n/format';
import { type Texts, useLanguage, useTexts } from '~/i18n/texts';
import type { Urgency } from '../deadline';
import type { EntryKind } from '../vocabulary';
import { DueMark, useHolderWords } from './due-mark';

type QueueEntry = {
  id: string;
  kind: EntryKind;
  subjectKind: keyof Texts['inbox']['subjectKinds'];
  title: string;
  textHash: string;
  excerpt: string;
  isShownWhole: boolean;
  receivedAt: string;
  dueAt: string | null;
  closedAt: string | null;
  urgency: Urgency;
  claimedBy: string | null;
  claimedAt: string | null;
  isMine: boolean;
  isHolderAway: boolean;
  isForMe: boolean;
  isForAnother: boolean;
  attached: 'picture' | 'file' | null;
};

/** Something that waits, as a row of the inbox's form. */
export function QueueRow({ entry, path }: { entry: QueueEntry; path: string }) {
  const { inbox } = useTexts();
  const language = useLanguage();
  const holder = useHolderWords();
  const isOpen = entry.closedAt === null;
  const isChoosable = isOpen && entry.isForMe && !entry.isForAnother;
  return (
    <li className="queue-row">
      {isChoosable ? (
        <label className="queue-choice">
          <input type="checkbox" name="chosen" value={`${entry.id}.${entry.textHash}`} />
          <span className="visually-hidden">{inbox.choose(entry.title)}</span>
        </label>
      ) : (
        <span />
      )}
      <div>
        <p>
          {isOpen ? (
            <DueMark urgency={entry.urgency} dueAt={entry.dueAt} />
          ) : (
            <span className="due-mark">
              {inbox.closed(formatMoment(entry.closedAt!, language))}
            </span>
          )}
        </p>
        <a className="title" href={path}>
          {entry.title === '' ? inbox.subjectKinds[entry.subjectKind] : entry.title}
        </a>
        <p className="queue-text">
          {entry.excerpt}
          {!entry.isShownWhole && ' …'}
        </p>
        <p className="small soft">
          {inbox.kinds[entry.kind]} · {inbox.subjectKinds[entry.subjectKind]} ·{' '}
          {inbox.received(formatMoment(entry.receivedAt, language))}
          {entry.attached && ` · ${inbox.attached[entry.attached]}`}
          {isOpen && ` · ${holder(entry)}`}
          {isOpen && entry.isForAnother && ` · ${inbox.forAnother}`}
          {isOpen && !entry.isForAnother && !entry.isForMe && ` · ${inbox.forModerators}`}
        </p>
      </div>
    </li>
  );
}
