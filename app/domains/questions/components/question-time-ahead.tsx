import { formatWeekday, formatWeekdayMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { ComingTime } from '../rules/next-meeting';

/** In a line for whoever came for something else: when the council answers citizens, until when one can ask, and where. */
export function QuestionTimeAhead({ time }: { time: ComingTime }) {
  const { asking, questionMeetings } = useTexts();
  const { ahead } = questionMeetings;
  const language = useLanguage();
  const href = useHref();
  const day = formatWeekday(time.meetingStartsAt, language);
  const closes = formatWeekdayMoment(time.closesAt, language);
  return (
    <p className="next-meeting">
      <span>{time.isOpen ? ahead.open(day, closes) : ahead.closed(day, closes)}</span>
      <a href={href('/spoergsmaal')}>{asking.front.title}</a>
    </p>
  );
}
