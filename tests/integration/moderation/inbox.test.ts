import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comment } from '#db/schema';
import { readClock } from '~/platform/clock';
import { type InboxTown, startInboxTown } from '../../support/inbox-town';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

const here = '/medarbejder/indbakke';

let world: World;
let server: TestServer;
let town: InboxTown;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  // A municipality that is alone answers at any host.
  await world.register();
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startInboxTown(world, server);
});

const daysAgo = (days: number) => readClock().subtract({ hours: 24 * days });
const unescaped = (html: string) => html.replaceAll('<!-- -->', '').replaceAll('&quot;', '"');
const titlesOf = (page: string) =>
  [...page.matchAll(/<a class="title"[^>]*>([^<]*)</g)].map(([, title]) => title);
const take = (entryId: string, cookie: string) =>
  town.send(`${here}/${entryId}`, [['form', 'tag']], cookie);

describe('the list', () => {
  test('tells what is due first first, its age in words, and what is about what', async () => {
    await town.comment({ title: 'Nyt' });
    await town.comment({ title: 'Ældst', at: daysAgo(30) });
    await town.comment({ title: 'Gammelt', at: daysAgo(20) });
    const page = unescaped(await town.page(here, town.anna.cookie));
    expect(titlesOf(page)).toEqual(['Ældst', 'Gammelt', 'Nyt']);
    expect(page.match(/class="due-mark is-overdue">fristen er overskredet/g)).toHaveLength(2);
    expect(page).toContain('Nyt indlæg · kommentar');
    expect(page).toContain('3 sager venter på en afgørelse.');
  });

  test('is narrowed by who has it, kind, contribution and what is overdue', async () => {
    const mine = await town.comment({ title: 'Min' });
    await town.comment({ title: 'Fri', at: daysAgo(30) });
    const theirs = await town.comment({ title: 'Bos' });
    await take(mine.entryId, town.anna.cookie);
    await take(theirs.entryId, town.bo.cookie);
    await town.report(mine, 'Det er ikke sandt.');
    const found = async (query: string) =>
      titlesOf(await town.page(`${here}?${query}`, town.anna.cookie)).toSorted();
    expect(await found('hos=mig')).toEqual(['Min']);
    expect(await found('hos=ingen')).toEqual(['Fri', 'Kommentar']);
    expect(await found('hos=alle&slags=notice')).toEqual(['Kommentar']);
    expect(await found('frist=over')).toEqual(['Fri']);
    expect(await found('om=comment')).toHaveLength(4);
    expect(await found('om=plan')).toEqual([]);
    const unknown = await town.get(`/en${here}?hos=hvem`, town.anna.cookie);
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain(`<a href="/en${here}">Show the page without`);
  });

  test('has thirty on a page', async () => {
    for (let made = 0; made < 31; made += 1) await town.comment({ title: `Nr. ${made}` });
    expect(titlesOf(await town.page(here, town.anna.cookie))).toHaveLength(30);
    const second = await town.page(`${here}?side=2&frist=`, town.anna.cookie);
    expect(titlesOf(second)).toEqual(['Nr. 30']);
    expect(second).toContain('rel="prev"');
  });

  test('is of one municipality, and so is an entry', async () => {
    const other = await startInboxTown(world, server);
    const foreign = await other.comment({ title: 'Ikke her' });
    expect(titlesOf(await town.page(here, town.anna.cookie))).toEqual([]);
    for (const path of [`${here}/${foreign.entryId}`, `${here}/${foreign.entryId}/brev`]) {
      expect((await town.get(path, town.anna.cookie)).status).toBe(404);
    }
    for (const fields of [
      [['form', 'tag']],
      [
        ['form', 'note'],
        ['text', 'x'],
      ],
      [
        ['form', 'forbrug'],
        ['minutes', '15'],
        ['formKey', randomUUID()],
      ],
      [
        ['form', 'afgoer'],
        ['decision', 'publish'],
        ['seen', 'x'],
      ],
    ] as [string, string][][]) {
      const answer = await town.send(`${here}/${foreign.entryId}`, fields, town.anna.cookie);
      expect(answer.status).toBe(404);
    }
    expect((await other.entryRow(foreign.entryId)).claimedById).toBeNull();
    expect((await town.get(`${here}/x`, town.anna.cookie)).status).toBe(404);
  });

  test('leads a moderator without second factor to it, and turns a citizen away', async () => {
    const { entryId } = await town.comment();
    const without = await town.cookieOf(town.anna.id, false);
    for (const path of [here, `${here}/${entryId}`]) {
      const answer = await town.get(path, without);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(
        `/log-ind/to-trin?videre=${encodeURIComponent(path)}`,
      );
      expect((await town.get(path, await town.cookieOf(town.author.id))).status).toBe(403);
    }
    expect((await take(entryId, without)).headers.get('location')).toContain('/log-ind/to-trin');
    expect((await town.entryRow(entryId)).claimedById).toBeNull();
  });
});

