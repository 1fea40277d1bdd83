import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { questionDraft } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { forgetQuestions } from '~/domains/questions/asking/forget-questions.server';
import { readClock } from '~/platform/clock';
import { type AskingTown, startAskingTown } from '../../support/asking-town';
import {
  type CookieBrowser,
  cookieBrowser,
  locationOf,
  type Visit,
} from '../../support/cookie-browser';
import { makeHelped } from '../../support/desk';
import { signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** What is written is kept on the server: whose it is, for how long, and who else sees it (nobody). */

let world: World;
let town: AskingTown;
let server: TestServer;
let browser: CookieBrowser;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startAskingTown(world);
  browser = cookieBrowser();
});

const page = '/spoergsmaal/stil';
const at = (path: string) => `http://${town.host}:${server.port}${path}`;
/** The page itself, as it is read. */
const words = ({ body }: Visit) =>
  /<main[^]*<\/main>/.exec(body.replaceAll('<!-- -->', ''))?.[0] ?? body;
/** Sends a form from the page of its stage, as a browser does. */
const post = (fields: Record<string, string>, of = browser) => {
  const { form = '', draft } = fields;
  const query = new URLSearchParams({ trin: form, ...(draft !== undefined && { udkast: draft }) });
  return of.post(at(`${page}?${query.toString()}`), fields);
};
const signIn = async (personId: string, of = browser) =>
  of.take(town.host, `${await signedIn(world, town.town, personId)}; Path=/`);
const topic = 'Hemmelige bænke';
const written = { form: 'tekst', topic, text: 'Hvornår kommer der bænke?' };
const draftOf = (visit: Visit) => new URL(locationOf(visit)).searchParams.get('udkast')!;
const begin = async (of = browser, more = {}) => draftOf(await post({ ...written, ...more }, of));
const stage = (draft: string, trin = 'send') => at(`${page}?trin=${trin}&udkast=${draft}`);

describe('a browser’s draft', () => {
  test('is there again where the browser was closed, for thirty days from its last change', async () => {
    const begun = await post(written);
    const cookie = begun.headers.get('set-cookie')!;
    expect(cookie).toContain('Max-Age=2592000');
    expect(cookie).toContain('HttpOnly');
    const draft = draftOf(begun);
    expect(words(await browser.get(at(page)))).toContain(topic);
    expect(words(await browser.get(stage(draft)))).toContain(topic);
    // Whoever goes on with it keeps the browser’s token, and has it for another thirty days.
    const again = await post({ ...written, draft });
    expect(again.headers.get('set-cookie')).toBe(cookie);

    const over = readClock().subtract({ minutes: 1 }).toString();
    await world.db.update(questionDraft).set({ expiresAt: over });
    expect(words(await browser.get(stage(draft)))).toContain('Vi kan ikke finde den kladde.');
    await forgetQuestions({
      municipality: town.town,
      actor: worker,
      now: readClock(),
      requestId: 'test',
      db: world.db,
    });
    expect(await town.drafts()).toEqual([]);
  });

  test('is seen by no other browser, by its address neither', async () => {
    const draft = await begin();
    const other = cookieBrowser();
    expect(words(await other.get(stage(draft)))).not.toContain(topic);
    await post({ form: 'smid', draft }, other);
    expect(await town.drafts()).toHaveLength(1);
    // What another browser writes over it becomes its own.
    const own = await begin(other, { draft, topic: 'Noget andet' });
    expect(own).not.toBe(draft);
    expect(words(await browser.get(stage(draft)))).toContain(topic);
  });

  test('becomes the person’s who signs in there and goes on with it, and is on Min side then', async () => {
    const draft = await begin();
    await signIn(town.ida.id);
    expect(words(await browser.get(at('/min-side')))).not.toContain(topic);
    const offered = words(await browser.get(at(page)));
    expect(offered).toContain(topic);
    expect(offered).toContain('Skrevet i denne browser, før nogen loggede ind.');
    // Looking alone takes nothing, and the page says so.
    const looked = words(await browser.get(stage(draft)));
    expect(looked).toContain('Gemmer du et trin, eller sender du, hører den til din konto.');
    expect(looked).not.toContain('indtil du logger ind');
    expect(await town.drafts()).toMatchObject([{ personId: null }]);
    await post({ form: 'hvem', draft, asking: 'alone', publish: 'yes' });
    expect(await town.drafts()).toMatchObject([
      { id: draft, personId: town.ida.id, browserHash: null },
    ]);
    const mine = words(await browser.get(at('/min-side')));
    expect(mine).toContain('Du har et spørgsmål, du ikke har sendt');
    expect(mine).toContain(topic);

    // On a machine that others use, the next sees nothing of it.
    await browser.post(at('/log-ud'), {});
    expect(words(await browser.get(stage(draft)))).not.toContain(topic);
    const other = await town.citizen({ name: 'En Anden' });
    await signIn(other.id);
    expect(words(await browser.get(stage(draft)))).not.toContain(topic);
    expect(words(await browser.get(at(page)))).not.toContain(topic);
    await signIn(town.ida.id, browser);
    expect(words(await browser.get(stage(draft)))).toContain(topic);
  });

  test('that nobody went on with is forgotten when somebody signs out there', async () => {
    await begin();
    await signIn(town.ida.id);
    await browser.post(at('/log-ud'), {});
    expect(await town.drafts()).toEqual([]);
  });

  test('is not shown while a citizen is helped there', async () => {
    const draft = await begin();
    const helped = await makeHelped(world, town.town);
    browser.take(town.host, `${helped.staff.cookie}; Path=/`);
    expect(words(await browser.get(at(page)))).not.toContain(topic);
    expect(words(await browser.get(stage(draft)))).not.toContain(topic);
  });

  test('can be thrown away', async () => {
    const draft = await begin();
    const thrown = await post({ form: 'smid', draft });
    expect(locationOf(thrown)).toContain('besked=kladde_smidt');
    expect(await town.drafts()).toEqual([]);
  });

  test('that is sent after it was thrown away in another window says so', async () => {
    const draft = await begin();
    await signIn(town.ida.id);
    await post({ form: 'smid', draft });
    const sent = await post({ form: 'send', draft });
    expect(sent.status).toBe(422);
    expect(words(sent)).toContain('Vi kan ikke finde den kladde.');
  });
});

