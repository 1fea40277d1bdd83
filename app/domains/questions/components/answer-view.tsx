import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { ShownAnswer, ShownPromise } from '../answering/read-answer.server';

/** The answer on record, for everyone and for whoever asked: by whom, when, after how long, and what it promised. */
export function AnswerView({ answer }: { answer: ShownAnswer }) {
  const { view } = useTexts().questionAnswers;
  const language = useLanguage();
  const { receivedAt, publishedAt, days, correctedAt, recording, promises } = answer;
  return (
    <Section title={view.heading} id="svar">
      <AnswerWords text={answer.text} answeredBy={answer.answeredBy} />
      {recording && (
        <p>
          <a href={recording.url}>{view.recording(recording.at)}</a>
        </p>
      )}
      <p className="small soft">
        {view.clock(formatDay(receivedAt, language), formatDay(publishedAt, language), days)}
        {correctedAt !== null && <> · {view.corrected(formatDay(correctedAt, language))}</>}
      </p>
      {promises.length > 0 && (
        <>
          <h3>{view.promises}</h3>
          <ul className="link-list">
            {promises.map((promise) => (
              <PromiseRow key={promise.id} promise={promise} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** What an answer says, under the name of who gives it. */
export function AnswerWords(props: { text: string; answeredBy: string }) {
  const { view } = useTexts().questionAnswers;
  return (
    <div className="answer">
      <p className="answer-by">{view.by(props.answeredBy)}</p>
      <Paragraphs text={props.text} language="da" hasLinks />
    </div>
  );
}

/** What was promised, by whom and by when, and whether it was kept. */
function PromiseRow({ promise: of }: { promise: ShownPromise }) {
  const { view } = useTexts().questionAnswers;
  const language = useLanguage();
  return (
    <li>
      <p lang="da">{of.promise}</p>
      <p className="small soft">{view.promisedBy(of.unit, formatDay(of.dueOn, language))}</p>
      {of.correctedAt !== null && (
        <p className="small soft">
          {view.corrected(formatDay(of.correctedAt, language))}
          {of.wasDueOn !== null && <> · {view.wasDue(formatDay(of.wasDueOn, language))}</>}
        </p>
      )}
      <p className={`promise-state is-${of.state.is}`}>
        {view.promise[of.state.is]('days' in of.state ? of.state.days : 0)}
      </p>
      {of.keptAt !== null && of.outcome !== null && (
        <>
          <p className="small soft">{view.outcome(formatDay(of.keptAt, language))}</p>
          <Paragraphs text={of.outcome} language="da" hasLinks />
        </>
      )}
    </li>
  );
}
