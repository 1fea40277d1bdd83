import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { connect, type Connections, type Database } from '#db/client.server';
import { committee } from '#db/schema';
import { registerSubjects } from '~/domains/thread/index.server';
import { book } from '~/domains/dialogue/booking/book.server';
import { keepUpWithSessions } from '~/domains/dialogue/sessions/keep-up.server';
import { worker } from '~/domains/identity/actor';
import { whatChangedWrongly, whatIsLeftBehind } from '../../support/dialogue-changes';
import { look, whatCalendarsDrop, whatIsWrong } from '../../support/dialogue-invariants';
import {
  act,
  byCitizens,
  bySecretary,
  byStaff,
  citizens,
  someBooking,
  type Stage,
  type Step,
  stepOf,
  type Verb,
} from '../../support/dialogue-steps';
import { startDialogueTown, type DialogueTown } from '../../support/dialogue-town';
import { noon, startWorld, type World } from '../../support/plan-world';

/** Whatever people, chairs, secretaries and the clock do to sessions, in whatever order: never two in one slot. */

let world: World;
let connections: Connections;
let at: DialogueTown;
const people: Awaited<ReturnType<DialogueTown['as']>>[] = [];
let chair: (typeof people)[number];
let secretary: (typeof people)[number];

beforeAll(async () => {
  world = await startWorld();
  connections = connect({ url: world.url, poolSize: citizens + 3 });
  at = await startDialogueTown(world);
  for (let n = 0; n < 50; n += 1) people.push(await at.as((await at.citizen()).id));
  const committeeId = at.committees.sundhed!;
  chair = await at.as((await at.staff('Formand', { role: 'committee_chair', committeeId })).id);
  secretary = await at.as((await at.staff('Sekretær', 'council_secretariat')).id);
});
afterAll(async () => {
  await connections.close();
  await world.end();
});

const unthrottled = { spend: () => Promise.resolve() };

let committeesMade = 0;

async function addCommittee(): Promise<{ id: string; slug: string }> {
  committeesMade += 1;
  const [id, slug] = [uuidv7(), `udvalg-${committeesMade}`];
  await world.db.transaction(async (tx) => {
    await registerSubjects(tx, at.town.id, 'committee', [id]);
    const of = { id, municipalityId: at.town.id, slug, name: slug };
    await tx.insert(committee).values({ ...of, kind: 'committee', position: committeesMade });
  });
  at.committees[slug] = id;
  return { id, slug };
}

/**
 * A committee of each run's own, with sessions in ten, twenty and thirty days: the first has two times and room for a third,
 * the second one, and the third is a dialogue meeting with four seats. Whatever follows it at the new term has a session
 * of its own by then, at the time of the second.
 */
async function setStage(db: Database): Promise<Stage> {
  const [{ id: committeeId, slug }, next] = [await addCommittee(), await addCommittee()];
  const day = (ahead: number) => noon.add({ hours: 24 * ahead }).toString();
  const modelId = await at.model(slug, { acceptHours: 24 });
  const endsAt = noon.add({ hours: 240, minutes: 45 }).toString();
  const meeting = { format: 'dialogue_meeting', capacity: 4 } as const;
  const sessions = [
    await at.session({ committee: slug, modelId, startsAt: day(10), slots: 2, endsAt }),
    await at.session({ committee: slug, modelId, startsAt: day(20), slots: 1 }),
    await at.session({ committee: slug, modelId, startsAt: day(30), ...meeting }),
    await at.session({ committee: next.slug, startsAt: day(20), slots: 2 }),
  ];
  const withDb = (ctx: (typeof people)[number], now: Temporal.Instant) => ({
    ...ctx,
    ...{ db, now, throttle: unthrottled as never },
  });
  const committeeIds: Stage['committeeIds'] = [committeeId, next.id];
  const asIn = (ctx: (typeof people)[number], now: Temporal.Instant) => {
    const of = withDb(ctx, now);
    const roles = of.actor.roles.flatMap((role) =>
      role.committeeId === null ? [role] : committeeIds.map((id) => ({ ...role, committeeId: id })),
    );
    return { ...of, actor: { ...of.actor, roles } };
  };
  return {
    ...{ db, town: at.town, committeeIds, sessionIds: sessions.map(({ id }) => id) },
    ctxOf: (who, now) => withDb(people[who]!, now),
    chair: (now) => asIn(chair, now),
    secretary: (now) => asIn(secretary, now),
  };
}

/** The clock's job runs, as it does every five minutes: then nobody is left where time has passed them by. */
async function catchUp(stage: Stage, now: Temporal.Instant): Promise<void> {
  const ctx = { ...stage.secretary(now), actor: worker };
  await keepUpWithSessions(ctx);
  const after = await look(stage);
  expect(whatIsWrong(after, now)).toEqual([]);
  expect(whatIsLeftBehind(after, { now, ended: await endedOf(stage) })).toEqual([]);
  expect(await whatCalendarsDrop(stage, after)).toEqual([]);
  // Twice is once.
  await keepUpWithSessions(ctx);
  expect(await look(stage)).toEqual(after);
}

async function endedOf({ db, committeeIds: [id] }: Stage): Promise<string | null> {
  const [row] = await db.select().from(committee).where(eq(committee.id, id));
  return row!.validTo === null ? null : id;
}

/** One after the other by the same person, and by whoever has to do with it. */
const life = (verbs: readonly Verb[], of: Partial<Step> = {}): Step[] =>
  verbs.map((verb) => ({ verb, who: 1, session: 0, slot: 0, minutes: 1, ...of }));
