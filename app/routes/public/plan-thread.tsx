import { useLoaderData } from '@remix-run/react';
import { RedThreadDrawing, RedThreadTable } from '~/domains/plans/components/red-thread';
import { readPlan } from '~/domains/plans/queries/plan-tree.server';
import { threadFlow } from '~/domains/plans/thread-flow';
import { buildTree } from '~/domains/plans/tree';
import { type Texts, useTexts } from '~/i18n/texts';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: `${texts.plans.thread.title}: ${data.title}`,
  description: `${data.title}: ${leadOf(texts, data)}`,
}));

export const loader = publicRoute({}, async (ctx, { params }) => {
  const { plan, nodes } = await readPlan(ctx, params.plan ?? '');
  const tree = buildTree(nodes);
  if (!tree) throw new NotFound();
  return {
    slug: plan.slug,
    title: plan.title,
    levelNames: plan.facts.levelNames,
    namesSdgs: nodes.some((node) => node.sdgs.length > 0),
    flow: threadFlow(tree),
  };
});

/** Says only that the thread begins with UN goals where it does. */
function leadOf({ plans }: Texts, { namesSdgs }: { namesSdgs: boolean }): string {
  return namesSdgs ? plans.thread.lead : plans.thread.leadWithoutSdgs;
}

export default function PlanThread() {
  const { slug, title, levelNames, namesSdgs, flow } = useLoaderData<typeof loader>();
  const texts = useTexts();
  const { plans } = texts;
  const notes = [
    !namesSdgs && plans.thread.unknownNote,
    flow.wholePlan.length > 0 && plans.thread.inheritedNote,
    flow.isCut && plans.thread.depthNote,
  ].filter(Boolean);
  return (
    <Page
      title={plans.thread.title}
      kicker={<span lang="da">{title}</span>}
      lead={leadOf(texts, { namesSdgs })}
      crumbs={[
        { path: '/planer', label: plans.listTitle },
        { path: `/planer/${slug}`, label: title, lang: 'da' },
      ]}
    >
      {notes.length > 0 && <p className="soft">{notes.join(' ')}</p>}
      <div className="section">
        <RedThreadDrawing flow={flow} planSlug={slug} levelNames={levelNames} />
      </div>
      <div className="section">
        <RedThreadTable flow={flow} planSlug={slug} levelNames={levelNames} />
      </div>
    </Page>
  );
}
