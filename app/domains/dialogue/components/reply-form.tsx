import type { ReactNode } from 'react';
import { useActionData } from '@remix-run/react';
import { formatFullDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { CheckField, ChoiceField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { sessionPath } from '../paths';
import { gradedThings, grades, longestReply, type ReplyRefusal } from '../rules/questionnaire';
import type { Side } from '../vocabulary';

type Answered = { faults?: Record<string, string>; given?: Record<string, string> };

/** What somebody thought of a session: three grades, with words for each, and words of their own. */
export function ReplyForm(props: {
  side: Side;
  slug: string;
  session: { committee: string; title: string | null; startsAt: string };
  obstacle: ReplyRefusal | null;
  /** What was found in their words that is personal data. */
  found: (text: string) => ReactNode;
}) {
  const { reply } = useTexts().dialogueTrial;
  const language = useLanguage();
  const href = useHref();
  const answered = useActionData<Answered>();
  const { side, session, obstacle } = props;
  const asked = reply.asked[side];
  const fault = answered?.faults?.words;
  return (
    <>
      <p>
        <a href={href(sessionPath(props.slug))}>
          <span lang="da">{session.title ?? session.committee}</span>,{' '}
          {formatFullDay(session.startsAt, language)}
        </a>
      </p>
      {obstacle !== null && !answered ? (
        <p className="note">{reply.obstacles[obstacle]}</p>
      ) : (
        <>
          <p className="note">{reply.secret}</p>
          <PostForm fields={{ ...asked, words: reply.words }}>
            {gradedThings.map((thing) => (
              <ChoiceField
                key={thing}
                name={thing}
                label={asked[thing]}
                options={grades.map((grade) => ({
                  value: String(grade),
                  label: reply.grades[grade],
                }))}
              />
            ))}
            <TextField
              name="words"
              label={reply.words}
              hint={reply.wordsHint}
              optional
              multiline
              maxLength={longestReply}
            />
            {(fault === 'personal_data' || fault === 'cpr_in_text') &&
              props.found(answered?.given?.words ?? '')}
            {fault === 'personal_data' && (
              <CheckField name="sendAnyway" label={reply.sendAnyway} hint={reply.sendAnywayHint} />
            )}
            <SubmitButton>{reply.submit}</SubmitButton>
          </PostForm>
        </>
      )}
    </>
  );
}
