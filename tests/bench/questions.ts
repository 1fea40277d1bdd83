import type { Sql } from 'postgres';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { connect, type Database } from '#db/client.server';
import { person } from '#db/schema';
import { visitor } from '~/domains/identity/actor';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { submitQuestion } from '~/domains/questions/asking/submit-question.server';
import type { ArchiveFilter } from '~/domains/questions/finding/archive-query';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { findSimilar } from '~/domains/questions/finding/similar-questions.server';
import { annexDocx } from '~/domains/questions/documents/agenda-annex-docx.server';
import { readClock } from '~/platform/clock';
import type { ReadContext, Tenant } from '~/platform/context.server';
import { actingAs } from '../support/people';
import { forgetPages, measure, type Row } from './measure';
import { fillArchive, someTopics } from './question-content';
import { searchWords } from './search-words';
import { startServer } from './server';

const clients = 50;
const perSecond = 50;
const secondsOfSending = 60;
const host = 'soenderborg.localhost';

/**
 * Questions to the council: an archive of 20 000, read by its queries alone and over HTTP, questions sent at a steady
 * pace, and the annex of a long agenda as a Word document.
 */
export async function measureQuestions(url: string, sql: Sql, seconds: number): Promise<string> {
  const { count } = await fillArchive(sql);
  const topics = someTopics(500, 2);
  const { primary: db, close } = connect({ url, poolSize: 10 });
  try {
    const municipality = (await findMunicipality(db, 'soenderborg'))!;
    const lines = [
      '',
      `Questions: ${count} in the archive, ${clients} clients`,
      ...(await queries({ db, municipality }, topics, seconds)),
      ...(await pages(url, sql, municipality.id, seconds)),
      await sending(db, sql, municipality, topics),
      await annex(municipality, topics),
    ];
    return lines.join('\n');
  } finally {
    await close();
  }
}

const random = <One>(all: readonly One[]) => all[Math.floor(Math.random() * all.length)]!;
const anyPage = () => 1 + Math.floor(Math.random() * 1000);
const anySdg = () => 1 + Math.floor(Math.random() * 17);
const anyYear = () => 2015 + Math.floor(Math.random() * 12);

/**
 * The pages: at addresses that are not in memory at first, and then at one that is. What the first take beyond their
 * queries is what a page takes.
 */
async function pages(url: string, sql: Sql, municipalityId: string, seconds: number) {
  const ids = await sql<{ id: string }[]>`
    select id from question where municipality_id = ${municipalityId} order by published_at desc limit 2000`;
  const archive = '/spoergsmaal/arkiv';
  const many = (path: () => string) => [...new Set(Array.from({ length: 1000 }, path))];
  const kinds = {
    'archive, any page': many(() => `${archive}?side=${anyPage()}`),
    'archive, searched': searchWords.map((words) => `${archive}?q=${encodeURIComponent(words)}`),
    'archive, filtered': many(() => `${archive}?verdensmaal=${anySdg()}&aar=${anyYear()}`),
    'one question': ids.map(({ id }) => `/spoergsmaal/${id}`),
  };
  const server = await startServer(url);
  try {
    const lines: string[] = [];
    for (const [name, paths] of Object.entries(kinds)) {
      const addresses = paths.map((path) => ({ host, path }));
      await measure(server, { name, addresses }, 1);
      await forgetPages(sql);
      lines.push(lineOf(await measure(server, { name: `page: ${name}`, addresses }, seconds / 2)));
      const one = { name: `page: ${name}, in memory`, addresses: addresses.slice(0, 1) };
      lines.push(lineOf(await measure(server, one, seconds / 4)));
    }
    return lines;
  } finally {
    await server.stop();
  }
}

function lineOf({ name, perSecond: rate, p50, p99, errors, hits, processor }: Row): string {
  const known = `${Math.round(hits * 100)} % from memory`;
  return `  ${name}: ${Math.round(rate)}/s, p50 ${p50} ms, p99 ${p99} ms, ${errors} errors, ${known}, ${processor.toFixed(1)} ms of a processor each`;
}

