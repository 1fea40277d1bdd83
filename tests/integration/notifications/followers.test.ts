import { and, count, countDistinct, eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect } from '#db/client.server';
import { auditEvent, follow, mail, notification, person } from '#db/schema';
import { visitor } from '~/domains/identity/actor';
import { composeMail } from '~/domains/notifications/compose-mail.server';
import { tellFollowers } from '~/domains/notifications/tell-followers.server';
import { hideFromSearch } from '~/domains/thread/index.server';
import type { Tenant } from '~/platform/context.server';
import { Forbidden } from '~/platform/errors';
import { personalData } from '~/routes/me/personal-data.server';
import {
  collect,
  happen,
  makeContribution,
  makeFollow,
  makeFollowable,
  notificationsOf,
  tell,
} from '../../support/following';
import { actingAs, makePerson, testKeys } from '../../support/people';
import { asOperator, noon, startWorld, type World } from '../../support/plan-world';

/** Whom an event is told to, and when: without mail server or worker, by the instants that are given. */

let world: World;
let here: Tenant;
let at: Awaited<ReturnType<typeof makeFollowable>>;
let comment: string;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  here = await world.register({ languages: ['da', 'en', 'de'] });
  at = await makeFollowable(world, here);
  comment = await makeContribution(world, here, at.action, 'En kommentar');
});

const eraser = () => ({ ...asOperator(world, here), keys: testKeys });
const citizen = (given = {}) => makePerson(world, here, given);
const monday = (time: string) => Temporal.Instant.from(`2026-03-16T${time}:00Z`);
const mailsOf = (personId: string) =>
  world.db.select().from(mail).where(eq(mail.personId, personId)).orderBy(mail.id);
async function letter(row: typeof mail.$inferSelect) {
  return composeMail(
    { db: world.db, municipality: here, keys: testKeys },
    { ...row, address: row.address! },
  );
}

describe('who is told', () => {
  test('whoever follows the contribution, its node, or what that stands under – each once', async () => {
    const follows = {
      comment: [comment],
      action: [at.action],
      theme: [at.theme],
      plan: [at.plan],
      everything: [at.plan, comment, at.action],
    };
    const people: Record<string, string> = {};
    for (const [name, subjects] of Object.entries(follows)) {
      const { id } = await citizen();
      people[name] = id;
      for (const subjectId of subjects) {
        await makeFollow(world, here, { personId: id, subjectId, cadence: 'weekly' });
      }
    }
    const eventId = await happen(world, here, { subjectId: comment });
    await tell(world, { eventId });
    await tell(world, { eventId });
    for (const id of Object.values(people)) {
      expect(await notificationsOf(world, id)).toMatchObject([{ eventId, toldAt: null }]);
    }
  });

  test('as soon as the most eager of their follows asks for', async () => {
    const { id } = await citizen();
    await makeFollow(world, here, { personId: id, subjectId: at.plan, cadence: 'weekly' });
    await makeFollow(world, here, { personId: id, subjectId: comment, cadence: 'daily' });
    await makeFollow(world, here, { personId: id, subjectId: at.action, cadence: 'at_once' });
    await tell(world, { eventId: await happen(world, here, { subjectId: comment }) });
    expect(await notificationsOf(world, id)).toMatchObject([{ cadence: 'at_once' }]);
    expect(await mailsOf(id)).toMatchObject([{ template: 'news' }]);
  });

  test('not whoever caused it, nor the citizen whom they helped with it', async () => {
    const [helper, helped, other] = [await citizen(), await citizen(), await citizen()];
    for (const { id } of [helper, helped, other]) {
      await makeFollow(world, here, { personId: id, subjectId: comment, cadence: 'at_once' });
    }
    const { ctx } = await actingAs(world, here, helped.id);
    const actor = { ...ctx.actor, assistedBy: helper.id };
    const eventId = await happen(world, here, { subjectId: comment, actor });
    const [job] = await world.db.execute<{ payload: { eventId: string; except: string[] } }>(
      sql`select payload from graphile_worker._private_jobs where key = ${`tell ${eventId}`}`,
    );
    await tell(world, job!.payload);
    expect(await notificationsOf(world, helper.id)).toEqual([]);
    expect(await notificationsOf(world, helped.id)).toEqual([]);
    expect(await notificationsOf(world, other.id)).toHaveLength(1);
  });

  test('not of what is not public, was before they followed, or is of another municipality', async () => {
    const { id } = await citizen();
    await makeFollow(world, here, {
      personId: id,
      subjectId: comment,
      cadence: 'daily',
      since: noon,
    });
    const elsewhere = await world.register();
    const there = await makeFollowable(world, elsewhere);
    await tell(world, { eventId: await happen(world, elsewhere, { subjectId: there.action }) });
    const quiet = await happen(world, here, { subjectId: comment, isPublic: false });
    const jobs = await world.db.execute(
      sql`select 1 from graphile_worker._private_jobs where key = ${`tell ${quiet}`}`,
    );
    expect(jobs).toHaveLength(0);
    await tell(world, { eventId: quiet });
    const before = await happen(world, here, {
      subjectId: comment,
      at: noon.subtract({ minutes: 1 }),
    });
    await tell(world, { eventId: before });
    expect(await notificationsOf(world, id)).toEqual([]);
  });

  test('only by the worker', async () => {
    const { id } = await citizen();
    await makeFollow(world, here, { personId: id, subjectId: comment, cadence: 'daily' });
    const eventId = await happen(world, here, { subjectId: comment });
    const ctx = { ...asOperator(world, here), actor: visitor, originOf: () => '' };
    await expect(tellFollowers(ctx, { eventId, except: [] })).rejects.toThrow(Forbidden);
  });
});

