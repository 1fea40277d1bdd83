import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { retireReason } from '~/domains/moderation/reasons/retire-reason.server';
import { defaultRules, firstRules } from '~/domains/questions/rule-set';
import { changeRules } from '~/domains/questions/rule-sets/change-rules.server';
import { fieldsOf } from '~/domains/questions/rule-sets/forms';
import { danishDay, readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { actingAs, makePerson, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { ruleSets } from '../../support/question-rules';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let town: Tenant;
let cookie: string;
let secretaryId: string;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await world.register({ languages: ['da', 'en', 'de'] });
  secretaryId = (await makePerson(world, town, { roles: ['council_secretariat'] })).id;
  cookie = await signedIn(world, town, secretaryId, { secondFactor: true });
});

const path = '/medarbejder/spoergsmaal/regler';
const host = () => `${town.slug}.localhost`;
const read = async (at: string, headers: Record<string, string> = {}) =>
  (await server.fetchFrom(host(), at, { headers })).text();
const staffPage = () => read(path, { cookie });
const publicPage = (language = '') => read(`${language}/spoergsmaal/regler`);
const today = () => danishDay(readClock());
async function send(more: Record<string, string>, without: string[] = []) {
  const acting = /name="acting" value="([^"]+)"/.exec(await staffPage())![1]!;
  const seenVersion = /name="seenVersion" value="(\d+)"/.exec(await staffPage())![1]!;
  const fromDay = today().toString();
  const fields: Record<string, string> = {
    acting,
    seenVersion,
    fromDay,
    ...fieldsOf(defaultRules),
    ...more,
  };
  for (const name of without) delete fields[name];
  return postForm(server, host(), path, fields, cookie);
}
const secretary = async () =>
  (await actingAs(world, town, secretaryId, { now: readClock(), secondFactor: true })).ctx;

describe('the page for everyone', () => {
  test('says the rules, which are assumed, since when, and what happens to what is refused', async () => {
    const page = await publicPage();
    expect(page).toContain('Send dit spørgsmål senest 10 dage før mødet kl. 23.59.');
    expect(page.match(/Indtil videre går vi ud fra det/g)).toHaveLength(
      // Closed days are no matter where every day counts.
      firstRules.assumed.length - 1,
    );
    expect(page).toContain('De har gældt, siden spørgsmål til byrådet kom på Medspil.');
    expect(page).toContain('Personsag');
    expect(page).toContain('Ankestyrelsen');
    expect(page).not.toContain('borgerrådgiver');
    expect(await publicPage('/en')).toContain('no later than 23:59, 10 days before the meeting');
    expect(await publicPage('/de')).toContain('spätestens 10 Tage vor der Sitzung bis 23:59 Uhr');
  });

  test('shows a new version at once, and one that is to come as that', async () => {
    await publicPage();
    const adviserUrl = 'https://example.dk/borgerraadgiver';
    const rules = { ...ruleSets.Kerteminde!, adviserUrl };
    await changeRules(await secretary(), { rules, fromDay: today().toString(), seenVersion: 1 });
    const page = await publicPage();
    expect(page).toContain('senest 7 dage før mødet');
    expect(page).toContain(`href="${adviserUrl}"`);
    expect(page).toContain('Udgave 2 af reglerne.');
    await changeRules(await secretary(), {
      rules: ruleSets.Vesthimmerland!,
      fromDay: today().add({ days: 40 }).toString(),
      seenVersion: 2,
    });
    const then = await publicPage();
    expect(then).toContain('Udgave 2 af reglerne.');
    expect(then).toContain('gælder der nye regler');
    expect(then).toContain('senest dagen før mødet kl. 12.00');
  });

  test('names a ground no more once it is retired', async () => {
    expect(await publicPage()).toContain('Personsag');
    const moderator = await makePerson(world, town, { roles: ['moderator'] });
    const { ctx } = await actingAs(world, town, moderator.id, { secondFactor: true });
    await retireReason(ctx, 'personal_case', true);
    expect(await publicPage()).not.toContain('Personsag');
  });
});

describe('the page of the staff, without a script', () => {
  test('shows how it will be read, keeps what was written, and saves nothing', async () => {
    const answer = await send({ do: 'vis', deadlineCount: '5', help_library: 'yes' }, [
      'assumed_minutes',
      'help_secretariat',
    ]);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Sådan læser borgerne det');
    expect(page).toContain('senest 5 dage før mødet');
    expect(page).toContain('Spørg biblioteket.');
    const input = (name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page)![0];
    expect(input('deadlineCount')).toContain('value="5"');
    expect(input('help_library')).toContain('checked');
    // What was not ticked stays so, though the newest version has it.
    expect(input('help_secretariat')).not.toContain('checked');
    expect(input('assumed_minutes')).not.toContain('checked');
    expect(page).not.toContain('fault-summary');
    expect(await publicPage()).toContain('senest 10 dage før mødet');
  });

  test('names what is wrong at its field', async () => {
    const answer = await send({ do: 'gem', deadlineTime: '25.00', closedDays: 'jul' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="form-deadlineTime-fault"');
    expect(page).toContain('href="#form-closedDays"');
    expect(page).not.toContain('Sådan læser borgerne det');
    const past = await send({ do: 'gem', fromDay: today().subtract({ days: 1 }).toString() });
    expect(await past.text()).toContain('id="form-fromDay-fault"');
  });

  test('saves, lists who made it, and begins the next version as this one', async () => {
    const saved = await send({ do: 'gem', deadlineCount: '5' });
    expect(saved.status).toBe(303);
    expect(saved.headers.get('location')).toBe(`${path}?besked=regler_gemt`);
    const page = await staffPage();
    expect(page).toContain('Udgave 2');
    expect(page).toContain('Lavet af Ida Prøve');
    expect(page).toMatch(/<input[^>]*name="deadlineCount"[^>]*value="5"/);
    expect(await publicPage()).toContain('senest 5 dage før mødet');
  });

  test('makes no version of a form that nobody touched, and says so', async () => {
    const untouched = await send({ do: 'gem', ...fieldsOf(firstRules) });
    expect(untouched.headers.get('location')).toBe(`${path}?besked=regler_uaendret`);
    expect(await staffPage()).not.toContain('Udgave 2');
    const later = { fromDay: today().add({ days: 40 }).toString() };
    await send({ do: 'gem', ...fieldsOf(firstRules), ...later, deadlineCount: '5' });
    // What is to come can be brought forward.
    const sooner = await send({ do: 'gem', ...fieldsOf(firstRules), deadlineCount: '5' });
    expect(sooner.headers.get('location')).toBe(`${path}?besked=regler_gemt`);
  });

  test('has the box of the closed days right after them, and is the one place of the menu', async () => {
    const page = await staffPage();
    const names = [...page.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].map(
      ([, one]) => one,
    );
    expect(names[names.indexOf('closedDays') + 1]).toBe('assumed_closedDays');
    expect(page.match(/<a href="[^"]*" aria-current="(page|true)">/g)).toEqual(
      expect.arrayContaining([`<a href="${path}" aria-current="page">`]),
    );
    expect(page).not.toContain('<a href="/medarbejder/spoergsmaal" aria-current');
  });

  test('tells of a newer version, and saves after it', async () => {
    await send({ do: 'gem', deadlineCount: '5' });
    const answer = await send({ do: 'gem', seenVersion: '1', deadlineCount: '6' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('En anden har gemt en nyere udgave');
    expect(page).toMatch(/<input[^>]*name="deadlineCount"[^>]*value="6"/);
    expect(page).toMatch(/name="seenVersion" value="2"/);
  });
});
