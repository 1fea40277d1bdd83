import { readFile } from 'node:fs/promises';
import { connect } from '#db/client.server';
import { seedPlans } from '#db/seed/seed';
import { operator } from '~/domains/identity/actor';
import {
  municipalityFile,
  type MunicipalityFile,
  type Register,
} from '~/domains/municipalities/municipality-file';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { importPlan } from '~/domains/plans/import-plan.server';
import type { PlanFile } from '~/domains/plans/plan-file';
import { readClock } from '~/platform/clock';

const municipalities = 100;

/**
 * Fifty times the demo's nodes, in a hundred municipalities that do not exist: every other one has
 * the longest plan, the others have the rest. Imported by the verbs that operators use.
 */
export async function loadGenerated(url: string): Promise<{ nodes: number; seconds: number }> {
  const { primary, close } = connect({ url, poolSize: 1 });
  try {
    const base = { actor: operator, now: readClock(), requestId: 'bench', db: primary };
    const plans = (await seedPlans()).toSorted(
      (one, other) => other.nodes.length - one.nodes.length,
    );
    const register = await jointRegister();
    const began = performance.now();
    let nodes = 0;
    for (let number = 0; number < municipalities; number += 1) {
      const file = inventedMunicipality(number, register);
      const registered = await registerMunicipality(base, file);
      if (!registered.ok) throw new Error(`${file.slug}: ${JSON.stringify(registered.reason)}`);
      const { municipality } = registered.value;
      for (const plan of number % 2 === 0 ? plans.slice(0, 1) : plans.slice(1)) {
        const copy = variedCopy(plan, file, number);
        const outcome = await importPlan({ ...base, municipality }, copy);
        if (!outcome.ok) throw new Error(`${copy.slug}: ${JSON.stringify(outcome.reason)}`);
        nodes += copy.nodes.length;
      }
    }
    return { nodes, seconds: (performance.now() - began) / 1000 };
  } finally {
    await close();
  }
}

/** The committees, units and areas of the demo's municipalities together, each name once. */
async function jointRegister(): Promise<Register> {
  const folder = 'db/seed/municipalities';
  const files = await Promise.all(
    ['aabenraa', 'jammerbugt', 'soenderborg'].map(async (name) =>
      municipalityFile.parse(JSON.parse(await readFile(`${folder}/${name}.json`, 'utf8'))),
    ),
  );
  const once = <One extends { slug: string }>(all: One[]) => [
    ...new Map(all.map((one) => [one.slug, one])).values(),
  ];
  return {
    committees: once(files.flatMap((file) => file.committees)),
    units: once(files.flatMap((file) => file.units)),
    areas: once(files.flatMap((file) => file.areas)),
  };
}

/** The codes of Danish municipalities begin at 101, so those below are nobody's. */
function inventedMunicipality(number: number, register: Register): MunicipalityFile {
  const code = String(number).padStart(3, '0');
  return {
    code,
    slug: `proevekommune-${code}`,
    name: `Prøvekommune ${code}`,
    theme: 'medspil',
    languages: ['da', 'en', 'de'],
    demonstration: true,
    ...register,
  };
}

const places = ['Prøveby', 'Opdigtet Mose', 'Påfundsløkke', 'Tænkt Strand', 'Eksempelgade'];
const themes = ['naboskab', 'cykelstier', 'vindmøller', 'skoleveje', 'havnebad', 'fælleshuse'];

/** The same plan with its titles and summaries changed a little, as no two municipalities write alike. */
function variedCopy(plan: PlanFile, { code, name }: MunicipalityFile, number: number): PlanFile {
  return {
    ...plan,
    municipality: code,
    title: `${plan.title} for ${name}`,
    nodes: plan.nodes.map((node, position) => {
      const place = `${places[(number + position) % places.length]} ${number}`;
      const theme = themes[(number * 7 + position) % themes.length];
      const { slug: _, ...rest } = node;
      return {
        ...rest,
        title: position % 3 === number % 3 ? `${node.title} i ${place}` : node.title,
        ...(node.summary !== undefined && {
          summary: `${node.summary} Her tænkes på ${theme} ved ${place}.`,
        }),
      };
    }),
  };
}
