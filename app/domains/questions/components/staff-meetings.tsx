import { capitalised, formatFullDay, formatWeekdayMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { StaffTime } from '../meetings/list-times.server';

/** Meetings as the secretariat works on them: what waits at each, and what to do next. Others read their agendas. */
export function StaffMeetings(props: { times: StaffTime[]; mayChange: boolean }) {
  const { times, mayChange } = props;
  const { staff } = useTexts().questionMeetings;
  const language = useLanguage();
  const href = useHref();
  return (
    <ul className="link-list">
      {times.map((time) => {
        const { meetingId, meetingStartsAt } = time;
        const day = formatFullDay(meetingStartsAt, language);
        const path = `/medarbejder/moeder/${meetingId}`;
        return (
          <li key={meetingId}>
            <p className="title">
              <time dateTime={meetingStartsAt}>{capitalised(day, language)}</time>
            </p>
            <Standing time={time} />
            <p className="next-steps">
              <a href={href(path)} aria-label={staff.agendaLabel(day)}>
                {staff.agenda}
              </a>
              {mayChange && (
                <a href={href(`${path}/ret`)} aria-label={staff.changeLabel(day)}>
                  {staff.change}
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Standing({ time }: { time: StaffTime }) {
  const { list, pauses, staff } = useTexts().questionMeetings;
  const language = useLanguage();
  if (time.isCancelled || time.pause !== null) {
    return (
      <p>
        <span className="tag">{time.isCancelled ? list.cancelled : list.noQuestionTime}</span>{' '}
        {!time.isCancelled && time.pause !== null && pauses[time.pause]}
      </p>
    );
  }
  const closes = formatWeekdayMoment(time.closesAt, language);
  return (
    <>
      <p className="small soft">
        {[
          time.isOpen ? staff.closes(closes) : staff.closed(closes),
          staff.toDecide(time.undecided),
          staff.accepted(time.accepted),
          staff.minutesUsed(time.minutesUsed, time.totalMinutes),
        ].join(' · ')}
      </p>
      <p>{staff.todo[time.todo]}</p>
    </>
  );
}
