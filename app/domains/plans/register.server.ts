import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { committee, organisationUnit, plan, planNode } from '#db/schema';
import type { PlanFault, PlanFile } from './plan-file';
import type { KnownNode, NodeMatch } from './match-nodes';

/** The names a plan file may use: what the municipality has, by slug. */
export type Register = {
  committees: Map<string, string>;
  units: Map<string, string>;
  /** `plan/node` of the municipality's other plans. */
  nodes: Set<string>;
};

export async function loadRegister(tx: Transaction, municipalityId: string): Promise<Register> {
  const committees = await tx
    .select({ id: committee.id, slug: committee.slug })
    .from(committee)
    .where(eq(committee.municipalityId, municipalityId));
  const units = await tx
    .select({ id: organisationUnit.id, slug: organisationUnit.slug })
    .from(organisationUnit)
    .where(eq(organisationUnit.municipalityId, municipalityId));
  const nodes = await tx
    .select({ plan: plan.slug, key: planNode.key })
    .from(planNode)
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .where(eq(plan.municipalityId, municipalityId));
  return {
    committees: new Map(committees.map((row) => [row.slug, row.id])),
    units: new Map(units.map((row) => [row.slug, row.id])),
    nodes: new Set(nodes.map((row) => `${row.plan}/${row.key}`)),
  };
}

/** Every name in the file that leads nowhere, or to another node than the one that uses it. */
export function registerFaults(
  file: PlanFile,
  register: Register,
  there: {
    municipality: string;
    known: (KnownNode & { slug: string; formerSlugs: string[] })[];
    match: NodeMatch;
  },
): PlanFault[] {
  const { municipality, known, match } = there;
  const faults: PlanFault[] = [];
  if (file.municipality !== municipality) {
    faults.push({
      path: 'municipality',
      reason: `the file is of municipality ${file.municipality}, not of ${municipality}`,
    });
  }
  const inFile = new Set(file.nodes.map((node) => node.id));
  const hasOrHad = new Map(
    known.flatMap((node) => [node.slug, ...node.formerSlugs].map((slug) => [slug, node])),
  );
  const everKnown = new Set(known.flatMap((node) => [node.key, ...node.formerKeys]));
  file.nodes.forEach((node, position) => {
    const at = `nodes[${position}]`;
    node.committees?.forEach((link, index) => {
      if (!register.committees.has(link.committee)) {
        faults.push({
          path: `${at}.committees[${index}].committee`,
          reason: `the municipality has no committee "${link.committee}"`,
        });
      }
    });
    node.parties?.forEach((party, index) => {
      if (party.unit !== undefined && !register.units.has(party.unit)) {
        faults.push({
          path: `${at}.parties[${index}].unit`,
          reason: `the municipality has no organisation unit "${party.unit}"`,
        });
      }
    });
    const owner = node.slug === undefined ? undefined : hasOrHad.get(node.slug);
    if (owner !== undefined && owner.id !== match.same.get(node.id)?.id) {
      const isOrWas = owner.slug === node.slug ? 'is' : 'was';
      faults.push({
        path: `${at}.slug`,
        reason: `the slug "${node.slug}" ${isOrWas} the address of the node "${owner.key}"`,
      });
    }
    node.continuedBy?.forEach((next, index) => {
      const isHere = next.plan === undefined || next.plan === file.slug;
      const leads = isHere
        ? inFile.has(next.node)
        : register.nodes.has(`${next.plan}/${next.node}`);
      if (!leads) {
        faults.push({
          path: `${at}.continuedBy[${index}]`,
          reason: `there is no node "${next.node}"${isHere ? '' : ` in the plan "${next.plan}"`}`,
        });
      }
    });
    node.formerIds?.forEach((former, index) => {
      const renamedTo = known.find((one) => one.formerKeys.includes(former))?.key;
      const isOwn = match.same.get(node.id)?.formerKeys.includes(former) ?? false;
      if (renamedTo !== undefined && !isOwn && !known.some((one) => one.key === former)) {
        faults.push({
          path: `${at}.formerIds[${index}]`,
          reason: `the node "${former}" is now called "${renamedTo}"`,
        });
      } else if (known.length > 0 && !everKnown.has(former)) {
        faults.push({
          path: `${at}.formerIds[${index}]`,
          reason: `the plan never had a node "${former}"`,
        });
      }
    });
  });
  return faults;
}
