import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { actionWords, actorWords, detailWords, nameWords } from '../entry-words';
import type { LogDetail, LogEntry, LogSubject } from '../log-entry';

/** Events, the newest first: what was done, when and by whom, and what is known of it. */
export function LogList({ entries }: { entries: LogEntry[] }) {
  return (
    <ol className="link-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: LogEntry }) {
  const { audit } = useTexts();
  const language = useLanguage();
  const { subject, onBehalfOf, details } = entry;
  return (
    <>
      <p>
        <strong>{actionWords(entry, audit)}</strong>
      </p>
      <p className="small soft">
        <time dateTime={new Date(entry.at).toISOString()}>{formatMoment(entry.at, language)}</time>
        {' · '}
        {actorWords(entry, audit)}
        {onBehalfOf && ` ${audit.onBehalfOf(nameWords(onBehalfOf, audit))}`}
      </p>
      {subject && (
        <p className="small">
          {audit.subject}: <Subject subject={subject} />
        </p>
      )}
      {details === null && <p className="small soft">{audit.detached}</p>}
      {details !== null && details.length > 0 && (
        <details className="small">
          <summary>{audit.details}</summary>
          <dl className="record">
            {details.map((detail) => (
              <Detail key={detail.key} detail={detail} />
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Subject({ subject }: { subject: LogSubject }) {
  const { audit, inbox } = useTexts();
  const href = useHref();
  const { id, kind, title, path } = subject;
  const words = title ?? (kind === null ? id : audit.notPublic(inbox.subjectKinds[kind]));
  if (path === null) return words;
  return (
    <a href={href(path)} lang={title === null ? undefined : 'da'}>
      {words}
    </a>
  );
}

/** Values that are codes, in words; what nobody has words for stands as it is. */
function useValueWords(): (key: string, value: string) => string {
  const { audit, desk, staff, inbox, moderation, notifications } = useTexts();
  const known: Record<string, Record<string, string> | undefined> = {
    ...audit.detailValues,
    channel: desk.channels,
    proof: desk.proofs,
    role: staff.roles,
    decision: inbox.decided,
    kind: inbox.kinds,
    from: inbox.entry.now,
    to: inbox.entry.now,
    reason: Object.fromEntries(
      Object.entries(moderation.reasons).map(([code, { title }]) => [code, title]),
    ),
    template: notifications.givenUp.templates,
  };
  return (key, value) => {
    const words = known[key];
    return words && Object.hasOwn(words, value) ? words[value]! : value;
  };
}

function Detail({ detail }: { detail: LogDetail }) {
  const { audit } = useTexts();
  const valueWords = useValueWords();
  const names: Record<string, string> = audit.detailNames;
  return (
    <div>
      <dt>{names[detail.key] ?? detail.key}</dt>
      <dd>
        {detail.kind === 'json' ? (
          // What scrolls can be reached by keyboard.
          <pre
            className="log-json"
            role="region"
            aria-label={names[detail.key] ?? detail.key}
            tabIndex={0}
          >
            {detail.json}
          </pre>
        ) : (
          valueWords(detail.key, detailWords(detail, audit))
        )}
      </dd>
    </div>
  );
}
