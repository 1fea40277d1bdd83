import { desc, eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent } from '#db/schema';
import { logQuery } from '~/domains/audit/log-filter';
import { exportLog, readLog } from '~/domains/audit/read-log.server';
import { worker } from '~/domains/identity/actor';
import { eraseAccount } from '~/domains/identity/own/erase-account.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context, Tenant } from '~/platform/context.server';
import { Forbidden } from '~/platform/errors';
import { personalData } from '~/routes/me/personal-data.server';
import { sealNow, verifyNow } from '../../support/audit-world';
import { receiveComment } from '../../support/inbox-town';
import { parseCsv } from '../../support/csv';
import { actingAs, makePerson, signedIn, type TestPerson } from '../../support/people';
import {
  asOperator,
  mustImport,
  noon,
  planFile,
  startWorld,
  type World,
} from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let here: Tenant;
let chief: TestPerson;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  here = await world.register({ languages: ['da', 'en', 'de'] });
  chief = await makePerson(world, here, { name: 'Chefen', roles: ['administrator'] });
});

const asChief = async () => (await actingAs(world, here, chief.id, { secondFactor: true })).ctx;
const read = async (filter: Record<string, string> = {}) =>
  readLog(await asChief(), logQuery.parse(filter));
const actionsOf = async (filter: Record<string, string>) =>
  (await read({ ...filter, handling: filter.handling ?? '' })).entries
    .map(({ action }) => action)
    .filter((action) => action.startsWith('test.'));

/** Records something that somebody did; by default the worker. */
async function done(
  action: string,
  more: {
    by?: string;
    helping?: string;
    at?: Temporal.Instant;
    subjectId?: string;
    details?: Record<string, unknown>;
    municipality?: Tenant;
  } = {},
) {
  const { by, helping, at = noon, municipality = here, ...event } = more;
  const actor: Context['actor'] =
    by === undefined
      ? worker
      : {
          kind: 'person',
          personId: helping ?? by,
          level: 1,
          ageBand: null,
          roles: [],
          secondFactor: false,
          assistedBy: helping === undefined ? null : by,
        };
  await world.db.transaction((tx) =>
    recordAudit(tx, { municipality, actor, now: at, requestId: 'test' }, { action, ...event }),
  );
}

