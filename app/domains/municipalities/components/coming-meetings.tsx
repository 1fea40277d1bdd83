import { formatMoment, formatClock } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { PublicMeeting } from '../meetings.server';

/** A committee's meetings that one can attend, and how to have all of them in one's own calendar. */
export function ComingMeetings(props: {
  meetings: PublicMeeting[];
  /** Whether they are made up. */
  isDemo: boolean;
}) {
  const { meetings: texts } = useTexts().municipalities;
  const href = useHref();
  return (
    <Section title={texts.heading} id="moeder">
      {props.meetings.length === 0 ? (
        <p className="soft">{texts.none}</p>
      ) : (
        <>
          {props.isDemo && <p className="note">{texts.demo}</p>}
          <ul className="link-list">
            {props.meetings.map((one) => (
              <Meeting key={one.id} meeting={one} />
            ))}
          </ul>
        </>
      )}
      <p className="next-steps">
        <a href={href('/kalender.ics')}>{texts.subscribe}</a>
      </p>
      <p className="small soft">{texts.subscribeHint}</p>
    </Section>
  );
}

function Meeting({ meeting }: { meeting: PublicMeeting }) {
  const { meetings: texts } = useTexts().municipalities;
  const language = useLanguage();
  const { startsAt, endsAt, place, streamUrl, agendaUrl } = meeting;
  return (
    <li id={`moede-${meeting.id}`}>
      <p>
        <strong lang="da">{meeting.title}</strong>
        {meeting.cancelledAt !== null && <span className="tag"> {texts.cancelled}</span>}
      </p>
      <p>
        <time dateTime={startsAt}>{formatMoment(startsAt, language)}</time>
        {endsAt !== null && <> {texts.until(formatClock(endsAt, language))}</>}
      </p>
      {place !== null && (
        <p className="small">
          {texts.place}: <span lang="da">{place}</span>
        </p>
      )}
      {(streamUrl !== null || agendaUrl !== null) && (
        <p className="next-steps">
          {agendaUrl !== null && <a href={agendaUrl}>{texts.agenda}</a>}
          {streamUrl !== null && <a href={streamUrl}>{texts.stream}</a>}
        </p>
      )}
    </li>
  );
}
