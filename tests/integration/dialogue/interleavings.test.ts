import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { connect, type Connections, type Database } from '#db/client.server';
import { committee } from '#db/schema';
import { registerSubjects } from '~/domains/thread/index.server';
import { book } from '~/domains/dialogue/booking/book.server';
import { moved, transitions, type BookingMove, type BookingState } from '~/domains/dialogue/states';
import {
  act,
  byCitizens,
  bySecretary,
  byStaff,
  citizens,
  look,
  someBooking,
  type Stage,
  stepOf,
  type Verb,
  whatIsWrong,
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

/**
 * A committee of each run's own, with sessions in ten, twenty and thirty days: the first has two times, the second one,
 * and the third is a dialogue meeting with four seats.
 */
async function setStage(db: Database): Promise<Stage> {
  committeesMade += 1;
  const slug = `udvalg-${committeesMade}`;
  const committeeId = uuidv7();
  await world.db.transaction(async (tx) => {
    await registerSubjects(tx, at.town.id, 'committee', [committeeId]);
    const of = { id: committeeId, municipalityId: at.town.id, slug, name: slug };
    await tx.insert(committee).values({ ...of, kind: 'committee', position: committeesMade });
  });
  at.committees[slug] = committeeId;
  const day = (ahead: number) => noon.add({ hours: 24 * ahead }).toString();
  const modelId = await at.model(slug, { acceptHours: 24 });
  const first = await at.session({ committee: slug, modelId, startsAt: day(10), slots: 2 });
  const second = await at.session({ committee: slug, modelId, startsAt: day(20), slots: 1 });
  const meeting = { format: 'dialogue_meeting', capacity: 4 } as const;
  const third = await at.session({ committee: slug, modelId, startsAt: day(30), ...meeting });
  const withDb = (ctx: (typeof people)[number], now: Temporal.Instant) => ({
    ...ctx,
    ...{ db, now, throttle: unthrottled as never },
  });
  const asIn = (ctx: (typeof people)[number], now: Temporal.Instant) => {
    const of = withDb(ctx, now);
    const roles = of.actor.roles.map((role) =>
      role.committeeId === null ? role : { ...role, committeeId },
    );
    return { ...of, actor: { ...of.actor, roles } };
  };
  return {
    ...{ db, town: at.town, committeeId, sessionIds: [first.id, second.id, third.id] },
    ctxOf: (who, now) => withDb(people[who]!, now),
    chair: (now) => asIn(chair, now),
    secretary: (now) => asIn(secretary, now),
  };
}

/** Where a booking can come by moves of the table, one or several. */
const reachable = (from: BookingState): Set<BookingState> => {
  const found = new Set<BookingState>([from]);
  for (const state of found) {
    for (const move of Object.keys(transitions) as BookingMove[]) {
      const to = moved(state, move);
      if (to !== null) found.add(to);
    }
  }
  return found;
};

test('one after the other: every rule holds after every step', async () => {
  const done = new Set<Verb>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(stepOf([...byCitizens, ...byStaff, ...byCitizens, ...byStaff, ...bySecretary]), {
        minLength: 8,
        maxLength: 30,
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
          // Nothing is lost, and nothing goes where the table does not lead.
          for (const was of before.bookings) {
            const is = after.bookings.find(({ id }) => id === was.id);
            expect([...reachable(was.state)]).toContain(is?.state);
            expect(is?.receivedAt).toBe(was.receivedAt);
          }
          before = after;
        }
      },
    ),
    { numRuns: 40 },
  );
  // A run in which everything is refused shows nothing. Others are looked at in tests of their own.
  const often = [
    'hold',
    'book',
    'wait',
    'cancel',
    'reschedule',
    'approve',
    'refuse',
    'moveSession',
  ];
  expect([...done]).toEqual(expect.arrayContaining(often));
});

test('all at once, each on a connection of their own: the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(stepOf(byCitizens), { minLength: 3, maxLength: 8 }), {
        minLength: citizens,
        maxLength: citizens,
      }),
      fc.array(stepOf(byStaff), { minLength: 3, maxLength: 8 }),
      fc.array(stepOf(bySecretary), { minLength: 1, maxLength: 4 }),
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
      },
    ),
    { numRuns: 25 },
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
