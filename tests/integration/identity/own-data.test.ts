import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  assistance,
  mail,
  mailLink,
  passkey,
  person,
  recoveryCode,
  roleAssignment,
  totp,
  verificationLetter,
} from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { forgetExpired } from '~/domains/identity/forget-expired.server';
import { tidyMails } from '~/domains/notifications/tidy-mails.server';
import { hashPassword } from '~/domains/identity/password.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { personalData } from '~/routes/me/personal-data.server';
import { type Mailbox, startMailbox } from '../../support/mailbox';
import { cookiesOf, makePerson, postForm, signedIn } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let mailbox: Mailbox;
let here: Tenant;
const host = 'her.localhost';

/** Signs a person in. @returns the header that their browser sends */
const browserOf = async (personId: string) => ({
  cookie: await signedIn(world, here, personId, { secondFactor: true }),
});

beforeAll(async () => {
  world = await startWorld();
  here = await world.register({ slug: 'her', languages: ['da', 'en', 'de'] });
  await world.register({ slug: 'der' });
  server = await startServer({ databaseUrl: world.url });
  mailbox = await startMailbox(world.url);
});

afterAll(async () => {
  await mailbox.stop();
  await server.close();
  await world.end();
});

/** What is said of nobody else, so that it is found wherever it is left. */
const marksOf = (word: string) => ({
  name: `Mærkelige ${word}`,
  email: `${word}@maerkelig.example`,
  street: `${word}vej 17`,
  city: `${word}by`,
  key: `nøgle til ${word}`,
  pseudonym: `pseudonym af ${word}`,
});
let helpers = 0;
type Marks = ReturnType<typeof marksOf>;

/** A person of whom every table of personal data holds something. */
async function makeWholePerson(marks: Marks): Promise<string> {
  const { email } = marks;
  const now = readClock().toString();
  const { id } = await makePerson(world, here, {
    email,
    name: marks.name,
    passwordHash: await hashPassword('en lille sætning'),
    street: marks.street,
    postcode: '6400',
    city: marks.city,
    residentDeclaredAt: now,
    ageBand: '18_plus',
    verifiedAt: now,
    verifiedBy: 'desk',
    verifiedResident: true,
    mitidPseudonym: marks.pseudonym,
    roles: [{ role: 'moderator' }],
  });
  const { id: staff } = await makePerson(world, here, {
    name: 'Hjælpsomme Hans',
    email: `hans${++helpers}@example.dk`,
  });
  const of = { municipalityId: here.id, personId: id };
  await world.db.insert(mailLink).values({
    ...of,
    purpose: 'sign_in',
    email,
    language: 'da',
    createdAt: now,
    expiresAt: now,
  });
  // As an account that was made by /opret has it: mailed before there was anybody.
  await world.db.insert(mailLink).values({
    municipalityId: here.id,
    purpose: 'register',
    email,
    language: 'da',
    createdAt: now,
    expiresAt: now,
    usedAt: now,
  });
  await world.db
    .insert(assistance)
    .values({ ...of, staffId: staff, channel: 'desk', startedAt: now });
  await world.db.insert(verificationLetter).values({
    ...of,
    name: marks.name,
    street: marks.street,
    postcode: '6400',
    city: marks.city,
    requestedAt: now,
    expiresAt: '2099-01-01T00:00:00Z',
  });
  await world.db.insert(passkey).values({
    ...of,
    id: `credential ${marks.key}`,
    name: marks.key,
    publicKey: 'x',
    counter: 0,
    transports: [],
    createdAt: now,
  });
  await world.db.insert(totp).values({ ...of, sealedSecret: 'sealed', createdAt: now });
  await world.db.insert(recoveryCode).values({ ...of, hash: 'hash' });
  return id;
}

