import { eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Transaction } from '#db/client.server';
import { auditEvent, comment, mail, municipality, person, seatClaim, seatPool } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { eraseAccount } from '~/domains/identity/own/erase-account.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { queueMail } from '~/domains/notifications/index.server';
import {
  acceptOffer,
  changeCapacity,
  hold,
  type OfferTellers,
  release,
  seatData,
  settleDuePools,
  type TellOffer,
  tellOffer,
} from '~/domains/seats/index.server';
import { tasks } from '~/jobs/tasks';
import type { Tenant } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { personalData } from '~/routes/me/personal-data.server';
import { startCommentTown } from '../../support/comment-town';
import { actingAs as signedIn, testKeys } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { actingAt, makePool, type SeatCtx, seatContext } from '../../support/seat-world';

/** Whoever is offered seats hears of it, once, and nobody waits for each other in a circle. */

let world: World;
let here: Tenant;
let subjectId: string;
let poolId: string;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  here = await world.register();
  ({ subjectId, poolId } = await makePool(world, here));
});

const later = (minutes: number) => noon.add({ minutes });
const { claimed, run, taken } = actingAt(() => ({ world, municipality: here, subjectId }));
const jobAt = (now: Temporal.Instant) => ({
  actor: worker,
  now,
  requestId: 'job',
  db: world.db,
  originOf: () => 'https://here.example',
});
const settleDue = (now: Temporal.Instant) => settleDuePools({ ...jobAt(now), municipality: here });

async function writeTo(tx: Transaction, ctx: SeatCtx, personId: string): Promise<void> {
  const [of] = await tx.select().from(person).where(eq(person.id, personId));
  await queueMail(tx, ctx, {
    to: of!.email!,
    personId,
    language: 'da',
    template: 'news',
    facts: { origin: 'https://here.example' },
  });
}
/** What a domain with things that have room at them would register. */
const mailing: TellOffer = (tx, ctx, { personId }) => writeTo(tx, ctx, personId);
const tell = (claimId: string, now = noon, tellers: OfferTellers = { comment: mailing }) =>
  tellOffer(jobAt(now), claimId, tellers);
const mailsOf = (personId: string) => world.db.$count(mail, eq(mail.personId, personId));
const stateOf = async (claimId: string) => {
  const [row] = await world.db.select().from(seatClaim).where(eq(seatClaim.id, claimId));
  return row!.state;
};
/** Claims whose people are to be told, in the queue. */
const toTell = async () =>
  (
    await world.db.execute<{ claim: string }>(
      sql`select payload ->> 'claimId' as claim from graphile_worker._private_jobs
        where key like 'offer %' order by id`,
    )
  ).map(({ claim }) => claim);

/** Begins something in the middle of a transaction, until it waits for another's lock or is done. */
async function meanwhile<Result>(begin: () => Promise<Result>) {
  let isDone = false;
  const going = begin().finally(() => (isDone = true));
  const outcome = going.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const waits = sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while (!isDone && (await world.db.execute(waits)).length === 0);
  return { outcome };
}

