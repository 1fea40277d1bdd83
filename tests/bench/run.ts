import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import postgres, { type Sql } from 'postgres';
import { startEmbeddedPostgres } from '#db/embedded';
import { migrate } from '#db/migrate';
import { seedIfEmpty } from '#db/seed/seed';
import { readClock } from '~/platform/clock';
import { build, isBuildCurrent } from '~/commands/bundle';
import { step } from '~/commands/steps';
import { pageKinds, type PageKind } from './addresses';
import { loadGenerated } from './content';
import {
  type Alone,
  clients,
  forgetPages,
  measure,
  measureAlone,
  measureBare,
  type Row,
} from './measure';
import { measureDialogue } from './dialogue';
import { measureFanOut } from './fan-out';
import { measureInbox } from './inbox';
import { measureQuestions } from './questions';
import { type MeasuredServer, startServer } from './server';
import { measureSignIns } from './sign-in';
import { table } from './table';
import { measureTrust } from './trust';

/**
 * `npm run bench [-- --seconds 8] [--only "node,search"] [--part questions]`: how fast pages come, over the demo and
 * over fifty times as much, and what else is measured. See README.md beside this file.
 */
async function bench(): Promise<void> {
  // What is started here ends with this process, which a bare signal would not let it do.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '8' },
      only: { type: 'string', default: '' },
      part: { type: 'string', default: '' },
    },
  });
  const seconds = Number(values.seconds);
  const only = values.only.toLowerCase().split(',');
  const load = loadavg()[0]!.toFixed(1);
  const [cpu] = cpus();
  console.log(
    `${readClock().toString().slice(0, 16)}Z, Node ${process.version}, ${cpus().length} cores (${cpu?.model}), load before ${load}, ${clients} clients`,
  );
  if (!isBuildCurrent()) await step('Building', build);
  const database = await startEmbeddedPostgres({
    folder: process.cwd(),
    temporary: true,
    log: console.log,
  });
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  try {
    await migrate(database.url);
    await seedIfEmpty({ url: database.url, log: () => undefined });
    await sql`vacuum analyze`;
    const { url } = database;
    const parts: Record<string, () => Promise<unknown>> = {
      demo: () => measureAll(url, sql, 'The demo', { seconds: seconds / 2, only }),
      'sign-in': async () => console.log(await measureSignIns(url, sql, seconds)),
      trust: async () => console.log(await measureTrust(url, seconds)),
      inbox: async () => console.log(await measureInbox(url, sql, seconds)),
      'fan-out': async () => console.log(await measureFanOut(url, sql, seconds)),
      questions: async () => console.log(await measureQuestions(url, sql, seconds)),
      dialogue: async () => console.log(await measureDialogue(url, sql, seconds)),
      fifty: () => measureFifty(url, sql, { seconds, only }),
    };
    const asked = values.part === '' ? Object.keys(parts) : values.part.split(',');
    for (const part of asked) {
      if (!(part in parts))
        throw new Error(`--part ${part} is none of ${Object.keys(parts).join(', ')}`);
      await parts[part]!();
    }
  } finally {
    await sql.end({ timeout: 5 });
    await database.stop();
  }
}

async function measureFifty(
  url: string,
  sql: Sql,
  options: { seconds: number; only: string[] },
): Promise<void> {
  const { nodes, seconds } = await loadGenerated(url);
  const speed = Math.round(nodes / seconds);
  console.log(`\nImported ${nodes} nodes in ${seconds.toFixed(1)} s: ${speed} nodes/s`);
  await sql`vacuum analyze`;
  await measureAll(url, sql, 'Fifty times the demo', { ...options, bare: true });
}

async function measureAll(
  url: string,
  sql: Sql,
  title: string,
  options: { seconds: number; only: string[]; bare?: boolean },
): Promise<void> {
  const { seconds } = options;
  const kinds = (await pageKinds(sql)).filter(({ name }) =>
    options.only.some((part) => name.toLowerCase().includes(part)),
  );
  const server = await startServer(url);
  try {
    const [counted] = await sql<{ municipalities: number; nodes: number }[]>`
      select (select count(*)::int from municipality) as municipalities,
        (select count(*)::int from plan_node) as nodes`;
    console.log(`\n# ${title}: ${counted!.municipalities} municipalities, ${counted!.nodes} nodes`);
    const atStart = server.memory();
    await warmUp(server, kinds);
    await forgetPages(sql);
    const afterWarmUp = server.memory();
    const alone: Alone[] = [];
    for (const kind of kinds) alone.push(await measureAlone(server, kind));
    const mixed: Row[] = [];
    const hot: Row[] = [];
    const bare: Row[] = [];
    for (const kind of [...kinds, everything(kinds)]) {
      await forgetPages(sql);
      mixed.push(await measure(server, kind, seconds));
    }
    const peakMixed = server.takePeak();
    for (const { name, addresses } of kinds) {
      await forgetPages(sql);
      hot.push(await measure(server, { name, addresses: addresses.slice(0, 1) }, seconds / 2));
    }
    if (options.bare) {
      for (const { name, addresses } of kinds) {
        bare.push(await measureBare(await server.ask(addresses[0]!), name, seconds / 4));
      }
    }
    console.log(table(mixed, hot, bare, alone));
    console.log(
      `Memory of the server: ${[
        `${Math.round(atStart)} MB at start`,
        `${Math.round(afterWarmUp)} MB warm`,
        `${Math.round(server.memory())} MB after`,
        `${Math.round(Math.max(peakMixed, server.takePeak()))} MB at most`,
      ].join(
        ', ',
      )}; pages kept ${Math.round((await server.metric('medspil_page_cache_bytes')) / 2 ** 20)} MB`,
    );
  } finally {
    await server.stop();
  }
}

/** Lets Node compile what it runs often, as in a server that has run for a minute. */
async function warmUp(server: MeasuredServer, kinds: PageKind[]): Promise<void> {
  for (const kind of kinds) await measure(server, kind, 1);
}

/** All kinds together, each as often as the others. */
function everything(kinds: PageKind[]): PageKind {
  const each = 1000;
  return {
    name: 'All of them',
    addresses: kinds.flatMap(({ addresses }) =>
      Array.from({ length: each }, () => addresses[Math.floor(Math.random() * addresses.length)]!),
    ),
  };
}

await bench();
