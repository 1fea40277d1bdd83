import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Sql } from 'postgres';
import type { PageKind } from './addresses';
import type { Answer } from './bare';
import type { Load, Seen } from './load';
import type { MeasuredServer } from './server';

export const clients = 50;

/** What was seen of one kind of page, asked for in one way. */
export type Row = Seen & {
  name: string;
  /** How many different addresses were asked for. */
  addresses: number;
  /** Share of the requests that were answered from memory. */
  hits: number;
  /** Processor time of the server for one answer, in milliseconds; other programs do not count. */
  processor: number;
};

/** What one page takes that is not in memory, with nobody else asking. */
export interface Alone {
  name: string;
  queries: number;
  milliseconds: number;
}

/** Asks for a kind of page at all its addresses at random, or at one only. */
export async function measure(
  server: MeasuredServer,
  { name, addresses }: PageKind,
  seconds: number,
  howMany = clients,
  headers: Record<string, string> = {},
): Promise<Row> {
  const before = await counters(server);
  const seen = await generate({ port: server.port, addresses, clients: howMany, seconds, headers });
  const after = await counters(server);
  const hits = after.hits - before.hits;
  const misses = after.misses - before.misses;
  return {
    ...seen,
    name,
    addresses: addresses.length,
    hits: hits / Math.max(hits + misses, 1),
    processor: ((after.processor - before.processor) * 1000) / Math.max(seen.answers, 1),
  };
}

/** As if every municipality had just published something: no page in memory is found any more. */
export async function forgetPages(sql: Sql): Promise<void> {
  await sql`update municipality set content_version = content_version + 1`;
}

/** One page after the other that is not in memory: statements per page, and the median time. */
export async function measureAlone(server: MeasuredServer, kind: PageKind): Promise<Alone> {
  const asked = Math.min(15, kind.addresses.length);
  const times: number[] = [];
  const before = await server.metric('medspil_database_queries_total');
  for (let at = 0; at < asked; at += 1) {
    const step = Math.floor(kind.addresses.length / asked);
    const began = performance.now();
    await server.ask(kind.addresses[at * step]!);
    times.push(performance.now() - began);
  }
  const after = await server.metric('medspil_database_queries_total');
  // Reading the metrics asks the database too.
  const reading = (await server.metric('medspil_database_queries_total')) - after;
  return {
    name: kind.name,
    queries: (after - before - reading) / asked,
    milliseconds: times.toSorted((one, other) => one - other)[Math.floor(asked / 2)]!,
  };
}

/** The same bytes from a server that does nothing else. */
export async function measureBare(answer: Answer, name: string, seconds: number): Promise<Row> {
  const child = start('bare.ts');
  try {
    const [port] = (await once(child, 'message')) as [number];
    child.send(answer);
    await once(child, 'message');
    const addresses = [{ host: 'localhost', path: '/' }];
    const seen = await generate({ port, addresses, clients, seconds });
    return { ...seen, name, addresses: 1, hits: 0, processor: 0 };
  } finally {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }
}

async function generate(load: Load): Promise<Seen> {
  const child = start('load.ts');
  const ended = once(child, 'exit');
  child.send(load);
  const [seen] = await Promise.race([
    once(child, 'message') as Promise<[Seen]>,
    ended.then((): never => {
      throw new Error('The load generator ended without a word.');
    }),
  ]);
  await ended;
  return seen;
}

/** A program beside this file as a process that ends when this one does. */
function start(file: 'bare.ts' | 'load.ts'): ChildProcess {
  return fork(new URL(file, import.meta.url), { execArgv: ['--import', 'tsx'] });
}

async function counters(server: MeasuredServer) {
  const answers = (outcome: string) =>
    server.metric(`medspil_page_cache_answers_total{outcome="${outcome}"}`);
  return {
    hits: await answers('hit'),
    misses: await answers('miss'),
    processor: await server.metric('process_cpu_seconds_total'),
  };
}