describe('whoever is offered seats', () => {
  test('is told by the queue, whichever verb offered them, and not where it came to nothing', async () => {
    const [a, next] = [await taken(2), await claimed()];
    const broken = world.db.transaction(async (tx) => {
      await release(tx, seatContext(here), a);
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect(await toTell()).not.toContain(next.claimId);
    await run((tx, ctx) => release(tx, ctx, a));
    expect(await toTell()).toContain(next.claimId);
    await tell(next.claimId);
    expect(await mailsOf(next.personId)).toBe(1);
    const events = eq(auditEvent.subjectId, subjectId);
    expect(await world.db.select().from(auditEvent).where(events)).toMatchObject([
      { action: 'seats.tell_offer', details: { claim: next.claimId } },
    ]);
  });

  test('is told once, and not of what is over or theirs already', async () => {
    const [a, b] = [await taken(), await taken()];
    const [one, other] = [await claimed(), await claimed()];
    await run((tx, ctx) => release(tx, ctx, a));
    await tell(one.claimId);
    await tell(one.claimId);
    expect(await mailsOf(one.personId)).toBe(1);
    await run((tx, ctx) => release(tx, ctx, b));
    await tell(other.claimId, later(60));
    expect(await stateOf(other.claimId)).toBe('expired');
    expect(await mailsOf(other.personId)).toBe(0);
    const third = await claimed();
    await run((tx, ctx) => acceptOffer(tx, ctx, one));
    await tell(one.claimId);
    await tell(third.claimId);
    expect(await mailsOf(one.personId)).toBe(1);
  });

  test('stays to be told while nobody tells of seats at that kind of subject', async () => {
    const [a, next] = [await taken(2), await claimed()];
    await run((tx, ctx) => release(tx, ctx, a));
    await expect(tell(next.claimId, noon, {})).rejects.toThrow(
      'nobody tells of seats at a comment',
    );
    const failing = () => Promise.reject(new Error('killed'));
    await expect(tell(next.claimId, noon, { comment: failing })).rejects.toThrow('killed');
    await tell(next.claimId);
    expect(await mailsOf(next.personId)).toBe(1);
  });

  test('is told by the worker', async () => {
    const [a, next] = [await taken(2), await claimed()];
    await run((tx, ctx) => release(tx, ctx, a));
    const asTask = tasks['tell-offer'](jobAt(noon) as never, { claimId: next.claimId });
    await expect(asTask).rejects.toThrow('nobody tells of seats at a comment');
  });
});

describe('the job', () => {
  test('settles what is over and has the next told; the second time there is nobody', async () => {
    await claimed(2);
    const next = await claimed();
    await settleDue(later(29));
    expect(await stateOf(next.claimId)).toBe('waiting');
    await settleDue(later(31));
    await settleDue(later(31));
    expect(await stateOf(next.claimId)).toBe('offered');
    expect((await toTell()).filter((id) => id === next.claimId)).toHaveLength(1);
    const events = eq(auditEvent.subjectId, subjectId);
    expect(await world.db.select().from(auditEvent).where(events)).toMatchObject([
      { action: 'seats.offer', details: { claims: [next.claimId] } },
    ]);
  });

  test('settles the others where one cannot be, and then says so', async () => {
    const stuck = await claimed(2);
    const refuse = sql.raw(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'stuck'; end $$;
      create trigger refuse before update on seat_claim for each row
        when (old.id = '${stuck.claimId}') execute function refuse();`);
    await world.db.execute(refuse);
    ({ subjectId } = await makePool(world, here));
    const other = await claimed(2);
    await expect(settleDue(later(31))).rejects.toThrow(AggregateError);
    expect(await stateOf(other.claimId)).toBe('expired');
    await world.db.execute(sql`drop trigger refuse on seat_claim; drop function refuse`);
    await settleDue(later(31));
    expect(await stateOf(stuck.claimId)).toBe('expired');
  });

  test('leaves alone what is closed, once what was over is recorded', async () => {
    ({ subjectId, poolId } = await makePool(world, here, { closesAt: later(20) }));
    const [a, held, next] = [await taken(), await claimed(), await claimed()];
    await settleDue(later(21));
    expect(await stateOf(held.claimId)).toBe('expired');
    await run((tx, ctx) => release(tx, ctx, a), later(22));
    await world.db.transaction(async (tx) => {
      await tx.select().from(seatPool).where(eq(seatPool.id, poolId)).for('update');
      const { outcome } = await meanwhile(() => settleDue(later(23)));
      expect(await outcome).toEqual({ value: undefined });
    });
    expect(await stateOf(next.claimId)).toBe('waiting');
  }, 10_000);
});

describe('nobody waits for each other in a circle', () => {
  /** Erases a person as an account is: their row first, then what every domain has of them. */
  async function erasing<Result>(personId: string, begin: () => Promise<Result>) {
    return world.db.transaction(async (tx) => {
      await tx.select().from(person).where(eq(person.id, personId)).for('update');
      const begun = await meanwhile(begin);
      await seatData.erase(tx, { ...jobAt(noon), municipality: here, keys: testKeys }, personId);
      const forgotten = { name: null, email: null, emailKey: null, emailConfirmedAt: null };
      await tx
        .update(person)
        .set({ ...forgotten, erasedAt: noon.toString() })
        .where(eq(person.id, personId));
      return begun;
    });
  }

  test('when somebody is told who is being erased', async () => {
    const [a, next] = [await taken(2), await claimed()];
    await run((tx, ctx) => release(tx, ctx, a));
    const { outcome } = await erasing(next.personId, () => tell(next.claimId));
    expect(await outcome).toMatchObject({ error: new NotFound() });
    await tell(next.claimId);
    expect(await stateOf(next.claimId)).toBe('released');
    expect(await mailsOf(next.personId)).toBe(0);
  });

  test('when somebody gives seats back, and is written to, who is being erased', async () => {
    const own = await taken();
    const { outcome } = await erasing(own.personId, () =>
      run(async (tx, ctx) => {
        await release(tx, ctx, own);
        await writeTo(tx, ctx, own.personId);
      }),
    );
    expect(await outcome).toMatchObject({ error: new NotFound() });
  });

  test('when somebody is offered the seats of whoever gives them back, and is being erased', async () => {
    const [a, next] = [await taken(2), await claimed()];
    const settled = await world.db.transaction(async (tx) => {
      await release(tx, seatContext(here), a);
      const erased = await meanwhile(() =>
        erasing(next.personId, () => Promise.resolve(undefined)),
      );
      return erased;
    });
    expect(await settled.outcome).toMatchObject({ value: {} });
    expect(await stateOf(next.claimId)).toBe('released');
    await tell(next.claimId);
    expect(await mailsOf(next.personId)).toBe(0);
  });

  test('when what is public changes with a pool of whoever is being erased', async () => {
    const town = await startCommentTown(world);
    here = town.town;
    const id = await town.submit();
    await town.decide(town.anna.id, id, 'publish');
    ({ subjectId } = await makePool(world, here));
    const of = { subjectId, personId: town.ida.id, partySize: 1, sessionHash: null };
    await run((tx, ctx) => hold(tx, ctx, of));
    const { ctx, who } = await signedIn(world, here, town.ida.id, { secondFactor: true });
    const version = async () => {
      const [row] = await world.db.select().from(municipality).where(eq(municipality.id, here.id));
      return row!.contentVersion;
    };
    const before = await version();
    const { outcome } = await world.db.transaction(async (tx) => {
      await changeCapacity(tx, seatContext(here), { subjectId, capacity: 5 });
      const begun = await meanwhile(() => eraseAccount(ctx, who, personalData));
      await publicContentChanged(tx, here.id);
      return begun;
    });
    expect(await outcome).toMatchObject({ value: { ok: true } });
    expect(await version()).toBe(before + 2);
    const [row] = await world.db.select().from(comment).where(eq(comment.id, id));
    expect(row).toMatchObject({ state: 'withdrawn' });
  });
});
