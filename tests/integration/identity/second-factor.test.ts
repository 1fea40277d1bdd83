import { eq, sql } from 'drizzle-orm';
import { TOTP } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, factorReset, mail, recoveryCode, session, totp } from '#db/schema';
import { agreeToReset } from '~/domains/identity/second-factor/agree-to-reset.server';
import { askForReset } from '~/domains/identity/second-factor/ask-for-reset.server';
import { findFactors } from '~/domains/identity/second-factor/find-factors.server';
import { removeFactor } from '~/domains/identity/second-factor/remove-factor.server';
import { renewCodes } from '~/domains/identity/second-factor/renew-codes.server';
import { setUpApp } from '~/domains/identity/second-factor/set-up-app.server';
import { showCode } from '~/domains/identity/second-factor/show-code.server';
import { offeredSecret } from '~/domains/identity/second-factor/totp.server';
import { listResets } from '~/domains/identity/second-factor/list-resets.server';
import { withdrawReset } from '~/domains/identity/second-factor/withdraw-reset.server';
import type { Tenant } from '~/platform/context.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { keysFrom } from '~/platform/keys.server';
import {
  asPerson,
  makePerson,
  postForm,
  sessionOf,
  signInAs,
  type TestPerson,
  withCookie,
} from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { startServer, testSecret, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let municipality: Tenant;
let chair: TestPerson;
const staffPage = '/medarbejder/nulstillinger';
const halfMinute = { seconds: 30 };

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  municipality = await world.register();
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  chair = await makePerson(world.db, municipality, { roles: ['administrator'] });
});

const host = () => `${municipality.slug}.localhost`;
const signedIn = (person = chair, now = noon) =>
  asPerson(world.db, municipality, person.id, { now });
const shownTo = (person: TestPerson, now = noon) =>
  asPerson(world.db, municipality, person.id, { now, secondFactorAt: now });

function codeOf(secret: string, at: Temporal.Instant): string {
  return new TOTP({ secret }).generate({ timestamp: at.epochMilliseconds });
}

/** Sets up an app as its owner does. @returns the secret in it */
async function withApp(person = chair, now = noon): Promise<string> {
  const { ctx, who } = await signedIn(person, now);
  const secret = offeredSecret(ctx.keys, who.session);
  const outcome = await setUpApp(ctx, who, codeOf(secret, now));
  expect(outcome.ok).toBe(true);
  return secret;
}

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
    const after = await withCookie(world.db, municipality, outcome.value.cookie, later);
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

  test('two who type the same code at once: one passes', async () => {
    const secret = await withApp();
    const later = noon.add({ minutes: 5 });
    const code = codeOf(secret, later);
    const answers = await Promise.all([typed(code, later), typed(code, later), typed(code, later)]);
    expect(answers.toSorted()).toEqual(['code_wrong', 'code_wrong', 'ok']);
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
    const other = await makePerson(world.db, municipality);
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
    const { ctx, who } = await shownTo(chair);
    const renewed = await renewCodes(ctx, who);
    if (!renewed.ok) throw new Error(renewed.reason);
    const secrets = [secret, Buffer.from(new TOTP({ secret }).secret.bytes).toString('base64url')];
    const tables = await world.db.execute<{ name: string }>(
      sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const [row] = await world.db.execute<{ text: string | null }>(
        sql`select string_agg(t::text, ' ') as text from ${sql.identifier(name)} t`,
      );
      for (const one of [...secrets, ...renewed.value.codes]) {
        expect(row?.text ?? '', name).not.toContain(one);
      }
    }
    const [kept] = await world.db.select().from(totp).where(eq(totp.personId, chair.id));
    expect(keysFrom(testSecret).open('totp', kept!.sealedSecret)).toBe(secret);
    expect(() => keysFrom('another secret').open('totp', kept!.sealedSecret)).toThrow();
  });
});

