import { useLoaderData } from '@remix-run/react';
import { buildMatrix } from '~/domains/plans/matrix';
import { readPlan } from '~/domains/plans/queries/plan-tree.server';
import { buildTree } from '~/domains/plans/tree';
import { useHref, useTexts } from '~/i18n/texts';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: `${texts.plans.matrix.title} ${data.title}`,
  description: `${data.title}: ${texts.plans.matrix.computed}`,
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
  const href = useHref();
  return (
    <Page
      title={plans.matrix.title}
      kicker={<span lang="da">{title}</span>}
      lead={matrix.rows.length === 0 ? plans.matrix.none : plans.matrix.computed}
      crumbs={[
        { path: '/planer', label: plans.listTitle },
        { path: `/planer/${slug}`, label: title, lang: 'da' },
      ]}
    >
      {matrix.rows.length > 0 && (
        <div className="table-scroll" role="region" aria-label={plans.matrix.title} tabIndex={0}>
          <table className="matrix stacks">
            <caption className="visually-hidden" lang="da">
              {title}
            </caption>
            <thead>
              <tr>
                <th scope="col">{plans.matrix.targetGroup}</th>
                {matrix.columns.map((column) => (
                  <th key={column.key} scope="col" lang="da">
                    {column.title || plans.matrix.withoutCategory}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row" lang="da">
                    {row.title}
                  </th>
                  {row.cells.map((entries, index) => (
                    <td
                      key={matrix.columns[index]?.key}
                      className={entries.length === 0 ? 'is-empty' : undefined}
                      data-label={matrix.columns[index]?.title || plans.matrix.withoutCategory}
                    >
                      <ul className="plain-list" lang="da">
                        {entries.map((entry) => (
                          <li key={entry.slug}>
                            <a href={href(`/planer/${slug}/${entry.slug}`)}>{entry.title}</a>
                          </li>
                        ))}
                      </ul>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
