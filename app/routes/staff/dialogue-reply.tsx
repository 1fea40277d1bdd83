import { useLoaderData } from '@remix-run/react';
import { ReplyForm } from '~/domains/dialogue/components/reply-form';
import { sessionPath, staffEvaluationPath } from '~/domains/dialogue/paths';
import { politicianRoles } from '~/domains/dialogue/roles';
import { findReplyable } from '~/domains/dialogue/trial/find-replyable.server';
import { replyForm } from '~/domains/dialogue/trial/forms';
import { isFoundInText, sendReply } from '~/domains/dialogue/trial/send-reply.server';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { FoundPersonalData } from '~/domains/moderation/components/found-personal-data';
import { useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueTrial.reply.title,
  description: texts.dialogueTrial.reply.description,
}));

export const loader = staffRoute({ roles: politicianRoles }, async (ctx, { params }) => {
  const slug = params.session ?? '';
  const { session, obstacle } = await findReplyable(ctx, slug, 'politician');
  const { committee, title, startsAt } = session;
  return { slug, session: { committee, title, startsAt }, obstacle };
});

export const action = staffAction(
  { roles: politicianRoles, form: replyForm },
  async (ctx, { form, params }) => {
    const slug = params.session ?? '';
    const outcome = await sendReply(ctx, { ...form, slug, side: 'politician' });
    if (outcome.ok) return { to: sessionPath(slug), said: 'svar_om_moede_sendt' };
    if (isFoundInText(outcome.reason)) return { faults: { words: outcome.reason } };
    // The page says why.
    return { to: staffEvaluationPath(slug) };
  },
);

/** The questionnaire of whoever sits in the committee. */
export default function DialogueReply() {
  const { slug, session, obstacle } = useLoaderData<typeof loader>();
  const { reply } = useTexts().dialogueTrial;
  return (
    <StaffPage title={reply.title} lead={reply.lead.politician}>
      <ReplyForm
        side="politician"
        slug={slug}
        session={session}
        obstacle={obstacle}
        found={(text) => <FoundPersonalData text={text} />}
      />
    </StaffPage>
  );
}