describe('recovery codes', () => {
  async function codes(person = chair): Promise<string[]> {
    const { ctx, who } = await shownTo(person);
    const outcome = await renewCodes(ctx, who);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.codes;
  }

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
    const other = await makePerson(world.db, municipality);
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
    const after = await withCookie(world.db, municipality, outcome.value.cookie!);
    expect(after.who.self.secondFactor).toBe(false);
    // Doing it twice is no fault.
    expect(await removeFactor(after.ctx, after.who, 'app')).toEqual({
      ok: true,
      value: { cookie: null },
    });
  });

  test('nobody does it for another', async () => {
    const { ctx } = await signedIn();
    const other = await signedIn(await makePerson(world.db, municipality));
    await expect(setUpApp(ctx, other.who, '123456')).rejects.toThrow(Forbidden);
    await expect(showCode(ctx, other.who, '123456')).rejects.toThrow(Forbidden);
  });
});

describe('in the browser', () => {
  /** A code for the real moment, because the server reads the clock. */
  const codeNow = (secret: string) => new TOTP({ secret }).generate();
  const at = (path: string, cookie: string) => ({ host: host(), path, cookie });

  test('staff are led to set up, show a code and go on to where they were going', async () => {
    const cookie = await signInAs(server, host(), chair);
    const get = (path: string, as = cookie) =>
      server.fetchFrom(host(), path, { headers: { Cookie: as } });
    const asked = await get(staffPage);
    expect(asked.headers.get('location')).toBe(
      `/log-ind/to-trin?videre=${encodeURIComponent(staffPage)}`,
    );
    const led = await get(asked.headers.get('location')!);
    expect(led.headers.get('location')).toBe(
      `/min-side/to-trin?videre=${encodeURIComponent(staffPage)}`,
    );
    expect(await (await get(led.headers.get('location')!)).text()).toContain(
      'Din rolle kræver to-trins-login',
    );

    const secret = await withApp();
    const again = await signInAs(server, host(), chair);
    const page = await get(asked.headers.get('location')!, again);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/);
    const wrong = await postForm(server, at('/log-ind/to-trin', again), {
      form: 'kode',
      code: 'forkert',
      videre: staffPage,
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).not.toContain('value="forkert"');
    const right = await postForm(server, at('/log-ind/to-trin', again), {
      form: 'kode',
      code: codeNow(secret),
      videre: staffPage,
    });
    expect([right.status, right.headers.get('location')]).toEqual([303, staffPage]);
    expect((await get(staffPage, sessionOf(right))).status).toBe(200);
    // The session from before is over.
    expect((await get(staffPage, again)).headers.get('location')).toMatch(/^\/log-ind\?/);
  });

  test('a factor of twelve hours ago is asked for again', async () => {
    await withApp();
    const cookie = await signInAs(server, host(), chair);
    const statusAfter = async (age: string) => {
      await world.db.execute(
        sql`update session set second_factor_at = now() - ${age}::interval where person_id = ${chair.id}`,
      );
      return (await server.fetchFrom(host(), staffPage, { headers: { Cookie: cookie } })).status;
    };
    expect(await statusAfter('11 hours 59 minutes')).toBe(200);
    expect(await statusAfter('12 hours')).toBe(303);
  });

  test('who tries too many codes must wait, and is told how long', async () => {
    const secret = await withApp();
    const cookie = await signInAs(server, host(), chair);
    const attempt = (code: string) =>
      postForm(server, at('/log-ind/to-trin', cookie), { form: 'kode', code });
    for (let tries = 0; tries < 8; tries += 1) expect((await attempt('000000')).status).toBe(422);
    const refused = await attempt(codeNow(secret));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    // Another person's codes are their own.
    const other = await makePerson(world.db, municipality);
    const others = await withApp(other);
    const theirs = await signInAs(server, host(), other);
    const passed = await postForm(server, at('/log-ind/to-trin', theirs), {
      form: 'kode',
      code: codeNow(others),
    });
    expect(passed.status).toBe(303);
  });

  test('a right code is forgiven those before it', async () => {
    await withApp();
    const { ctx, who } = await shownTo(chair);
    const renewed = await renewCodes(ctx, who);
    if (!renewed.ok) throw new Error(renewed.reason);
    let cookie = await signInAs(server, host(), chair);
    for (const code of renewed.value.codes.slice(0, 2)) {
      const attempt = (tried: string) =>
        postForm(server, at('/log-ind/to-trin', cookie), { form: 'kode', code: tried });
      for (let tries = 0; tries < 7; tries += 1) expect((await attempt('000000')).status).toBe(422);
      const right = await attempt(code);
      expect(right.status).toBe(303);
      cookie = sessionOf(right);
    }
  });

  test('recovery codes are shown in the answer, and not again', async () => {
    const secret = await withApp();
    const cookie = await signInAs(server, host(), chair);
    const path = '/min-side/to-trin/koder';
    const early = await postForm(server, at(path, cookie), {});
    expect(early.headers.get('location')).toBe(
      `/log-ind/to-trin?videre=${encodeURIComponent(path)}`,
    );
    const passed = await postForm(server, at('/log-ind/to-trin', cookie), {
      form: 'kode',
      code: codeNow(secret),
    });
    const shown = sessionOf(passed);
    const answer = await postForm(server, at(path, shown), {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await answer.text()).match(/<li class="secret"/g)).toHaveLength(10);
    const later = await server.fetchFrom(host(), path, { headers: { Cookie: shown } });
    expect(await later.text()).toMatch(/Du har 10 reservekoder tilbage/);
  });

  test('what is no answer of a key is refused, not an error', async () => {
    await withApp();
    const cookie = await signInAs(server, host(), chair);
    const bytes = 'AAAA';
    const answers = [
      'nothing',
      '{}',
      JSON.stringify({ id: bytes }),
      JSON.stringify({
        id: bytes,
        rawId: bytes,
        type: 'public-key',
        response: { clientDataJSON: bytes, authenticatorData: bytes, signature: bytes },
      }),
    ];
    for (const passkey of answers) {
      const shown = { form: 'noegle', passkey };
      expect((await postForm(server, at('/log-ind/to-trin', cookie), shown)).status).toBe(422);
      const signIn = await postForm(server, { host: host(), path: '/log-ind/noegle' }, { passkey });
      expect(signIn.status).toBe(422);
    }
  });
});