test('2,000 followers keep nobody waiting, and none is lost or doubled when the worker is killed', async () => {
  const followers = Array.from({ length: 2000 }, (_, index) => ({
    id: uuidv7(),
    cadence: index < 20 ? ('at_once' as const) : ('weekly' as const),
  }));
  for (let from = 0; from < followers.length; from += 500) {
    const some = followers.slice(from, from + 500);
    await world.db.insert(person).values(
      some.map(({ id }) => ({
        id,
        municipalityId: here.id,
        email: `${id}@example.dk`,
        emailKey: `${id}@example.dk`,
        emailConfirmedAt: noon.toString(),
        language: 'da' as const,
        createdAt: noon.toString(),
      })),
    );
    await world.db.insert(follow).values(
      some.map(({ id, cadence }) => ({
        municipalityId: here.id,
        subjectId: at.action,
        personId: id,
        cadence,
        createdAt: noon.toString(),
      })),
    );
  }
  const started = performance.now();
  const eventId = await happen(world, here, { subjectId: comment });
  expect(performance.now() - started).toBeLessThan(1000);

  const told = async () => {
    const [row] = await world.db
      .select({
        all: count(),
        people: countDistinct(notification.personId),
        mails: countDistinct(notification.mailId),
      })
      .from(notification)
      .where(eq(notification.eventId, eventId));
    return row!;
  };
  // Broken off twice in the middle, by what it has the database do.
  for (const reached of [1, 1000]) {
    const killed = connect({ url: world.url, poolSize: 1 });
    const [backend] = await killed.primary.execute<{ pid: number }>(
      sql`select pg_backend_pid() as pid`,
    );
    let isOver = false;
    const run = tell({ db: killed.primary }, { eventId }).then(
      () => 'ended',
      () => 'killed',
    );
    void run.finally(() => (isOver = true));
    await vi.waitFor(
      async () => {
        const { all } = await told();
        if (all < reached) throw new Error(`only ${all} told`);
      },
      { timeout: 20_000, interval: 2 },
    );
    while (!isOver) await world.db.execute(sql`select pg_cancel_backend(${backend!.pid}::int)`);
    expect(await run).toBe('killed');
    await killed.close();
    const { all } = await told();
    expect(all).toBeGreaterThanOrEqual(reached);
    expect(all).toBeLessThan(2000);
  }
  const again = performance.now();
  await tell(world, { eventId });
  expect(performance.now() - again).toBeLessThan(10_000);
  await tell(world, { eventId });
  expect(await told()).toEqual({ all: 2000, people: 2000, mails: 20 });
  const [mails] = await world.db
    .select({ all: count() })
    .from(mail)
    .where(and(eq(mail.municipalityId, here.id), eq(mail.template, 'news')));
  expect(mails?.all).toBe(20);
});

