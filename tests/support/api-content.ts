import { connect, type Connections } from '#db/client.server';
import { seedIfEmpty } from '#db/seed/seed';
import { operator } from '~/domains/identity/actor';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { importPlan } from '~/domains/plans/import-plan.server';
import type { PlanFile, PlanFileNode } from '~/domains/plans/plan-file';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import type { ServerEnv } from '~/platform/env.server';
import { insertQuestion } from './api-question';
import { sessionAt } from './dialogue-at';
import { testDatabase } from './postgres';
import { startServer, type TestServer } from './server';

export type Api = {
  server: TestServer;
  /** The municipality made for these tests: long lists, and text that spreadsheets take for formulas. */
  tenant: Tenant;
  connections: Connections;
  /** Imports a plan file into it. */
  importFile(file: PlanFile): Promise<void>;
  close(): Promise<void>;
};

export const soenderborg = 'soenderborg.localhost';
export const proeve = 'proeve.localhost';
export const frontDoor = 'localhost';

/** A server over the three demo municipalities and one of our own. */
export async function startApi(env: Partial<ServerEnv> = {}): Promise<Api> {
  const database = await testDatabase();
  await seedIfEmpty({ url: database.url, log: () => undefined });
  const connections = connect({ url: database.url, poolSize: 2 });
  const base = {
    actor: operator,
    now: readClock(),
    requestId: 'test',
    db: connections.primary,
  };
  const registered = await registerMunicipality(base, {
    code: '999',
    slug: 'proeve',
    name: 'Prøve Kommune',
    theme: 'medspil',
    languages: ['da'],
    demonstration: true,
    committees: Array.from({ length: 120 }, (_, at) => ({
      slug: `udvalg-${at}`,
      name: `Udvalg ${at}`,
      kind: 'committee' as const,
    })),
    units: [],
    areas: [],
  });
  if (!registered.ok) throw new Error(JSON.stringify(registered.reason));
  const tenant = registered.value.municipality;
  const importFile = async (file: PlanFile) => {
    const outcome = await importPlan({ ...base, municipality: tenant }, file);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  };
  await importFile(longPlan());
  await importFile(formulaPlan());
  await insertQuestion(connections.primary, tenant);
  await sessionAt({ db: connections.primary }, tenant, 'udvalg-3');
  const server = await startServer({ databaseUrl: database.url, env });
  return {
    server,
    tenant,
    connections,
    importFile,
    close: async () => {
      await server.close();
      await connections.close();
      await database.drop();
    },
  };
}

/** 1 plan node, 1 track and 620 actions, all under UN goal 11; action 7 names it itself. */
export function longPlan(): PlanFile {
  return planOf('stor-plan', 'Stor plan', [
    { id: 'rod', kind: 'plan', title: 'Stor plan', sdgs: [{ goal: 11, source: 'stated' }] },
    { id: 'spor', kind: 'track', parent: 'rod', title: 'Et spor' },
    ...Array.from({ length: 620 }, (_, at) => ({
      id: `handling-${at}`,
      kind: 'action' as const,
      parent: 'spor',
      title: `Fyrtårn ${at}`,
      ...(at === 7 && { sdgs: [{ goal: 11, source: 'editorial' as const }] }),
    })),
  ]);
}

export const formulas = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1:A9)'];

function formulaPlan(): PlanFile {
  return planOf('formler', 'Formler', [
    {
      id: 'rod',
      kind: 'plan',
      title: 'Formler',
      goals: [
        {
          text: 'Færre, "mål"',
          indicators: [
            {
              id: 'maal',
              name: 'Temperatur',
              unit: 'grader',
              direction: 'decrease',
              baseline: { value: -4.5, year: 2020 },
              targets: [{ value: -8, comparator: 'below', byYear: 2030 }],
              measurements: [{ on: '2024-01-31', value: -5.25, source: 'Måleren' }],
            },
          ],
        },
      ],
      sdgs: [],
    },
    ...formulas.map((title, at) => ({
      id: `formel-${at}`,
      kind: 'action' as const,
      parent: 'rod',
      title,
      summary: 'To linjer\n=1+1',
      purpose: 'Et komma, og "citat"',
      years: [2024, 2025],
      committees: [{ committee: 'udvalg-3', role: 'responsible' as const }],
    })),
  ]);
}

function planOf(slug: string, title: string, nodes: PlanFileNode[]): PlanFile {
  return { format: 'medspil-plan/1', municipality: '999', slug, kind: 'strategy', title, nodes };
}
