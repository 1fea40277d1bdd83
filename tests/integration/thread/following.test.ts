import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, follow as follows, resourceEntry, throttle } from '#db/schema';
import { changeCadence } from '~/domains/thread/change-cadence.server';
import { follow } from '~/domains/thread/follow.server';
import {
  contributionsOf,
  eventsOf,
  hideFromSearch,
  linkToNodes,
  linkToSdgs,
  recordResource,
  resourcesOf,
} from '~/domains/thread/index.server';
import { cadenceOf, listFollows } from '~/domains/thread/list-follows.server';
import { unfollow } from '~/domains/thread/unfollow.server';
import type { Tenant } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import {
  happen,
  makeContribution,
  makeFollow,
  makeFollowable,
  notificationsOf,
  tell,
} from '../../support/following';
import { actingAs, makePerson, postForm, signedIn, testKeys } from '../../support/people';
import { asVisitor, noon, startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let here: Tenant;
let at: Awaited<ReturnType<typeof makeFollowable>>;
let comment: string;
const host = () => `${here.slug}.localhost`;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url, env: { trustedProxies: ['loopback'] } });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  here = await world.register({ languages: ['da', 'en', 'de'] });
  at = await makeFollowable(world, here);
  comment = await makeContribution(world, here, at.action, 'Et ord');
});

describe('links, events and resources', () => {
  test('a contribution is tied to nodes of its own municipality, and counted while it is public', async () => {
    const other = await makeContribution(world, here, at.action, 'Et andet');
    await world.db.transaction(async (tx) => {
      const ctx = { municipality: here };
      await linkToNodes(tx, ctx, comment, [at.action, at.theme, at.theme], 'staff');
      await linkToSdgs(tx, ctx, comment, [11, 11, 3], 'author');
      await linkToSdgs(tx, ctx, comment, [3], 'staff');
    });
    const counted = (nodeId: string) => contributionsOf(asVisitor(world, here), nodeId);
    expect(await counted(at.action)).toEqual([{ kind: 'comment', count: 2 }]);
    expect(await counted(at.theme)).toEqual([{ kind: 'comment', count: 1 }]);
    await world.db.transaction((tx) => hideFromSearch(tx, [other]));
    expect(await counted(at.action)).toEqual([{ kind: 'comment', count: 1 }]);

    const elsewhere = await world.register();
    const there = await makeFollowable(world, elsewhere);
    for (const nodeId of [there.action, comment, uuidv7()]) {
      await expect(
        world.db.transaction((tx) =>
          linkToNodes(tx, { municipality: here }, comment, [nodeId], 'author'),
        ),
      ).rejects.toThrow(NotFound);
    }
    await expect(
      world.db.transaction((tx) => linkToSdgs(tx, { municipality: here }, comment, [18], 'author')),
    ).rejects.toThrow();
  });

  test('what happened is told in order, and what is not public only to whom it is about', async () => {
    await happen(world, here, { subjectId: comment, kind: 'published', at: noon });
    await happen(world, here, {
      subjectId: comment,
      kind: 'submitted',
      isPublic: false,
      at: noon.subtract({ hours: 1 }),
    });
    const kinds = async (publicOnly: boolean) =>
      (await eventsOf(asVisitor(world, here), comment, { publicOnly })).map(({ kind }) => kind);
    expect(await kinds(true)).toEqual(['published']);
    expect(await kinds(false)).toEqual(['submitted', 'published']);
    const elsewhere = await world.register();
    expect(await eventsOf(asVisitor(world, elsewhere), comment, { publicOnly: false })).toEqual([]);
  });

  test('time and money add up, each by itself, and are something', async () => {
    const { id } = await makePerson(world, here, { roles: ['evaluator'] });
    const { ctx } = await actingAs(world, here, id, { secondFactor: true });
    await world.db.transaction(async (tx) => {
      await recordResource(tx, ctx, { subjectId: comment, minutes: 30, note: null });
      await recordResource(tx, ctx, { subjectId: comment, minutes: 45, note: 'møde' });
      await recordResource(tx, ctx, { subjectId: comment, ore: 3_000_000_000, note: null });
    });
    expect(await resourcesOf(ctx, comment)).toEqual({
      minutes: 75,
      ore: 3_000_000_000,
      entries: 3,
    });
    expect(await resourcesOf(ctx, at.plan)).toEqual({ minutes: 0, ore: 0, entries: 0 });
    await expect(
      world.db.transaction((tx) =>
        recordResource(tx, ctx, { subjectId: comment, minutes: 0, note: null }),
      ),
    ).rejects.toThrow();
    const row = { municipalityId: here.id, subjectId: comment, staffId: id, at: noon.toString() };
    await expect(
      world.db.insert(resourceEntry).values({ ...row, minutes: 1, ore: 1 }),
    ).rejects.toThrow();
  });
});

