import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { ownQuestionPath } from '../rules/showing';

/**
 * Whoever looks has asked as much as the rules leave room for at the meeting that a question comes to now.
 * @param props.asked what they have asked, the last first
 * @param props.day when the meeting is; null: none is set up
 */
export function QuotaSpent(props: {
  asked: { id: string; topic: string | null }[];
  day: string | null;
}) {
  const { spent } = useTexts().asking;
  const href = useHref();
  const language = useLanguage();
  const { asked, day } = props;
  return (
    <div className="note">
      <p>
        {day === null
          ? spent.noMeeting(asked.length)
          : spent.meeting(asked.length, formatDay(day, language))}
      </p>
      <ul className="bullet-list">
        {asked.map(({ id, topic }) => (
          <li key={id}>
            <a href={href(ownQuestionPath(id))}>{topic ?? spent.untitled}</a>
          </li>
        ))}
      </ul>
      <p>{spent.later}</p>
    </div>
  );
}
