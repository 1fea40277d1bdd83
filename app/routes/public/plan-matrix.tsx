import { useLoaderData } from '@remix-run/react';
import { MatrixList, MatrixTable } from '~/domains/plans/components/matrix-view';
import { buildMatrix } from '~/domains/plans/matrix';
import { readPlan } from '~/domains/plans/queries/plan-tree.server';
import { buildTree } from '~/domains/plans/tree';
import { useTexts } from '~/i18n/texts';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

/** As many categories as stand beside each other on a wide screen. */
const mostColumns = 4;

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: `${texts.plans.matrix.title} ${data.title}`,
  description: `${data.title}: ${texts.plans.matrix.lead}`,
}));

export const loader = publicRoute({}, async (ctx, { params }) => {
  const { plan, nodes } = await readPlan(ctx, params.plan ?? '');
  const tree = buildTree(nodes);
  if (!tree) throw new NotFound();
  return { slug: plan.slug, title: plan.title, matrix: buildMatrix(tree) };
});

export default function PlanMatrix() {
  const { slug, title, matrix } = useLoaderData<typeof loader>();
  const { plans } = useTexts();
  const View = matrix.columns.length > mostColumns ? MatrixList : MatrixTable;
  return (
    <Page
      title={plans.matrix.title}
      kicker={<span lang="da">{title}</span>}
      lead={matrix.rows.length === 0 ? plans.matrix.none : plans.matrix.lead}
      crumbs={[
        { path: '/planer', label: plans.listTitle },
        { path: `/planer/${slug}`, label: title, lang: 'da' },
      ]}
    >
      {matrix.rows.length > 0 && (
        <>
          <p className="small soft">{plans.matrix.computed}</p>
          <View matrix={matrix} planSlug={slug} caption={title} />
        </>
      )}
    </Page>
  );
}