/** What chance seldom does to one booking. */
const lives = [
  [
    ...life(['book', 'approve']),
    ...life(['reschedule', 'removeSlot'], { slot: 1 }),
    ...life(['removeSlot', 'addSlot', 'addSlot']),
    ...life(['markAttended'], { minutes: 60 * 24 * 10 }),
    ...life(['markAbsent', 'markAttended', 'unmark', 'markAbsent']),
  ],
  life(['book', 'refuse', 'askAgain', 'uphold', 'askAgain']),
  [
    ...life(['hold', 'renew', 'drop', 'hold', 'renew'], { session: 1 }),
    ...life(['book'], { session: 1, slot: 2 }),
    ...life(['wait', 'wait'], { who: 2, session: 1 }),
    ...life(['queue'], { who: 0 }),
    ...life(['decline'], { who: 2, minutes: 5 }),
    ...life(['accept', 'approve']),
  ],
  [
    ...life(['book', 'offer', 'accept']),
    ...life(['moveSession', 'cancel', 'book', 'cancelSession', 'keepUp']),
  ],
  // Two wait for the one seat that is left of four, and one who would fit comes after them.
  [
    ...life(['book'], { session: 2, slot: 2 }),
    ...life(['wait'], { session: 2, slot: 1, who: 2 }),
    ...life(['book', 'hold'], { session: 2, who: 3 }),
    ...life(['cancel', 'keepUp', 'accept']),
    ...life(['accept'], { who: 2 }),
  ],
  // Whoever comes from a session that is off was there before one who waits at the next.
  [
    ...life(['book']),
    ...life(['book'], { session: 1, who: 2 }),
    ...life(['wait'], { session: 1, who: 3 }),
    ...life(['cancelSession', 'keepUp']),
    ...life(['cancel'], { who: 2 }),
    ...life(['accept'], { session: 1 }),
  ],
  [
    ...life(['book'], { who: 2 }),
    ...life(['book'], { slot: 1 }),
    ...life(['refuse', 'askAgain', 'reinstate', 'accept', 'approve']),
  ],
  [
    ...life(['book', 'approve']),
    ...life(['book', 'wait'], { who: 2, session: 1 }),
    ...life(['wait'], { who: 3, session: 1 }),
    ...life(['endCommittee', 'keepUp', 'keepUp']),
  ],
];

test('one after the other: every rule holds after every step', async () => {
  const done = new Set<Verb>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(stepOf([...byCitizens, ...byStaff, ...byCitizens, ...byStaff, ...bySecretary]), {
        ...{ minLength: 8, maxLength: 40, size: 'max' },
      }),
      async (steps) => {
        const stage = await setStage(world.db);
        let now = noon;
        let before = await look(stage);
        for (const step of steps) {
          now = now.add({ minutes: step.minutes });
          if (await act(stage, step, now)) done.add(step.verb);
          const after = await look(stage);
          expect(whatIsWrong(after, now)).toEqual([]);
          expect(whatChangedWrongly({ verb: step.verb, before, after, now })).toEqual([]);
          before = after;
        }
        await catchUp(stage, now);
      },
    ),
    { numRuns: 40, examples: lives.map((steps) => [steps]) },
  );
  // A run in which everything is refused shows nothing.
  expect(done).toEqual(new Set([...byCitizens, ...byStaff, ...bySecretary]));
});

test('all at once, each on a connection of their own: the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(stepOf(byCitizens), { minLength: 3, maxLength: 8 }), {
        minLength: citizens,
        maxLength: citizens,
      }),
      fc.array(stepOf(byStaff), { minLength: 3, maxLength: 12 }),
      fc.array(stepOf(bySecretary), { minLength: 1, maxLength: 6 }),
      async (scripts, staff, secretarys) => {
        const stage = await setStage(connections.primary);
        const run = async (steps: (typeof staff)[number][], who?: number) => {
          let now = noon;
          for (const step of steps) {
            now = now.add({ minutes: step.minutes });
            await act(stage, { ...step, who: who ?? step.who }, now);
          }
          return now;
        };
        const ends = await Promise.all([
          ...scripts.map((steps, who) => run(steps, who)),
          run(staff),
          run(secretarys),
        ]);
        const last = ends.reduce((one, other) =>
          one.epochMilliseconds > other.epochMilliseconds ? one : other,
        );
        expect(whatIsWrong(await look(stage), last)).toEqual([]);
        await catchUp(stage, last);
      },
    ),
    { numRuns: 20 },
  );
});

test('fifty people on the last time at once: one has it, and the others are told that it is taken', async () => {
  const stage = await setStage(connections.primary);
  const sessionId = stage.sessionIds[1]!;
  const [slot] = (await look(stage)).slots.filter((one) => one.sessionId === sessionId);
  const outcomes = await Promise.all(
    people.map((_, who) =>
      book(stage.ctxOf(who, noon), someBooking({ sessionId, slotId: slot!.id })),
    ),
  );
  const reasons = outcomes.flatMap((one) => (one.ok ? [] : [one.reason]));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(reasons)).toEqual(new Set(['slot_taken']));
  expect(whatIsWrong(await look(stage), noon)).toEqual([]);
});

test('the same form sent twenty times at once is one booking', async () => {
  const stage = await setStage(connections.primary);
  const sessionId = stage.sessionIds[1]!;
  const [slot] = (await look(stage)).slots.filter((one) => one.sessionId === sessionId);
  const sent = someBooking({ sessionId, slotId: slot!.id });
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => book(stage.ctxOf(0, noon), sent)),
  );
  const ids = outcomes.map((one) => (one.ok ? one.value.bookingId : one.reason));
  expect(new Set(ids).size).toBe(1);
  expect((await look(stage)).bookings).toHaveLength(1);
});
