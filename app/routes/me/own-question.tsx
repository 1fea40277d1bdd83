import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { FoundPersonalData } from '~/domains/moderation/components/found-personal-data';
import { faultOfRequest } from '~/domains/moderation/decision-rules';
import { answerClarification } from '~/domains/questions/asking/answer-clarification.server';
import { askForSecondLook } from '~/domains/questions/asking/ask-for-second-look.server';
import { changeQuestion } from '~/domains/questions/asking/change-question.server';
import { ownQuestionForm } from '~/domains/questions/asking/forms';
import { findOwnQuestion } from '~/domains/questions/asking/own-question.server';
import { resubmitQuestion } from '~/domains/questions/asking/resubmit-question.server';
import { showRefusal } from '~/domains/questions/asking/show-refusal.server';
import { withdrawConsent } from '~/domains/questions/asking/withdraw-consent.server';
import { withdrawQuestion } from '~/domains/questions/asking/withdraw-question.server';
import { OwnQuestion } from '~/domains/questions/components/own-question';
import { ownQuestionPath } from '~/domains/questions/rules/showing';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: texts.ownQuestion.titleOf(data.topic),
  description: texts.ownQuestion.description,
}));

export const loader = citizenRoute({ activity: 'own_page' }, async (ctx, { params }) =>
  findOwnQuestion(ctx, params.question ?? ''),
);

export const action = citizenAction(
  { activity: 'own_page', form: ownQuestionForm },
  async (ctx, { form, params }): Promise<Done> => {
    const questionId = params.question ?? '';
    const to = ownQuestionPath(questionId);
    switch (form.form) {
      case 'ret': {
        const changed = await changeQuestion(ctx, { ...form.said, questionId });
        return changed.ok ? { to, said: 'spoergsmaal_rettet' } : { faults: changed.reason };
      }
      case 'send-igen': {
        const sent = await resubmitQuestion(ctx, { ...form.said, questionId });
        return sent.ok ? { to, said: 'spoergsmaal_sendt_igen' } : { faults: sent.reason };
      }
      case 'uddyb': {
        const given = { ...form, sendAnyway: form.sendAnyway === 'yes', questionId };
        const outcome = await answerClarification(ctx, given);
        return outcome.ok ? { to, said: 'spoergsmaal_uddybet' } : { faults: outcome.reason };
      }
      case 'genovervej': {
        const { decision: decisionId, request } = form;
        const outcome = await askForSecondLook(ctx, { questionId, decisionId, request });
        if (outcome.ok) return { to, said: 'genovervejes' };
        return { faults: { request: faultOfRequest(outcome.reason) } };
      }
      case 'vis': {
        const outcome = await showRefusal(ctx, { questionId });
        return { to, said: outcome.ok ? 'spoergsmaal_vist' : 'spoergsmaal_ikke_vist' };
      }
      case 'skjul':
      case 'skjul-navn': {
        const of = form.form === 'skjul' ? 'question' : 'name';
        const outcome = await withdrawConsent(ctx, { questionId, of });
        if (!outcome.ok) return { to, said: 'spoergsmaal_ikke_skjult' };
        return { to, said: of === 'name' ? 'navn_skjult' : 'spoergsmaal_skjult' };
      }
      case 'traek-tilbage': {
        const outcome = await withdrawQuestion(ctx, { questionId });
        return { to, said: outcome.ok ? 'spoergsmaal_trukket' : 'spoergsmaal_ikke_trukket' };
      }
    }
  },
);

export default function OwnQuestionPage() {
  const question = useLoaderData<typeof loader>();
  const { ownQuestion } = useTexts();
  return (
    <MePage title={ownQuestion.titleOf(question.topic)}>
      <OwnQuestion
        question={question}
        found={(text, field) => <FoundPersonalData text={text} field={field} />}
        happened={<WhatHappened events={question.events} />}
      />
    </MePage>
  );
}
