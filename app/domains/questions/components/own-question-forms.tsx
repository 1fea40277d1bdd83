import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { CheckField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { longestNeeds } from '../asking/forms';
import { longestText, longestTopic } from '../rules/showing';
import type { Own } from './own-question';

type Answered = { faults?: Record<string, string>; given?: Record<string, string> };
type Form = 'ret' | 'send-igen' | 'uddyb';

/** The forms with which one's question is changed. Each shows again what was written in it. */

/** Folded, where one can; else why one cannot. */
export function ChangeQuestion(props: { question: Own; found: (text: string) => ReactNode }) {
  const { question } = props;
  const { ownQuestion } = useTexts();
  const { change } = ownQuestion;
  const language = useLanguage();
  const answered = useActionData<Answered>();
  const isAnswered = answered?.given?.form === 'ret';
  const obstacle = question.whyNotChangeable;
  if (obstacle !== null && !isAnswered) {
    return question.state === 'received' ? (
      <p className="small soft">{ownQuestion.whyNot[obstacle]}</p>
    ) : null;
  }
  const { deadlineAt } = question;
  return (
    <details open={isAnswered} className="change-question">
      <summary>{change.summary}</summary>
      <p>
        {deadlineAt === null
          ? change.untilHandled
          : change.until(formatMoment(deadlineAt, language))}
      </p>
      <QuestionForm {...props} name="ret" submit={change.submit} hasNeeds />
    </details>
  );
}

/** What was refused, to be mended and sent again. */
export function ResubmitQuestion(props: { question: Own; found: (text: string) => ReactNode }) {
  const { again } = useTexts().ownQuestion;
  return (
    <Section title={again.heading} id="send-igen">
      <p>{again.lead}</p>
      <QuestionForm {...props} name="send-igen" submit={again.submit} hasNeeds />
    </Section>
  );
}

/** What was asked, and a form to answer it in which the question itself may be changed too. */
export function ClarifyQuestion(props: { question: Own; found: (text: string) => ReactNode }) {
  const { clarify } = useTexts().ownQuestion;
  return (
    <Section title={clarify.heading} id="uddyb">
      <blockquote>
        <Paragraphs text={props.question.asked?.question ?? ''} />
      </blockquote>
      <p>{clarify.lead}</p>
      <QuestionForm {...props} name="uddyb" submit={clarify.submit} answer={clarify.answer} />
    </Section>
  );
}

function QuestionForm(props: {
  question: Own;
  name: Form;
  submit: string;
  /** Label of the answer to what was asked. */
  answer?: string;
  hasNeeds?: boolean;
  found: (text: string) => ReactNode;
}) {
  const { question, name, answer, hasNeeds = false } = props;
  const { text, who } = useTexts().asking.form;
  const answered = useActionData<Answered>();
  const isMine = answered?.given?.form === name;
  const fault = isMine ? answered?.faults?.text : undefined;
  const wasFound = fault === 'personal_data' || fault === 'cpr_in_text';
  return (
    <PostForm
      name={name}
      fields={{
        ...(answer !== undefined && { answer }),
        topic: text.topic,
        text: text.question,
        ...(hasNeeds && { needs: who.needs }),
      }}
    >
      {answer !== undefined && (
        <TextField name="answer" label={answer} multiline maxLength={longestText} />
      )}
      <TextField name="topic" label={text.topic} value={question.topic} maxLength={longestTopic} />
      <TextField
        name="text"
        label={text.question}
        multiline
        maxLength={longestText}
        value={question.text}
      />
      {wasFound && props.found(answered?.given?.topic ?? '')}
      {wasFound && props.found(answered?.given?.text ?? '')}
      {fault === 'personal_data' && (
        <CheckField name="sendAnyway" label={text.sendAnyway} hint={text.sendAnywayHint} />
      )}
      {hasNeeds && (
        <TextField
          name="needs"
          label={who.needs}
          hint={who.needsHint}
          optional
          multiline
          maxLength={longestNeeds}
          value={question.needs}
        />
      )}
      <SubmitButton>{props.submit}</SubmitButton>
    </PostForm>
  );
}
