import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { RolledOn as Question } from '../agenda/read-rolled-on.server';
import { questionPath } from '../rules/showing';

/** The questions that were for a meeting and went on to a later one, each with where it is now. */
export function RolledOn({ questions }: { questions: Question[] }) {
  const { rolledOn } = useTexts().questionAgenda.public;
  const language = useLanguage();
  const href = useHref();
  if (questions.length === 0) return null;
  return (
    <Section title={rolledOn.heading} id="videre">
      <ul className="link-list">
        {questions.map(({ id, topic, language: asked, meeting, isWaiting }) => (
          <li key={id}>
            <a className="title" lang={asked} href={href(questionPath(id))}>
              {topic}
            </a>
            {meeting && (
              <p className="small soft">
                <a href={href(`/spoergsmaal/moeder/${meeting.id}`)}>
                  {rolledOn.to(formatDay(meeting.startsAt, language))}
                </a>
              </p>
            )}
            {isWaiting && <p className="small soft">{rolledOn.waits}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