describe('what is collected', () => {
  test('comes in one mail in the reader’s language, by what it is about', async () => {
    const { id } = await citizen({ language: 'de' });
    const other = await makeContribution(world, here, at.theme, 'Et andet ord');
    await makeFollow(world, here, { personId: id, subjectId: at.plan, cadence: 'daily' });
    for (const [subjectId, kind] of [
      [comment, 'published'],
      [other, 'published'],
      [comment, 'answered'],
    ] as const) {
      const facts = kind === 'answered' ? { by: 'Staben' } : {};
      await tell(world, { eventId: await happen(world, here, { subjectId, kind, facts }) });
    }
    await collect(world, here, noon.add({ hours: 1 }));
    expect(await mailsOf(id)).toEqual([]);
    const morning = Temporal.Instant.from('2026-03-10T05:30:00Z');
    await collect(world, here, morning);
    await collect(world, here, morning);
    await collect(world, here, morning.add({ hours: 1 }));
    const [digest, ...more] = await mailsOf(id);
    expect(more).toEqual([]);
    expect(digest).toMatchObject({ template: 'digest', language: 'de' });
    const sent = await letter(digest!);
    expect(sent).toMatchObject({ language: 'de' });
    expect(sent!.subject).toContain('dem Sie bei');
    const lines = sent!.text.split('\n').filter((line) => /^(–|E[nt] )/.test(line));
    expect(lines).toEqual([
      'En kommentar (Planen)',
      '– 9. März 2026 um 12:00: Veröffentlicht.',
      '– 9. März 2026 um 12:00: Staben antwortete.',
      'Et andet ord (Planen)',
      '– 9. März 2026 um 12:00: Veröffentlicht.',
    ]);
    const token = testKeys.tokenFor('unsubscribe digests', id);
    expect(sent!.unsubscribe).toBe(`https://${here.slug}.example/de/afmeld/${token}`);
  });

  test('daily and weekly things come together on Mondays, and what is weekly waits until then', async () => {
    const { id } = await citizen();
    await makeFollow(world, here, { personId: id, subjectId: comment, cadence: 'daily' });
    await makeFollow(world, here, { personId: id, subjectId: at.theme, cadence: 'weekly' });
    const about = { subjectId: at.theme };
    await tell(world, { eventId: await happen(world, here, about) });
    const sunday = Temporal.Instant.from('2026-03-15T12:00:00Z');
    await collect(world, here, sunday);
    expect(await mailsOf(id)).toEqual([]);
    const eventId = await happen(world, here, { subjectId: comment, at: sunday });
    await tell(world, { eventId, at: sunday });
    await collect(world, here, monday('05:29'));
    expect(await mailsOf(id)).toEqual([]);
    await collect(world, here, monday('05:30'));
    const mails = await mailsOf(id);
    expect(mails).toHaveLength(1);
    expect((await letter(mails[0]!))!.text).toMatch(/En kommentar[^]*Temaet/);
  });

  test('two workers at once decide on one mail for each', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => citizen()));
    for (const { id } of people) {
      await makeFollow(world, here, { personId: id, subjectId: comment, cadence: 'daily' });
    }
    await tell(world, { eventId: await happen(world, here, { subjectId: comment }) });
    await Promise.all([1, 2, 3].map(() => collect(world, here, monday('05:30'))));
    const mails = await world.db.select().from(mail).where(eq(mail.municipalityId, here.id));
    expect(mails).toHaveLength(8);
    const decided = await world.db
      .select()
      .from(auditEvent)
      .where(
        and(eq(auditEvent.municipalityId, here.id), eq(auditEvent.action, 'notification.collect')),
      );
    expect(decided).toMatchObject([{ actor: 'worker', details: { mails: 8 } }]);
  });

  test('tells nothing of what was hidden meanwhile, and is no mail where nothing is left', async () => {
    const { id } = await citizen();
    const other = await makeContribution(world, here, at.action, 'Et andet ord');
    await makeFollow(world, here, { personId: id, subjectId: at.action, cadence: 'daily' });
    for (const subjectId of [comment, other]) {
      await tell(world, { eventId: await happen(world, here, { subjectId }) });
    }
    await collect(world, here, monday('05:30'));
    const [digest] = await mailsOf(id);
    await world.db.transaction((tx) => hideFromSearch(tx, [comment]));
    const sent = await letter(digest!);
    expect(sent!.text).not.toContain('En kommentar');
    expect(sent!.text).toContain('Et andet ord');
    await world.db.transaction((tx) => hideFromSearch(tx, [other]));
    expect(await letter(digest!)).toBeNull();
  });

  test('is gone with the account that is erased', async () => {
    const gone = await citizen();
    await makeFollow(world, here, { personId: gone.id, subjectId: comment, cadence: 'daily' });
    await makeFollow(world, here, { personId: gone.id, subjectId: at.plan, cadence: 'at_once' });
    await tell(world, { eventId: await happen(world, here, { subjectId: comment }) });
    expect(await mailsOf(gone.id)).toHaveLength(1);

    await world.db.transaction(async (tx) => {
      for (const holder of personalData) await holder.erase(tx, eraser(), gone.id);
    });
    expect(await notificationsOf(world, gone.id)).toEqual([]);
    expect(await mailsOf(gone.id)).toEqual([]);
    await collect(world, here, monday('05:30'));
    expect(await mailsOf(gone.id)).toEqual([]);
    await tell(world, { eventId: await happen(world, here, { subjectId: comment }) });
    expect(await notificationsOf(world, gone.id)).toEqual([]);
  });
});

