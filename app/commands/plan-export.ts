import { exportPlan } from '~/domains/plans/export-plan.server';
import { CommandError, fail } from './command-error';
import { withMunicipality } from './with-municipality';

/** `npm run plan:export -- MUNICIPALITY/PLAN`: writes a plan as a plan file to standard output. */
async function planExport(): Promise<void> {
  const [municipality, plan, ...rest] = (process.argv[2] ?? '').split('/');
  if (!municipality || !plan || rest.length > 0 || process.argv.length > 3) {
    throw new CommandError('Use: npm run --silent plan:export -- MUNICIPALITY/PLAN > FILE');
  }
  const file = await withMunicipality(municipality, (ctx) =>
    exportPlan(ctx.db, ctx.municipality.id, plan),
  );
  if (!file) throw new CommandError(`${municipality} has no plan "${plan}".`);
  process.stdout.write(`${JSON.stringify(file, null, 2)}\n`);
}

await planExport().catch(fail);
