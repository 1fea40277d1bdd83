import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { nodeSlug, plan, planNode, planRevision } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { registerSubjects } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { exportPlan } from './export-plan.server';
import { lockPlan } from './lock-plan.server';
import { matchNodes } from './match-nodes';
import { isEmpty, planDifference, type PlanDifference } from './plan-difference';
import type { PlanFault, PlanFile } from './plan-file';
import { planPolicy } from './policy';
import { loadRegister, registerFaults } from './register.server';
import { writeNodes } from './write-nodes.server';

export type ImportedPlan = {
  planId: string;
  /** The revision in force afterwards. */
  revision: number;
  difference: PlanDifference;
};

export type ImportRefusal =
  /** The file is another municipality's, or names committees, units or nodes that do not exist. */
  | { code: 'unknown_names'; faults: PlanFault[] }
  /** The file was made from another revision (or does not say which) than the one in force. */
  | { code: 'other_base'; inForce: number; difference: PlanDifference };

/**
 * Imports a plan file as the plan's next revision. A file that says nothing new changes nothing.
 * Nodes keep their ids; nodes that the file leaves out stay as "udgået".
 * @param options.dryRun tells what would change, and writes nothing
 * @throws Forbidden for everyone but an operator
 */
export async function importPlan(
  ctx: Context,
  file: PlanFile,
  options: { dryRun: boolean } = { dryRun: false },
): Promise<Outcome<ImportedPlan, ImportRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(planPolicy(ctx.actor, 'import'));
    await lockPlan(tx, ctx, file.slug);
    const there = await findPlan(tx, ctx, file.slug);
    const register = await loadRegister(tx, ctx.municipality.id);
    const known = there ? await knownNodes(tx, there.id) : [];

    const match = matchNodes(file.nodes, known);
    const faults = registerFaults(file, register, {
      municipality: ctx.municipality.code,
      known,
      match,
    });
    if (faults.length > 0) return refused({ code: 'unknown_names', faults });

    const current = (await exportPlan(tx, ctx.municipality.id, file.slug)) ?? null;
    const difference = planDifference(
      current,
      file,
      (node) => match.same.get(node.id)?.key ?? node.id,
    );
    if (there && isEmpty(difference)) {
      return ok({ planId: there.id, revision: there.revision, difference });
    }
    if (there && file.baseRevision !== there.revision) {
      return refused({ code: 'other_base', inForce: there.revision, difference });
    }
    const revision = (there?.revision ?? 0) + 1;
    const planId = there?.id ?? uuidv7();
    if (options.dryRun) return ok({ planId, revision, difference });

    await writePlan(tx, ctx, file, { planId, revision, isNew: !there });
    await writeNodes(tx, ctx, file, { planId, revision, difference, known, match, register });
    await publicContentChanged(tx, ctx.municipality.id);
    await recordAudit(tx, ctx, {
      action: 'plan.import',
      subjectId: planId,
      details: { plan: file.slug, revision, difference },
    });
    return ok({ planId, revision, difference });
  });
}

async function findPlan(tx: Transaction, ctx: Context, slug: string) {
  const [found] = await tx
    .select({ id: plan.id, revision: plan.revision })
    .from(plan)
    .where(and(eq(plan.municipalityId, ctx.municipality.id), eq(plan.slug, slug)));
  return found;
}

async function knownNodes(tx: Transaction, planId: string) {
  return tx
    .select({
      id: planNode.id,
      key: planNode.key,
      slug: planNode.slug,
      formerSlugs: sql<string[]>`array(select had.slug from ${nodeSlug} as had
        where had.plan_id = ${planNode}.plan_id and had.node_id = ${planNode}.id
          and had.slug <> ${planNode}.slug)`,
      formerKeys: planNode.formerKeys,
      droppedIn: planNode.droppedIn,
      isRoot: sql<boolean>`${planNode.parentId} is null`,
    })
    .from(planNode)
    .where(eq(planNode.planId, planId));
}

async function writePlan(
  tx: Transaction,
  ctx: Context,
  file: PlanFile,
  at: { planId: string; revision: number; isNew: boolean },
): Promise<void> {
  const { nodes: _nodes, baseRevision: _base, $schema: _schema, ...facts } = file;
  const fields = {
    kind: file.kind,
    title: file.title,
    periodFrom: file.period?.from ?? null,
    periodTo: file.period?.to ?? null,
    revision: at.revision,
  };
  if (at.isNew) {
    await registerSubjects(tx, ctx.municipality.id, 'plan', [at.planId]);
    await tx
      .insert(plan)
      .values({ id: at.planId, municipalityId: ctx.municipality.id, slug: file.slug, ...fields });
  } else {
    await tx.update(plan).set(fields).where(eq(plan.id, at.planId));
  }
  await tx.insert(planRevision).values({
    planId: at.planId,
    number: at.revision,
    importedAt: ctx.now.toString(),
    facts,
  });
}
