import { and, count, eq, inArray, notInArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { planLink, planNode, sdgLink, searchEntry, subject } from '#db/schema';
import type { Context, ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { SubjectKind } from './subject-kinds';
import type { linkedBy } from './vocabulary';

type LinkedBy = (typeof linkedBy)[number];

/**
 * Ties a contribution to nodes of plans, in the caller's transaction; what it is tied to already stays, by
 * whom it was. Pages of the nodes change with it: the caller ends with `publicContentChanged`.
 * @throws NotFound where one of them is no node of this municipality
 */
export async function linkToNodes(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  subjectId: string,
  nodeIds: string[],
  by: LinkedBy,
): Promise<void> {
  const ids = [...new Set(nodeIds)];
  if (ids.length === 0) return;
  const municipalityId = ctx.municipality.id;
  const known = await tx
    .select({ id: planNode.id })
    .from(planNode)
    .where(and(eq(planNode.municipalityId, municipalityId), inArray(planNode.id, ids)));
  if (known.length < ids.length) throw new NotFound();
  await tx
    .insert(planLink)
    .values(ids.map((nodeId) => ({ municipalityId, subjectId, nodeId, by })))
    .onConflictDoNothing();
}

/**
 * Ties a contribution to UN goals beside those that follow from its nodes, in the caller's transaction.
 * @param sdgs 1–17
 */
export async function linkToSdgs(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  subjectId: string,
  sdgs: number[],
  by: LinkedBy,
): Promise<void> {
  if (sdgs.length === 0) return;
  const municipalityId = ctx.municipality.id;
  await tx
    .insert(sdgLink)
    .values([...new Set(sdgs)].map((sdg) => ({ municipalityId, subjectId, sdg, by })))
    .onConflictDoNothing();
}

/**
 * Ties a contribution to these nodes and UN goals and to no others, in the caller's transaction: for whoever may say
 * what it serves. What it is tied to already stays, by whom it was.
 * @throws NotFound where one of them is no node of this municipality
 */
export async function linkOnlyTo(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  subjectId: string,
  to: { nodeIds: string[]; sdgs: number[] },
  by: LinkedBy,
): Promise<void> {
  const { nodeIds, sdgs } = to;
  await tx
    .delete(planLink)
    .where(
      and(
        eq(planLink.municipalityId, ctx.municipality.id),
        eq(planLink.subjectId, subjectId),
        notInArray(planLink.nodeId, nodeIds),
      ),
    );
  await tx
    .delete(sdgLink)
    .where(
      and(
        eq(sdgLink.municipalityId, ctx.municipality.id),
        eq(sdgLink.subjectId, subjectId),
        notInArray(sdgLink.sdg, sdgs),
      ),
    );
  await linkToNodes(tx, ctx, subjectId, nodeIds, by);
  await linkToSdgs(tx, ctx, subjectId, sdgs, by);
}

/** How many published contributions of each kind serve a node of a plan itself. Public. */
export async function contributionsOf(
  ctx: ReadContext,
  nodeId: string,
): Promise<{ kind: SubjectKind; count: number }[]> {
  return (
    ctx.db
      .select({ kind: subject.kind, count: count() })
      .from(planLink)
      .innerJoin(subject, eq(subject.id, planLink.subjectId))
      // What public search does not know is not published, or hidden.
      .innerJoin(searchEntry, eq(searchEntry.subjectId, planLink.subjectId))
      .where(and(eq(planLink.municipalityId, ctx.municipality.id), eq(planLink.nodeId, nodeId)))
      .groupBy(subject.kind)
      .orderBy(subject.kind)
  );
}