/** The queries without the web around them, each client's next as soon as it has the one before. */
async function queries(
  given: { db: Database; municipality: Tenant },
  topics: { topic: string; text: string }[],
  seconds: number,
): Promise<string[]> {
  const ctx: ReadContext = { ...given, actor: visitor, now: readClock(), requestId: 'bench' };
  const list = (filter: ArchiveFilter, page = 1) =>
    listQuestions(ctx, filter, { page, perPage: 20 });
  const all: Record<string, () => Promise<unknown>> = {
    'list, first page': () => list({}),
    'list, any page': () => list({}, anyPage()),
    'list, searched': () => list({ words: random(searchWords) }),
    'list, filtered': () => list({ sdg: anySdg(), year: anyYear() }),
    'similar-lookup': () => findSimilar(ctx, random(topics)),
  };
  const lines: string[] = [];
  for (const [name, query] of Object.entries(all)) {
    // Connections are made, and what they know of the statements is planned, before anything is measured.
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(Array.from({ length: clients }, query));
    }
    const times: number[] = [];
    const end = performance.now() + (seconds / 2) * 1000;
    const client = async () => {
      while (performance.now() < end) {
        const { ms } = await timed(query);
        times.push(ms);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    const rate = Math.round(times.length / (seconds / 2));
    const lone: number[] = [];
    for (let turn = 0; turn < 50; turn += 1) lone.push((await timed(query)).ms);
    lines.push(
      `  query: ${name}: ${rate}/s, p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms; with nobody else p50 ${at(lone, 0.5)} ms, p99 ${at(lone, 0.99)} ms`,
    );
  }
  return lines;
}

/** Questions at a steady pace, every tenth form sent twice at once: what came of them, as the table says. */
async function sending(
  db: Database,
  sql: Sql,
  municipality: Tenant,
  topics: { topic: string; text: string }[],
): Promise<string> {
  const many = perSecond * secondsOfSending;
  const people = Array.from({ length: many }, () => uuidv7());
  const now = readClock();
  for (let from = 0; from < many; from += 500) {
    await db.insert(person).values(
      people.slice(from, from + 500).map((id) => ({
        id,
        municipalityId: municipality.id,
        name: 'Bente Prøve',
        language: 'da' as const,
        createdAt: now.toString(),
        emailConfirmedAt: now.toString(),
        residentDeclaredAt: now.toString(),
        email: `${id}@example.dk`,
        emailKey: `${id}@example.dk`,
      })),
    );
  }
  const contexts: Awaited<ReturnType<typeof actingAs>>['ctx'][] = [];
  for (const id of people) contexts.push((await actingAs({ db }, municipality, id, { now })).ctx);
  const before = await counted(sql);
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  const under: Promise<unknown>[] = [];
  const send = async (index: number, formKey: string) => {
    const { topic, text } = topics[index % topics.length]!;
    const since = performance.now();
    const outcome = await submitQuestion(contexts[index]!, asSent(topic, text, formKey));
    times.push(performance.now() - since);
    if (!outcome.ok) refused += 1;
  };
  for (let index = 0; index < many; index += 1) {
    const wait = began + (index / perSecond) * 1000 - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const formKey = uuidv4();
    under.push(send(index, formKey));
    if (index % 10 === 0) under.push(send(index, formKey));
  }
  await Promise.all(under);
  const took = (performance.now() - began) / 1000;
  const kept = (await counted(sql)) - before;
  return `  sending ${many} questions at ${perSecond}/s, every tenth form twice: done after ${took.toFixed(1)} s, p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms; ${kept} rows, ${many - kept} lost or doubled, ${refused} refused`;
}

function asSent(topic: string, text: string, formKey: string) {
  return {
    topic: topic.slice(0, 110),
    text,
    language: 'da' as const,
    asking: 'alone' as const,
    askedWith: null,
    withName: true,
    isPublishable: true,
    needs: null,
    place: null,
    committee: null,
    nodeIds: [],
    sdgs: [],
    sendAnyway: false,
    formKey,
  };
}

async function counted(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int from question`;
  return row!.count;
}

/** An agenda of sixty questions as a Word document, the second time: the first also loads what makes it. */
async function annex(
  municipality: Tenant,
  topics: { topic: string; text: string }[],
): Promise<string> {
  const now = readClock().toString();
  const given = {
    municipality: municipality.name,
    meeting: { title: 'Byrådets møde', startsAt: now, place: 'Byrådssalen' },
    version: { frozenAt: now },
    totalMinutes: 180,
    questions: topics.slice(0, 60).map(({ topic, text }, index) => ({
      number: index + 1,
      title: topic,
      text: `${text}\n\n${text}\n\n${text}`,
      askedBy: 'Bente P.',
      receivedAt: now,
      answeredBy: 'Borgmesteren',
      minutes: 3,
      isPresentNeeded: true,
      outcome: null,
      asker: null,
      concerns: { committee: null, nodes: [], sdgs: [], place: null },
      id: uuidv7(),
      url: `https://${municipality.slug}.example/spoergsmaal/${index}`,
      answer: text,
    })),
  };
  const first = await timed(() => annexDocx(given));
  const second = await timed(() => annexDocx(given));
  const kilobytes = Math.round(second.result.byteLength / 1024);
  return `  annex of ${given.questions.length} questions as DOCX: ${Math.round(first.ms)} ms the first time, ${Math.round(second.ms)} ms the second, ${kilobytes} kB`;
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}

function at(times: number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  const time = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return time < 10 ? time.toFixed(1) : String(Math.round(time));
}
