import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { connect, type Database } from '#db/client.server';
import { person } from '#db/schema';
import { operator, worker } from '~/domains/identity/actor';
import { sealEvents } from '~/domains/audit/seal-events.server';
import { verifySeals } from '~/domains/audit/verify-seals.server';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { hold, openPool } from '~/domains/seats/index.server';
import { registerSubjects } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { readClock } from '~/platform/clock';
import { keysFrom } from '~/platform/keys.server';

const clients = 50;
const eventsVerified = 100_000;
const rounds = 20;
const keys = keysFrom('a secret of the benchmark, long enough to be one');

/**
 * What the audit costs verbs, without the web around them, and how long people wait who want the same seat.
 * @param seconds that each way of writing is measured
 */
export async function measureTrust(url: string, seconds: number): Promise<string> {
  const { primary: db, close } = connect({ url, poolSize: clients });
  // The sealer has connections of its own, as the worker does.
  const beside = connect({ url, poolSize: 2 });
  try {
    const plain = await verbsFor(db, seconds);
    let isWriting = true;
    let sealed = 0;
    const sealer = (async () => {
      while (isWriting) sealed += await seal(beside.primary);
    })();
    const withSealing = await verbsFor(db, seconds);
    isWriting = false;
    await sealer;
    await makeEvents(db);
    const sealing = await timed(() => seal(beside.primary));
    const before = process.memoryUsage.rss();
    const verifying = await timed(() => verify(beside.primary));
    const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
    const seats = await measureSeats(db);
    const perSecond = (one: { result: number; ms: number }) =>
      Math.round(one.result / (one.ms / 1000));
    return [
      '',
      `Audit: verbs that write nothing else, ${clients} at once`,
      `  ${plain.perSecond} verbs/s, p99 ${plain.p99} ms without sealing; ${withSealing.perSecond} verbs/s, p99 ${withSealing.p99} ms while a sealer never rests (${sealed} events sealed)`,
      `  sealing ${sealing.result} events: ${(sealing.ms / 1000).toFixed(1)} s, ${perSecond(sealing)}/s`,
      `  verifying ${verifying.result} events: ${(verifying.ms / 1000).toFixed(1)} s, ${perSecond(verifying)}/s, ${grown.toFixed(0)} MB more`,
      `Seats: ${clients} people at once on one seat, ${rounds} times`,
      `  all answered after ${seats.median} ms (median), ${seats.worst} ms at most; one had it and ${clients - 1} were told each time: ${seats.isRight ? 'yes' : 'NO'}`,
    ].join('\n');
  } finally {
    await close();
    await beside.close();
  }
}

const municipalityOf = async (db: Database) => (await findMunicipality(db, 'soenderborg'))!;

async function verbsFor(db: Database, seconds: number) {
  const municipality = await municipalityOf(db);
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await db.transaction((tx) =>
        recordAudit(
          tx,
          { municipality, actor: operator, now: readClock(), requestId: uuidv7() },
          { action: 'bench.verb', details: { person: uuidv7(), method: 'password' } },
        ),
      );
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: Math.round(times.length / seconds), p99: at(times, 0.99) };
}

/** Fills up to as many events as are to be verified. */
async function makeEvents(db: Database): Promise<void> {
  const municipality = await municipalityOf(db);
  await db.execute(sql`insert into audit_event (id, municipality_id, at, request_id, actor, action,
      details, details_salt, details_hash)
    select gen_random_uuid(), ${municipality.id}, now(), 'bench', 'operator', 'bench.verb', '{"n":1}', 'salt',
      translate(rtrim(encode(sha256('salt{"n":1}'), 'base64'), '='), '+/', '-_')
    from generate_series(1, greatest(0, ${eventsVerified} - (select count(*) from audit_event)))`);
}

async function seal(db: Database): Promise<number> {
  return sealEvents({ actor: worker, now: readClock(), requestId: 'bench', db, keys });
}

async function verify(db: Database): Promise<number> {
  const findings = verifySeals(db, keys);
  for (;;) {
    const step = await findings.next();
    if (step.done) return step.value.sealed;
    throw new Error(`The audit does not verify: ${JSON.stringify(step.value)}`);
  }
}

async function measureSeats(db: Database) {
  const municipality = await municipalityOf(db);
  const people = Array.from({ length: clients }, () => uuidv7());
  await db.insert(person).values(
    people.map((id) => ({
      id,
      municipalityId: municipality.id,
      language: 'da' as const,
      createdAt: readClock().toString(),
    })),
  );
  const times: number[] = [];
  let isRight = true;
  for (let round = 0; round < rounds; round += 1) {
    const subjectId = uuidv7();
    const ctx = { municipality, now: readClock() };
    await db.transaction(async (tx) => {
      await registerSubjects(tx, municipality.id, 'comment', [subjectId]);
      const facts = { capacity: 1, largestParty: 1, hasWaitingList: false, acceptMinutes: 60 };
      const closesAt = ctx.now.add({ hours: 1 });
      await openPool(tx, ctx, { subjectId, closesAt, ...facts });
    });
    const { result, ms } = await timed(() =>
      Promise.all(
        people.map((personId) =>
          db.transaction((tx) =>
            hold(tx, ctx, { subjectId, personId, sessionHash: uuidv7(), partySize: 1 }),
          ),
        ),
      ),
    );
    times.push(ms);
    isRight &&= result.filter(({ ok }) => ok).length === 1;
  }
  return { median: at(times, 0.5), worst: at(times, 1), isRight };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}

function at(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
