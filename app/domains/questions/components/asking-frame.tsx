import type { ReactNode } from 'react';
import { useActionData } from '@remix-run/react';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Attention } from '~/ui/attention';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';
import { ownQuestionPath } from '../rules/showing';
import { stagePath, type Stage, stages } from '../asking/stages';

/** The draft that a page is about, as far as the page needs it. */
export type ShownDraft = {
  id: string;
  expiresAt: string;
  isOfBrowser: boolean;
};

/** A stage of a question that is being written: where one is on the thread, the stage, and what becomes of the draft. */
export function AskingFrame(props: {
  stage: Stage;
  draft: ShownDraft | null;
  isGone: boolean;
  /** What was sent by the form in which something else is written now. */
  sentBefore: { id: string } | null;
  isSignedIn: boolean;
  lead?: string;
  children: ReactNode;
}) {
  const { stage, draft } = props;
  const { form } = useTexts().asking;
  const language = useLanguage();
  const href = useHref();
  const isAnswered = useActionData() !== undefined;
  const at = stages.indexOf(stage) + 1;
  return (
    <Page
      title={form.stages[stage]}
      kicker={`${form.title} · ${form.stageOf(at, stages.length)}`}
      lead={props.lead}
      crumbs={[{ path: '/spoergsmaal', label: useTexts().asking.front.title }]}
    >
      <div className="asking">
        <Stages stage={stage} draft={draft} />
        <div>
          {props.isGone && (!isAnswered || stage === 'regler') && (
            <Attention className="note" role="status">
              <p>{form.gone}</p>
            </Attention>
          )}
          {props.sentBefore && !isAnswered && (
            <Attention className="note" role="status">
              <p>
                {form.sentBefore}{' '}
                <a href={href(ownQuestionPath(props.sentBefore.id))}>{form.toSent}</a>
              </p>
            </Attention>
          )}
          {props.children}
          {draft && (
            <div className="draft-note">
              <p className="small soft">
                {form.kept(formatDay(draft.expiresAt, language))}
                {draft.isOfBrowser && ` ${props.isSignedIn ? form.keptHereYet : form.keptHere}`}
              </p>
              <PostForm name="smid" hidden={{ draft: draft.id }}>
                <SubmitButton kind="link">{form.throwAway}</SubmitButton>
              </PostForm>
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The stages on the thread: as far as it is drawn is as far as one is. */
function Stages({ stage, draft }: { stage: Stage; draft: ShownDraft | null }) {
  const { form } = useTexts().asking;
  const href = useHref();
  const here = stages.indexOf(stage);
  return (
    <nav className="stages" aria-label={form.progress}>
      <ol>
        {stages.map((one, at) => (
          <li key={one} className={at === here ? 'is-here' : at < here ? 'is-done' : undefined}>
            {at === here ? (
              <span aria-current="step">
                <span className="stage-name">{form.stages[one]}</span>
              </span>
            ) : draft === null && at > 1 ? (
              <span>
                <span className="stage-name">{form.stages[one]}</span>
              </span>
            ) : (
              <a href={href(stagePath(one, draft?.id ?? null))}>
                <span className="stage-name">{form.stages[one]}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The button of a stage, and the way back, on which everything that was kept stays. */
export function StageButtons(props: { stage: Stage; draftId: string | null; isMending: boolean }) {
  const { form } = useTexts().asking;
  const href = useHref();
  const before = stages[stages.indexOf(props.stage) - 1] ?? 'regler';
  return (
    <div className="form-actions">
      <SubmitButton>{props.isMending ? form.save : form.next}</SubmitButton>
      {props.isMending ? (
        <a href={href(stagePath('send', props.draftId))}>{form.backToSend}</a>
      ) : (
        <a href={href(stagePath(before, props.draftId))}>{form.back(form.stages[before])}</a>
      )}
    </div>
  );
}
