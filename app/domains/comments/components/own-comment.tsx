import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { CheckField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { findOwnComment } from '../queries.server';
import { isWithdrawable, longestText } from '../rules';

type Own = Awaited<ReturnType<typeof findOwnComment>>;
type Answered = { faults?: Record<string, string>; given?: Record<string, string> };

/**
 * One's own comment: where it is, what was asked, decided and answered, and what one can do about it.
 * @param props.found shows what was found in a text
 * @param props.happened „Det skete der“
 */
export function OwnComment(props: {
  comment: Own;
  files: ReactNode;
  found: (text: string) => ReactNode;
  happened: ReactNode;
}) {
  const { comment } = props;
  const { comments } = useTexts();
  const { own } = comments;
  const language = useLanguage();
  const href = useHref();
  const isGone = ['refused', 'withdrawn'].includes(comment.state) && !comment.isShown;
  return (
    <>
      <Section title={own.state}>
        <p>
          <strong>{comments.states[comment.state]}</strong>
        </p>
        {comment.state === 'refused' && comment.isShown && <p>{own.refusal.shown}</p>}
        <p className="soft">{own.sent(formatDay(comment.submittedAt, language))}</p>
        <p className="next-steps">
          <a href={href(comment.node.path)}>{comment.isShown ? own.see : own.node}</a>
        </p>
      </Section>
      {comment.asked && <Clarify comment={comment} found={props.found} />}
      <Decisions comment={comment} />
      {comment.mayShowRefusal && (
        <Section title={own.refusal.heading} id="vis">
          <p>{own.refusal.lead}</p>
          <PostForm name="vis">
            <SubmitButton kind="secondary">{own.refusal.submit}</SubmitButton>
          </PostForm>
        </Section>
      )}
      <Section title={own.yourText}>
        {comment.isForgotten ? (
          <p>{own.forgotten}</p>
        ) : (
          <Paragraphs text={comment.text} language={comment.language} />
        )}
        <p className="small soft">
          {comment.shownName === null ? own.shownNameless : own.shownAs(comment.shownName)}
        </p>
        {isGone && !comment.isForgotten && <p className="small soft">{own.willForget}</p>}
      </Section>
      {comment.state === 'published' && comment.publishedText !== comment.text && (
        <Section title={own.publishedText}>
          <Paragraphs text={comment.publishedText ?? ''} language={comment.language} />
        </Section>
      )}
      {props.files && <Section title={own.files}>{props.files}</Section>}
      {comment.answer && (
        <Section
          title={
            comment.answer.unit === null
              ? own.answer
              : comments.section.answerBy(comment.answer.unit)
          }
        >
          <div lang="da">
            <Paragraphs text={comment.answer.text} />
          </div>
        </Section>
      )}
      {comment.clarifications.some(({ answeredAt }) => answeredAt !== null) && (
        <Section title={own.questions}>
          {comment.clarifications.map(({ question, askedAt, answer, answeredAt }) => (
            <div key={askedAt}>
              <p className="small soft">{own.asked(formatDay(askedAt, language))}</p>
              <Paragraphs text={question} />
              {answer !== null && answeredAt !== null && (
                <>
                  <p className="small soft">{own.answered(formatDay(answeredAt, language))}</p>
                  <Paragraphs text={answer} />
                </>
              )}
            </div>
          ))}
        </Section>
      )}
      {props.happened}
      {isWithdrawable(comment.state) && (
        <Section title={own.withdraw.heading}>
          <p>
            {own.withdraw.lead} {!isGone && own.withdraw.willForget}
          </p>
          <PostForm name="traek-tilbage">
            <SubmitButton kind="danger">{own.withdraw.submit}</SubmitButton>
          </PostForm>
        </Section>
      )}
    </>
  );
}

/** The question, and a form to answer it in which the comment itself may be changed too. */
function Clarify({ comment, found }: { comment: Own; found: (text: string) => ReactNode }) {
  const { write, own } = useTexts().comments;
  const answered = useActionData<Answered>();
  const fault = answered?.given?.form === 'uddyb' ? answered.faults?.text : undefined;
  const { clarify } = own;
  return (
    <Section title={clarify.heading} id="uddyb">
      <blockquote>
        <Paragraphs text={comment.asked?.question ?? ''} />
      </blockquote>
      <p>{clarify.lead}</p>
      <PostForm name="uddyb" fields={{ answer: clarify.answer, text: clarify.text }}>
        <TextField name="answer" label={clarify.answer} multiline maxLength={longestText} />
        <TextField
          name="text"
          label={clarify.text}
          multiline
          maxLength={longestText}
          value={comment.text}
        />
        {(fault === 'personal_data' || fault === 'cpr_in_text') &&
          found(answered?.given?.text ?? '')}
        {fault === 'personal_data' && (
          <CheckField name="sendAnyway" label={write.sendAnyway} hint={write.sendAnywayHint} />
        )}
        <SubmitButton>{clarify.submit}</SubmitButton>
      </PostForm>
    </Section>
  );
}

/** The statements of reasons, the newest first and the others folded, and how one asks for a second look. */
function Decisions({ comment: { decisions } }: { comment: Own }) {
  const { own } = useTexts().comments;
  const language = useLanguage();
  // What was asked is shown with its answer.
  const shown = decisions.filter(({ decision }) => decision !== 'clarify').toReversed();
  if (shown.length === 0) return null;
  return (
    <Section title={own.decisions}>
      {shown.map((one, at) =>
        at === 0 || one.isReconsiderable ? (
          <article key={one.id}>
            <h3>{own.decided(formatDay(one.decidedAt, language))}</h3>
            <Paragraphs text={one.statement} />
            {one.isReconsiderable && <SecondLook decisionId={one.id} />}
          </article>
        ) : (
          <details key={one.id}>
            <summary>{own.decidedBefore(formatDay(one.decidedAt, language))}</summary>
            <Paragraphs text={one.statement} />
          </details>
        ),
      )}
    </Section>
  );
}

function SecondLook({ decisionId }: { decisionId: string }) {
  const { secondLook } = useTexts().comments.own;
  const answered = useActionData<Answered>();
  return (
    <details open={answered?.given?.form === 'genovervej'}>
      <summary>{secondLook.summary}</summary>
      <PostForm
        name="genovervej"
        hidden={{ decision: decisionId }}
        fields={{ request: secondLook.request }}
      >
        <TextField
          name="request"
          label={secondLook.request}
          hint={secondLook.requestHint}
          multiline
          maxLength={longestText}
        />
        <SubmitButton kind="secondary">{secondLook.submit}</SubmitButton>
      </PostForm>
    </details>
  );
}
