import { useLoaderData } from '@remix-run/react';
import { ReplyForm } from '~/domains/dialogue/components/reply-form';
import { evaluationPath, sessionPath } from '~/domains/dialogue/paths';
import { findReplyable } from '~/domains/dialogue/trial/find-replyable.server';
import { replyForm } from '~/domains/dialogue/trial/forms';
import { isFoundInText, sendReply } from '~/domains/dialogue/trial/send-reply.server';
import { FoundPersonalData } from '~/domains/moderation/components/found-personal-data';
import { useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueTrial.reply.title,
  description: texts.dialogueTrial.reply.description,
}));

export const loader = citizenRoute({ activity: 'meet_committee' }, async (ctx, { params }) => {
  const slug = params.session ?? '';
  const { session, obstacle } = await findReplyable(ctx, slug, 'citizen');
  const { committee, title, startsAt } = session;
  return { slug, session: { committee, title, startsAt }, obstacle };
});

export const action = citizenAction(
  { activity: 'meet_committee', form: replyForm },
  async (ctx, { form, params }) => {
    const slug = params.session ?? '';
    const outcome = await sendReply(ctx, { ...form, slug, side: 'citizen' });
    if (outcome.ok) return { to: sessionPath(slug), said: 'svar_om_moede_sendt' };
    if (isFoundInText(outcome.reason)) return { faults: { words: outcome.reason } };
    // The page says why.
    return { to: evaluationPath(slug) };
  },
);

/** The questionnaire of whoever came to a session. */
export default function DialogueReply() {
  const { slug, session, obstacle } = useLoaderData<typeof loader>();
  const { dialogueFinding, dialogueTrial } = useTexts();
  const { reply } = dialogueTrial;
  return (
    <Page
      title={reply.title}
      lead={reply.lead.citizen}
      crumbs={[{ path: '/dialog', label: dialogueFinding.title }]}
    >
      <ReplyForm
        side="citizen"
        slug={slug}
        session={session}
        obstacle={obstacle}
        found={(text) => <FoundPersonalData text={text} />}
      />
    </Page>
  );
}
