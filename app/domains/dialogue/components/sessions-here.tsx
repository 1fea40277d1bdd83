import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { PublicOutcome } from '../finding/list-outcomes.server';
import type { ListedSession } from '../finding/list-sessions.server';
import { sessionPath } from '../paths';
import { SessionRows } from './session-rows';

/**
 * Where one can meet a committee about what a page is about, and what came of those who did; nothing where there is
 * neither.
 * @param props.about what kind of page it stands on
 */
export function SessionsHere(props: {
  about: 'node' | 'sdg';
  sessions: ListedSession[];
  outcomes: PublicOutcome[];
}) {
  const { here } = useTexts().dialogueFinding;
  const href = useHref();
  const { about, sessions, outcomes } = props;
  if (sessions.length === 0 && outcomes.length === 0) return null;
  return (
    <Section title={here.heading} id="dialog">
      {sessions.length > 0 && (
        <>
          <p>{here[about]}</p>
          <SessionRows sessions={sessions} />
        </>
      )}
      {outcomes.length > 0 && (
        <>
          <h3>{here.outcomes}</h3>
          <OutcomeRows outcomes={outcomes} />
        </>
      )}
      <p className="next-steps">
        <a href={href('/dialog')}>{here.all}</a>
      </p>
    </Section>
  );
}

/** What came of deputations, each with the way to its session. */
export function OutcomeRows({ outcomes }: { outcomes: PublicOutcome[] }) {
  const texts = useTexts().dialogue;
  const language = useLanguage();
  const href = useHref();
  return (
    <ul className="link-list">
      {outcomes.map(({ id, title, outcome, session, committee }) => (
        <li key={id}>
          <a className="title" lang="da" href={href(sessionPath(session.slug))}>
            {title}
          </a>
          <p className="small soft">
            {texts.outcomes[outcome]} · <span lang="da">{committee.name}</span>,{' '}
            {formatDay(session.startsAt, language)}
          </p>
        </li>
      ))}
    </ul>
  );
}
