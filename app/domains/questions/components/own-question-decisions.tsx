import { useActionData } from '@remix-run/react';
import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { longestText } from '../rules/showing';
import type { Own } from './own-question';

/** The statements of reasons, the newest first and the others folded, and how one asks for a second look. */
export function OwnQuestionDecisions({ question }: { question: Own }) {
  const { ownQuestion } = useTexts();
  const language = useLanguage();
  // What was asked is shown with its answer.
  const shown = question.decisions.filter(({ decision }) => decision !== 'clarify').toReversed();
  if (shown.length === 0 || question.isForgotten) return null;
  return (
    <Section title={ownQuestion.decisions}>
      {shown.map((one, at) =>
        at === 0 || one.isReconsiderable ? (
          <article key={one.id}>
            <h3>{ownQuestion.decided(formatDay(one.decidedAt, language))}</h3>
            <Paragraphs text={one.statement} />
            {one.isReconsiderable && <SecondLook decisionId={one.id} />}
          </article>
        ) : (
          <details key={one.id}>
            <summary>{ownQuestion.decidedBefore(formatDay(one.decidedAt, language))}</summary>
            <Paragraphs text={one.statement} />
          </details>
        ),
      )}
    </Section>
  );
}

function SecondLook({ decisionId }: { decisionId: string }) {
  const { secondLook } = useTexts().ownQuestion;
  const answered = useActionData<{ given?: Record<string, string> }>();
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
