import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NodeView } from '~/domains/plans/components/node-view';
import { readNode } from '~/domains/plans/queries/node-page.server';
import { pathInLanguage } from '~/i18n/languages';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';

type Data = Exclude<Awaited<ReturnType<typeof loader>>, Response>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.node.content.title,
  description:
    data.node.content.summary ??
    data.node.content.goals?.map((goal) => goal.text).join('. ') ??
    `${texts.plans.kinds[data.node.kind].one}: ${data.node.content.title}. ${data.plan.title}`,
}));

export const loader = publicRoute({}, async (ctx, { params, language }) => {
  const page = await readNode(ctx, params.plan ?? '', params.node ?? '');
  // The root is the plan itself, which has its own page.
  if (page.node.isRoot) return redirect(pathInLanguage(`/planer/${page.plan.slug}`, language), 301);
  return page;
});

export default function Node() {
  return <NodeView page={useLoaderData<typeof loader>()} />;
}
