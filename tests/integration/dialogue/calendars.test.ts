import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, dialogueFeed, roleAssignment } from '#db/schema';
import { makeFeed } from '~/domains/dialogue/calendar/make-feed.server';
import { readFeed } from '~/domains/dialogue/calendar/read-feed.server';
import { revokeFeed } from '~/domains/dialogue/calendar/revoke-feed.server';
import { moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { danishDay, readClock } from '~/platform/clock';
import { Forbidden, NotFound } from '~/platform/errors';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { postForm, signedIn, testKeys } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { faultsOfLines, readers } from '../../support/read-invitation';
import { startServer, type TestServer } from '../../support/server';

/** Sessions in calendars: for everyone, and for those who sit at the table. */

let world: World;
let server: TestServer;
let town: DialogueTown;
let host: string;
const now = readClock().round({ smallestUnit: 'hour' });
const ahead = (days: number) => now.add({ hours: 24 * days }).toString();

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startDialogueTown(world);
  host = `${town.town.slug}.localhost`;
});

const chairOf = async (slug: string) => {
  const { id } = await town.staff('Fie', {
    role: 'committee_chair',
    committeeId: town.committees[slug]!,
  });
  return { id, ctx: await town.as(id, now) };
};
async function feedOf(ctx: Parameters<typeof makeFeed>[0], name = 'Telefon') {
  const made = await makeFeed(ctx, { name });
  if (!made.ok) throw new Error(made.reason);
  const token = testKeys.tokenFor('dialogue feed', made.value.feedId);
  return { id: made.value.feedId, token, path: `/dialog/kalender/${token}.ics` };
}
async function get(path: string) {
  const answer = await server.fetchFrom(host, path);
  const text = await answer.text();
  return { answer, text };
}
/** Events that both parsers read alike. */
function eventsIn(text: string) {
  expect(faultsOfLines(text)).toEqual([]);
  const [one, other] = Object.values(readers).map((read) => read(text));
  expect(other).toEqual(one);
  return one!;
}

