import { useHref, useTexts } from '~/i18n/texts';
import type { ListedQuestion } from '../agenda/read-public-meeting.server';
import { questionPath } from '../rules/showing';
import { OutcomeTag } from './outcome-tag';

/** A question's topic as everyone reads it, linked; or that there is one which nobody reads. */
export function ListedTopic({ question }: { question: ListedQuestion }) {
  const { unshown } = useTexts().questionAgenda;
  const href = useHref();
  const { id, shown } = question;
  if (id === null || shown === null) return <>{unshown[question.unshown ?? 'hidden']}</>;
  return (
    <a href={href(questionPath(id))} lang={shown.language}>
      {shown.topic}
    </a>
  );
}

/** The questions of a published agenda, in their order. */
export function MeetingQuestions(props: {
  questions: ListedQuestion[];
  /** Number of the one that is dealt with now. */
  current: number | null;
  isOver: boolean;
}) {
  const { list, minutes, desk, public: words } = useTexts().questionAgenda;
  const href = useHref();
  return (
    <ol className="thread meeting-questions">
      {props.questions.map((one) => (
        <li key={one.number} className={one.number === props.current ? 'is-here' : undefined}>
          <h3>
            <span className="agenda-number">{one.number}</span> <ListedTopic question={one} />
          </h3>
          <p className="small">
            {minutes(one.minutes)}.{' '}
            {one.shown && (one.shown.name ? `${list.askedBy(one.shown.name)}. ` : '')}
            {one.answeredBy !== null && `${list.answeredBy(one.answeredBy)}. `}
          </p>
          {one.number === props.current ? (
            <p className="small">
              <strong className="tag">{desk.now}</strong>
            </p>
          ) : (
            one.outcome !== null && (
              <p className="small">
                <OutcomeTag {...one} />
              </p>
            )
          )}
          {one.hasAnswer && one.id !== null && (
            <p>
              <a href={href(questionPath(one.id))}>{words.readAnswer}</a>
            </p>
          )}
          {props.isOver && one.outcome === 'asked' && one.shown && !one.hasAnswer && (
            <p className="small soft">{words.waitsForAnswer}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