describe('a reset by two administrators', () => {
  const askedFor = (email: string) => ({ email: { email, key: email.toLowerCase() } });
  const administrator = () => makePerson(world.db, municipality, { roles: ['administrator'] });

  async function asked(by: TestPerson, now = noon): Promise<string> {
    const { ctx } = await shownTo(by, now);
    const outcome = await askForReset(ctx, askedFor(chair.email));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.id;
  }

  test('takes another to agree, then everything is gone and the person is told', async () => {
    await withApp();
    const [one, other] = [await administrator(), await administrator()];
    const id = await asked(one);
    const own = await shownTo(one);
    expect(await listResets(own.ctx)).toMatchObject([{ id, isAgreeable: false }]);
    expect(await agreeToReset(own.ctx, id)).toEqual({ ok: false, reason: 'not_oneself' });
    const themselves = await shownTo(chair);
    expect(await agreeToReset(themselves.ctx, id)).toEqual({ ok: false, reason: 'not_oneself' });
    expect((await findFactors(own.ctx, chair.id)).hasApp).toBe(true);

    const second = await shownTo(other);
    expect(await agreeToReset(second.ctx, id)).toEqual({ ok: true, value: null });
    expect((await findFactors(own.ctx, chair.id)).hasApp).toBe(false);
    expect(await world.db.select().from(session).where(eq(session.userId, chair.id))).toEqual([]);
    const told = await world.db.select().from(mail).where(eq(mail.personId, chair.id));
    expect(told).toHaveLength(2);
    expect(await agreeToReset(second.ctx, id)).toEqual({ ok: false, reason: 'ended' });
    expect(await listResets(own.ctx)).toEqual([]);
  });

  test('nobody asks for themselves, for nobody, or twice', async () => {
    await withApp();
    const one = await administrator();
    const { ctx } = await shownTo(one);
    const own = await shownTo(chair);
    const reasonOf = async (asking: typeof ctx, email: string) => {
      const outcome = await askForReset(asking, askedFor(email));
      return outcome.ok ? 'ok' : outcome.reason;
    };
    expect(await reasonOf(own.ctx, chair.email)).toBe('not_oneself');
    expect(await reasonOf(ctx, 'ingen@eksempel.dk')).toBe('no_factor');
    expect(await reasonOf(ctx, one.email)).toBe('no_factor');
    expect(await reasonOf(ctx, chair.email)).toBe('ok');
    expect(await reasonOf(ctx, chair.email)).toBe('already');
  });

  test('ends after three days, and can be asked for again', async () => {
    await withApp();
    const [one, other] = [await administrator(), await administrator()];
    const id = await asked(one);
    const last = noon.add({ hours: 72 });
    const late = await shownTo(other, last);
    expect(await agreeToReset(late.ctx, id)).toEqual({ ok: false, reason: 'expired' });
    const again = await asked(other, last);
    const intime = await shownTo(one, last.add({ hours: 71 }));
    expect(await agreeToReset(intime.ctx, again)).toEqual({ ok: true, value: null });
  });

  test('can be withdrawn', async () => {
    await withApp();
    const [one, other] = [await administrator(), await administrator()];
    const id = await asked(one);
    const { ctx } = await shownTo(other);
    await withdrawReset(ctx, id);
    expect(await agreeToReset(ctx, id)).toEqual({ ok: false, reason: 'ended' });
    expect((await findFactors(ctx, chair.id)).hasApp).toBe(true);
  });

  test('is for administrators who have shown a factor, of this municipality', async () => {
    await withApp();
    const id = await asked(await administrator());
    const unshown = await signedIn(await administrator());
    await expect(agreeToReset(unshown.ctx, id)).rejects.toThrow(Forbidden);
    const secretary = await shownTo(
      await makePerson(world.db, municipality, { roles: ['moderator'] }),
    );
    await expect(agreeToReset(secretary.ctx, id)).rejects.toThrow(Forbidden);
    await expect(askForReset(secretary.ctx, askedFor(chair.email))).rejects.toThrow(Forbidden);
    await expect(withdrawReset(secretary.ctx, id)).rejects.toThrow(Forbidden);

    const elsewhere = await world.register();
    const stranger = await makePerson(world.db, elsewhere, { roles: ['administrator'] });
    const { ctx } = await asPerson(world.db, elsewhere, stranger.id, { secondFactorAt: noon });
    await expect(agreeToReset(ctx, id)).rejects.toThrow(NotFound);
    await expect(withdrawReset(ctx, id)).rejects.toThrow(NotFound);
    expect(await listResets(ctx)).toEqual([]);
    expect(await askForReset(ctx, askedFor(chair.email))).toMatchObject({ reason: 'no_factor' });
  });

  test('PostgreSQL itself refuses one and the same', async () => {
    const one = await administrator();
    await withApp();
    const id = await asked(one);
    const agreeing = (agreedById: string) =>
      world.db.update(factorReset).set({ agreedById }).where(eq(factorReset.id, id));
    await expect(agreeing(one.id)).rejects.toThrow();
    await expect(agreeing(chair.id)).rejects.toThrow();
  });

  test('two forms on the page do it', async () => {
    await withApp();
    const [one, other] = [await administrator(), await administrator()];
    const cookies: string[] = [];
    for (const person of [one, other]) {
      cookies.push(await signInAs(server, host(), person));
      await world.db.execute(
        sql`update session set second_factor_at = now() where person_id = ${person.id}`,
      );
    }
    const post = (cookie: string, fields: Record<string, string>) =>
      postForm(server, { host: host(), path: staffPage, cookie }, fields);
    const ask = { form: 'bed', email: chair.email.toUpperCase() };
    expect((await post(cookies[0]!, ask)).headers.get('location')).toBe(
      `${staffPage}?besked=nulstilling_bedt`,
    );
    expect((await post(cookies[0]!, ask)).status).toBe(422);
    const [open] = await world.db
      .select()
      .from(factorReset)
      .where(eq(factorReset.personId, chair.id));
    const agree = { form: 'ja', reset: open!.id };
    expect((await post(cookies[0]!, agree)).headers.get('location')).toMatch(/nulstilling_anden/);
    expect((await post(cookies[1]!, agree)).headers.get('location')).toMatch(/besked=nulstillet/);
    expect((await post(cookies[1]!, agree)).headers.get('location')).toMatch(/nulstilling_slut/);
  });
});
