import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { listLetters, markLetterSent, type WaitingLetter } from '~/domains/moderation/index.server';
import { moderatingRoles } from '~/domains/moderation/moderating-roles';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { PostForm } from '~/ui/form';

const here = '/medarbejder/afgoerelsesbreve';
const roles = moderatingRoles;

export const meta = pageMeta(({ texts }) => ({
  title: texts.inbox.letters.title,
  description: texts.inbox.letters.lead,
}));

export const loader = staffRoute({ roles }, (ctx) => listLetters(ctx));

export const action = staffAction(
  { roles, form: z.object({ letter: z.uuid('invalid') }) },
  async (ctx, { form }) => {
    const isSent = await markLetterSent(ctx, form.letter);
    return { to: here, said: isSent ? 'brev_sendt' : 'brev_vaek' };
  },
);

/** Decisions for whom no mail reaches: printed, sent, and noted as sent. */
export default function DecisionLetters() {
  const { letters, total } = useLoaderData<typeof loader>();
  const texts = useTexts().inbox.letters;
  return (
    <StaffPage title={texts.title} lead={texts.lead}>
      {letters.length === 0 && <p>{texts.none}</p>}
      {letters.length < total && <p>{texts.more(letters.length, total)}</p>}
      {letters.length > 0 && (
        <ul className="link-list">
          {letters.map((letter) => (
            <LetterRow key={letter.decisionId} {...letter} />
          ))}
        </ul>
      )}
    </StaffPage>
  );
}

function LetterRow({ decisionId, entryId, title, decidedAt, name }: WaitingLetter) {
  const texts = useTexts().inbox.letters;
  const href = useHref();
  const to = name ?? texts.unnamed;
  return (
    <li className="row">
      <div>
        <a
          className="title"
          href={`${href(`/medarbejder/indbakke/${entryId}/brev`)}?afgoerelse=${decisionId}`}
        >
          {to}
        </a>
        <p>{title}</p>
        <p className="small soft">{texts.decided(formatDay(decidedAt, useLanguage()))}</p>
      </div>
      <PostForm name="sent" className="inline-form" hidden={{ letter: decisionId }}>
        <button className="ds-button" type="submit" aria-label={texts.sentLabel(to)}>
          {texts.sent}
        </button>
      </PostForm>
    </li>
  );
}
