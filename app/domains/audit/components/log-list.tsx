import { formatDay, formatMoment } from '~/i18n/format';
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
  const language = useLanguage();
  const { id, kind, title, path, heldAt } = subject;
  const named = title ?? (kind === null ? id : audit.notPublic(inbox.subjectKinds[kind]));
  const words = heldAt === null ? named : `${named}, ${formatDay(heldAt, language)}`;
  if (path === null) return words;
  return (
    <a href={href(path)} lang={title === null ? undefined : 'da'}>
      {words}
    </a>
  );
}

/** An instant as PostgreSQL writes one, or as the clock does. */
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:\d\d)?)$/;

/** Values that are codes or instants, in words; what nobody has words for stands as it is. */
function useValueWords(): (key: string, value: string) => string {
  const texts = useTexts();
  const language = useLanguage();
  const { audit, desk, staff, inbox, moderation, notifications } = texts;
  const { questionAgenda, questionHandling, questionMeetings } = texts;
  const states = { ...questionHandling.states, ...inbox.entry.now };
  const known: Record<string, Record<string, string> | undefined> = {
    ...audit.detailValues,
    channel: desk.channels,
    proof: desk.proofs,
    role: staff.roles,
    decision: inbox.decided,
    kind: inbox.kinds,
    from: states,
    to: states,
    pause: questionMeetings.pauses,
    turn: Object.fromEntries(
      Object.entries(questionAgenda.turns).map(([turn, { name }]) => [turn, name]),
    ),
    reason: Object.fromEntries(
      Object.entries(moderation.reasons).map(([code, { title }]) => [code, title]),
    ),
    template: notifications.givenUp.templates,
  };
  return (key, value) => {
    const words = known[key];
    if (words && Object.hasOwn(words, value)) return words[value]!;
    return instant.test(value) ? formatMoment(value, language) : value;
  };
}

function Detail({ detail }: { detail: LogDetail }) {
  const { audit } = useTexts();
  const names: Record<string, string> = audit.detailNames;
  const name = names[detail.key] ?? detail.key;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Value detail={detail} name={name} />
      </dd>
    </div>
  );
}

function Value({ detail, name }: { detail: LogDetail; name: string }) {
  const { audit } = useTexts();
  const valueWords = useValueWords();
  if (detail.kind === 'subjects') {
    return detail.subjects.map((subject) => (
      <span key={subject.id} className="line">
        <Subject subject={subject} />
      </span>
    ));
  }
  if (detail.kind !== 'json') return valueWords(detail.key, detailWords(detail, audit));
  // What scrolls can be reached by keyboard.
  return (
    <pre className="log-json" role="region" aria-label={name} tabIndex={0}>
      {detail.json}
    </pre>
  );
}