describe('following', () => {
  test('begins, changes and ends, and leaves nothing waiting', async () => {
    const { id } = await makePerson(world, here);
    const { ctx } = await actingAs(world, here, id);
    const done = { ok: true, value: null };
    expect(await follow(ctx, { subjectId: at.plan, cadence: 'weekly' })).toEqual(done);
    expect(await follow(ctx, { subjectId: at.plan, cadence: 'daily' })).toEqual(done);
    const [own, ...more] = await listFollows(ctx);
    expect(more).toEqual([]);
    expect(own).toMatchObject({
      cadence: 'daily',
      subject: { title: 'Planen', path: '/planer/en-plan' },
    });
    await changeCadence(ctx, { followId: own!.id, cadence: 'weekly' });
    expect(await cadenceOf(ctx, at.plan)).toBe('weekly');
    const eventId = await happen(world, here, { subjectId: comment, at: noon.add({ seconds: 1 }) });
    await tell(world, { eventId });
    expect(await notificationsOf(world, id)).toHaveLength(1);

    const stranger = await actingAs(world, here, (await makePerson(world, here)).id);
    await expect(unfollow(stranger.ctx, own!.id)).rejects.toThrow(NotFound);
    await expect(
      changeCadence(stranger.ctx, { followId: own!.id, cadence: 'daily' }),
    ).rejects.toThrow(NotFound);
    await unfollow(ctx, own!.id);
    expect(await listFollows(ctx)).toEqual([]);
    expect(await notificationsOf(world, id)).toEqual([]);
  });

  test('takes something public of this municipality, and an e-mail', async () => {
    const { id } = await makePerson(world, here);
    const { ctx } = await actingAs(world, here, id);
    const elsewhere = await world.register();
    const there = await makeFollowable(world, elsewhere);
    await world.db.transaction((tx) => hideFromSearch(tx, [comment]));
    for (const subjectId of [comment, there.plan, uuidv7(), 'x']) {
      await expect(follow(ctx, { subjectId, cadence: 'daily' })).rejects.toThrow(NotFound);
    }
    const mitid = await makePerson(world, here, {
      email: null,
      mitidPseudonym: uuidv7(),
      verifiedAt: noon.toString(),
      verifiedBy: 'mitid',
      verifiedResident: true,
    });
    const without = await actingAs(world, here, mitid.id);
    expect(await follow(without.ctx, { subjectId: at.plan, cadence: 'daily' })).toEqual({
      ok: false,
      reason: 'no_email',
    });
  });

  test('by the pages, without a script', async () => {
    const page = await (await server.fetchFrom(host(), '/planer/en-plan/handlingen')).text();
    const to = `/foelg/${at.action}`;
    expect(page).toContain(`href="${to}"`);
    const visitor = await server.fetchFrom(host(), to);
    expect(visitor.headers.get('location')).toBe(`/log-ind?videre=${encodeURIComponent(to)}`);

    const { id } = await makePerson(world, here);
    const cookie = await signedIn(world, here, id);
    const open = async (path: string) =>
      (await server.fetchFrom(host(), path, { headers: { cookie } })).text();
    expect(await open(to)).toContain('Handlingen');
    const post = async (path: string, fields: Record<string, string>) => {
      const answer = await postForm(server, host(), path, fields, cookie);
      return answer.headers.get('location') ?? answer.status;
    };
    expect(await post(to, { cadence: 'hourly' })).toBe(422);
    expect(await post(to, { cadence: 'at_once' })).toBe('/min-side/foelger?besked=foelger');
    expect(await open('/min-side/foelger')).toContain('Stop med at følge Handlingen');
    const [own] = await world.db.select().from(follows).where(eq(follows.personId, id));
    const change = { form: 'hvor-tit', follow: own!.id, cadence: 'weekly' };
    expect(await post('/min-side/foelger', change)).toMatch(/foelger_aendret$/);
    expect(await post('/min-side/foelger', { form: 'stop', follow: own!.id })).toMatch(
      /foelger_stoppet$/,
    );
    expect(await open('/min-side/foelger')).toContain('Du følger ikke noget endnu');
  });
});

