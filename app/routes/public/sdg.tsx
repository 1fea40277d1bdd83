import { useLoaderData } from '@remix-run/react';
import { SessionsHere } from '~/domains/dialogue/components/sessions-here';
import { SdgNumber } from '~/domains/plans/components/sdg-chip';
import { SdgPlanView } from '~/domains/plans/components/sdg-plan-view';
import { sdgNumber } from '~/domains/plans/forms';
import { readSdg } from '~/domains/plans/queries/sdgs.server';
import { sdgs } from '~/domains/plans/sdgs';
import { fewQuestions, QuestionsHere } from '~/domains/questions/components/questions-here';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';
import { readSessionsHere } from './read-sessions-here.server';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: texts.plans.sdgsPage.onePage(data.goal, data.name),
  description: `${data.name}: ${texts.plans.sdgsPage[data.plans.length === 0 ? 'empty' : 'oneLead']}`,
}));

export const loader = publicRoute({}, async (ctx, { params, language, holdsUntil }) => {
  const goal = sdgNumber.safeParse(params.sdg);
  if (!goal.success) throw new NotFound();
  return {
    goal: goal.data,
    name: sdgs[goal.data - 1]!.name[language],
    plans: await readSdg(ctx, goal.data),
    dialogue: await readSessionsHere(ctx, { sdg: goal.data }, holdsUntil),
    questions: await listQuestions(ctx, { sdg: goal.data }, fewQuestions),
  };
});

export default function Sdg() {
  const { goal, name, plans: holding, dialogue, questions } = useLoaderData<typeof loader>();
  const { plans } = useTexts();
  const language = useLanguage();
  const href = useHref();
  return (
    <Page
      title={name}
      kicker={
        <span className="sdg-hero">
          <SdgNumber goal={goal} />
          {plans.thread.sdg} {goal}
        </span>
      }
      lead={holding.length === 0 ? plans.sdgsPage.empty : plans.sdgsPage.oneLead}
      crumbs={[{ path: '/verdensmaal', label: plans.sdgsPage.title }]}
    >
      {holding.map((plan) => (
        <SdgPlanView key={plan.slug} plan={plan} />
      ))}
      <SessionsHere about="sdg" {...dialogue} />
      <QuestionsHere about="sdg" filter={{ sdg: goal }} found={questions} />
      <p className="next-steps">
        {goal > 1 && (
          <a rel="prev" href={href(`/verdensmaal/${goal - 1}`)}>
            {goal - 1}. {sdgs[goal - 2]!.name[language]}
          </a>
        )}
        <a href={href('/verdensmaal')}>{plans.sdgsPage.all}</a>
        {goal < 17 && (
          <a rel="next" href={href(`/verdensmaal/${goal + 1}`)}>
            {goal + 1}. {sdgs[goal]!.name[language]}
          </a>
        )}
      </p>
    </Page>
  );
}