/** The page or the file as an administrator's browser gets it. */
async function page(path: string, cookie?: string): Promise<string> {
  const answer = await server.fetchFrom(`${here.slug}.localhost`, path, {
    headers: { cookie: cookie ?? (await signedIn(world, here, chief.id, { secondFactor: true })) },
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('the log', () => {
  test('shows the municipality’s own events, the newest first, and that it was read', async () => {
    const there = await world.register();
    await done('test.one');
    await done('test.two', { at: noon.add({ seconds: 1 }) });
    await done('test.theirs', { municipality: there, at: noon.add({ seconds: 2 }) });
    const { entries, older } = await read({ handling: '' });
    expect(entries.map(({ action }) => action)).toEqual([
      'test.two',
      'test.one',
      'municipality.register',
    ]);
    expect(older).toBeNull();
    expect((await read({ hvem: chief.id })).entries).toMatchObject([
      { action: 'audit.read', by: { id: chief.id, name: 'Chefen' }, details: [] },
    ]);
  });

  test('is for administrators with their second factor, and nobody else', async () => {
    const { id: citizen } = await makePerson(world, here);
    const { id: desk } = await makePerson(world, here, { roles: ['desk_officer'] });
    for (const [id, secondFactor] of [
      [citizen, true],
      [desk, true],
      [chief.id, false],
    ] as const) {
      const { ctx } = await actingAs(world, here, id, { secondFactor });
      await expect(readLog(ctx, logQuery.parse({}))).rejects.toThrow(Forbidden);
      await expect(exportLog(ctx, logQuery.parse({}))).rejects.toThrow(Forbidden);
    }
  });

  test('is narrowed by period, person, action and what it is about', async () => {
    const plan = planFile(here, [{ id: 'a', title: 'Cykelsti langs fjorden' }]);
    await mustImport(asOperator(world, here), plan);
    const [node] = await world.db.execute<{ id: string }>(
      sql`select subject_id as id from search_entry where title = 'Cykelsti langs fjorden'`,
    );
    const { id: ida } = await makePerson(world, here, { name: 'Ida Ildsjæl' });
    const { id: bo } = await makePerson(world, here, { name: 'Bo 100% Borger' });
    await done('test.early', { at: noon.subtract({ hours: 36 }), by: ida });
    await done('test.helped', { by: ida, helping: bo });
    await done('test.path', { subjectId: node!.id });
    await done('test.named', { details: { person: bo, others: [ida, bo] } });

    expect(await actionsOf({ fra: '2026-03-09' })).toEqual([
      'test.named',
      'test.path',
      'test.helped',
    ]);
    expect(await actionsOf({ til: '2026-03-08' })).toEqual(['test.early']);
    // In the first instant of that day in Denmark.
    expect(await actionsOf({ fra: '2026-03-08', til: '2026-03-08' })).toEqual(['test.early']);
    expect(await actionsOf({ til: '2026-03-07' })).toEqual([]);
    expect(await actionsOf({ hvem: 'ildsjæl' })).toEqual(['test.helped', 'test.early']);
    expect(await actionsOf({ hvem: '100%' })).toEqual(['test.helped']);
    expect(await actionsOf({ hvem: '1_0' })).toEqual([]);
    expect(await actionsOf({ hvem: bo })).toEqual(['test.helped']);
    expect(await actionsOf({ handling: 'test.path' })).toEqual(['test.path']);
    expect(await actionsOf({ om: 'cykelsti' })).toEqual(['test.path']);
    expect(await actionsOf({ om: node!.id })).toEqual(['test.path']);
    expect(await actionsOf({ om: 'Bo 100% Borger' })).toEqual(['test.named', 'test.helped']);
    expect(await actionsOf({ om: 'findes ikke' })).toEqual([]);

    const [entry] = (await read({ handling: 'test.named' })).entries;
    expect(entry!.details).toEqual([
      {
        key: 'others',
        kind: 'people',
        people: [
          { id: ida, name: 'Ida Ildsjæl' },
          { id: bo, name: 'Bo 100% Borger' },
        ],
      },
      { key: 'person', kind: 'people', people: [{ id: bo, name: 'Bo 100% Borger' }] },
    ]);
    const looked = await world.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.action, 'audit.read'));
    expect(JSON.stringify(looked)).not.toContain('ildsjæl');
    expect(looked).toContainEqual(
      expect.objectContaining({ actorId: chief.id, details: { from: '2026-03-09' } }),
    );
  });

  test('fifty a page, each once, also where many happened in one instant', async () => {
    for (let at = 0; at < 120; at += 1) await done(`test.${String(at)}`);
    const seen: string[] = [];
    for (let foer: string | null = ''; foer !== null;) {
      const { entries, older } = await read({ foer });
      expect(entries.length).toBeLessThanOrEqual(50);
      seen.push(...entries.map(({ action }) => action));
      foer = older;
    }
    const tests = seen.filter((action) => action.startsWith('test.'));
    expect(tests).toEqual(Array.from({ length: 120 }, (_one, at) => `test.${119 - at}`));
    // Going on to older pages is the same look.
    expect(seen.filter((action) => action === 'audit.read')).toEqual([]);
    expect(await world.db.$count(auditEvent, eq(auditEvent.actorId, chief.id))).toBe(1);
  });

  test('says in words who did what, in three languages, and an unknown action by its code', async () => {
    const { id } = await makePerson(world, here, { name: 'Ida <Ildsjæl>' });
    await done('identity.give_role', { by: id, details: { role: 'moderator', person: chief.id } });
    await done('test.unknown', { details: { deep: { x: [1] } } });
    const danish = await page('/medarbejder/log');
    for (const words of ['Gav en rolle', 'Ida &lt;Ildsjæl&gt;', 'Chefen', 'test.unknown', 'deep']) {
      expect(danish).toContain(words);
    }
    expect(danish).not.toContain('<script');
    expect(await page('/en/medarbejder/log')).toContain('Gave a role');
    expect(await page('/de/medarbejder/log')).toContain('Eine Rolle vergeben');
    expect(await page('/medarbejder/log?hvem=ingen&handling=plan.import')).toContain(
      'Prøv med en længere periode',
    );
    const wrong = await server.fetchFrom(
      `${here.slug}.localhost`,
      '/medarbejder/log?fra=2026-02-31',
      { headers: { cookie: await signedIn(world, here, chief.id, { secondFactor: true }) } },
    );
    expect(wrong.status).toBe(400);
  });
});

test('the file holds everything that the filter leaves, and says that it was taken', async () => {
  for (let at = 0; at < 1203; at += 1) await done('test.many', { details: { at } });
  await done('test.other', { details: { formula: '=1+1' } });
  const rows = parseCsv(await page('/medarbejder/log.csv?handling=test.many'), ';');
  expect(rows[0]).toEqual([
    'tidspunkt',
    'hvem',
    'paa_vegne_af',
    'handling',
    'handling_kode',
    'om',
    'om_id',
    'detaljer',
    'haendelse',
  ]);
  expect(rows).toHaveLength(1204);
  expect(new Set(rows.map((row) => row.at(-1))).size).toBe(1204);
  expect(rows[1]!.slice(0, 2)).toEqual(['2026-03-09T11:00:00.000Z', 'systemet selv']);
  const [event] = await world.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.municipalityId, here.id))
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(1);
  expect(event).toMatchObject({ action: 'audit.export', details: { action: 'test.many' } });
});

