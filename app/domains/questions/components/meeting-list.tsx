import { capitalised, formatClock, formatFullDay, formatWeekdayMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PublicTime } from '../meetings/list-times.server';

/** Meetings with question time, for everyone. */
export function MeetingList(props: { times: PublicTime[]; isPast: boolean }) {
  return (
    <ul className="link-list">
      {props.times.map((time) => (
        <li key={time.meetingId} id={`moede-${time.meetingId}`}>
          <Meeting time={time} isPast={props.isPast} />
        </li>
      ))}
    </ul>
  );
}

function Meeting({ time, isPast }: { time: PublicTime; isPast: boolean }) {
  const { list } = useTexts().questionMeetings;
  const language = useLanguage();
  const href = useHref();
  const { meetingStartsAt, place } = time;
  const day = capitalised(formatFullDay(meetingStartsAt, language), language);
  const isHeld = time.pause === null && !time.isCancelled;
  const written = <time dateTime={meetingStartsAt}>{day}</time>;
  return (
    <>
      <p className="title">
        {isHeld ? (
          <a href={href(`/spoergsmaal/moeder/${time.meetingId}`)}>{written}</a>
        ) : (
          <>
            {written}{' '}
            <span className="tag">{time.isCancelled ? list.cancelled : list.noQuestionTime}</span>
          </>
        )}
      </p>
      <p className="small soft">
        <span lang="da">{time.title}</span> · {formatClock(meetingStartsAt, language)}
        {place !== null && (
          <>
            {' · '}
            <span lang="da">{place}</span>
          </>
        )}
      </p>
      <Standing time={time} isPast={isPast} />
      <Links time={time} isPast={isPast} />
    </>
  );
}

/** What the meeting has to do with questions: until when, why not, how many were answered. */
function Standing({ time, isPast }: { time: PublicTime; isPast: boolean }) {
  const { list, pauses } = useTexts().questionMeetings;
  const language = useLanguage();
  if (time.isCancelled) return null;
  if (time.pause !== null) return <p>{pauses[time.pause]}</p>;
  if (isPast) return <p>{list.answered(time.answered)}</p>;
  const closes = formatWeekdayMoment(time.closesAt, language);
  return <p>{time.isOpen ? list.closes(closes) : list.closed(closes)}</p>;
}

function Links({ time, isPast }: { time: PublicTime; isPast: boolean }) {
  const { list } = useTexts().questionMeetings;
  const language = useLanguage();
  const day = formatFullDay(time.meetingStartsAt, language);
  const links = [
    { url: time.agendaUrl, label: list.agenda },
    { url: isPast ? time.minutesUrl : null, label: list.minutesOfMeeting },
    { url: time.streamUrl, label: isPast ? list.recording : list.stream },
  ].filter(({ url }) => url !== null);
  if (links.length === 0 || time.isCancelled) return null;
  return (
    <p className="next-steps">
      {links.map(({ url, label }) => (
        <a key={label} href={url!} aria-label={list.of(label, day)}>
          {label}
        </a>
      ))}
    </p>
  );
}
