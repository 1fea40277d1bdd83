import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { actionWords, actorWords, detailWords, nameWords } from '../entry-words';
import type { LogDetail, LogEntry } from '../log-entry';

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
  const href = useHref();
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
          {audit.subject}:{' '}
          {subject.title !== null && subject.path !== null ? (
            <a href={href(subject.path)} lang="da">
              {subject.title}
            </a>
          ) : (
            (subject.title ?? subject.id)
          )}
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

function Detail({ detail }: { detail: LogDetail }) {
  const { audit } = useTexts();
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
          detailWords(detail, audit)
        )}
      </dd>
    </div>
  );
}