describe('the public calendar', () => {
  test('has every session from half a year back, also what is off, and nobody who comes', async () => {
    const soon = await town.session({ startsAt: ahead(20), place: 'Salen, Æ; 1' });
    await town.session({
      committee: 'teknik',
      format: 'dialogue_meeting',
      startsAt: ahead(30),
      title: 'Stier, broer; å',
    });
    await town.session({ startsAt: ahead(40), cancelledAt: now.toString() });
    await town.session({ startsAt: ahead(-100) });
    await town.session({ startsAt: ahead(-200) });
    await town.booking(soon, { slot: 0, topic: 'hemmeligtemne' });
    const { answer, text } = await get('/dialog/kalender.ics');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('public');
    const events = eventsIn(text);
    expect(events.map(({ status, summary }) => [status, summary])).toEqual([
      ['CONFIRMED', 'Foretræde: Sundhedsudvalget'],
      ['CONFIRMED', 'Foretræde: Sundhedsudvalget'],
      ['CONFIRMED', 'Stier, broer; å: Teknikudvalget'],
      ['CANCELLED', 'Foretræde: Sundhedsudvalget'],
    ]);
    expect(events[1]).toMatchObject({ uid: `session-${soon.id}@medspil`, location: 'Salen, Æ; 1' });
    expect(Date.parse(events[1]!.startsAt)).toBe(Date.parse(ahead(20)));
    expect(text).not.toContain('hemmelig');
    expect(text).not.toContain('Prøve');
  });

  test('tells the way in by video to an open meeting, and not to what is heard behind closed doors', async () => {
    const remoteUrl = 'https://video.example/lukket';
    await town.session({ startsAt: ahead(20), place: null, remoteUrl });
    const open = { committee: 'teknik', format: 'dialogue_meeting' as const };
    const openUrl = 'https://video.example/aaben';
    await town.session({ ...open, startsAt: ahead(30), place: null, remoteUrl: openUrl });
    const { text } = await get('/dialog/kalender.ics');
    expect(text).not.toContain(remoteUrl);
    expect(eventsIn(text)[1]).toMatchObject({ location: openUrl });
    const feed = await feedOf((await chairOf('sundhed')).ctx);
    expect((await get(feed.path)).text).toContain(remoteUrl);
  });

  test('is the same until a session changes, and then says so by its sequence', async () => {
    const session = await town.session({ startsAt: ahead(20) });
    const before = await get('/dialog/kalender.ics');
    const etag = before.answer.headers.get('etag')!;
    const again = await server.fetchFrom(host, '/dialog/kalender.ics', {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    const { id: secretary } = await town.staff('Sif', {
      role: 'committee_secretary',
      committeeId: town.committees.sundhed!,
    });
    const startsAt = now.add({ hours: 24 * 22 });
    const of = { sessionId: session.id, startsAt, seen: '0 on' };
    expect(await moveSession(await town.as(secretary, now), of)).toMatchObject({ ok: true });
    const [event] = eventsIn((await get('/dialog/kalender.ics')).text);
    expect(event).toMatchObject({ uid: `session-${session.id}@medspil`, sequence: 1 });
    expect(Date.parse(event!.startsAt)).toBe(startsAt.epochMilliseconds);
    expect((await get('/en/dialog/kalender.ics')).text).toContain('Audience: Sundhedsudvalget');
  });
});

describe('a secret calendar', () => {
  test('tells who comes and about what, of the committees of whoever made it', async () => {
    const session = await town.session({ startsAt: ahead(20), slots: 3 });
    const elsewhere = await town.session({ committee: 'teknik', startsAt: ahead(21) });
    const [ida, bo] = [
      await town.citizen({ name: 'Ida Prøve' }),
      await town.citizen({ name: 'Hemmelig Hansen', isProtected: true }),
    ];
    await town.booking(session, { slot: 0, authorId: ida.id, topic: 'Bænke, borde; å' });
    await town.booking(session, { slot: 1, authorId: bo.id, topic: 'Støj', state: 'pending' });
    await town.booking(session, { state: 'waiting', topic: 'venterlisten' });
    await town.booking(elsewhere, { slot: 0, topic: 'andetudvalg' });
    const { ctx } = await chairOf('sundhed');
    const { path } = await feedOf(ctx);
    const { answer, text } = await get(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const [event, ...more] = eventsIn(text);
    expect(more).toEqual([]);
    expect(event!.summary).toBe('Foretræde: Sundhedsudvalget (2 personer)');
    expect(event!.description).toMatch(/\d\d\.\d\d Ida Prøve: Bænke, borde; å\n/);
    expect(event!.description).toContain('Navnet er beskyttet: Støj (venter på svar)');
    expect(event!.url).toContain('/medarbejder/dialog/');
    for (const hidden of ['Hansen', 'venterlisten', 'andetudvalg', 'Teknik']) {
      expect(text).not.toContain(hidden);
    }
  });

  test('is empty when its owner no longer sits there, and none when it is closed', async () => {
    const session = await town.session({ startsAt: ahead(20) });
    await town.booking(session, { slot: 0, topic: 'hemmeligtemne' });
    const { id, ctx } = await chairOf('sundhed');
    const feed = await feedOf(ctx);
    expect((await get(feed.path)).text).toContain('hemmeligtemne');
    await world.db
      .update(roleAssignment)
      .set({ endedAt: now.toString() })
      .where(eq(roleAssignment.personId, id));
    const left = await get(feed.path);
    expect(left.answer.status).toBe(200);
    expect(eventsIn(left.text)).toEqual([]);
    await revokeFeed(ctx, { feedId: feed.id });
    expect((await get(feed.path)).answer.status).toBe(404);
    await revokeFeed(ctx, { feedId: feed.id });
  });

  test('has an address that nobody can make, nor use elsewhere', async () => {
    const { ctx } = await chairOf('sundhed');
    const { path, id, token } = await feedOf(ctx);
    const other = testKeys.tokenFor('unsubscribe follow', id);
    const changed = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0');
    for (const wrong of [other, changed, id, '', 'x'.repeat(80)]) {
      expect((await get(`/dialog/kalender/${wrong}.ics`)).answer.status).toBe(404);
    }
    const there = await world.register({ languages: ['da'] });
    const answer = await server.fetchFrom(`${there.slug}.localhost`, path);
    expect(answer.status).toBe(404);
  });

  test('notes once a day that it was read, for its owner and the log', async () => {
    const { ctx } = await chairOf('sundhed');
    const { id, token } = await feedOf(ctx);
    const readAt = async (days: number) =>
      readFeed({ ...ctx, now: now.add({ hours: 24 * days }) }, token, 'da');
    await Promise.all([readAt(0), readAt(0)]);
    await readAt(0);
    const read = () =>
      world.db
        .select()
        .from(auditEvent)
        .where(
          and(
            eq(auditEvent.municipalityId, town.town.id),
            eq(auditEvent.action, 'dialogue.read_feed'),
          ),
        );
    expect(await read()).toHaveLength(1);
    await Promise.all([readAt(1), readAt(1), readAt(1)]);
    expect(await read()).toHaveLength(2);
    const [row] = await world.db.select().from(dialogueFeed).where(eq(dialogueFeed.id, id));
    expect(row!.lastReadOn).toBe(danishDay(now.add({ hours: 24 })).toString());
  });

  test('is for whoever sits in a committee, ten at most, and closed by its owner alone', async () => {
    const { ctx } = await chairOf('sundhed');
    const made = await Promise.all(Array.from({ length: 12 }, () => makeFeed(ctx, { name: 'T' })));
    expect(made.filter(({ ok }) => ok)).toHaveLength(10);
    expect(made.find(({ ok }) => !ok)).toMatchObject({ reason: 'too_many_feeds' });
    const stranger = await town.as((await town.citizen()).id, now);
    await expect(makeFeed(stranger, { name: 'T' })).rejects.toThrow(Forbidden);
    const feed = made.find(({ ok }) => ok)!;
    const feedId = feed.ok ? feed.value.feedId : '';
    const another = await chairOf('sundhed');
    await expect(revokeFeed(another.ctx, { feedId })).rejects.toThrow(NotFound);
    await expect(revokeFeed(ctx, { feedId: 'x' })).rejects.toThrow(NotFound);
  });

  test('is made, shown and closed on its page', async () => {
    const { id } = await chairOf('sundhed');
    const cookie = await signedIn(world, town.town, id, { secondFactor: true });
    const path = '/medarbejder/dialog/kalender';
    const page = async () => (await server.fetchFrom(host, path, { headers: { cookie } })).text();
    expect(await page()).toContain('Du har ikke lavet nogen endnu.');
    const faulty = await postForm(server, host, path, { form: 'lav', name: ' ' }, cookie);
    expect(faulty.status).toBe(422);
    const made = await postForm(server, host, path, { form: 'lav', name: 'Min telefon' }, cookie);
    expect(made.status).toBe(303);
    const address = /value="(http[^"]+\/dialog\/kalender\/[0-9a-f]+\.ics)"/.exec(await page())![1]!;
    expect((await get(new URL(address).pathname)).answer.status).toBe(200);
    expect(await page()).toContain('Sidst hentet');
    const [feed] = await world.db.select().from(dialogueFeed).where(eq(dialogueFeed.personId, id));
    await postForm(server, host, path, { form: 'luk', feed: feed!.id }, cookie);
    expect((await get(new URL(address).pathname)).answer.status).toBe(404);
    expect(await page()).not.toContain(address);
  });
});