describe('a link from a mail', () => {
  const ended = (personId: string) =>
    world.db.select().from(follows).where(eq(follows.personId, personId));
  const send = (path: string, headers: Record<string, string> = {}, body?: string) =>
    server.fetchFrom(host(), path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: body ?? 'List-Unsubscribe=One-Click',
    });

  test('ends one thing by a mail provider’s POST, which brings nothing and follows nothing', async () => {
    const { id } = await makePerson(world, here);
    const followId = await makeFollow(world, here, {
      personId: id,
      subjectId: at.plan,
      cadence: 'at_once',
    });
    await makeFollow(world, here, { personId: id, subjectId: comment, cadence: 'at_once' });
    const path = `/en/afmeld/${testKeys.tokenFor('unsubscribe follow', followId)}`;
    const opened = await server.fetchFrom(host(), path);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('cache-control')).toMatch(/no-store/);
    expect(await opened.text()).toContain('Planen');
    expect(await ended(id)).toHaveLength(2);

    const answer = await send(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await ended(id)).toMatchObject([{ subjectId: comment }]);
    const audited = await world.db
      .select()
      .from(auditEvent)
      .where(
        and(eq(auditEvent.municipalityId, here.id), eq(auditEvent.action, 'thread.unsubscribe')),
      );
    expect(audited).toMatchObject([
      { actor: 'visitor', details: { person: id, what: 'follow', follows: 1 } },
    ]);
    expect((await send(path)).status).toBe(200);
    expect(await (await server.fetchFrom(host(), path)).text()).toContain('nothing left to stop');
  });

  test('ends all that is collected, by the button of its page, and leaves what is told at once', async () => {
    const { id } = await makePerson(world, here);
    for (const [subjectId, cadence] of [
      [at.plan, 'daily'],
      [at.theme, 'weekly'],
      [comment, 'at_once'],
    ] as const) {
      await makeFollow(world, here, { personId: id, subjectId, cadence });
    }
    const path = `/afmeld/${testKeys.tokenFor('unsubscribe digests', id)}`;
    const page = await (await server.fetchFrom(host(), path)).text();
    expect(page).toContain('de 2 ting');
    expect(page).toMatch(/<form method="post"[^]*name="List-Unsubscribe"[^]*value="One-Click"/);
    const origin = `http://${host()}:${server.port}`;
    const answer = await send(path, { origin });
    expect(await answer.text()).toContain('Du får ikke flere mails om det.');
    expect(await ended(id)).toMatchObject([{ cadence: 'at_once' }]);
  });

  test('is nothing where it was forged, made for another use, for another municipality, or too big', async () => {
    const { id } = await makePerson(world, here);
    const followId = await makeFollow(world, here, {
      personId: id,
      subjectId: at.plan,
      cadence: 'daily',
    });
    const token = testKeys.tokenFor('unsubscribe follow', followId);
    const forged = [
      `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
      testKeys.tokenFor('mail link', followId),
      followId,
      '0',
    ];
    for (const one of forged) {
      expect((await send(`/afmeld/${one}`)).status).toBe(404);
      const opened = await server.fetchFrom(host(), `/afmeld/${one}`);
      expect(opened.status).toBe(404);
      const told = await opened.text();
      expect(told).toContain('<title>Linket virker ikke');
      expect(told).toContain('<a href="/min-side/foelger">Log ind, og se det, du følger</a>');
    }
    const elsewhere = await world.register();
    await server.fetchFrom(`${elsewhere.slug}.localhost`, `/afmeld/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect((await send(`/afmeld/${token}`, {}, 'x'.repeat(5000))).status).toBe(413);
    expect(await ended(id)).toHaveLength(1);
  });

  test('is counted by the network that it comes from, of which one subscriber has every address', async () => {
    const path = `/afmeld/${testKeys.tokenFor('unsubscribe digests', uuidv7())}`;
    for (const address of ['2001:db8:7:7::1', '2001:db8:7:7:ffff::9', '2001:DB8:7:7:1:2:3:4']) {
      await send(path, { 'x-forwarded-for': address });
    }
    const network = testKeys.pseudonym('throttle', '2001:db8:7:7');
    const counted = eq(throttle.key, `one_click_address:${network}`);
    expect(await world.db.select().from(throttle).where(counted)).toMatchObject([{ points: 3 }]);
  });
});
