import { asc, eq, gt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { auditEvent, auditSeal } from '#db/schema';
import { hashOfDetails, markOfDetached } from '~/platform/audit.server';
import type { Keys } from '~/platform/keys.server';
import { microseconds, sealedColumns, sealOf } from './sealed-columns.server';

/** A sign that the audit is not as it was written. Instants are PostgreSQL's own text. */
export type Finding =
  /** Seals are gone: those from the one number to the other. */
  | { code: 'seals_missing'; from: number; to: number }
  /** The seal does not follow the one before it, which is another than it was. */
  | { code: 'chain_broken'; seal: number }
  /** Under the seal an event was changed, added, taken out or put elsewhere, or the seal itself was changed. */
  | { code: 'seal_broken'; seal: number; sealedAt: string; sealed: number; found: number }
  | { code: 'details_changed'; seal: number | null; event: string; at: string; action: string }
  /** Details are gone, and it was not erasing a person that took them away. */
  | { code: 'details_gone'; seal: number | null; event: string; at: string; action: string }
  /** Events are under a seal that there is none of. */
  | { code: 'events_without_seal'; seal: number; events: number }
  /** A seal that was noted elsewhere is not here, or is another: what came after it may have been cut off. */
  | { code: 'known_seal_gone'; seal: number };

export type Verified = {
  seals: number;
  sealed: number;
  /** The end of the chain, to be noted elsewhere. */
  last: KnownSeal | null;
  /** What waits for its seal, and since when. */
  unsealed: { events: number; since: string | null };
  /** Events whose details went with somebody's account. */
  detached: number;
  /** Events from before details had a hash: of their details nothing can be said. */
  unhashed: number;
};

export type KnownSeal = { number: number; hash: string };

const portion = 200;

/**
 * Goes through every seal and every event under one, in the order they were sealed, holding one seal's
 * events at a time. Events that wait for their seal are counted; of them only the details are checked.
 * @param known a seal that was noted elsewhere
 * @yields each finding as soon as it is made; none where nothing was tampered with
 * @returns what there is
 */
export async function* verifySeals(
  db: Reader,
  keys: Pick<Keys, 'pseudonym'>,
  known?: KnownSeal,
): AsyncGenerator<Finding, Verified> {
  let last: KnownSeal | null = null;
  let [seals, sealed] = [0, 0];
  let isKnownHere = known === undefined;
  for await (const seal of inOrder(db)) {
    const expected: number = (last?.number ?? 0) + 1;
    if (seal.number !== expected) {
      yield { code: 'seals_missing', from: expected, to: seal.number - 1 };
    } else if (seal.previousHash !== (last?.hash ?? null)) {
      yield { code: 'chain_broken', seal: seal.number };
    }
    const events = await eventsUnder(db, seal);
    yield* findingsUnder(keys, seal, events);
    isKnownHere ||= seal.number === known?.number && seal.hash === known.hash;
    last = { number: seal.number, hash: seal.hash };
    seals += 1;
    sealed += events.length;
  }
  if (known && !isKnownHere) yield { code: 'known_seal_gone', seal: known.number };
  for await (const event of unsealedEvents(db)) {
    yield* findingOf(keys, null, event);
  }
  yield* orphans(db);
  const counted = await countEvents(db);
  return {
    seals,
    sealed,
    last,
    unsealed: { events: counted.unsealed, since: counted.since },
    detached: counted.detached,
    unhashed: counted.unhashed,
  };
}

const sealColumns = {
  number: auditSeal.number,
  sealedAt: auditSeal.sealedAt,
  sealedMicroseconds: microseconds(auditSeal.sealedAt),
  events: auditSeal.events,
  previousHash: auditSeal.previousHash,
  hash: auditSeal.hash,
};
const eventColumns = {
  ...sealedColumns,
  shownAt: sql<string>`${auditEvent.at}::text`,
  details: auditEvent.details,
  detailsSalt: auditEvent.detailsSalt,
  detachedMark: auditEvent.detachedMark,
};

async function* inOrder(db: Reader) {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const seals = await db
      .select(sealColumns)
      .from(auditSeal)
      .where(gt(auditSeal.number, after))
      .orderBy(asc(auditSeal.number))
      .limit(portion);
    yield* seals;
    if (seals.length < portion) return;
    after = seals.at(-1)!.number;
  }
}
type Seal = Awaited<ReturnType<ReturnType<typeof inOrder>['next']>>['value'] & object;

/** One more than were sealed are enough to see that there are too many. */
function eventsUnder(db: Reader, { number, events }: Seal) {
  return db
    .select(eventColumns)
    .from(auditEvent)
    .where(eq(auditEvent.seal, number))
    .orderBy(asc(auditEvent.id))
    .limit(events + 1);
}
type Event = Awaited<ReturnType<typeof eventsUnder>>[number];

function* findingsUnder(
  keys: Pick<Keys, 'pseudonym'>,
  seal: Seal,
  events: Event[],
): Generator<Finding> {
  const { number, previousHash } = seal;
  const hash = sealOf(keys, { number, previousHash, sealedAt: seal.sealedMicroseconds }, events);
  if (hash !== seal.hash || events.length !== seal.events) {
    const { sealedAt } = seal;
    yield {
      code: 'seal_broken',
      seal: number,
      sealedAt,
      sealed: seal.events,
      found: events.length,
    };
  }
  for (const event of events) yield* findingOf(keys, number, event);
}

/** What is wrong with an event's details. Of those without a hash nothing can be said. */
function* findingOf(
  keys: Pick<Keys, 'pseudonym'>,
  seal: number | null,
  { id, shownAt, action, details, detailsSalt, detailsHash, detachedMark }: Event,
): Generator<Finding> {
  const of = { seal, event: id, at: shownAt, action };
  if (details === null) {
    if (detailsHash !== '' && detachedMark !== markOfDetached(keys, id)) {
      yield { code: 'details_gone', ...of };
    }
  } else if (detailsHash !== '' || detailsSalt !== null) {
    const isTrue = detailsSalt !== null && hashOfDetails(details, detailsSalt) === detailsHash;
    if (!isTrue) yield { code: 'details_changed', ...of };
  }
}

async function* unsealedEvents(db: Reader) {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const events = await db
      .select(eventColumns)
      .from(auditEvent)
      .where(sql`${auditEvent.seal} is null and ${auditEvent.id} > ${after}`)
      .orderBy(asc(auditEvent.id))
      .limit(portion);
    yield* events;
    if (events.length < portion) return;
    after = events.at(-1)!.id;
  }
}

async function* orphans(db: Reader): AsyncGenerator<Finding> {
  const rows = await db.execute<{ seal: number; events: number }>(
    sql`select seal::int as seal, count(*)::int as events from ${auditEvent}
      where seal is not null and not exists (select from ${auditSeal} where number = seal)
      group by seal order by seal`,
  );
  for (const { seal, events } of rows) yield { code: 'events_without_seal', seal, events };
}

async function countEvents(db: Reader) {
  const [row] = await db
    .select({
      unsealed: sql<number>`count(*) filter (where ${auditEvent.seal} is null)`.mapWith(Number),
      since: sql<string | null>`min(${auditEvent.at}) filter (where ${auditEvent.seal} is null)`,
      detached:
        sql<number>`count(*) filter (where ${auditEvent.details} is null and ${auditEvent.detailsHash} <> '')`.mapWith(
          Number,
        ),
      unhashed: sql<number>`count(*) filter (where ${auditEvent.detailsHash} = '')`.mapWith(Number),
    })
    .from(auditEvent);
  return row!;
}
