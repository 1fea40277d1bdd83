import { parseArgs } from 'node:util';
import { importPlan } from '~/domains/plans/import-plan.server';
import { isEmpty, type PlanDifference } from '~/domains/plans/plan-difference';
import { parsePlanFile } from '~/domains/plans/plan-file';
import { CommandError, fail } from './command-error';
import { readJson, refusal } from './input-file';
import { withMunicipality } from './with-municipality';

/** `npm run plan:import -- FILE [--dry-run]`: makes a plan file the plan's next revision. */
async function planImport(): Promise<void> {
  const { file: path, isDryRun } = readArguments();
  const parsed = parsePlanFile(await readJson(path));
  if (!parsed.ok) throw refusal(path, parsed.faults);
  const { file } = parsed;
  await withMunicipality(file.municipality, async (ctx) => {
    const plan = `${ctx.municipality.slug}/${file.slug}`;
    const outcome = await importPlan(ctx, file, { dryRun: isDryRun });
    if (!outcome.ok) {
      const { reason } = outcome;
      switch (reason.code) {
        case 'unknown_names':
          throw refusal(path, reason.faults);
        case 'other_base':
          throw new CommandError(
            `${path} is refused: it ${
              file.baseRevision === undefined
                ? 'does not say which revision it was made from'
                : `was made from revision ${file.baseRevision}`
            }, and revision ${reason.inForce} is in force. It would change:\n${listDifference(
              reason.difference,
            )}\nExport ${plan}, carry your changes over, and import that file.`,
          );
      }
    }
    const { difference, revision } = outcome.value;
    if (isEmpty(difference)) {
      console.log(`${plan}: nothing new, revision ${revision} stays.`);
      return;
    }
    console.log(
      `${plan}: revision ${revision}${isDryRun ? ' would be made (dry run, nothing is written)' : ''}\n${listDifference(difference)}`,
    );
  });
}

function readArguments(): { file: string; isDryRun: boolean } {
  const usage = 'Use: npm run plan:import -- FILE [--dry-run]';
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new CommandError(usage);
    return { file, isDryRun: values['dry-run'] };
  } catch {
    throw new CommandError(usage);
  }
}

function listDifference(difference: PlanDifference): string {
  return [
    ...difference.facts.map((field) => `  plan: ${field}`),
    ...difference.added.map((id) => `  + ${id}`),
    ...difference.dropped.map((id) => `  - ${id} (stays as "udgået")`),
    ...difference.changed.map(({ id, fields }) => `  ~ ${id}: ${fields.join(', ')}`),
    ...(difference.reordered ? ['  the order of the nodes'] : []),
  ].join('\n');
}

await planImport().catch(fail);
