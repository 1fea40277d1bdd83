import { useActionData } from '@remix-run/react';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { longestText, longestTopic } from '../rules/showing';
import { CommitteeField, PlaceField } from './asking-about';
import { labelsOfWho, WhoFields } from './asking-who';
import { type Found, FoundInWords } from './found-in-words';
import type { Own } from './own-question';

type Answered = { given?: Record<string, string> };
type Form = 'ret' | 'send-igen' | 'uddyb';

/** The forms with which one's question is changed. Each shows again what was written in it. */

/** Folded, where one can; else why one cannot. */
export function ChangeQuestion(props: { question: Own; found: Found }) {
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
      <QuestionForm {...props} name="ret" submit={change.submit} isWhole />
    </details>
  );
}

/** What was refused, to be mended and sent again. */
export function ResubmitQuestion(props: { question: Own; found: Found }) {
  const { again } = useTexts().ownQuestion;
  return (
    <Section title={again.heading} id="send-igen">
      <p>{again.lead}</p>
      <QuestionForm {...props} name="send-igen" submit={again.submit} isWhole />
    </Section>
  );
}

/** What was asked, and a form to answer it in which the question itself may be changed too. */
export function ClarifyQuestion(props: { question: Own; found: Found }) {
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
  /** Whether all that was said can be said anew, and not the words alone. */
  isWhole?: boolean;
  found: Found;
}) {
  const { question, name, answer, isWhole = false } = props;
  const { text, who, about } = useTexts().asking.form;
  return (
    <PostForm
      name={name}
      fields={{
        ...(answer !== undefined && { answer }),
        topic: text.topic,
        text: text.question,
        ...(isWhole && {
          ...labelsOfWho(who, question),
          committee: about.committee,
          place: about.place,
        }),
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
      <FoundInWords form={name} found={props.found} />
      {isWhole && (
        <>
          <CommitteeField value={question.committee} committees={question.committees} />
          <PlaceField value={question.place} />
          <WhoFields
            content={{
              asking: question.asking,
              askedWith: question.askedWith ?? '',
              publish: question.isPublishable ? 'yes' : 'no',
              withName: question.shownName === null ? undefined : 'yes',
              needs: question.needs ?? '',
            }}
            rules={question}
            shownName={question.nameToShow}
          />
        </>
      )}
      <SubmitButton>{props.submit}</SubmitButton>
    </PostForm>
  );
}
