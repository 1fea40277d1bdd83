import { formatFullMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { MeetingView } from '../meeting/read-meeting.server';
import { staffBookingPath } from '../paths';
import { useGuestName } from './booked-facts';

/** How many wait for a place, and for whoever runs it who; nothing where nobody does. */
export function MeetingWaiting({ waiting }: Pick<MeetingView, 'waiting'>) {
  const { dialogueMeeting, dialogueStaff } = useTexts();
  const { waiting: texts, attendance } = dialogueMeeting;
  const language = useLanguage();
  const href = useHref();
  const nameOf = useGuestName();
  if (waiting.count === 0) return null;
  return (
    <Section title={texts.heading(waiting.count)} id="venteliste">
      {waiting.shown.length === 0 ? (
        <p>{texts.lead}</p>
      ) : (
        <details>
          <summary>{texts.who}</summary>
          <ol className="bullet-list">
            {waiting.shown.map((one) => (
              <li key={one.id}>
                <strong>{attendance.persons(nameOf(one), one.partySize)}</strong>:{' '}
                <a
                  href={href(staffBookingPath(one.id))}
                  lang={one.topic ? one.language : undefined}
                >
                  {one.topic ?? dialogueStaff.decide.untitled}
                </a>
                {one.offeredUntil !== null && (
                  <p className="small soft">
                    {texts.offered(formatFullMoment(one.offeredUntil, language))}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  );
}