describe('several at once', () => {
  const choose = (what: string, chosen: string[], cookie: string, query = '') =>
    town.send(
      here + query,
      [['form', 'valg'], ['do', what], ...chosen.map((one) => ['chosen', one] as [string, string])],
      cookie,
    );
  const follow = async (answer: Response, cookie: string) => {
    expect(answer.status).toBe(303);
    return unescaped(await town.page(answer.headers.get('location')!, cookie));
  };

  test('are claimed, and it is said how many and why not the others', async () => {
    const [one, other, theirs] = [await town.comment(), await town.comment(), await town.comment()];
    await take(theirs.entryId, town.bo.cookie);
    const answer = await choose(
      'tag',
      [one.chosen, other.chosen, theirs.chosen],
      town.anna.cookie,
      '?hos=alle&om=comment',
    );
    expect(answer.headers.get('location')).toContain('om=comment');
    const page = await follow(answer, town.anna.cookie);
    expect(page).toContain('Du har taget 2 sager.');
    expect(page).toContain('1: en anden har taget sagen.');
    expect(page).toMatch(/class="said" role="status" tabindex="-1" autofocus/i);
    expect((await town.entryRow(one.entryId)).claimedById).toBe(town.anna.id);
    expect((await town.entryRow(theirs.entryId)).claimedById).toBe(town.bo.id);
  });

  test('by two at the same time go to one each', async () => {
    const waiting = await Promise.all(Array.from({ length: 6 }, () => town.comment()));
    const chosen = waiting.map((one) => one.chosen);
    await Promise.all([
      choose('tag', chosen, town.anna.cookie),
      choose('tag', chosen.toReversed(), town.bo.cookie),
    ]);
    for (const { entryId } of waiting) {
      expect([town.anna.id, town.bo.id]).toContain((await town.entryRow(entryId)).claimedById);
    }
  });

  test('are published each by itself; what has to be read first is not', async () => {
    const [good, also, personal, long, changed] = [
      await town.comment(),
      await town.comment({ text: 'Mere skygge.' }),
      await town.comment({ text: 'Ring til mig på 20 30 40 50.' }),
      await town.comment({ text: 'Lang. '.repeat(60) }),
      await town.comment(),
    ];
    await world.db
      .update(comment)
      .set({ text: 'Noget helt andet.' })
      .where(eq(comment.id, changed.subjectId));
    const notice = await town.report(good, 'Det er ikke sandt.');
    const noticeChosen = `${notice}.${good.chosen.split('.')[1]}`;
    const chosen = [good, personal, also, long, changed].map((one) => one.chosen);
    const answer = await choose('offentliggoer', [...chosen, noticeChosen], town.anna.cookie);
    const page = await follow(answer, town.anna.cookie);
    expect(page).toContain('2 indlæg er offentliggjort.');
    expect(page).toContain('2: åbn sagen først.');
    expect(page).toMatch(
      new RegExp(`href="${here}/${personal.entryId}">[^<]*Ring til mig på 20 30 40 50`),
    );
    expect(page).toContain('1: teksten er ændret imens.');
    expect(page).toContain('1: kun nye indlæg kan offentliggøres herfra.');
    const stateOf = async ({ subjectId }: { subjectId: string }) =>
      (await town.commentRow(subjectId)).state;
    expect(await stateOf(good)).toBe('published');
    expect(await stateOf(also)).toBe('published');
    for (const one of [personal, long, changed]) expect(await stateOf(one)).toBe('received');
    expect((await town.entryRow(personal.entryId)).claimedById).toBeNull();
  });

  test('need one at least, and nothing that is none', async () => {
    await town.comment();
    const none = await choose('tag', [], town.anna.cookie);
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Vælg mindst én sag.');
    expect((await choose('tag', ['made-up'], town.anna.cookie)).status).toBe(422);
    const gone = `${town.anna.id}.${(await town.comment()).chosen.split('.')[1]}`;
    const page = await follow(await choose('tag', [gone], town.anna.cookie), town.anna.cookie);
    expect(page).toContain('1: sagen findes ikke mere.');
  });
});

describe('the menu of the staff area', () => {
  const badges = async (cookie: string, path = '/medarbejder') =>
    [...unescaped(await town.page(path, cookie)).matchAll(/class="badge[^"]*">([^<]*)</g)].map(
      ([, text]) => text,
    );

  test('counts what waits for one, and what of it is overdue', async () => {
    expect(await badges(town.anna.cookie)).toEqual([]);
    await town.comment({ at: daysAgo(30) });
    const mine = await town.comment();
    const theirs = await town.comment({ at: daysAgo(30) });
    await take(mine.entryId, town.anna.cookie);
    await take(theirs.entryId, town.bo.cookie);
    expect(await badges(town.anna.cookie)).toEqual(['2 venter', '1 over fristen']);
    expect(await badges(town.bo.cookie, here)).toEqual(['2 venter', '2 over fristen']);
    const administrator = await town.hire('Ada', 'administrator');
    expect(await badges(await town.cookieOf(administrator.id))).toEqual([]);
    expect(await town.page('/planer', town.anna.cookie)).not.toContain('class="badge');
  });
});