describe('who follows something on which much happens', () => {
  const tellOf = async (subjectId: string) =>
    tell(world, { eventId: await happen(world, here, { subjectId }) });

  test('gets one mail with all of it, as long as that waits', async () => {
    const { id } = await citizen();
    await makeFollow(world, here, { personId: id, subjectId: at.plan, cadence: 'at_once' });
    const others = await Promise.all(
      ['Et andet', 'Et tredje'].map((title) => makeContribution(world, here, at.action, title)),
    );
    for (const one of [comment, ...others]) await tellOf(one);
    const [only, ...rest] = await mailsOf(id);
    expect(rest).toEqual([]);
    const sent = await letter(only!);
    expect(sent!.subject).toContain('Planen');
    for (const title of ['En kommentar', 'Et andet', 'Et tredje']) {
      expect(sent!.text).toContain(title);
    }

    await world.db.update(mail).set({ sentAt: noon.toString() }).where(eq(mail.id, only!.id));
    await tellOf(comment);
    expect(await mailsOf(id)).toHaveLength(2);
  });

  test('can end each of their follows from the mail that it brought', async () => {
    const { id } = await citizen();
    await makeFollow(world, here, { personId: id, subjectId: comment, cadence: 'at_once' });
    await makeFollow(world, here, { personId: id, subjectId: at.plan, cadence: 'at_once' });
    const other = await makeContribution(world, here, at.action, 'Et andet');
    await tellOf(other);
    await tellOf(comment);
    const links = await Promise.all((await mailsOf(id)).map(async (one) => (await letter(one))!));
    const followed = (await notificationsOf(world, id)).map(({ followId }) => followId);
    expect(new Set(links.map(({ unsubscribe }) => unsubscribe)).size).toBe(new Set(followed).size);
  });

  test('is not written to of what was hidden before anybody was told', async () => {
    const { id } = await citizen();
    await makeFollow(world, here, { personId: id, subjectId: at.plan, cadence: 'at_once' });
    const eventId = await happen(world, here, { subjectId: comment, kind: 'hidden' });
    await world.db.transaction((tx) => hideFromSearch(tx, [comment]));
    await tell(world, { eventId });
    expect(await mailsOf(id)).toEqual([]);
    expect(await notificationsOf(world, id)).toEqual([]);
  });
});

test('an account that is erased at the same moment is never written to', async () => {
  const { id } = await citizen();
  await makeFollow(world, here, { personId: id, subjectId: comment, cadence: 'at_once' });
  const eventId = await happen(world, here, { subjectId: comment });
  let telling: Promise<void> | undefined;
  await world.db.transaction(async (tx) => {
    // As erasing begins: the account is locked, and its follows are not yet gone.
    await tx.select().from(person).where(eq(person.id, id)).for('update');
    telling = tell(world, { eventId });
    await vi.waitFor(
      async () => {
        const [waits] = await world.db.execute(
          sql`select 1 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if (!waits) throw new Error('nobody waits yet');
      },
      { timeout: 10_000, interval: 5 },
    );
    for (const holder of personalData) await holder.erase(tx, eraser(), id);
  });
  await telling;
  expect(await mailsOf(id)).toEqual([]);
  expect(await notificationsOf(world, id)).toEqual([]);
});
