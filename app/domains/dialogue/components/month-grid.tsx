import { Temporal } from 'temporal-polyfill';
import { formatClock, formatFullDay, formatPartialDate } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { ListedSession } from '../finding/list-sessions.server';
import { sessionPath } from '../paths';
import { sessionsPath, type SessionFilter } from '../finding/session-query';
import { weeksOf } from '../rules/month';
import { StandingTag } from './session-rows';

/**
 * A month as a table: a row for each week, each session on its day. On a phone it is a list of the days on which there
 * is one.
 * @param props.month `2027-02`
 * @param props.around the months beside it, where there is anything that far
 * @param props.next the day of the next session, where there is none in it; null: there is none
 */
export function MonthGrid(props: {
  month: string;
  today: string;
  around: { before: string | null; after: string | null };
  filter: SessionFilter;
  sessions: ListedSession[];
  next: string | null;
}) {
  const { month: texts } = useTexts().dialogueFinding;
  const language = useLanguage();
  const name = formatPartialDate(props.month, language);
  const weeks = weeksOf(Temporal.PlainYearMonth.from(props.month));
  return (
    <>
      <MonthSteps {...props} />
      {props.sessions.length === 0 && <NoneHere {...props} name={name} />}
      <table className="month-grid">
        <caption className="visually-hidden">{texts.caption(name)}</caption>
        <thead>
          <tr>
            {texts.weekdays.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, at) => (
            <tr key={at}>
              {week.map((day, column) =>
                day === null ? (
                  <td key={column} />
                ) : (
                  <Day
                    key={day}
                    day={day}
                    isToday={day === props.today}
                    sessions={props.sessions.filter((one) => one.day === day)}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function NoneHere({ filter, next, name }: Parameters<typeof MonthGrid>[0] & { name: string }) {
  const { month: texts } = useTexts().dialogueFinding;
  const language = useLanguage();
  const href = useHref();
  const month = next?.slice(0, 7);
  return (
    <p className="note">
      {texts.none(name)}{' '}
      {next !== null && (
        <a href={`${href(sessionsPath(filter, { view: 'kalender', month }))}#resultat`}>
          {texts.next(formatFullDay(next, language))}
        </a>
      )}
    </p>
  );
}

/** The way to the months beside it, and back to this one. */
function MonthSteps({ month, today, around, filter }: Parameters<typeof MonthGrid>[0]) {
  const { month: texts } = useTexts().dialogueFinding;
  const language = useLanguage();
  const href = useHref();
  const to = (of: string) =>
    `${href(sessionsPath(filter, { view: 'kalender', month: of }))}#resultat`;
  const thisMonth = today.slice(0, 7);
  return (
    <nav className="pagination" aria-label={texts.label}>
      {around.before !== null && (
        <a rel="prev" href={to(around.before)}>
          <span className="visually-hidden">{texts.before}: </span>
          {formatPartialDate(around.before, language)}
        </a>
      )}
      {month !== thisMonth && <a href={to(thisMonth)}>{texts.now}</a>}
      {around.after !== null && (
        <a rel="next" href={to(around.after)}>
          <span className="visually-hidden">{texts.after}: </span>
          {formatPartialDate(around.after, language)}
        </a>
      )}
    </nav>
  );
}

function Day({
  day,
  isToday,
  sessions,
}: {
  day: string;
  isToday: boolean;
  sessions: ListedSession[];
}) {
  const { month: texts } = useTexts().dialogueFinding;
  const language = useLanguage();
  const classes = [isToday && 'is-today', sessions.length === 0 && 'is-empty'].filter(Boolean);
  return (
    <td className={classes.join(' ') || undefined} aria-current={isToday ? 'date' : undefined}>
      <time dateTime={day}>
        <span className="month-number" aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="month-day">{formatFullDay(day, language)}</span>
      </time>
      {isToday && <span className="month-today"> {texts.today}</span>}
      {sessions.length > 0 && (
        <ul>
          {sessions.map((session) => (
            <li key={session.id}>
              <InDay session={session} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function InDay({ session }: { session: ListedSession }) {
  const { formats } = useTexts().dialogue;
  const language = useLanguage();
  const href = useHref();
  const { slug, startsAt, committee, format } = session;
  return (
    <>
      <a href={href(sessionPath(slug))}>
        {formatClock(startsAt, language)} <span lang="da">{committee.name}</span>
      </a>
      <span className="small soft">{formats[format].short}</span>
      <StandingTag session={session} />
    </>
  );
}
