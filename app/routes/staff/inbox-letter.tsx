import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Envelope, Paper } from '~/domains/identity/components/paper';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { findRecipient } from '~/domains/identity/letter/find-recipient.server';
import { findDecisionLetter, findEntry } from '~/domains/moderation/index.server';
import { moderatingRoles } from '~/domains/moderation/moderating-roles';
import { formatDay } from '~/i18n/format';
import { useHref, useTexts } from '~/i18n/texts';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { inboxKindOf } from './inbox-kinds.server';

const inboxPath = '/medarbejder/indbakke';

export const meta = pageMeta(({ texts }) => ({
  title: texts.inbox.letter.title,
  description: texts.inbox.letter.description,
}));

const query = z.object({ afgoerelse: z.uuid().optional() });

/** The decision that is asked for, or the last that was made on this entry. */
export const loader = staffRoute(
  { roles: moderatingRoles, query },
  async (ctx, { params, query }) => {
    const entry = await findEntry(ctx, params.entry ?? '');
    const decided = entry.decisions.findLast(
      ({ id, entryId }) => entryId === entry.id && (query.afgoerelse ?? id) === id,
    );
    const contribution = await inboxKindOf(entry.subjectKind)?.find(ctx, entry.subjectId);
    if (!decided || !contribution) throw new NotFound();
    const recipient = await findRecipient(ctx, contribution.authorId);
    return {
      entryId: entry.id,
      title: entry.title,
      letter: await findDecisionLetter(ctx, {
        decisionId: decided.id,
        recipientName: recipient?.name ?? null,
        title: contribution.title,
      }),
      to: recipient?.address ? { name: recipient.name, ...recipient.address } : null,
      hasEmail: recipient?.hasEmail ?? false,
    };
  },
);

/** For authors without e-mail: the statement on paper, in their language. */
export default function InboxLetter() {
  const { entryId, title, letter, to, hasEmail } = useLoaderData<typeof loader>();
  const { inbox } = useTexts();
  const href = useHref();
  const back = `${inboxPath}/${entryId}`;
  const day = formatDay(letter.decidedAt, letter.language);
  return (
    <StaffPage
      title={inbox.letter.title}
      lead={inbox.letter.lead}
      crumbs={[
        { path: inboxPath, label: inbox.title },
        { path: back, label: title === '' ? inbox.title : title },
      ]}
    >
      {hasEmail && <p className="note print-hint">{inbox.letter.mailed}</p>}
      {to === null && <p className="note print-hint">{inbox.letter.noAddress}</p>}
      <Paper language={letter.language}>
        {to ? (
          <Envelope to={to} from={letter.municipality} day={day} />
        ) : (
          <p>
            <strong lang="da">{letter.municipality}</strong>
            <br />
            {day}
          </p>
        )}
        <h2>{letter.subject}</h2>
        <p>{letter.greeting}</p>
        <p>{letter.about}</p>
        {letter.paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
        <p>
          {letter.regards}
          <br />
          <span lang="da">{letter.municipality}</span>
        </p>
      </Paper>
      <p className="next-steps">
        <a href={href(back)}>{inbox.letter.back}</a>
      </p>
    </StaffPage>
  );
}
