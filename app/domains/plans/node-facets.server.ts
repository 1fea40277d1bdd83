import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { indicator, measurement, nodeCommittee, nodeLabel, nodeParty, nodeSdg } from '#db/schema';
import { inPortions } from '~/platform/portions';
import type { PlanFileNode, PlanIndicator } from './plan-file';
import type { Register } from './register.server';
import { toSlug } from './slug';
import type { LabelKind } from './vocabulary';

/**
 * Writes what nodes can be found by – committees, parties, labels, UN goals, indicators – from their
 * content. Called for the nodes a revision changed; the others keep theirs.
 */
export async function writeFacets(
  tx: Transaction,
  municipalityId: string,
  nodes: PlanFileNode[],
  at: { idOf: Map<string, string>; register: Register; revision: number },
): Promise<void> {
  const ids = nodes.map((node) => at.idOf.get(node.id)!);
  const ofNode = (node: PlanFileNode) => ({ municipalityId, nodeId: at.idOf.get(node.id)! });
  if (ids.length === 0) return;
  for (const table of [nodeCommittee, nodeParty, nodeLabel, nodeSdg]) {
    await tx.delete(table).where(inArray(table.nodeId, ids));
  }
  await insertAll(
    nodes.flatMap((node) =>
      (node.committees ?? []).map((link) => ({
        ...ofNode(node),
        committeeId: at.register.committees.get(link.committee)!,
        role: link.role,
        printed: link.printed ?? null,
      })),
    ),
    (rows) => tx.insert(nodeCommittee).values(rows),
  );
  await insertAll(
    nodes.flatMap((node) =>
      (node.parties ?? []).map((party, position) => ({
        ...ofNode(node),
        position,
        role: party.role,
        key: toSlug(party.name),
        name: party.name,
        unitId: party.unit === undefined ? null : at.register.units.get(party.unit)!,
      })),
    ),
    (rows) => tx.insert(nodeParty).values(rows),
  );
  const labels = (node: PlanFileNode, kind: LabelKind, printed: string[] = []) =>
    printed.map((label) => ({ ...ofNode(node), kind, key: toSlug(label), printed: label }));
  await insertAll(
    nodes.flatMap((node) => [
      ...labels(node, 'target_group', node.targetGroups),
      ...labels(node, 'category', node.categories),
    ]),
    (rows) => tx.insert(nodeLabel).values(rows).onConflictDoNothing(),
  );
  await insertAll(
    nodes.flatMap((node) =>
      (node.sdgs ?? []).map((link) => ({ ...ofNode(node), sdg: link.goal, source: link.source })),
    ),
    (rows) => tx.insert(nodeSdg).values(rows).onConflictDoNothing(),
  );
  await writeIndicators(tx, municipalityId, nodes, at);
}

/** Indicators are kept, also those a revision drops: their measurements are history. */
async function writeIndicators(
  tx: Transaction,
  municipalityId: string,
  nodes: PlanFileNode[],
  at: { idOf: Map<string, string>; revision: number },
): Promise<void> {
  for (const node of nodes) {
    const nodeId = at.idOf.get(node.id)!;
    const inForce = (node.goals ?? []).flatMap((goal) =>
      (goal.indicators ?? []).map((one) => ({ goal: goal.text, one })),
    );
    await tx
      .update(indicator)
      .set({ droppedIn: at.revision })
      .where(
        and(
          eq(indicator.nodeId, nodeId),
          isNull(indicator.droppedIn),
          notInArray(
            indicator.key,
            inForce.map(({ one }) => one.id),
          ),
        ),
      );
    for (const [position, { goal, one }] of inForce.entries()) {
      const fields = indicatorFields(one, goal, position);
      const [row] = await tx
        .insert(indicator)
        .values({ municipalityId, nodeId, key: one.id, ...fields })
        .onConflictDoUpdate({ target: [indicator.nodeId, indicator.key], set: fields })
        .returning({ id: indicator.id });
      for (const { on, value, source } of one.measurements ?? []) {
        const measured = { value, source: source ?? null };
        await tx
          .insert(measurement)
          .values({ indicatorId: row!.id, measuredOn: on, ...measured })
          .onConflictDoUpdate({
            target: [measurement.indicatorId, measurement.measuredOn],
            set: measured,
          });
      }
    }
  }
}

function indicatorFields(one: PlanIndicator, goal: string, position: number) {
  return {
    position,
    goal,
    name: one.name,
    unit: one.unit ?? null,
    direction: one.direction ?? null,
    baselineValue: one.baseline?.value ?? null,
    baselineYear: one.baseline?.year ?? null,
    targets: one.targets,
    droppedIn: null,
  };
}

async function insertAll<Row>(rows: Row[], insert: (some: Row[]) => Promise<unknown>) {
  for (const some of inPortions(rows)) await insert(some);
}
