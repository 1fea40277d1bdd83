import { capitalised, formatClock, formatFullDay, formatWeekdayMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { ListedSession } from '../finding/list-sessions.server';
import { sessionPath } from '../paths';
import { freeOf } from '../rules/standing';
import { hasSlots } from '../vocabulary';

type Listed = Omit<ListedSession, 'seats'> & {
  seats: Pick<ListedSession['seats'], 'capacity' | 'inUse' | 'waiting'>;
};

/** Sessions one after the other: when, with whom, in what way, and whether one can come. */
export function SessionRows({ sessions }: { sessions: Listed[] }) {
  return (
    <ul className="link-list">
      {sessions.map((session) => (
        <li key={session.id}>
          <SessionRow session={session} />
        </li>
      ))}
    </ul>
  );
}

function SessionRow({ session }: { session: Listed }) {
  const { dialogue, dialogueFinding: texts } = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { format, title, startsAt, endsAt, committee, area, place } = session;
  return (
    <>
      <p>
        <a className="title" href={href(sessionPath(session.slug))}>
          <time dateTime={startsAt}>
            {capitalised(formatFullDay(startsAt, language), language)}
          </time>
        </a>
      </p>
      <p>
        <span lang="da">{committee.name}</span> · {dialogue.formats[format].name}
        {title !== null && (
          <>
            {': '}
            <span lang="da">{title}</span>
          </>
        )}
      </p>
      <p className="small soft">
        {formatClock(startsAt, language)}–{formatClock(endsAt, language)}
        {place !== null && (
          <>
            {' · '}
            <span lang="da">{place}</span>
          </>
        )}
        {' · '}
        {area === null ? texts.row.allAreas : <span lang="da">{area.name}</span>}
      </p>
      <p className="small">
        <StandingTag session={session} /> <Until session={session} />
      </p>
    </>
  );
}

/** In a word or two whether there is room. */
export function StandingTag({
  session,
}: {
  session: Pick<Listed, 'standing' | 'format' | 'seats'>;
}) {
  const { dialogueFinding: texts } = useTexts();
  const { standing, format, seats } = session;
  if (standing === 'open') {
    const free = texts.free[hasSlots(format) ? 'slots' : 'persons'](freeOf(seats));
    return <span className="tag is-on">{free}</span>;
  }
  return (
    <>
      <span className="tag">{texts.standings[standing]}</span>
      {standing === 'waiting_list' && seats.waiting > 0 && (
        <span className="small soft"> {texts.waiting(seats.waiting)}</span>
      )}
    </>
  );
}

function Until({ session }: { session: Pick<Listed, 'standing' | 'closesAt'> }) {
  const { row } = useTexts().dialogueFinding;
  const language = useLanguage();
  const closes = formatWeekdayMoment(session.closesAt, language);
  switch (session.standing) {
    case 'open':
    case 'waiting_list':
      return row.closes(closes);
    case 'closed':
      return row.closed(closes);
    default:
      return null;
  }
}