test('begun twice by one form, or fifty times at once, it is one draft', async () => {
  await signIn(town.ida.id);
  const draft = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: 50 }, () => post({ ...written, draft })));
  expect(new Set(answers.map(draftOf))).toEqual(new Set([draft]));
  expect(await town.drafts()).toHaveLength(1);
});

describe('a form that was sent already', () => {
  const who = { form: 'hvem', asking: 'alone', publish: 'yes' };
  const send = async () => {
    const draft = await begin();
    await post({ ...who, draft });
    const sent = await post({ form: 'send', draft });
    return { draft, path: new URL(locationOf(sent)).pathname };
  };

  test('leads to what was sent where it says the same', async () => {
    await signIn(town.ida.id);
    const { draft, path } = await send();
    const again = await post({ ...written, draft });
    expect(new URL(locationOf(again)).pathname).toBe(path);
    expect(locationOf(again)).toContain('besked=spoergsmaal_er_sendt');
    expect(new URL(locationOf(await post({ ...who, draft }))).pathname).toBe(path);
    expect(await town.drafts()).toEqual([]);
  });

  test('in which something else is written is another draft, once', async () => {
    await signIn(town.ida.id);
    const { draft, path } = await send();
    const other = { ...written, draft, topic: 'Flere cykelstier' };
    const saved = await post(other);
    const kept = draftOf(saved);
    expect(kept).not.toBe(draft);
    const told = words(await browser.get(locationOf(saved)));
    expect(told).toContain('Det, du skrev nu, er gemt som et nyt.');
    expect(told).toContain(`href="${path}"`);
    expect(draftOf(await post(other))).toBe(kept);
    expect(await town.drafts()).toMatchObject([{ id: kept, fields: { topic: other.topic } }]);
    expect(await town.questions()).toHaveLength(1);
    // Of a question that is not one’s own nothing is told.
    const foreign = await town.submit((await town.citizen()).id);
    const address = `${stage(kept, 'besvaret')}&sendt=${foreign}`;
    expect(words(await browser.get(address))).not.toContain(foreign);
  });

  test('in which somebody writes whose session is over loses nothing when it is sent', async () => {
    const ruled = await startAskingTown(world, { rules: { quota: 3 } });
    town = ruled;
    await signIn(town.ida.id);
    const { draft } = await send();
    browser = cookieBrowser();
    const kept = draftOf(await post({ ...written, draft, topic: 'Flere cykelstier' }));
    await signIn(town.ida.id);
    await post({ ...who, draft: kept });
    await post({ form: 'send', draft: kept });
    const topics = (await town.questions()).map((one) => one.topic);
    expect(topics.toSorted()).toEqual(['Flere cykelstier', topic]);
  });
});

test('nobody has more than three, and what does not fit stands in the form still', async () => {
  await begin();
  await begin();
  await begin();
  const fourth = await post({ ...written, topic: 'Den fjerde' });
  expect(fourth.status).toBe(422);
  expect(words(fourth)).toContain('Du har tre spørgsmål, du ikke har sendt.');
  expect(words(fourth)).toContain('value="Den fjerde"');
  expect(await town.drafts()).toHaveLength(3);
});

test('a form that was opened for another is neither kept nor sent, and stands there again', async () => {
  await signIn(town.ida.id);
  const opened = await browser.get(at(`${page}?trin=tekst`));
  const acting = /name="acting" value="([^"]+)"/.exec(opened.body)![1]!;
  const other = await town.citizen({ name: 'En Anden' });
  await signIn(other.id);
  const answer = await post({ ...written, acting });
  expect(answer.status).toBe(422);
  expect(words(answer)).toContain('Du er nu logget ind som en anden');
  expect(words(answer)).toContain(`value="${topic}"`);
  expect(await town.drafts()).toEqual([]);
});

test('drafts that are many from one place are refused for a while', async () => {
  const ctx = await town.as(town.ida.id);
  await ctx.throttle.forgive('draft_address', '127.0.0.1');
  for (let spent = 0; spent < 240; spent += 1) {
    await ctx.throttle.spend('draft_address', '127.0.0.1');
  }
  const refused = await post(written);
  expect(refused.status).toBe(429);
  await ctx.throttle.forgive('draft_address', '127.0.0.1');
});
