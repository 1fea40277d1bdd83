import type { ReactNode } from 'react';
import { formatWeekday, formatWeekdayMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { Next } from '../rules/next-meeting';

/** Which meeting a question comes to that is sent now, and by when, in a sentence or two. */
export function NextMeeting({ next, children }: { next: Next; children?: ReactNode }) {
  return (
    <div className="next-meeting">
      <Words next={next} />
      {children}
    </div>
  );
}

function Words({ next }: { next: Next }) {
  const { next: texts, pauses } = useTexts().questionMeetings;
  const language = useLanguage();
  const day = (at: string) => formatWeekday(at, language);
  const moment = (at: string) => formatWeekdayMoment(at, language);
  if (next.say === 'none') return <p className="next-meeting-words">{texts.none}</p>;
  const { meetingStartsAt, closesAt } = next.next;
  if (next.say === 'open') {
    return (
      <p className="next-meeting-words">{texts.open(moment(closesAt), day(meetingStartsAt))}</p>
    );
  }
  const { then } = next;
  return (
    <>
      <p>
        {next.say === 'closed'
          ? texts.closed(day(meetingStartsAt), moment(closesAt))
          : `${texts.paused(day(meetingStartsAt))} ${pauses[next.pause]}`}
      </p>
      <p className="next-meeting-words">
        {then ? texts.then(moment(then.closesAt), day(then.meetingStartsAt)) : texts.thenUnknown}
      </p>
    </>
  );
}
