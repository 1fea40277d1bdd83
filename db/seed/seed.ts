import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Writer } from '../client.server';
import { municipality } from '../schema';
import { operator } from '../../app/domains/identity/actor';
import { municipalityFile } from '../../app/domains/municipalities/municipality-file';
import { registerMunicipality } from '../../app/domains/municipalities/register-municipality.server';
import { importPlan } from '../../app/domains/plans/import-plan.server';
import { parsePlanFile, type PlanFile } from '../../app/domains/plans/plan-file';
import { danishDay, readClock } from '../../app/platform/clock';
import type { Tenant } from '../../app/platform/context.server';
import { withComingMeetings } from './coming-meetings';

const folder = import.meta.dirname;

/**
 * Fills an empty database with the demo: three municipalities and their five plans, by the same verbs
 * that operators use. A database with a municipality in it is left alone.
 * @returns whether it was empty
 */
export async function seedIfEmpty(options: {
  url: string;
  log: (line: string) => void;
}): Promise<boolean> {
  const { primary, close } = connect({ url: options.url, poolSize: 1 });
  try {
    const [any] = await primary.select({ id: municipality.id }).from(municipality).limit(1);
    if (any) return false;
    // All of it or nothing: half a demo would be taken for content and left alone for good.
    await primary.transaction((tx) => seed(tx, options.log));
    return true;
  } finally {
    await close();
  }
}

async function seed(db: Writer, log: (line: string) => void): Promise<void> {
  const base = { actor: operator, now: readClock(), requestId: 'seed', db };
  const tenants = new Map<string, Tenant>();
  for (const content of await jsonFiles('municipalities')) {
    const file = withComingMeetings(municipalityFile.parse(content), danishDay(base.now));
    const outcome = await registerMunicipality(base, file);
    if (!outcome.ok) throw new Error(`${file.slug}: ${JSON.stringify(outcome.reason)}`);
    tenants.set(file.code, outcome.value.municipality);
  }
  for (const file of await seedPlans()) {
    const tenant = tenants.get(file.municipality);
    if (!tenant) throw new Error(`no municipality ${file.municipality} for the plan ${file.slug}`);
    const outcome = await importPlan({ ...base, municipality: tenant }, file);
    if (!outcome.ok) throw new Error(`${file.slug}: ${JSON.stringify(outcome.reason)}`);
    log(`${tenant.name}: ${file.title} (${file.nodes.length} nodes)`);
  }
}

/** The five plans of the demo, checked. */
export async function seedPlans(): Promise<PlanFile[]> {
  return (await jsonFiles('plans')).map((content) => {
    const parsed = parsePlanFile(content);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.file;
  });
}

async function jsonFiles(name: string): Promise<unknown[]> {
  const names = (await readdir(join(folder, name))).filter((file) => file.endsWith('.json'));
  return Promise.all(
    names
      .toSorted()
      .map(async (file): Promise<unknown> =>
        JSON.parse(await readFile(join(folder, name, file), 'utf8')),
      ),
  );
}
