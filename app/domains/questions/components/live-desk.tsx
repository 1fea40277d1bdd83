import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { CheckField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Paragraphs } from '~/ui/paragraphs';
import { Section } from '~/ui/page';
import type { AgendaQuestion } from '../agenda/read-agenda.server';
import type { Live } from '../agenda/read-live.server';
import type { Turn } from '../vocabulary';
import { OutcomeTag } from './outcome-tag';
import { SpeakingClock } from './speaking-clock';

/** What whoever runs the question time presses: large, few, and the next of them first. */
export function LiveDesk({ live }: { live: Live }) {
  const { desk } = useTexts().questionAgenda;
  const { questions, current, next } = live;
  const isDone = ({ outcome }: AgendaQuestion) => outcome !== null;
  const left = questions.filter((one) => !isDone(one));
  return (
    <div className="live-desk">
      {current ? <Current live={live} question={current} /> : <p>{desk.nobody}.</p>}
      {next && <Next live={live} question={next} />}
      {left.length === 0 && (
        <p>
          <strong>{desk.allDone}</strong>
        </p>
      )}
      <Done questions={questions.filter(isDone)} />
      <Ending live={live} left={left.length} />
    </div>
  );
}

function Current({ live, question }: { live: Live; question: AgendaQuestion }) {
  const { desk, turns, clock } = useTexts().questionAgenda;
  const { speaking } = live;
  return (
    <section className="live-now" aria-labelledby="nu">
      <p className="page-kicker">
        {desk.now} · {desk.number(question.slot.number, live.questions.length)}
      </p>
      <h2 id="nu">{question.topic}</h2>
      <Who question={question} />
      {speaking && (
        <>
          <p className="live-turn">{turns[speaking.turn].now}</p>
          <SpeakingClock speaking={speaking} serverNow={live.now} />
        </>
      )}
      <div className="live-buttons">
        {speaking?.next && (
          <TurnButton live={live} questionId={question.id} turn={speaking.next}>
            {turns[speaking.next].begin}
          </TurnButton>
        )}
        <MarkButton name="stillet" questionId={question.id} isSecondary={Boolean(speaking?.next)}>
          {desk.markAsked}
        </MarkButton>
      </div>
      {speaking?.next && <p className="small soft">{clock.next(turns[speaking.next].name)}</p>}
      <details>
        <summary>{turns.ask.name}</summary>
        <Paragraphs text={question.text} />
      </details>
    </section>
  );
}

function Next({ live, question }: { live: Live; question: AgendaQuestion }) {
  const { desk } = useTexts().questionAgenda;
  const { presence } = live.rules;
  return (
    <section className="live-next" aria-labelledby="naeste">
      <p className="page-kicker">
        {desk.nextUp} · {desk.number(question.slot.number, live.questions.length)}
      </p>
      <h2 id="naeste">{question.topic}</h2>
      <Who question={question} />
      <div className="live-buttons">
        <TurnButton
          live={live}
          questionId={question.id}
          turn={live.firstTurn}
          isSecondary={live.current !== null}
        >
          {desk.beginQuestion(question.slot.number)}
        </TurnButton>
        {presence !== 'not_needed' && (
          <MarkButton name="fravaer" questionId={question.id} isSecondary>
            {desk.markAbsent}
          </MarkButton>
        )}
      </div>
      {presence !== 'not_needed' && <p className="small soft">{desk.absentHint[presence]}</p>}
    </section>
  );
}

function Who({ question }: { question: AgendaQuestion }) {
  const { list, staff } = useTexts().questionAgenda;
  const { shownName, answeredBy, needs } = question;
  return (
    <>
      <p>
        {shownName === null ? list.nameless : list.askedBy(shownName)}.{' '}
        {answeredBy === null ? list.answeredByNobodyYet : `${list.answeredBy(answeredBy)}.`}
      </p>
      {needs !== null && <p className="note">{staff.needs(needs)}</p>}
    </>
  );
}

function TurnButton(props: {
  live: Live;
  questionId: string;
  turn: Turn;
  isSecondary?: boolean;
  children: ReactNode;
}) {
  const { live, questionId, turn, isSecondary, children } = props;
  return (
    <PostForm name={`tur.${questionId}`} hidden={{ turn, seen: live.seen }} className="live-button">
      <SubmitButton kind={isSecondary ? 'secondary' : undefined}>{children}</SubmitButton>
    </PostForm>
  );
}

function MarkButton(props: {
  name: 'stillet' | 'fravaer';
  questionId: string;
  isSecondary?: boolean;
  children: ReactNode;
}) {
  const { name, questionId, isSecondary, children } = props;
  return (
    <PostForm name={`${name}.${questionId}`} className="live-button">
      <SubmitButton kind={isSecondary ? 'secondary' : undefined}>{children}</SubmitButton>
    </PostForm>
  );
}

function Done({ questions }: { questions: AgendaQuestion[] }) {
  const { desk } = useTexts().questionAgenda;
  if (questions.length === 0) return null;
  return (
    <Section title={desk.done} id="behandlet">
      <ul className="live-done">
        {questions.map(({ id, topic, outcome, goesTo, slot }) => (
          <li key={id}>
            <p>
              <span className="agenda-number">{slot.number}</span> {topic}{' '}
              <OutcomeTag outcome={outcome} goesTo={goesTo} />
            </p>
            {(outcome === 'asked' || outcome === 'absent') && (
              <PostForm name={`fortryd.${id}`} className="live-undo">
                <button
                  type="submit"
                  className="ds-button is-secondary"
                  aria-label={desk.undoLabel(topic)}
                >
                  {desk.undo}
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Ending({ live, left }: { live: Live; left: number }) {
  const { end } = useTexts().questionAgenda.desk;
  return (
    <Section title={end.heading} id="slut">
      <p>{end.text}</p>
      <PostForm name="slut" fields={{ confirmed: end.confirm }}>
        {left > 0 && (
          <>
            <p className="note">{end.left[live.rules.overflow](left)}</p>
            <CheckField name="confirmed" label={end.confirm} />
          </>
        )}
        <SubmitButton kind="secondary">{end.button}</SubmitButton>
      </PostForm>
    </Section>
  );
}
