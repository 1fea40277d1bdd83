import { readPlanHead } from '~/domains/plans/queries/plan-tree.server';
import { atomOf } from '~/domains/thread/atom.server';
import { listHappenings } from '~/domains/thread/happenings.server';
import { textsIn } from '~/i18n/texts-of-language';
import { feedRoute } from '~/platform/feed-route.server';

/** What happens in a plan and to contributions that serve it, for feed readers. */
export const loader = feedRoute(
  'application/atom+xml; charset=utf-8',
  async (ctx, { params, language }) => {
    const plan = await readPlanHead(ctx, params.plan ?? '');
    const path = `/planer/${plan.slug}`;
    return atomOf(await listHappenings(ctx, { planId: plan.id }), {
      id: plan.id,
      title: textsIn(language).thread.feeds.plan(plan.title),
      municipality: ctx.municipality.name,
      origin: ctx.origin,
      language,
      path,
      self: `${path}/atom.xml`,
      since: plan.importedAt,
    });
  },
);
