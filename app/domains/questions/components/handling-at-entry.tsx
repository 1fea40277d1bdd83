import type { ReactNode } from 'react';
import { formatDay, formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { QuestionAtEntry as Question } from '../handling/find-for-inbox.server';

/**
 * What whoever decides on a question should know of it besides its text, and what to look at first.
 * @param props.sdgs the UN goals that its asker named; null: none
 */
export function QuestionAtEntry({ question, sdgs }: { question: Question; sdgs: ReactNode }) {
  const { atEntry, list, page } = useTexts().questionHandling;
  const language = useLanguage();
  const href = useHref();
  const { meetingStartsAt, isPublishable, place, concerns, alerts } = question;
  return (
    <Section title={atEntry.heading} id="spoergsmaalet">
      {alerts.map(({ why, months, questions }) => (
        <div className="note" key={why}>
          <p>{why === 'similar' ? atEntry.alerts.similar(months) : atEntry.alerts[why]}</p>
          <ul className="bullet-list">
            {questions.map(({ topic, path, receivedAt }) => (
              <li key={path}>
                <a href={href(path)}>{topic}</a>, {list.received(formatDay(receivedAt, language))}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <dl className="record">
        <div>
          <dt>{atEntry.meeting}</dt>
          <dd>
            {meetingStartsAt === null ? atEntry.noMeeting : formatMoment(meetingStartsAt, language)}
          </dd>
        </div>
        <div>
          <dt>{atEntry.reads}</dt>
          <dd>{isPublishable ? atEntry.readsYes : atEntry.readsNo}</dd>
        </div>
        {place !== null && (
          <div>
            <dt>{page.place}</dt>
            <dd>{place}</dd>
          </div>
        )}
        {concerns.committee && (
          <div>
            <dt>{page.committee}</dt>
            <dd>
              <a lang="da" href={href(concerns.committee.path)}>
                {concerns.committee.name}
              </a>
            </dd>
          </div>
        )}
        {sdgs !== null && (
          <div>
            <dt>{page.sdgs}</dt>
            <dd>{sdgs}</dd>
          </div>
        )}
      </dl>
      {question.hasNeeds && <p>{atEntry.needs}</p>}
      <p className="next-steps">
        <a href={href(question.path)}>{atEntry.work}</a>
      </p>
    </Section>
  );
}
