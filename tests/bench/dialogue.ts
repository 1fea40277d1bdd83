import type { Sql } from 'postgres';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { connect, type Database } from '#db/client.server';
import { book } from '~/domains/dialogue/booking/book.server';
import { readFeed } from '~/domains/dialogue/calendar/read-feed.server';
import { publicCalendar } from '~/domains/dialogue/calendar/sessions-in-calendar.server';
import { sessionsPath } from '~/domains/dialogue/finding/session-query';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { danishDay, readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { someBooking } from '../support/dialogue-steps';
import { actingAs, testKeys } from '../support/people';
import { fillSessions, rushAt } from './dialogue-content';
import { forgetPages, measure, type Row } from './measure';
import { searchWords } from './search-words';
import { startServer } from './server';

const host = 'soenderborg.localhost';
const slots = 50;
const people = 200;
const rounds = 3;

/**
 * Committee dialogue: the calendar of 2 000 sessions over HTTP, calendars of 500 events, and two hundred who all at once
 * want one of fifty times.
 */
export async function measureDialogue(url: string, sql: Sql, seconds: number): Promise<string> {
  const { municipalityId, count } = await fillSessions(url, sql);
  const { primary: db, close } = connect({ url, poolSize: 10 });
  try {
    const municipality = (await findMunicipality(db, 'soenderborg'))!;
    const lines = [
      '',
      `Committee dialogue: ${count} sessions, 50 clients`,
      ...(await pages(url, sql, municipalityId, seconds)),
      ...(await calendars(db, sql, municipality)),
    ];
    for (let round = 0; round < rounds; round += 1) {
      lines.push(await rush(db, sql, municipality));
    }
    return lines.join('\n');
  } finally {
    await close();
  }
}

/** The pages at addresses that are not in memory at first, and then at one that is. */
async function pages(url: string, sql: Sql, municipalityId: string, seconds: number) {
  const slugsOf = async (table: 'committee' | 'area') =>
    (
      await sql<{ slug: string }[]>`
        select slug from ${sql(table)} where municipality_id = ${municipalityId}`
    ).map(({ slug }) => slug);
  const [committees, areas] = [await slugsOf('committee'), await slugsOf('area')];
  const sessions = await sql<{ slug: string }[]>`
    select slug from dialogue_session where municipality_id = ${municipalityId} and starts_at > now()`;
  const today = danishDay(readClock()).toPlainYearMonth();
  const months = Array.from({ length: 18 }, (_, at) => today.add({ months: at - 6 }).toString());
  const kinds = {
    'list, any page': Array.from({ length: 40 }, (_, at) => sessionsPath({}, { page: at + 1 })),
    'list, filtered': committees.flatMap((committee) => [
      sessionsPath({ committee }),
      ...areas.map((area) => sessionsPath({ committee, area })),
    ]),
    'list, searched': searchWords.map((words) => sessionsPath({ words })),
    'month, any': months.map((month) => sessionsPath({}, { view: 'kalender', month })),
    'month, filtered': committees.flatMap((committee) =>
      months.map((month) => sessionsPath({ committee }, { view: 'kalender', month })),
    ),
    'one session': sessions.map(({ slug }) => `/dialog/${slug}`),
    'calendar to subscribe to': ['/dialog/kalender.ics'],
  };
  const server = await startServer(url);
  try {
    const lines: string[] = [];
    for (const [name, paths] of Object.entries(kinds)) {
      const addresses = paths.map((path) => ({ host, path }));
      await measure(server, { name, addresses }, 1);
      await forgetPages(sql);
      lines.push(lineOf(await measure(server, { name, addresses }, seconds / 2)));
      const one = { name: `${name}, in memory`, addresses: addresses.slice(0, 1) };
      lines.push(lineOf(await measure(server, one, seconds / 4)));
    }
    return lines;
  } finally {
    await server.stop();
  }
}

function lineOf({ name, perSecond, p50, p99, errors, hits, processor }: Row): string {
  const known = `${Math.round(hits * 100)} % from memory`;
  return `  page: ${name}: ${Math.round(perSecond)}/s, p50 ${p50} ms, p99 ${p99} ms, ${errors} errors, ${known}, ${processor.toFixed(1)} ms of a processor each`;
}

/** Calendars of five hundred sessions, each made anew: everyone's, and that of somebody who sees all who come. */
async function calendars(db: Database, sql: Sql, municipality: Tenant): Promise<string[]> {
  const [personId, feedId] = [uuidv7(), uuidv7()];
  await sql`insert into person (id, municipality_id, name, language, created_at)
    values (${personId}, ${municipality.id}, 'Bench Prøve', 'da', now())`;
  await sql`insert into role_assignment (id, municipality_id, person_id, role, valid_from, created_at)
    values (${uuidv7()}, ${municipality.id}, ${personId}, 'council_secretariat', '2020-01-01', now())`;
  await sql`insert into dialogue_feed (id, municipality_id, person_id, name, created_at)
    values (${feedId}, ${municipality.id}, ${personId}, 'Bench', now())`;
  const { ctx } = await actingAs({ db }, municipality, personId, { now: readClock() });
  const token = testKeys.tokenFor('dialogue feed', feedId);
  const kinds = {
    public: () => publicCalendar(ctx, 'da'),
    secret: () => readFeed(ctx, token, 'da'),
  };
  const lines: string[] = [];
  for (const [name, make] of Object.entries(kinds)) {
    let text = '';
    const times: number[] = [];
    const processor: number[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const [began, before] = [performance.now(), process.cpuUsage()];
      text = await make();
      const spent = process.cpuUsage(before);
      // The first ones are for Node to compile what it runs.
      if (turn < 10) continue;
      times.push(performance.now() - began);
      processor.push((spent.user + spent.system) / 1000);
    }
    const events = text.split('BEGIN:VEVENT').length - 1;
    const kilobytes = Math.round(Buffer.byteLength(text) / 1024);
    lines.push(
      `  ${name} calendar of ${events} events, ${kilobytes} kB: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, ${at(processor, 0.5)} ms of a processor each`,
    );
  }
  return lines;
}

/** Everybody sends at the same moment; what came of it, as the answers and the tables say. */
async function rush(db: Database, sql: Sql, municipality: Tenant): Promise<string> {
  const { sessionId, slotIds, personIds } = await rushAt(sql, municipality.id, { slots, people });
  const acting = [];
  for (const id of personIds) {
    acting.push((await actingAs({ db }, municipality, id, { now: readClock() })).ctx);
  }
  const answers: Record<string, number> = {};
  const won: number[] = [];
  const lost: number[] = [];
  const began = performance.now();
  await Promise.all(
    acting.map(async (ctx, at) => {
      const slotId = slotIds[at % slots]!;
      const sent = await book(ctx, someBooking({ sessionId, slotId, formKey: uuidv4() }));
      const answer = sent.ok ? sent.value.state : sent.reason;
      answers[answer] = (answers[answer] ?? 0) + 1;
      (sent.ok ? won : lost).push(performance.now() - began);
    }),
  );
  const [kept] = await sql<{ bookings: number; taken: number; doubled: number }[]>`
    select (select count(*)::int from dialogue_booking where session_id = ${sessionId}) as bookings,
      (select count(distinct claim_id)::int from dialogue_slot where session_id = ${sessionId}) as taken,
      (select count(*)::int from dialogue_booking b where session_id = ${sessionId}
        and not exists (select from dialogue_slot s where s.claim_id = b.claim_id)) as doubled`;
  const said = Object.entries(answers).map(([answer, many]) => `${many} ${answer}`);
  return `  ${people} at once for ${slots} times: ${said.join(', ')}; ${kept!.bookings} bookings, ${kept!.taken} times taken, ${kept!.doubled} without one; won after at most ${at(won, 1)} ms, told otherwise after p50 ${at(lost, 0.5)} ms, at most ${at(lost, 1)} ms`;
}

function at(times: number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  const time = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return time < 10 ? time.toFixed(1) : String(Math.round(time));
}
