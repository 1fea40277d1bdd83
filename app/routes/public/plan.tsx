import { useLoaderData } from '@remix-run/react';
import { SessionsHere } from '~/domains/dialogue/components/sessions-here';
import { NodeHistory } from '~/domains/plans/components/node-history';
import { PlanDetails, PlanIntroduction } from '~/domains/plans/components/plan-introduction';
import { PlanTreeView } from '~/domains/plans/components/plan-tree-view';
import { FilterResult, TreeFilterForm } from '~/domains/plans/components/tree-filter-form';
import { filterChoices } from '~/domains/plans/filter-choices';
import { treeFilterQuery } from '~/domains/plans/forms';
import { historyOf, measurementsOf } from '~/domains/plans/queries/node-page.server';
import { readPlan } from '~/domains/plans/queries/plan-tree.server';
import { buildTree, countMatches } from '~/domains/plans/tree';
import { fewQuestions, QuestionsHere } from '~/domains/questions/components/questions-here';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { FollowLink } from '~/domains/thread/components/follow-link';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page, Section } from '~/ui/page';
import { readSessionsHere } from './read-sessions-here.server';
import { readVoices, voicesQuery } from './read-voices.server';
import { Voices } from './voices';

/** A plan with more nodes than this begins with its deeper branches folded. */
const longPlan = 60;

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.plan.title,
  description: data.root.summary ?? texts.plans.pointByPoint(data.plan.title),
}));

export const loader = publicRoute(
  { query: treeFilterQuery.and(voicesQuery) },
  async (ctx, { params, language, query: { page, kommentar, ...filter }, holdsUntil }) => {
    const { plan, root, nodes } = await readPlan(ctx, params.plan ?? '');
    const tree = buildTree(nodes, filter);
    const { id: rootId, slug: rootSlug } = nodes.find((node) => node.parentId === null)!;
    return {
      plan,
      rootId,
      rootSlug,
      voices: await readVoices(ctx, {
        nodeId: rootId,
        at: `/planer/${plan.slug}`,
        language,
        query: { page, kommentar },
      }),
      dialogue: await readSessionsHere(ctx, { nodeId: rootId }, holdsUntil),
      questions: await listQuestions(ctx, { nodeId: rootId }, fewQuestions),
      root,
      nodes: nodes.filter((node) => node.parentId === null),
      measurements: await measurementsOf(ctx, rootId),
      history: await historyOf(ctx, plan.id, rootId),
      filter,
      isFiltered: Object.values(filter).some((value) => value !== undefined),
      choices: filterChoices(nodes, filter),
      tree,
      total: nodes.length - 1,
      matches: countMatches(tree),
    };
  },
);

export default function Plan() {
  const data = useLoaderData<typeof loader>();
  const { plan, root, isFiltered, tree, total, matches } = data;
  const narrowing = { planSlug: plan.slug, filter: data.filter, choices: data.choices };
  const texts = useTexts();
  const href = useHref();
  const kind = texts.plans.planKinds[plan.facts.kind];
  return (
    <Page
      title={plan.title}
      titleLang="da"
      kicker={kind === plan.title ? undefined : kind}
      lead={root.summary ?? root.goals?.[0]?.text}
      leadLang="da"
      crumbs={[{ path: '/planer', label: texts.plans.listTitle }]}
    >
      <PlanIntroduction plan={plan} nodes={data.nodes} />
      <p className="next-steps">
        <FollowLink subjectId={data.rootId} title={plan.title} />
        <a href={href(`/planer/${plan.slug}/atom.xml`)}>{texts.thread.feeds.link}</a>
      </p>
      <section className="section">
        <h2>{texts.plans.treeHeading}</h2>
        {isFiltered && <FilterResult {...narrowing} matches={matches} total={total} />}
        <TreeFilterForm {...narrowing} isActive={isFiltered} />
        {tree && (
          <PlanTreeView
            root={tree}
            planSlug={plan.slug}
            levelNames={plan.facts.levelNames}
            folded={!isFiltered && total > longPlan}
          />
        )}
      </section>
      <PlanDetails plan={plan} root={root} nodes={data.nodes} measurements={data.measurements} />
      <SessionsHere about="node" {...data.dialogue} />
      <QuestionsHere about="plan" filter={{ nodeId: data.rootId }} found={data.questions} />
      <Voices
        at={`/planer/${plan.slug}`}
        write={`/planer/${plan.slug}/${data.rootSlug}`}
        isOpen
        voices={data.voices}
      />
      <Section title={texts.plans.history}>
        <NodeHistory history={data.history} />
      </Section>
    </Page>
  );
}
