import { and, eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import {
  nodeContinuation,
  nodeReference,
  nodeRevision,
  nodeSlug,
  plan,
  planNode,
} from '#db/schema';
import { hideFromSearch, makeSearchable, registerSubjects } from '~/domains/thread/index.server';
import type { Context } from '~/platform/context.server';
import { inPortions } from '~/platform/portions';
import type { KnownNode as MatchedNode, matchNodes } from './match-nodes';
import type { NodeContent } from './node-content';
import { writeFacets } from './node-facets.server';
import type { PlanDifference } from './plan-difference';
import type { PlanFile, PlanFileNode } from './plan-file';
import type { Register } from './register.server';
import { searchEntryOf } from './search-entry';
import { freeSlug } from './slug';

/** A node of the plan that is there, in force or dropped. */
type KnownNode = MatchedNode & {
  slug: string;
  formerSlugs: string[];
  droppedIn: number | null;
  isRoot: boolean;
};

/**
 * Writes the nodes of a plan's next revision in the caller's transaction: ends those the file leaves
 * out, places all others, and gives those that changed their new content, facets, links and words.
 */
export async function writeNodes(
  tx: Transaction,
  ctx: Context,
  file: PlanFile,
  at: {
    planId: string;
    revision: number;
    difference: PlanDifference;
    known: KnownNode[];
    match: ReturnType<typeof matchNodes>;
    register: Register;
  },
): Promise<void> {
  const { planId, revision, known, match } = at;
  const rewritten = new Set([
    ...at.difference.added,
    ...at.difference.changed.map((change) => change.id),
  ]);
  const knownById = new Map(known.map((node) => [node.id, node]));
  const taken = new Set([
    ...known.flatMap((node) => [node.slug, ...node.formerSlugs]),
    ...file.nodes.flatMap((node) => node.slug ?? []),
  ]);
  const idOf = new Map<string, string>();
  const slugOf = new Map<string, string>();
  for (const node of file.nodes) {
    const there = match.same.get(node.id);
    idOf.set(node.id, there?.id ?? uuidv7());
    const slug =
      node.slug ?? (there && knownById.get(there.id)?.slug) ?? freeSlug(node.title, taken);
    taken.add(slug);
    slugOf.set(node.id, slug);
  }

  const kept = new Set([...match.same.values()].map((node) => node.id));
  const inForce = known.filter((node) => node.droppedIn === null);
  const gone = inForce.filter((node) => !kept.has(node.id)).map((node) => node.id);
  // A plan has one root in force at every moment: one that comes to stand below another makes way.
  const root = file.nodes.find((node) => node.parent === undefined)!;
  const formerRoot = inForce.filter((node) => node.isRoot && node.id !== idOf.get(root.id));
  for (const some of inPortions([...gone, ...formerRoot.map((node) => node.id)])) {
    await tx.update(planNode).set({ droppedIn: revision }).where(inArray(planNode.id, some));
  }
  await hideFromSearch(tx, gone);

  const fresh = file.nodes.filter((node) => !match.same.has(node.id));
  await registerSubjects(
    tx,
    ctx.municipality.id,
    'plan_node',
    fresh.map((node) => idOf.get(node.id)!),
  );
  const rows = parentsFirst(file.nodes).map(({ node, position }) => ({
    id: idOf.get(node.id)!,
    municipalityId: ctx.municipality.id,
    planId,
    key: node.id,
    formerKeys: node.formerIds ?? [],
    slug: slugOf.get(node.id)!,
    parentId: node.parent === undefined ? null : idOf.get(node.parent)!,
    position,
    kind: node.kind,
    number: node.number ?? null,
    title: node.title,
    summary: node.summary ?? null,
    phase: node.status?.phase ?? null,
    years: node.years ?? [],
    revision,
    droppedIn: null,
    isNew: !match.same.has(node.id),
  }));
  const addresses = rows
    .filter((row) => rewritten.has(row.key))
    .map(({ id, slug }) => ({ municipalityId: ctx.municipality.id, planId, nodeId: id, slug }));
  for (const some of inPortions(addresses)) {
    // Most have theirs already.
    await tx.insert(nodeSlug).values(some).onConflictDoNothing();
  }
  for (const some of inPortions(rows.filter((row) => row.isNew))) {
    await tx.insert(planNode).values(some.map(({ isNew: _, ...row }) => row));
  }
  for (const { isNew, ...row } of rows) {
    if (isNew) continue;
    if (!rewritten.has(row.key)) {
      await tx.update(planNode).set({ position: row.position }).where(eq(planNode.id, row.id));
    } else {
      const { id, ...fields } = row;
      await tx.update(planNode).set(fields).where(eq(planNode.id, id));
    }
  }

  const written = file.nodes.filter((node) => rewritten.has(node.id));
  const revisions = written.map((node) => ({
    nodeId: idOf.get(node.id)!,
    revision,
    parentKey: node.parent ?? null,
    position: file.nodes.indexOf(node),
    content: contentOf(node),
  }));
  for (const some of inPortions(revisions)) await tx.insert(nodeRevision).values(some);
  await writeFacets(tx, ctx.municipality.id, written, { idOf, register: at.register, revision });
  await writeLinks(tx, ctx, file, written, { planId, idOf, match });
  // Every hit tells its plan's title.
  const shownAnew = at.difference.facts.includes('title') ? file.nodes : written;
  await makeSearchable(
    tx,
    shownAnew.map((node) =>
      searchEntryOf(node, {
        subjectId: idOf.get(node.id)!,
        municipalityId: ctx.municipality.id,
        plan: file,
        slug: slugOf.get(node.id)!,
      }),
    ),
  );
}

/** Cross-references, and who carries on what: links between nodes, written once all nodes are there. */
async function writeLinks(
  tx: Transaction,
  ctx: Context,
  file: PlanFile,
  written: PlanFileNode[],
  at: { planId: string; idOf: Map<string, string>; match: ReturnType<typeof matchNodes> },
): Promise<void> {
  const municipalityId = ctx.municipality.id;
  for (const node of written) {
    const nodeId = at.idOf.get(node.id)!;
    await tx.delete(nodeReference).where(eq(nodeReference.nodeId, nodeId));
    await tx.delete(nodeContinuation).where(eq(nodeContinuation.nodeId, nodeId));
    for (const reference of node.references ?? []) {
      await tx.insert(nodeReference).values({
        municipalityId,
        nodeId,
        toNodeId: at.idOf.get(reference.to)!,
        label: reference.label ?? null,
      });
    }
    for (const next of node.continuedBy ?? []) {
      await tx.insert(nodeContinuation).values({
        municipalityId,
        nodeId,
        continuedById:
          next.plan === undefined || next.plan === file.slug
            ? at.idOf.get(next.node)!
            : await nodeOfOtherPlan(tx, ctx, next.plan, next.node),
      });
    }
  }
  for (const [former, keys] of at.match.continued) {
    for (const key of keys) {
      await tx
        .insert(nodeContinuation)
        .values({ municipalityId, nodeId: former.id, continuedById: at.idOf.get(key)! })
        .onConflictDoNothing();
    }
  }
}

async function nodeOfOtherPlan(
  tx: Transaction,
  ctx: Context,
  planSlug: string,
  key: string,
): Promise<string> {
  const [found] = await tx
    .select({ id: planNode.id })
    .from(planNode)
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .where(
      and(
        eq(plan.municipalityId, ctx.municipality.id),
        eq(plan.slug, planSlug),
        eq(planNode.key, key),
      ),
    );
  if (!found) throw new Error(`continuedBy ${planSlug}/${key} was checked and is gone`);
  return found.id;
}

function contentOf(node: PlanFileNode): NodeContent {
  const { id: _i, parent: _p, slug: _s, formerIds: _f, continuedBy: _c, ...content } = node;
  if (!content.goals) return content;
  return {
    ...content,
    goals: content.goals.map((goal) => ({
      ...goal,
      ...(goal.indicators && {
        indicators: goal.indicators.map(({ measurements: _, ...indicator }) => indicator),
      }),
    })),
  };
}

/** Nodes so that each comes after its parent, with the position they have in the file. */
function parentsFirst(nodes: PlanFileNode[]): { node: PlanFileNode; position: number }[] {
  const children = new Map<string | undefined, { node: PlanFileNode; position: number }[]>();
  nodes.forEach((node, position) => {
    children.set(node.parent, [...(children.get(node.parent) ?? []), { node, position }]);
  });
  const ordered: { node: PlanFileNode; position: number }[] = [];
  const waiting = [...(children.get(undefined) ?? [])];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    ordered.push(next);
    waiting.push(...(children.get(next.node.id) ?? []));
  }
  return ordered;
}