/** Every row of every table that holds some words, as `table: row`. */
async function rowsHolding(words: string): Promise<string[]> {
  const tables = await world.db.execute<{ schema: string; name: string }>(
    sql`select table_schema as schema, table_name as name from information_schema.tables
      where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await world.db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(schema)}.${sql.identifier(name)} t
        where strpos(lower(t::text), lower(${words})) > 0`,
    );
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

describe('the copy of one’s data', () => {
  test('holds what every table has of the person, and nothing of others', async () => {
    const marks = marksOf('kopi');
    const id = await makeWholePerson(marks);
    const { id: other } = await makePerson(world, here, {
      name: 'En Anden',
      email: 'anden@example.dk',
    });
    const mine = await browserOf(id);
    const answer = await server.fetchFrom(host, '/min-side/data/kopi.json', { headers: mine });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const text = await answer.text();
    const copy = JSON.parse(text) as { sections: Record<string, unknown[]> };
    expect(copy.sections.account).toMatchObject([
      {
        name: marks.name,
        email: marks.email,
        street: marks.street,
        level: 3,
        hasPassword: true,
      },
    ]);
    expect(copy.sections.roles).toMatchObject([{ role: 'moderator' }]);
    expect(copy.sections.letters).toMatchObject([{ street: marks.street }]);
    expect(copy.sections.help).toMatchObject([{ channel: 'desk' }]);
    expect(copy.sections.keys).toMatchObject([{ name: marks.key }, { name: 'TOTP' }]);
    expect(copy.sections.sessions).toHaveLength(1);
    for (const secret of ['argon2', 'sealed', 'pseudonym of', 'Hjælpsomme', 'hans.', other]) {
      expect(text).not.toContain(secret);
    }

    const page = await (
      await server.fetchFrom(host, '/min-side/data/kopi', { headers: mine })
    ).text();
    for (const shown of [marks.name, marks.street, marks.key, 'Aldersgruppe', '18 år eller mere']) {
      expect(page).toContain(shown);
    }
    expect(page).not.toContain('Hjælpsomme');
    expect(page).not.toMatch(/<script/);
  });

  test('every table that refers to a person is answered for', async () => {
    const referring = await world.db.execute<{ name: string }>(
      sql`select distinct r.relname as name from pg_constraint c
        join pg_class r on r.oid = c.conrelid join pg_class p on p.oid = c.confrelid
        where c.contype = 'f' and p.relname = 'person'`,
    );
    const answered = new Set(personalData.flatMap(({ tables }) => tables));
    expect(referring.map(({ name }) => name).filter((name) => !answered.has(name))).toEqual([]);
    expect(referring.length).toBeGreaterThan(8);
  });
});

describe('erasing', () => {
  test('leaves nothing that says who it was, in any table', async () => {
    const marks = marksOf('maren');
    const id = await makeWholePerson(marks);
    const mine = await browserOf(id);
    const elsewhere = await browserOf(id);
    for (const mark of Object.values(marks)) expect(await rowsHolding(mark)).not.toEqual([]);

    const not = await postForm(server, host, '/min-side/data/slet', {}, mine);
    expect(not.status).toBe(422);
    expect(await not.text()).toContain('Sæt kryds for at vise');
    const done = await postForm(server, host, '/min-side/data/slet', { understood: 'yes' }, mine);
    expect(done.headers.get('location')).toBe('/?besked=slettet');
    expect(cookiesOf(done)).toBe('__Host-medspil=');

    const told = await mailbox.take(marks.email, 'er slettet');
    expect(told.text).toContain('Din konto er slettet');
    // The last mail's address is forgotten as soon as it has been handed over.
    await expect.poll(() => rowsHolding(marks.email)).toEqual([]);
    for (const mark of Object.values(marks)) expect(await rowsHolding(mark)).toEqual([]);
    for (const cookie of [mine, elsewhere]) {
      expect((await server.fetchFrom(host, '/min-side', { headers: cookie })).status).toBe(302);
    }
    const twice = await postForm(server, host, '/min-side/data/slet', { understood: 'yes' }, mine);
    expect(twice.headers.get('location')).toMatch(/^\/log-ind/);

    const stays = await rowsHolding(id);
    expect([...new Set(stays.map((row) => row.split(':')[0]))].toSorted()).toEqual([
      'assistance',
      'audit_event',
      'person',
    ]);
    // And the address is free for whoever begins anew.
    await makePerson(world, here, { email: marks.email });
  });

  test('takes a waiting mail along: it is never sent', async () => {
    mailbox.isBusy = true;
    const { id } = await makePerson(world, here, { email: 'venter@example.dk' });
    const mine = await browserOf(id);
    await postForm(server, host, '/log-ind/link', { email: 'venter@example.dk' });
    // The mail server has refused it once: now it waits.
    await expect
      .poll(() =>
        world.db.execute(
          sql`select 1 from graphile_worker.jobs where attempts > 0 and locked_at is null`,
        ),
      )
      .toHaveLength(1);
    await postForm(server, host, '/min-side/data/slet', { understood: 'yes' }, mine);
    mailbox.isBusy = false;
    await world.db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
    await mailbox.take('venter@example.dk', 'er slettet');
    const jobs = () =>
      world.db.execute<{ n: number }>(sql`select count(*)::int as n from graphile_worker.jobs`);
    await expect.poll(async () => (await jobs())[0]!.n, { timeout: 15_000 }).toBe(0);
    expect(mailbox.mails.filter(({ text }) => text?.includes('Log ind:'))).toEqual([]);
  });

  test('the only administrator must first give the role away', async () => {
    const { id } = await makePerson(world, here, { roles: [{ role: 'administrator' }] });
    const mine = await browserOf(id);
    const answer = await postForm(server, host, '/min-side/data/slet', { understood: 'yes' }, mine);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('mindst én administrator');
    await makePerson(world, here, { roles: [{ role: 'administrator' }] });
    const now = await postForm(server, host, '/min-side/data/slet', { understood: 'yes' }, mine);
    expect(now.status).toBe(303);
  });

  test('PostgreSQL holds that who is erased is nobody', async () => {
    const { id } = await makePerson(world, here);
    await expect(
      world.db.execute(sql`update person set erased_at = now() where id = ${id}`),
    ).rejects.toMatchObject({ cause: { constraint_name: 'person_erased_is_nobody' } });
  });
});

test('what is over is forgotten by the nightly job, and what is not stays', async () => {
  const { id } = await makePerson(world, here, { email: 'natten@example.dk' });
  const of = { municipalityId: here.id, personId: id };
  const at = (days: number) => noon.subtract({ hours: days * 24 }).toString();
  for (const days of [1, 40]) {
    await world.db.insert(mail).values({
      ...of,
      language: 'da',
      template: 'sign_in',
      facts: { origin: '' },
      createdAt: at(days),
      sentAt: at(days),
    });
    await world.db.insert(mailLink).values({
      ...of,
      purpose: 'sign_in',
      email: 'natten@example.dk',
      language: 'da',
      createdAt: at(days),
      expiresAt: at(days),
    });
  }
  const ctx = { municipality: here, actor: worker, now: noon, requestId: 'test', db: world.db };
  for (const forget of [forgetExpired, tidyMails, forgetExpired, tidyMails]) await forget(ctx);
  const left = await rowsHolding(id);
  expect(left.filter((row) => row.startsWith('mail:'))).toHaveLength(1);
  expect(left.filter((row) => row.startsWith('mail_link:'))).toHaveLength(1);
  expect(await world.db.$count(person)).toBeGreaterThan(0);
  expect(await world.db.$count(roleAssignment)).toBeGreaterThan(0);
});
