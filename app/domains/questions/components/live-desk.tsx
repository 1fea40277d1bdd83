import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { CheckField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Paragraphs } from '~/ui/paragraphs';
import { Section } from '~/ui/page';
import type { AgendaQuestion } from '../agenda/read-agenda.server';
import type { Live } from '../agenda/read-live.server';
import type { Turn } from '../vocabulary';
import { CalledUp } from './called-up';
import { OutcomeTag } from './outcome-tag';
import { SpeakingClock } from './speaking-clock';

/** What whoever runs the question time presses: large, few, and the next of them first. */
export function LiveDesk({ live }: { live: Live }) {
  const { desk } = useTexts().questionAgenda;
  const { questions, current, coming } = live;
  const [next, ...others] = coming;
  const left = coming.length + (current ? 1 : 0);
  return (
    <div className="live-desk">
      {current ? <Current live={live} question={current} /> : <p>{desk.nobody}.</p>}
      {next && <Next live={live} question={next} />}
      {left === 0 && (
        <p>
          <strong>{desk.allDone}</strong>
        </p>
      )}
      <Others live={live} questions={others} />
      <Done questions={questions.filter(({ outcome }) => outcome !== null)} />
      <Ending live={live} left={left} />
    </div>
  );
}

function Current({ live, question }: { live: Live; question: AgendaQuestion }) {
  const { desk, turns, clock } = useTexts().questionAgenda;
  const { speaking } = live;
  const { id, language } = question;
  return (
    <section className="live-now" aria-labelledby="nu">
      <p className="page-kicker">
        {desk.now} · {desk.number(question.slot.number, live.questions.length)}
      </p>
      <h2 id="nu" lang={language}>
        {question.topic}
      </h2>
      <Who question={question} />
      {speaking && (
        <>
          <p className="live-turn">{turns[speaking.turn].now}</p>
          <SpeakingClock speaking={speaking} serverNow={live.now} />
        </>
      )}
      <div className="live-buttons">
        {speaking?.next && (
          <TurnButton live={live} questionId={id} turn={speaking.next}>
            {turns[speaking.next].begin}
          </TurnButton>
        )}
        <MarkButton name="stillet" questionId={id} isSecondary={Boolean(speaking?.next)}>
          {desk.markAsked}
        </MarkButton>
      </div>
      {speaking?.next && <p className="small soft">{clock.next(turns[speaking.next].name)}</p>}
      <details>
        <summary>{desk.otherwise}</summary>
        <div className="live-buttons">
          {live.turns
            .filter((turn) => turn !== speaking?.next)
            .map((turn) => (
              <TurnButton key={turn} live={live} questionId={id} turn={turn} isSecondary>
                {turn === speaking?.turn ? desk.again : turns[turn].begin}
              </TurnButton>
            ))}
          <AbsentButton question={question} />
        </div>
      </details>
      <details>
        <summary>{turns.ask.name}</summary>
        <Paragraphs text={question.text} language={language} />
      </details>
    </section>
  );
}

function Next({ live, question }: { live: Live; question: AgendaQuestion }) {
  const { desk } = useTexts().questionAgenda;
  const { presence } = question;
  return (
    <section className="live-next" aria-labelledby="naeste">
      <p className="page-kicker">
        {desk.nextUp} · {desk.number(question.slot.number, live.questions.length)}
      </p>
      <h2 id="naeste" lang={question.language}>
        {question.topic}
      </h2>
      <Who question={question} />
      <div className="live-buttons">
        <BeginButton live={live} question={question} isSecondary={live.current !== null} />
        <AbsentButton question={question} />
      </div>
      {presence !== 'not_needed' && <p className="small soft">{desk.absentHint[presence]}</p>}
    </section>
  );
}

/** The questions after the next one: the chair may take any of them before it. */
function Others({ live, questions }: { live: Live; questions: AgendaQuestion[] }) {
  const { desk } = useTexts().questionAgenda;
  if (questions.length === 0) return null;
  return (
    <Section title={desk.left} id="mangler">
      <ul className="live-done">
        {questions.map((question) => (
          <li key={question.id}>
            <p>
              <span className="agenda-number">{question.slot.number}</span>{' '}
              <span lang={question.language}>{question.topic}</span>
            </p>
            <BeginButton live={live} question={question} isSecondary />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Who({ question }: { question: AgendaQuestion }) {
  const { list, staff } = useTexts().questionAgenda;
  const { shownName, answeredBy, needs } = question;
  return (
    <>
      <p>
        <CalledUp {...question} />
        {shownName === null ? list.nameless : list.askedBy(shownName)}.{' '}
        {answeredBy === null ? list.answeredByNobodyYet : `${list.answeredBy(answeredBy)}.`}
      </p>
      {needs !== null && <p className="note">{staff.needs(needs)}</p>}
    </>
  );
}

function BeginButton(props: { live: Live; question: AgendaQuestion; isSecondary: boolean }) {
  const { live, question, isSecondary } = props;
  const { desk } = useTexts().questionAgenda;
  const turn = live.turns[0] ?? 'ask';
  return (
    <TurnButton live={live} questionId={question.id} turn={turn} isSecondary={isSecondary}>
      {desk.beginQuestion(question.slot.number)}
    </TurnButton>
  );
}

/** By the rules that the question was judged by its asker need not be there, or must. */
function AbsentButton({ question }: { question: AgendaQuestion }) {
  const { desk } = useTexts().questionAgenda;
  if (question.presence === 'not_needed') return null;
  return (
    <MarkButton name="fravaer" questionId={question.id} isSecondary>
      {desk.markAbsent}
    </MarkButton>
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
        {questions.map(({ id, topic, language, outcome, goesTo, slot }) => (
          <li key={id}>
            <p>
              <span className="agenda-number">{slot.number}</span>{' '}
              <span lang={language}>{topic}</span> <OutcomeTag outcome={outcome} goesTo={goesTo} />
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
