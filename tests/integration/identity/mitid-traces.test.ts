import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEvent } from '#db/schema';
import { testPersons } from '~/commands/demo-mitid/persons';
import { danishDay, readClock } from '~/platform/clock';
import { cookieBrowser } from '../../support/cookie-browser';
import { begin, signInAs } from '../../support/mitid';
import {
  answerOf,
  forgedClaims,
  forgeries,
  type MitidSite,
  startMitidSite,
} from '../../support/mitid-site';

let mitid: MitidSite;
beforeAll(async () => {
  mitid = await startMitidSite();
});
afterAll(() => mitid.stop());

/** Everybody at both brokers, everything that a broker can forge, and a service that fails. */
async function everyWay(): Promise<void> {
  const { tenants, forger, siteOf } = mitid;
  for (const tenant of [tenants.signaturgruppen, tenants.idura]) {
    for (const { key } of testPersons(danishDay(readClock()))) {
      await signInAs(cookieBrowser(), siteOf(tenant), key);
    }
    await signInAs(cookieBrowser(), siteOf(tenant), '');
  }
  for (const answer of [answerOf(500, '904'), answerOf(200, '904', true)]) {
    mitid.residencyAnswer = answer;
    await signInAs(cookieBrowser(), siteOf(tenants.other), 'ida');
  }
  for (const [, forgery] of [...forgeries, ['nothing', { claims: forgedClaims }] as const]) {
    const browser = cookieBrowser();
    await browser.get(forger.answer(await begin(browser, siteOf(tenants.forged)), forgery));
  }
  const browser = cookieBrowser();
  await mitid.signedIn(browser, tenants.forged);
  const claims = { ...forgedClaims, uuid: 'another-uuid' };
  const way = await begin(browser, siteOf(tenants.forged), { verifies: true });
  await browser.get(forger.answer(way, { claims }));
}

test('nothing of a CPR number, a date of birth, a street or a token is anywhere in the database, after every way', async () => {
  await everyWay();
  const tables = await mitid.world.db.execute<{ schema: string; name: string }>(
    sql`select table_schema as schema, table_name as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows: string[] = [];
  for (const { schema, name } of tables) {
    const found = await mitid.world.db.execute<{ text: string }>(
      sql`select t::text as text from ${sql.identifier(schema)}.${sql.identifier(name)} t`,
    );
    rows.push(...found.map(({ text }) => `${name} ${text}`));
  }
  expect(rows.some((row) => row.startsWith('person ') && row.includes('Ida'))).toBe(true);
  const secrets = [
    ...testPersons(danishDay(readClock())).flatMap((one) => [
      one.cpr,
      `${one.cpr.slice(0, 6)}-${one.cpr.slice(6)}`,
      one.birthdate,
      one.street,
      one.uuid,
    ]),
    ...mitid.forger.given,
    'Karen Skjult',
    'Lone Lavsikret',
    'a-code',
    'eyJ',
  ];
  expect(mitid.forger.given.length).toBeGreaterThan(10);
  for (const secret of secrets) {
    expect(rows.filter((row) => row.includes(secret))).toEqual([]);
  }
  const refusals = await mitid.world.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.action, 'identity.mitid_refused'));
  // Two who are refused at each broker, the service that failed, and every forgery.
  expect(refusals).toHaveLength(2 * 2 + 1 + forgeries.length);
});
