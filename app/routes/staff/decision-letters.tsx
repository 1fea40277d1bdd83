import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { holds } from '~/domains/identity/actor';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { listLetters, markLetterSent } from '~/domains/moderation/index.server';
import { moderatingRoles } from '~/domains/moderation/moderating-roles';
import { listAnswerLetters } from '~/domains/questions/answering/answer-letters.server';
import { answerLetterPath } from '~/domains/questions/rules/showing';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { noteLetter } from './act-on-answer.server';

const here = '/medarbejder/afgoerelsesbreve';
const roles = moderatingRoles;

export const meta = pageMeta(({ texts }) => ({
  title: texts.inbox.letters.title,
  description: texts.inbox.letters.lead,
}));

export const loader = staffRoute({ roles }, async (ctx) => ({
  decisions: await listLetters(ctx),
  // Moderators decide on questions, and have nothing to do with their answers.
  answers: holds(ctx.actor, 'council_secretariat')
    ? await listAnswerLetters(ctx)
    : { letters: [], total: 0 },
}));

const form = z.discriminatedUnion('form', [
  z.object({ form: z.literal('afgoerelse'), letter: z.uuid('invalid') }),
  z.object({ form: z.literal('svar'), question: z.uuid('invalid'), seen: z.string() }),
]);

export const action = staffAction({ roles, form }, async (ctx, { form }) => {
  if (form.form === 'svar') {
    const { question: questionId, seen: seenHash } = form;
    return noteLetter(ctx, { questionId, seenHash, to: here });
  }
  const isSent = await markLetterSent(ctx, form.letter);
  return { to: here, said: isSent ? 'brev_sendt' : 'brev_vaek' };
});

/** Decisions and answers for whom no mail reaches: printed, sent, and noted as sent. */
export default function DecisionLetters() {
  const { decisions, answers } = useLoaderData<typeof loader>();
  const texts = useTexts().inbox.letters;
  const language = useLanguage();
  return (
    <StaffPage title={texts.title} lead={texts.lead}>
      {decisions.total + answers.total === 0 && <p>{texts.none}</p>}
      <Letters heading={texts.decisions} of={decisions}>
        {decisions.letters.map(({ decisionId, entryId, title, decidedAt, name }) => (
          <LetterRow
            key={decisionId}
            to={name}
            path={`/medarbejder/indbakke/${entryId}/brev`}
            search={`?afgoerelse=${decisionId}`}
            title={title}
            when={texts.decided(formatDay(decidedAt, language))}
            form="afgoerelse"
            hidden={{ letter: decisionId }}
          />
        ))}
      </Letters>
      <Letters heading={texts.answers} of={answers}>
        {answers.letters.map(({ questionId, topic, wantedAt, seenHash, name }) => (
          <LetterRow
            key={questionId}
            to={name}
            path={answerLetterPath(questionId)}
            title={topic}
            when={texts.answered(formatDay(wantedAt, language))}
            form="svar"
            hidden={{ question: questionId, seen: seenHash }}
          />
        ))}
      </Letters>
    </StaffPage>
  );
}

function Letters(props: {
  heading: string;
  of: { letters: unknown[]; total: number };
  children: ReactNode;
}) {
  const texts = useTexts().inbox.letters;
  const { letters, total } = props.of;
  if (total === 0) return null;
  return (
    <Section title={props.heading}>
      {letters.length < total && <p>{texts.more(letters.length, total)}</p>}
      <ul className="link-list">{props.children}</ul>
    </Section>
  );
}

function LetterRow(props: {
  to: string | null;
  path: string;
  search?: string;
  title: string;
  when: string;
  form: string;
  hidden: Record<string, string | null>;
}) {
  const texts = useTexts().inbox.letters;
  const href = useHref();
  const to = props.to ?? texts.unnamed;
  return (
    <li className="row">
      <div>
        <a className="title" href={`${href(props.path)}${props.search ?? ''}`}>
          {to}
        </a>
        <p>{props.title}</p>
        <p className="small soft">{props.when}</p>
      </div>
      <PostForm name={props.form} className="inline-form" hidden={props.hidden}>
        <button className="ds-button" type="submit" aria-label={texts.sentLabel(to)}>
          {texts.sent}
        </button>
      </PostForm>
    </li>
  );
}