test('the file is refused to others, and nobody on the way keeps the refusal', async () => {
  const { id } = await makePerson(world, here);
  const answer = await server.fetchFrom(`${here.slug}.localhost`, '/medarbejder/log.csv', {
    headers: { cookie: await signedIn(world, here, id) },
  });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('cache-control')).toContain('private');
});

test('erasing takes the details of a person along; the chain holds, and the log says that they are gone', async () => {
  const { id } = await makePerson(world, here, { name: 'Maren Forsvind' });
  const { id: other } = await makePerson(world, here, { name: 'En Anden' });
  await done('test.own', { by: id, details: { said: 'noget om Maren' } });
  await done('test.helped', { by: other, helping: id, details: { said: 'mere om Maren' } });
  await done('test.named', { by: other, details: { people: [other, id] } });
  await done('test.empty', { by: id });
  await done('test.others', { by: other, details: { person: other } });
  await sealNow(world.db);
  await done('test.unsealed', { by: id, details: { said: 'sidste om Maren' } });

  const { ctx, who } = await actingAs(world, here, id);
  expect(await eraseAccount(ctx, who, personalData)).toMatchObject({ ok: true });
  const { entries } = await read();
  expect(
    Object.fromEntries(entries.map(({ action, details }) => [action, details === null])),
  ).toMatchObject({
    'test.own': true,
    'test.helped': true,
    'test.named': true,
    'test.unsealed': true,
    'test.empty': false,
    'test.others': false,
    'audit.detach': false,
    'identity.erase': false,
  });
  expect(entries.find(({ action }) => action === 'audit.detach')!.details).toEqual([
    { key: 'events', kind: 'text', text: '4' },
  ]);
  expect(entries.find(({ action }) => action === 'test.own')!.by).toEqual({ id, name: null });
  const shown = await page('/medarbejder/log');
  expect(shown).toContain('slettet');
  expect(shown).not.toContain('Maren');
  expect(JSON.stringify(await world.db.select().from(auditEvent))).not.toContain('Maren');

  expect(await verifyNow(world.db)).toMatchObject({ findings: [], verified: { detached: 4 } });
  await sealNow(world.db);
  expect(await verifyNow(world.db)).toMatchObject({
    findings: [],
    verified: { detached: 4, unsealed: { events: 0 } },
  });
  // Whoever else goes later takes nothing of that account along.
  const again = await actingAs(world, here, other);
  await eraseAccount(again.ctx, again.who, personalData);
  expect((await verifyNow(world.db)).findings).toEqual([]);
});

describe('what the log says', () => {
  test('of what is not public: what it is, and where staff read it', async () => {
    const author = await makePerson(world, here, { name: 'Karl' });
    await mustImport(
      asOperator(world, here),
      planFile(here, [{ id: 'handling', title: 'Handling' }]),
    );
    const { subjectId, entryId } = await receiveComment(world, here, { authorId: author.id });
    await done('test.about', { subjectId });
    const shown = await page('/medarbejder/log?handling=test.about');
    expect(shown).toContain(
      `<a href="/medarbejder/indbakke/${entryId}">Kommentar, ikke offentlig</a>`,
    );
    expect(shown).not.toContain(subjectId);
    expect(await page('/en/medarbejder/log?handling=test.about')).toContain('Comment, not public');
    const cookie = await signedIn(world, here, chief.id, { secondFactor: true });
    await page(`/medarbejder/indbakke/${entryId}`, cookie);
  });

  test('of a code is its word, and what has none stands as it is', async () => {
    await done('test.how', { details: { method: 'password', reason: 'toString', factor: 'app' } });
    const shown = await page('/medarbejder/log?handling=test.how');
    expect(shown).toContain('<dt>Måde</dt><dd>adgangskode</dd>');
    expect(shown).toContain('<dd>kode-app</dd>');
    expect(shown).toContain('<dt>Grund</dt><dd>toString</dd>');
  });

  test('of days that are the wrong way round is that', async () => {
    expect(await page('/medarbejder/log?fra=2026-03-10&til=2026-03-09')).toContain(
      'Datoerne er byttet om',
    );
    expect(await page('/medarbejder/log?fra=2026-03-09&til=2026-03-09')).not.toContain(
      'Datoerne er byttet om',
    );
  });
});
