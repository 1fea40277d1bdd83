import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import type { AnswerWork } from '../answering/read-answer-work.server';
import { longestText } from '../rules/showing';
import { AnswerWords } from './answer-view';
import { PromiseFields } from './answer-promises';

/** What the mayor's office does with a draft that was sent to it. */
export function AnswerApproval({ work }: { work: AnswerWork }) {
  const texts = useTexts().questionAnswers.work;
  const { answer, whyNotApprovable } = work;
  const isWaiting = answer?.state === 'for_approval';
  if (!work.mayApprove || !answer || !(isWaiting || answer.state === 'approved')) return null;
  return (
    <Section title={isWaiting ? texts.approve.heading : texts.approve.take} id="godkend">
      {isWaiting && whyNotApprovable === null && (
        <PostForm name="svar-godkend" hidden={{ seen: answer.hash }}>
          <SubmitButton>{texts.approve.submit}</SubmitButton>
        </PostForm>
      )}
      {isWaiting && whyNotApprovable !== null && (
        <p className="note">{texts.notApprovable[whyNotApprovable]}</p>
      )}
      <SendBack />
    </Section>
  );
}

function SendBack() {
  const { approve } = useTexts().questionAnswers.work;
  return (
    <PostForm name="svar-retur" fields={{ note: approve.note }}>
      <TextField
        name="note"
        label={approve.note}
        hint={approve.noteHint}
        multiline
        maxLength={longestText}
      />
      <SubmitButton kind="secondary">{approve.return}</SubmitButton>
    </PostForm>
  );
}

/** How a published answer should read instead, and what the mayor's office does with that. */
export function ProposedCorrection(props: {
  work: AnswerWork;
  proposal: NonNullable<AnswerWork['proposal']>;
}) {
  const { work, proposal } = props;
  const { proposal: texts, someone } = useTexts().questionAnswers.work;
  const language = useLanguage();
  return (
    <Section title={texts.heading} id="rettelse">
      <p>{texts.lead}</p>
      <AnswerWords {...proposal} />
      <p className="small soft">
        {texts.by(proposal.by ?? someone, formatMoment(proposal.at, language))}
      </p>
      {work.mayApprove && (
        <>
          {proposal.isOwn ? (
            <p className="note">{texts.own}</p>
          ) : (
            <PostForm name="svar-ret-godkend" hidden={{ seen: proposal.hash }}>
              <SubmitButton>{texts.submit}</SubmitButton>
            </PostForm>
          )}
          <SendBack />
        </>
      )}
    </Section>
  );
}

/** The form that puts an approved answer on record, or why it cannot yet. */
export function AnswerPublication({ work }: { work: AnswerWork }) {
  const { publish, promise, notPublishable } = useTexts().questionAnswers.work;
  const { answer, question, whyNotPublishable } = work;
  if (!work.mayPublish || answer === null || whyNotPublishable === 'not_answerable') return null;
  return (
    <Section title={publish.heading} id="offentliggoer">
      {whyNotPublishable === null ? (
        <PostForm
          name="svar-udgiv"
          fields={{
            at: publish.at,
            promise: promise.promise,
            unit: promise.unit,
            due: promise.due,
          }}
        >
          <p>{publish.lead}</p>
          {question.hasMeeting && <RecordingField at={question.streamAt} />}
          <fieldset className="field-group">
            <legend className="ds-label">{publish.promise}</legend>
            <PromiseFields units={work.units} />
          </fieldset>
          <SubmitButton>{publish.submit}</SubmitButton>
        </PostForm>
      ) : (
        <p className="note">{notPublishable[whyNotPublishable]}</p>
      )}
    </Section>
  );
}

/** Where the meeting's recording gets to an answer. */
export function RecordingField({ at }: { at: string | null }) {
  const { publish } = useTexts().questionAnswers.work;
  return (
    <TextField
      name="at"
      label={publish.at}
      hint={publish.atHint}
      optional
      width="code"
      maxLength={20}
      value={at}
    />
  );
}
