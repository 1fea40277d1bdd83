import { useActionData } from '@remix-run/react';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { longestName } from '../answering/forms';
import type { AnswerWork } from '../answering/read-answer-work.server';
import { longestText } from '../rules/showing';
import { AnswerWords } from './answer-view';

/** The draft of an answer as it stands, and the form that changes it. */
export function AnswerDraft({ work }: { work: AnswerWork }) {
  const texts = useTexts().questionAnswers.work;
  const given = useActionData<{ given?: Record<string, string> }>()?.given;
  const { answer } = work;
  // What was written is not lost, and stands below what a colleague has written meanwhile.
  const isSent = given?.form === 'svar-udkast';
  const mayWrite = work.mayDraft && (work.whyNotDraftable === null || isSent);
  const isOpen = answer === null || answer.state === 'draft' || isSent;
  return (
    <>
      <StateOfAnswer answer={answer} />
      {answer && (isSent || !isOpen || !mayWrite) && <AnswerWords {...answer} />}
      {work.whyNotDraftable === 'not_answerable' && (
        <p className="note">{texts.notDraftable.not_answerable}</p>
      )}
      {mayWrite && isOpen && <DraftForm work={work} />}
      {mayWrite && !isOpen && (
        <details>
          <summary>{texts.draft.change}</summary>
          <p>{texts.draft.losesApproval}</p>
          <DraftForm work={work} />
        </details>
      )}
    </>
  );
}

/** Where the answer is on its way to everyone, and who had it last. */
function StateOfAnswer({ answer }: Pick<AnswerWork, 'answer'>) {
  const texts = useTexts().questionAnswers.work;
  const language = useLanguage();
  if (answer === null) return <p>{texts.none}</p>;
  return (
    <>
      <p>
        <strong>{texts.states[answer.state]}</strong>
      </p>
      <p className="small soft">
        {texts.changed(answer.by ?? texts.someone, formatMoment(answer.changedAt, language))}
      </p>
    </>
  );
}

function DraftForm({ work: { answer, suggestedBy } }: { work: AnswerWork }) {
  const { draft } = useTexts().questionAnswers.work;
  return (
    <PostForm
      name="svar-udkast"
      fields={{ text: draft.text, answeredBy: draft.answeredBy }}
      hidden={{ seen: answer?.hash ?? null }}
    >
      <AnswerFields text={answer?.text} answeredBy={answer?.answeredBy ?? suggestedBy} />
      <div className="next-steps">
        <SubmitButton name="do" value="send">
          {draft.send}
        </SubmitButton>
        <SubmitButton kind="secondary" name="do" value="gem">
          {draft.save}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

/** What an answer says and who gives it, to be written or put right. */
export function AnswerFields(props: { text: string | undefined; answeredBy: string }) {
  const { draft } = useTexts().questionAnswers.work;
  return (
    <>
      <TextField
        name="text"
        label={draft.text}
        hint={draft.textHint}
        multiline
        maxLength={longestText}
        value={props.text}
      />
      <TextField
        name="answeredBy"
        label={draft.answeredBy}
        hint={draft.answeredByHint}
        maxLength={longestName}
        value={props.answeredBy}
      />
    </>
  );
}
