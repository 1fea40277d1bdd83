import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { findOwnQuestion } from '../asking/own-question.server';
import { keepsText } from '../rules/retention';
import { AnswerView } from './answer-view';
import type { Found } from './found-in-words';
import { OwnQuestionDecisions } from './own-question-decisions';
import { ChangeQuestion, ClarifyQuestion, ResubmitQuestion } from './own-question-forms';
import { OwnQuestionNow } from './own-question-now';

export type Own = Awaited<ReturnType<typeof findOwnQuestion>>;

/**
 * One's own question: where it is and what happens next, what was asked, decided and answered, and what one can do.
 * @param props.found shows what was found in a field
 * @param props.happened „Det skete der“
 */
export function OwnQuestion(props: { question: Own; found: Found; happened: ReactNode }) {
  const { question, found } = props;
  const { ownQuestion } = useTexts();
  return (
    <>
      <OwnQuestionNow question={question} />
      {question.asked && <ClarifyQuestion question={question} found={found} />}
      {question.answer && <AnswerView answer={question.answer} />}
      <OwnQuestionDecisions question={question} />
      {question.isResubmittable && <ResubmitQuestion question={question} found={found} />}
      {question.mayShowRefusal && (
        <Section title={ownQuestion.refusal.heading} id="vis">
          <p>{ownQuestion.refusal.lead}</p>
          <PostForm name="vis">
            <SubmitButton kind="secondary">{ownQuestion.refusal.submit}</SubmitButton>
          </PostForm>
        </Section>
      )}
      <YourText question={question} found={found} />
      <PublishedText question={question} />
      <Thread question={question} />
      {props.happened}
      {question.isWithdrawable && <Withdraw question={question} />}
    </>
  );
}

/** How long its text is kept still, where nobody else reads it and nothing more is to be done with it. */
const spanLeft = ({ state, isShown }: Own) => (isShown ? null : keepsText[state]);

function YourText({ question, found }: { question: Own; found: Found }) {
  const { ownQuestion } = useTexts();
  const { asking, askedWith, place, needs, shownName, state, mayBeRead } = question;
  const facts = [
    askedWith !== null && asking === 'together' && ownQuestion.together(askedWith),
    askedWith !== null && asking === 'association' && ownQuestion.association(askedWith),
    place !== null && ownQuestion.place(place),
    needs !== null && ownQuestion.needs(needs),
  ].filter((fact) => fact !== false);
  const span = spanLeft(question);
  const isWaiting = !question.isShown && ['received', 'clarifying'].includes(state);
  return (
    <Section title={ownQuestion.yourText}>
      {question.isForgotten ? (
        <p>{ownQuestion.forgotten}</p>
      ) : (
        <blockquote lang={question.language}>
          <p>
            <strong>{question.topic}</strong>
          </p>
          <Paragraphs text={question.text} />
        </blockquote>
      )}
      {facts.map((fact) => (
        <p key={fact} className="small">
          {fact}
        </p>
      ))}
      {question.comesToBeRead && mayBeRead && (
        <p className="small soft">
          {shownName === null ? ownQuestion.shownNameless : ownQuestion.shownAs(shownName)}
          {isWaiting && `. ${ownQuestion.notYet}`}
        </p>
      )}
      {question.comesToBeRead && !mayBeRead && <p className="small soft">{ownQuestion.onlyUs}</p>}
      {span !== null && !question.isForgotten && (
        <p className="small soft">{ownQuestion.willForget[span]}</p>
      )}
      <ShowLess question={question} />
      <ChangeQuestion question={question} found={found} />
    </Section>
  );
}

/** How one takes back what one agreed to, as long as anything is shown or may come to be. */
function ShowLess({ question }: { question: Own }) {
  const { less } = useTexts().ownQuestion;
  const { shownName, comesToBeRead, isConsentWithdrawable } = question;
  const isBound = question.mayBeRead && !isConsentWithdrawable;
  // Without the name, too, one may show a question that was refused.
  if (!comesToBeRead && !question.mayShowRefusal) return null;
  return (
    <>
      {comesToBeRead && isBound && <p className="small soft">{less.bound}</p>}
      {shownName !== null && (
        <PostForm name="skjul-navn">
          <SubmitButton kind="secondary">{less.name}</SubmitButton>
        </PostForm>
      )}
      {comesToBeRead && isConsentWithdrawable && (
        <PostForm name="skjul">
          <SubmitButton kind="secondary">{less.question}</SubmitButton>
        </PostForm>
      )}
    </>
  );
}

function PublishedText({ question }: { question: Own }) {
  const { ownQuestion } = useTexts();
  const { publishedTopic, publishedText, topic, text, isShown, language } = question;
  const isSame = publishedTopic === topic && publishedText === text;
  if (!isShown || isSame) return null;
  return (
    <Section title={ownQuestion.publishedText}>
      <blockquote lang={language}>
        <p>
          <strong>{publishedTopic}</strong>
        </p>
        <Paragraphs text={publishedText ?? ''} />
      </blockquote>
    </Section>
  );
}

/** What was asked of its asker, and what they answered. */
function Thread({ question }: { question: Own }) {
  const { ownQuestion } = useTexts();
  const language = useLanguage();
  const answered = question.clarifications.filter(({ answeredAt }) => answeredAt !== null);
  if (answered.length === 0 || question.isForgotten) return null;
  return (
    <Section title={ownQuestion.thread}>
      {answered.map((one) => (
        <div key={one.askedAt}>
          <p className="small soft">{ownQuestion.askedOn(formatDay(one.askedAt, language))}</p>
          <Paragraphs text={one.question} />
          <p className="small soft">
            {ownQuestion.answeredOn(formatDay(one.answeredAt ?? one.askedAt, language))}
          </p>
          <Paragraphs text={one.answer ?? ''} />
        </div>
      ))}
    </Section>
  );
}

/** Behind a line of its own, so that nobody takes a question back by a slip of the finger. */
function Withdraw({ question }: { question: Own }) {
  const { withdraw } = useTexts().ownQuestion;
  return (
    <details>
      <summary>{withdraw.heading}</summary>
      <PostForm name="traek-tilbage">
        <p>
          {withdraw.lead} {spanLeft(question) === null && withdraw.willForget}
        </p>
        <SubmitButton kind="danger">{withdraw.submit}</SubmitButton>
      </PostForm>
    </details>
  );
}
