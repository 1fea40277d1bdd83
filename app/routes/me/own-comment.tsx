import { useLoaderData } from '@remix-run/react';
import { answerClarification } from '~/domains/comments/answer-clarification.server';
import { askForSecondLook } from '~/domains/comments/ask-for-second-look.server';
import { OwnComment } from '~/domains/comments/components/own-comment';
import { ownCommentForm } from '~/domains/comments/forms';
import { findOwnComment } from '~/domains/comments/queries.server';
import { ownCommentPath } from '~/domains/comments/rules';
import { showRefusal } from '~/domains/comments/show-refusal.server';
import { withdrawComment } from '~/domains/comments/withdraw-comment.server';
import { AttachedFiles } from '~/domains/files/components/attached-files';
import { MePage } from '~/domains/identity/components/me-page';
import { faultOfRequest } from '~/domains/moderation/decision-rules';
import { FoundPersonalData } from '~/domains/moderation/components/found-personal-data';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: texts.comments.titleOf(data.node.title),
  description: texts.comments.own.description,
}));

export const loader = citizenRoute({ activity: 'own_page' }, async (ctx, { params }) =>
  findOwnComment(ctx, params.comment ?? ''),
);

export const action = citizenAction(
  { activity: 'own_page', form: ownCommentForm },
  async (ctx, { form, params }): Promise<Done> => {
    const commentId = params.comment ?? '';
    const to = ownCommentPath(commentId);
    switch (form.form) {
      case 'uddyb': {
        const outcome = await answerClarification(ctx, { ...form, commentId });
        if (outcome.ok) return { to, said: 'kommentar_uddybet' };
        const { reason } = outcome;
        return { faults: { [reason === 'not_asked' ? 'answer' : 'text']: reason } };
      }
      case 'genovervej': {
        const { decision: decisionId, request } = form;
        const outcome = await askForSecondLook(ctx, { commentId, decisionId, request });
        if (outcome.ok) return { to, said: 'genovervejes' };
        return {
          faults: { request: faultOfRequest(outcome.reason) },
        };
      }
      case 'vis': {
        const outcome = await showRefusal(ctx, { commentId });
        return { to, said: outcome.ok ? 'afvist_vist' : 'afvist_ikke_vist' };
      }
      case 'traek-tilbage':
        await withdrawComment(ctx, { commentId });
        return { to, said: 'kommentar_trukket' };
    }
  },
);

export default function OwnCommentPage() {
  const comment = useLoaderData<typeof loader>();
  const { comments } = useTexts();
  return (
    <MePage title={comments.titleOf(comment.node.title)}>
      <OwnComment
        comment={comment}
        files={comment.files.length > 0 && <AttachedFiles files={comment.files} />}
        found={(text) => <FoundPersonalData text={text} />}
        happened={<WhatHappened events={comment.events} />}
      />
    </MePage>
  );
}
