import { eq, sql } from 'drizzle-orm';
import { Secret } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, mail, recoveryCode, session, totp } from '#db/schema';
import { findFactors } from '~/domains/identity/second-factor/find-factors.server';
import { removeFactor } from '~/domains/identity/second-factor/remove-factor.server';
import { renewCodes } from '~/domains/identity/second-factor/renew-codes.server';
import { setUpApp } from '~/domains/identity/second-factor/set-up-app.server';
import { showCode } from '~/domains/identity/second-factor/show-code.server';
import { offeredSecret } from '~/domains/identity/second-factor/totp.server';
import type { Tenant } from '~/platform/context.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { keysFrom } from '~/platform/keys.server';
import { throttleOn, TooMany } from '~/platform/throttle.server';
import { actingAs, makePerson, testKeys, type TestPerson, acting } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { codeOf, giveApp, giveCodes } from '../../support/second-factor';
import { testSecret } from '../../support/server';

let world: World;
let municipality: Tenant;
let chair: TestPerson;
const halfMinute = { seconds: 30 };

const password = 'en lille sætning';

beforeAll(async () => {
  world = await startWorld();
  municipality = await world.register();
});
afterAll(async () => {
  await world.end();
});
beforeEach(async () => {
  chair = await makePerson(world, municipality, { password, roles: ['administrator'] });
});

const signedIn = (person = chair, now = noon) => actingAs(world, municipality, person.id, { now });
const shownTo = (person: TestPerson, now = noon) =>
  actingAs(world, municipality, person.id, { now, secondFactor: true });
const withApp = (person = chair) => giveApp(world.db, municipality, person);

/** What typing a code at an instant is answered with. */
async function typed(code: string, at: Temporal.Instant, person = chair) {
  const { ctx, who } = await signedIn(person, at);
  const outcome = await showCode(ctx, who, code);
  return outcome.ok ? 'ok' : outcome.reason;
}

