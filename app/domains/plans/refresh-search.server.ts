import { and, eq, isNull } from 'drizzle-orm';
import { planNode, searchEntry } from '#db/schema';
import { makeSearchable } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { exportPlanWithIds } from './export-plan.server';
import { lockPlan } from './lock-plan.server';
import { planPolicy } from './policy';
import { searchEntryOf } from './search-entry';

/**
 * Brings what search knows of one plan in step with what this version of Medspil would write: a new
 * version may find nodes by more words than the one that imported them. Doing it again changes nothing.
 * @returns how many nodes were written anew
 * @throws Forbidden for everyone but the worker and operators
 */
export async function refreshSearch(ctx: Context, planSlug: string): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    authorize(planPolicy(ctx.actor, 'refresh_search'));
    await lockPlan(tx, ctx, planSlug);
    const exported = await exportPlanWithIds(tx, ctx.municipality.id, planSlug);
    if (!exported) return 0;
    const known = await tx
      .select({
        subjectId: searchEntry.subjectId,
        path: searchEntry.path,
        title: searchEntry.title,
        context: searchEntry.context,
        body: searchEntry.body,
      })
      .from(searchEntry)
      .innerJoin(planNode, eq(planNode.id, searchEntry.subjectId))
      .where(and(eq(planNode.planId, exported.id), isNull(planNode.droppedIn)));
    const byId = new Map(known.map((entry) => [entry.subjectId, entry]));
    const stale = exported.file.nodes
      .map((node) =>
        searchEntryOf(node, {
          subjectId: exported.nodeIds.get(node.id)!,
          municipalityId: ctx.municipality.id,
          plan: exported.file,
          slug: node.slug!,
        }),
      )
      .filter((entry) => {
        const old = byId.get(entry.subjectId);
        return (
          old?.path !== entry.path ||
          old.title !== entry.title ||
          old.context !== entry.context ||
          old.body !== entry.body
        );
      });
    if (stale.length === 0) return 0;
    await makeSearchable(tx, stale);
    await publicContentChanged(tx, ctx.municipality.id);
    await recordAudit(tx, ctx, {
      action: 'plan.refresh_search',
      subjectId: exported.id,
      details: { nodes: stale.length },
    });
    return stale.length;
  });
}
