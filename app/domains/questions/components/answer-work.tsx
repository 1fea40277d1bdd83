import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import type { AnswerWork as Work } from '../answering/read-answer-work.server';
import { answerLetterPath } from '../rules/showing';
import {
  AnswerApproval,
  AnswerPublication,
  ProposedCorrection,
  RecordingField,
} from './answer-approval';
import { AnswerDraft, AnswerFields } from './answer-draft';
import { AnswerNotes, FormerAnswers } from './answer-notes';
import { FixPromises, KeepPromise, MorePromises } from './answer-promises';
import { AnswerView } from './answer-view';

/**
 * All the work on the answer to a question, one next step first: the draft, its approval and publication; then what
 * everyone reads, and what is still to be done about it. Its page takes the forms by `answerWorkForm`.
 */
export function AnswerWork({ work }: { work: Work }) {
  const { answer, shown } = work;
  const { answer: heading } = useTexts().questionAnswers.work;
  return (
    <>
      {shown === null || answer === null ? (
        <>
          <Section title={heading} id="svar">
            <AnswerDraft work={work} />
          </Section>
          <AnswerApproval work={work} />
          <AnswerPublication work={work} />
        </>
      ) : (
        <>
          {work.letter && <Letter work={work} letter={work.letter} seen={answer.hash} />}
          {work.proposal && <ProposedCorrection work={work} proposal={work.proposal} />}
          <KeepPromise open={work.openPromises} />
          <AnswerView answer={shown} />
          {work.mayPublish && (
            <>
              <MorePromises units={work.units} />
              {work.question.hasMeeting && <Recording question={work.question} />}
              <Correction answer={work.proposal ?? answer} />
              <FixPromises work={work} />
            </>
          )}
          <FormerAnswers former={work.former} formerPromises={work.formerPromises} />
        </>
      )}
      {work.mayDraft && <AnswerNotes notes={work.notes} />}
    </>
  );
}

function Letter(props: { work: Work; letter: NonNullable<Work['letter']>; seen: string }) {
  const texts = useTexts().questionAnswers.work.post;
  const language = useLanguage();
  const href = useHref();
  const { sentAt } = props.letter;
  return (
    <Section title={texts.heading} id="brev">
      <p className="note">
        {sentAt === null ? texts.waits : texts.sent(formatDay(sentAt, language))}{' '}
        <a href={href(answerLetterPath(props.work.question.id))}>{texts.open}</a>
      </p>
      {sentAt === null && (
        <PostForm name="svar-brev" hidden={{ seen: props.seen }}>
          <SubmitButton>{texts.mark}</SubmitButton>
        </PostForm>
      )}
    </Section>
  );
}

function Recording({ question }: Pick<Work, 'question'>) {
  const { recording, publish } = useTexts().questionAnswers.work;
  return (
    <Section title={recording.heading} id="optagelse">
      {!question.hasRecording && <p className="note">{recording.none}</p>}
      <PostForm name="svar-optagelse" fields={{ at: publish.at }}>
        <p>{recording.hint}</p>
        <RecordingField at={question.streamAt} />
        <SubmitButton kind="secondary">{recording.submit}</SubmitButton>
      </PostForm>
    </Section>
  );
}

function Correction({ answer }: { answer: { text: string; answeredBy: string; hash: string } }) {
  const { correct, draft } = useTexts().questionAnswers.work;
  return (
    <Section title={correct.heading} id="ret">
      <p>{correct.lead}</p>
      <PostForm
        name="svar-ret"
        fields={{ text: draft.text, answeredBy: draft.answeredBy }}
        hidden={{ seen: answer.hash }}
      >
        <AnswerFields text={answer.text} answeredBy={answer.answeredBy} />
        <SubmitButton kind="secondary">{correct.submit}</SubmitButton>
      </PostForm>
    </Section>
  );
}