describe('codes from an app', () => {
  test('a right code shows a second factor in a new session, a wrong one does not', async () => {
    const secret = await withApp();
    const later = noon.add({ minutes: 5 });
    expect(await typed('000000', later)).toBe('code_wrong');
    expect(await typed('', later)).toBe('code_wrong');
    const { ctx, who } = await signedIn(chair, later);
    const outcome = await showCode(ctx, who, codeOf(secret, later));
    if (!outcome.ok) throw new Error(outcome.reason);
    const after = await acting(world, municipality, outcome.value.cookie, later, later);
    expect(after.who.self.secondFactor).toBe(true);
    expect(after.who.session.id).not.toBe(who.session.id);
  });

  test('a code works once, and none that is older than one that was taken', async () => {
    const secret = await withApp();
    const later = noon.add({ minutes: 5 });
    expect(await typed(codeOf(secret, later), later)).toBe('ok');
    expect(await typed(codeOf(secret, later), later)).toBe('code_wrong');
    expect(await typed(codeOf(secret, later.subtract(halfMinute)), later)).toBe('code_wrong');
    expect(await typed(codeOf(secret, later.add(halfMinute)), later)).toBe('ok');
  });

  test('forty wrong ones in a day are enough, whatever right ones come between', async () => {
    const secret = await withApp();
    const throttle = throttleOn(world.db, testKeys);
    const later = noon.add({ minutes: 5 });
    for (const right of [false, ...Array.from({ length: 38 }, () => false), true, false]) {
      // As if a quarter of an hour had gone.
      await throttle.forgive('factor_account', chair.id);
      expect(await typed(right ? codeOf(secret, later) : '000000', later)).toBe(
        right ? 'ok' : 'code_wrong',
      );
    }
    await throttle.forgive('factor_account', chair.id);
    await expect(typed(codeOf(secret, later.add(halfMinute)), later)).rejects.toThrow(TooMany);
  });

  test('of six who type the same code at once one passes', async () => {
    const secret = await withApp();
    const later = noon.add({ minutes: 5 });
    const code = codeOf(secret, later);
    const browsers = await Promise.all(Array.from({ length: 6 }, () => signedIn(chair, later)));
    const answers = await Promise.all(browsers.map(({ ctx, who }) => showCode(ctx, who, code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('the code that set the app up opens nothing afterwards', async () => {
    const secret = await withApp();
    expect(await typed(codeOf(secret, noon), noon)).toBe('code_wrong');
  });

  test.each([
    [-60, 'code_wrong'],
    [-30, 'ok'],
    [30, 'ok'],
    [60, 'code_wrong'],
  ])('a code of %i seconds away is answered with %s', async (seconds, answer) => {
    const secret = await withApp();
    const later = noon.add({ minutes: 5 });
    expect(await typed(codeOf(secret, later.add({ seconds })), later)).toBe(answer);
  });

  test('another person’s code is wrong', async () => {
    const other = await makePerson(world, municipality, { password });
    await withApp();
    const secret = await withApp(other);
    const later = noon.add({ minutes: 5 });
    expect(await typed(codeOf(secret, later), later)).toBe('code_wrong');
    expect(await typed(codeOf(secret, later), later, other)).toBe('ok');
  });

  test('an app is set up by its own code alone', async () => {
    const { ctx, who } = await signedIn();
    const secret = offeredSecret(ctx.keys, who.session);
    const wrong = await setUpApp(ctx, who, codeOf(secret, noon.add({ minutes: 5 })));
    expect(wrong).toEqual({ ok: false, reason: 'code_wrong' });
    expect(await world.db.select().from(totp).where(eq(totp.personId, chair.id))).toEqual([]);
  });

  test('neither the secret nor a recovery code can be read in the database', async () => {
    const secret = await withApp();
    const codes = await giveCodes(world.db, municipality, chair);
    const secrets = [secret, Buffer.from(Secret.fromBase32(secret).bytes).toString('base64url')];
    const tables = await world.db.execute<{ name: string }>(
      sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const [row] = await world.db.execute<{ text: string | null }>(
        sql`select string_agg(t::text, ' ') as text from ${sql.identifier(name)} t`,
      );
      for (const one of [...secrets, ...codes]) {
        expect(row?.text ?? '', name).not.toContain(one);
      }
    }
    const [kept] = await world.db.select().from(totp).where(eq(totp.personId, chair.id));
    expect(keysFrom(testSecret).open('totp', kept!.sealedSecret)).toBe(secret);
    expect(() => keysFrom('another secret').open('totp', kept!.sealedSecret)).toThrow();
  });
});

describe('recovery codes', () => {
  const codes = (person = chair) => giveCodes(world.db, municipality, person);

  test('ten different ones, each of which works once, however it is written', async () => {
    await withApp();
    const given = await codes();
    expect(new Set(given).size).toBe(10);
    const [first = '', second = ''] = given;
    const loosely = `${first.slice(0, 5).toLowerCase()}- ${first.slice(5)}`;
    expect(await typed(loosely, noon)).toBe('ok');
    expect(await typed(first, noon)).toBe('code_wrong');
    expect(await typed(second, noon)).toBe('ok');
    expect((await findFactors({ db: world.db, municipality }, chair.id)).codesLeft).toBe(8);
  });

  test('another person’s are wrong, and renewing ends those from before', async () => {
    const other = await makePerson(world, municipality, { password });
    await withApp();
    await withApp(other);
    const [before = ''] = await codes();
    const [others = ''] = await codes(other);
    expect(await typed(others, noon)).toBe('code_wrong');
    await codes();
    expect(await typed(before, noon)).toBe('code_wrong');
    const kept = await world.db
      .select()
      .from(recoveryCode)
      .where(eq(recoveryCode.personId, chair.id));
    expect(kept).toHaveLength(10);
  });

  test('nobody gets any without a factor that they stand in for', async () => {
    const { ctx, who } = await shownTo(chair);
    await expect(renewCodes(ctx, who)).rejects.toThrow(NotFound);
  });
});

describe('changing factors', () => {
  test('takes a factor shown in this session where there is one', async () => {
    await withApp();
    const { ctx, who } = await signedIn();
    const refusal = { ok: false, reason: 'factor_needed' };
    const code = codeOf(offeredSecret(ctx.keys, who.session), noon);
    expect(await setUpApp(ctx, who, code)).toEqual(refusal);
    expect(await renewCodes(ctx, who)).toEqual(refusal);
    expect(await removeFactor(ctx, who, 'app')).toEqual(refusal);
    expect((await findFactors(ctx, chair.id)).hasApp).toBe(true);
  });

  test('signs out elsewhere, tells the owner and leaves a trace', async () => {
    const elsewhere = await signedIn();
    await withApp();
    const left = await world.db.select().from(session).where(eq(session.userId, chair.id));
    expect(left).toHaveLength(1);
    expect(left.map(({ id }) => id)).not.toContain(elsewhere.who.session.id);
    const told = await world.db.select().from(mail).where(eq(mail.personId, chair.id));
    expect(told.map(({ template }) => template)).toEqual(['security_changed']);
    const traces = await world.db.select().from(auditEvent).where(eq(auditEvent.actorId, chair.id));
    expect(traces.map(({ action }) => action)).toEqual(['identity.set_up_app']);
  });

  test('with the last factor go the recovery codes and what the session had shown', async () => {
    await withApp();
    const shown = await shownTo(chair);
    await renewCodes(shown.ctx, shown.who);
    const outcome = await removeFactor(shown.ctx, shown.who, 'app');
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(await findFactors(shown.ctx, chair.id)).toEqual({
      passkeys: 0,
      hasApp: false,
      codesLeft: 0,
    });
    const after = await acting(world, municipality, outcome.value.cookie!, noon, noon);
    expect(after.who.self.secondFactor).toBe(false);
    // Doing it twice is no fault.
    expect(await removeFactor(after.ctx, after.who, 'app')).toEqual({
      ok: true,
      value: { cookie: null },
    });
  });

  test('nobody does it for another', async () => {
    const { ctx } = await signedIn();
    const other = await signedIn(await makePerson(world, municipality, { password }));
    await expect(setUpApp(ctx, other.who, '123456')).rejects.toThrow(Forbidden);
    await expect(showCode(ctx, other.who, '123456')).rejects.toThrow(Forbidden);
  });
});
