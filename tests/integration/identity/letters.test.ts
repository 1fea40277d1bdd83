import { desc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent, functionMailbox, mail, person, verificationLetter } from '#db/schema';
import { declareResidence } from '~/domains/identity/own/declare-residence.server';
import { askForLetter } from '~/domains/identity/letter/ask-for-letter.server';
import { cancelLetter } from '~/domains/identity/letter/cancel-letter.server';
import { enterCode } from '~/domains/identity/letter/enter-code.server';
import { markSent } from '~/domains/identity/letter/mark-sent.server';
import {
  findLetter,
  findOwnLetter,
  lettersPerPage,
  listLettersWaiting,
} from '~/domains/identity/letter/queries.server';
import type { Tenant } from '~/platform/context.server';
import { Forbidden } from '~/platform/errors';
import { TooMany } from '~/platform/throttle.server';
import { readClock } from '~/platform/clock';
import { acting, makePerson, postForm, signedIn, testKeys } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

const host = 'her.localhost';
const address = { street: 'Havnegade 4', postcode: '6400', city: 'Sønderborg' };

let world: World;
let server: TestServer;
let here: Tenant;
let elsewhere: Tenant;
beforeAll(async () => {
  world = await startWorld();
  here = await world.register({ slug: 'her', languages: ['da', 'en'] });
  elsewhere = await world.register({ slug: 'andetsteds' });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

async function citizen(facts: Parameters<typeof makePerson>[2] = {}, at = here) {
  const { id } = await makePerson(world, at, { ...address, ...facts });
  const cookie = await signedIn(world, at, id);
  return { id, cookie, ...(await acting(world, at, cookie)) };
}

async function deskOfficer(at = here) {
  const { id } = await makePerson(world, at, { roles: ['desk_officer'], name: 'Bo Skranke' });
  const cookie = await signedIn(world, at, id, { secondFactor: true });
  return { id, cookie, ...(await acting(world, at, cookie)) };
}

async function lettersOf(personId: string) {
  return world.db
    .select()
    .from(verificationLetter)
    .where(eq(verificationLetter.personId, personId))
    .orderBy(desc(verificationLetter.id));
}

async function personRow(id: string) {
  const [row] = await world.db.select().from(person).where(eq(person.id, id));
  return row!;
}

/** A citizen whose letter is on its way, with its code. */
async function withLetter(at = here) {
  const one = await citizen({}, at);
  expect(await askForLetter(one.ctx, one.id)).toMatchObject({ ok: true });
  const [letter] = await lettersOf(one.id);
  return { ...one, letter: letter!, code: testKeys.codeFor('letter', letter!.id) };
}

/** The same after the desk has sent it. */
async function withSentLetter() {
  const one = await withLetter();
  await world.db
    .update(verificationLetter)
    .set({ sentAt: readClock().toString() })
    .where(eq(verificationLetter.id, one.letter.id));
  return one;
}

describe('ordering', () => {
  it('is not sent to oneself by whoever works at the desk', async () => {
    const officer = await deskOfficer();
    await declareResidence(officer.ctx, officer.id, {
      name: 'Bo Skranke',
      ...address,
      ageBand: '18_plus',
    });
    await askForLetter(officer.ctx, officer.id);
    const [letter] = await lettersOf(officer.id);
    const shown = await findLetter(officer.ctx, letter!.id);
    expect(shown).toEqual({ state: 'own', at: letter!.requestedAt });
    expect(await markSent(officer.ctx, letter!.id)).toEqual({ ok: false, reason: 'not_oneself' });
    const colleague = await deskOfficer();
    expect(await findLetter(colleague.ctx, letter!.id)).toMatchObject({ state: 'asked' });
  });

  it('is refused without an address, and the page leads to where it is written', async () => {
    const { ctx, id, cookie } = await citizen({ street: null, postcode: null, city: null });
    expect(await askForLetter(ctx, id)).toEqual({ ok: false, reason: 'no_address' });
    const response = await postForm(server, host, '/min-side/brev', { form: 'order' }, cookie);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Skriv først dit navn og din adresse');
    expect(html).toContain('href="/min-side/bopael"');
    expect(await lettersOf(id)).toEqual([]);
  });

  it('is refused to whoever is verified, here or elsewhere', async () => {
    for (const [isHere, reason] of [
      [true, 'already'],
      [false, 'lives_elsewhere'],
    ] as const) {
      const { ctx, id } = await citizen({
        verifiedAt: '2026-01-01T00:00:00Z',
        verifiedBy: 'mitid',
        verifiedResident: isHere,
      });
      expect(await askForLetter(ctx, id)).toEqual({ ok: false, reason });
    }
  });

  it('takes the address, lasts to the end of the thirtieth day, and stores no code', async () => {
    const { letter, code, cookie, id } = await withLetter();
    expect(letter).toMatchObject({ ...address, name: 'Ida Prøve', sentAt: null });
    const days = (Date.parse(letter.expiresAt) - Date.parse(letter.requestedAt)) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(31.1);
    const audit = await world.db.select().from(auditEvent).where(eq(auditEvent.actorId, id));
    expect(JSON.stringify([letter, audit, await personRow(id)])).not.toContain(code);
    const page = await (
      await server.fetchFrom(host, '/min-side/brev', { headers: { cookie } })
    ).text();
    expect(page).toContain('Bestilt');
    expect(page).not.toContain(code);
    expect(page).not.toContain(code.slice(0, 5));
  });

  it('again cancels the former, whose code and address are gone', async () => {
    const { ctx, who, id, code, letter } = await withLetter();
    await askForLetter(ctx, id);
    const [, former] = await lettersOf(id);
    expect(former).toMatchObject({ id: letter.id, name: null, street: null, city: null });
    expect(former!.cancelledAt).not.toBeNull();
    await world.db
      .update(verificationLetter)
      .set({ sentAt: '2026-01-01T00:00:00Z' })
      .where(eq(verificationLetter.personId, id));
    expect(await enterCode(ctx, who, code)).toEqual({ ok: false, reason: 'code_wrong' });
  });

  it('twice at once leaves one', async () => {
    const { ctx, id } = await citizen();
    await Promise.all([askForLetter(ctx, id), askForLetter(ctx, id), askForLetter(ctx, id)]);
    const open = (await lettersOf(id)).filter(({ cancelledAt }) => cancelledAt === null);
    expect(open).toHaveLength(1);
  });

  it('ends after five in a day', async () => {
    const { ctx, id } = await citizen();
    for (let times = 0; times < 5; times++) await askForLetter(ctx, id);
    await expect(askForLetter(ctx, id)).rejects.toThrow(TooMany);
  });

  it('is for oneself', async () => {
    const [one, other] = [await citizen(), await citizen()];
    await expect(askForLetter(one.ctx, other.id)).rejects.toThrow(Forbidden);
    await expect(cancelLetter(one.ctx, other.id)).rejects.toThrow(Forbidden);
  });

  it('tells those who hold the role today, and once there is one the mailbox alone', async () => {
    const there = await world.register({ slug: 'posthus' });
    const [holder, wasHolder] = [await deskOfficer(there), await deskOfficer(there)];
    await world.db.execute(
      `update role_assignment set valid_to = '2026-01-02' where person_id = '${wasHolder.id}'`,
    );
    const told = async () =>
      (await world.db.select().from(mail).where(eq(mail.municipalityId, there.id))).map((one) => ({
        to: one.address,
        personId: one.personId,
        template: one.template,
        facts: one.facts,
      }));
    const first = await withLetter(there);
    expect(await told()).toEqual([
      {
        to: `person-${holder.id}@example.dk`,
        personId: holder.id,
        template: 'letters_waiting',
        facts: { origin: first.ctx.origin, path: '/medarbejder/breve' },
      },
    ]);
    await world.db.insert(functionMailbox).values({
      municipalityId: there.id,
      role: 'desk_officer',
      email: 'borgerservice@eksempel.dk',
    });
    await askForLetter(first.ctx, first.id);
    expect((await told()).slice(1)).toMatchObject([
      { to: 'borgerservice@eksempel.dk', personId: null },
    ]);
  });

  it('can be cancelled, and the address is forgotten', async () => {
    const { ctx, id, cookie } = await withLetter();
    const response = await postForm(server, host, '/min-side/brev', { form: 'cancel' }, cookie);
    expect(response.headers.get('Location')).toBe('/min-side/brev?besked=brev_annulleret');
    expect(await lettersOf(id)).toMatchObject([{ name: null, street: null, usedAt: null }]);
    expect(await findOwnLetter(ctx, id)).toBeNull();
    await cancelLetter(ctx, id);
  });
});

describe('the code', () => {
  it('shows nothing before the desk has looked at the address and sent the letter', async () => {
    const { ctx, who, id, code } = await withLetter();
    expect(await enterCode(ctx, who, code)).toEqual({ ok: false, reason: 'letter_not_sent' });
    expect(await personRow(id)).toMatchObject({ verifiedAt: null });
    expect(await lettersOf(id)).toMatchObject([{ wrongTries: 0 }]);
  });

  it('is of no use after a move: the letter went elsewhere', async () => {
    const { ctx, who, id, code } = await withSentLetter();
    const moved = { ...address, street: 'Ny Vej 2', ageBand: '18_plus' as const };
    await declareResidence(ctx, id, { name: 'Ida Prøve', ...moved });
    expect(await enterCode(ctx, who, code)).toMatchObject({ reason: 'not_found' });
  });

  it('verifies whoever types it, also in small letters, and gives them a new session', async () => {
    const { id, code, cookie } = await withSentLetter();
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `;
    const fields = { form: 'enter', code: typed };
    const response = await postForm(server, host, '/min-side/brev', fields, cookie);
    expect(response.headers.get('Location')).toBe('/min-side/bopael?besked=bekraeftet');
    const renewed = response.headers.get('Set-Cookie')!.split(';')[0]!;
    expect(renewed).not.toBe(cookie);
    expect(await personRow(id)).toMatchObject({ verifiedBy: 'letter', verifiedResident: true });
    expect(await lettersOf(id)).toMatchObject([{ name: null, postcode: null, cancelledAt: null }]);
    await expect(acting(world, here, cookie)).rejects.toThrow('nobody');
    expect((await acting(world, here, renewed)).ctx.actor.level).toBe(3);
  });

  it('is never shown again where it was wrong', async () => {
    const { cookie } = await withSentLetter();
    const fields = { form: 'enter', code: 'FORKERTKODE' };
    const response = await postForm(server, host, '/min-side/brev', fields, cookie);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Koden passer ikke');
    expect(html).not.toContain('FORKERTKODE');
  });

  it('is used up after five wrong tries, the fifth saying so', async () => {
    const { ctx, who, id, code } = await withSentLetter();
    const reasons = [];
    for (let times = 0; times < 5; times++) {
      const outcome = await enterCode(ctx, who, 'WRONG');
      reasons.push(outcome.ok ? 'ok' : outcome.reason);
    }
    const wrong = 'code_wrong';
    expect(reasons).toEqual([wrong, wrong, wrong, wrong, 'code_used_up']);
    expect(await enterCode(ctx, who, code)).toEqual({ ok: false, reason: 'code_used_up' });
    expect(await personRow(id)).toMatchObject({ verifiedAt: null });
    expect(await findOwnLetter(ctx, id)).toMatchObject({ state: 'used_up', triesLeft: 0 });
  });

  it('is never tried more than five times, however many try at once', async () => {
    const { ctx, who, id } = await withSentLetter();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => enterCode(ctx, who, 'WRONG')),
    );
    const reasons = outcomes.map((one) => (one.ok ? 'ok' : one.reason));
    expect(reasons.filter((reason) => reason === 'code_wrong')).toHaveLength(4);
    expect(reasons.filter((reason) => reason === 'code_used_up')).toHaveLength(4);
    expect(await lettersOf(id)).toMatchObject([{ wrongTries: 5 }]);
    const tries = await world.db.select().from(auditEvent).where(eq(auditEvent.actorId, id));
    expect(tries.filter(({ action }) => action === 'identity.enter_wrong_code')).toHaveLength(5);
  });

  it('works once where two type it at once', async () => {
    const { ctx, who, code } = await withSentLetter();
    const outcomes = await Promise.all([enterCode(ctx, who, code), enterCode(ctx, who, code)]);
    expect(outcomes.map((one) => (one.ok ? 'ok' : one.reason)).toSorted()).toEqual([
      'already',
      'ok',
    ]);
  });

  it('cannot be tried more than eight times in a quarter of an hour, new letters or not', async () => {
    const { ctx, who, id } = await withSentLetter();
    for (let times = 0; times < 8; times++) {
      if (times === 5) await askForLetter(ctx, id);
      await enterCode(ctx, who, 'WRONG');
    }
    await expect(enterCode(ctx, who, 'WRONG')).rejects.toThrow(TooMany);
  });

  it('expires with its last day', async () => {
    const { ctx, who, letter, code, id } = await withSentLetter();
    const end = Temporal.Instant.fromEpochMilliseconds(Date.parse(letter.expiresAt));
    const late = { ...ctx, now: end };
    expect(await enterCode(late, who, code)).toEqual({ ok: false, reason: 'code_expired' });
    expect(await findOwnLetter(late, id)).toMatchObject({ state: 'expired' });
    const inTime = { ...ctx, now: end.subtract({ seconds: 1 }) };
    expect(await enterCode(inTime, who, code)).toMatchObject({ ok: true });
  });

  it('of another’s letter is wrong, and there may be none to try', async () => {
    const [one, other] = [await withSentLetter(), await withSentLetter()];
    expect(await enterCode(one.ctx, one.who, other.code)).toMatchObject({ reason: 'code_wrong' });
    const nobody = await citizen();
    expect(await enterCode(nobody.ctx, nobody.who, other.code)).toMatchObject({
      reason: 'not_found',
    });
  });

  it('does not outdo what MitID has found', async () => {
    const { ctx, who, id, code } = await withSentLetter();
    await world.db
      .update(person)
      .set({ verifiedAt: '2026-01-01T00:00:00Z', verifiedBy: 'mitid', verifiedResident: false })
      .where(eq(person.id, id));
    expect(await enterCode(ctx, who, code)).toMatchObject({ reason: 'lives_elsewhere' });
    expect(await personRow(id)).toMatchObject({ verifiedResident: false });
  });
});

describe('the desk', () => {
  it('sees letters that wait, the oldest first, page by page, of its own municipality', async () => {
    const there = await world.register({ slug: 'kø' });
    const staff = await deskOfficer(there);
    const { id: owner } = await makePerson(world, there, address);
    const rows = Array.from({ length: lettersPerPage + 1 }, (_, at) => ({
      municipalityId: there.id,
      requestedAt: new Date(Date.parse('2026-01-01T00:00:00Z') + at * 1000).toISOString(),
      expiresAt: '2126-01-01T00:00:00Z',
      name: `Nr. ${at}`,
      ...address,
    }));
    for (const row of rows.toReversed()) {
      const { id: personId } = await makePerson(world, there);
      await world.db.insert(verificationLetter).values({ ...row, personId });
    }
    const ended = { ...rows[0]!, personId: owner, name: null, street: null, postcode: null };
    await world.db
      .insert(verificationLetter)
      .values({ ...ended, city: null, cancelledAt: '2026-02-01T00:00:00Z' });
    const first = await listLettersWaiting(staff.ctx, 1);
    expect(first.total).toBe(lettersPerPage + 1);
    expect(first.letters.map(({ name }) => name)).toEqual(
      rows.slice(0, lettersPerPage).map(({ name }) => name),
    );
    expect((await listLettersWaiting(staff.ctx, 2)).letters).toMatchObject([
      { name: `Nr. ${lettersPerPage}` },
    ]);
    expect((await listLettersWaiting(staff.ctx, 3)).letters).toEqual([]);
  });

  it('prints a letter with its code in the citizen’s language until it is sent', async () => {
    const staff = await deskOfficer();
    const { id, letter, code } = await withLetter();
    await world.db.update(person).set({ language: 'en' }).where(eq(person.id, id));
    const path = `/medarbejder/breve/${letter.id}`;
    const open = async () =>
      (await server.fetchFrom(host, path, { headers: { cookie: staff.cookie } })).text();
    const before = await open();
    expect(before).toContain(`${code.slice(0, 5)}<!-- -->-<!-- -->${code.slice(5)}`);
    expect(before).toContain('lang="en"');
    expect(before).toContain('Dear Ida Prøve');
    expect(before).toContain('/en/min-side/brev');
    expect(before).toContain('Havnegade 4');
    expect((await lettersOf(id))[0]!.sentAt).toBeNull();

    const response = await postForm(server, host, path, { inside: 'yes' }, staff.cookie);
    expect(response.headers.get('Location')).toBe('/medarbejder/breve?besked=brev_sendt');
    expect((await lettersOf(id))[0]!.sentAt).not.toBeNull();
    const after = await open();
    expect(after).not.toContain(code.slice(0, 5));
    expect(after).not.toContain('Havnegade 4');
    const list = await listLettersWaiting(staff.ctx, 1);
    expect(list.letters.map((one) => one.id)).not.toContain(letter.id);
    const events = await world.db.select().from(auditEvent).where(eq(auditEvent.actorId, staff.id));
    expect(events).toMatchObject([
      { action: 'identity.send_letter', details: { person: id, letter: letter.id } },
    ]);
  });

  it('does not send what was cancelled meanwhile', async () => {
    const staff = await deskOfficer();
    const { ctx, id, letter } = await withLetter();
    await cancelLetter(ctx, id);
    expect(await findLetter(staff.ctx, letter.id)).toMatchObject({ state: 'cancelled' });
    expect(await markSent(staff.ctx, letter.id)).toEqual({ ok: false, reason: 'not_found' });
    expect((await lettersOf(id))[0]!.sentAt).toBeNull();
  });

  it('reads what became of a letter, and never again its code or its address', async () => {
    const staff = await deskOfficer();
    const at = '2026-02-03T12:00:00Z';
    const none = { name: null, street: null, postcode: null, city: null };
    const became = [
      [{ usedAt: at, ...none }, 'Brevet er brugt 3. februar 2026.'],
      [{ cancelledAt: at, ...none }, 'Brevet er annulleret 3. februar 2026.'],
      [{ expiresAt: at }, 'Koden i brevet virkede til og med 3. februar 2026.'],
      [{ wrongTries: 5 }, 'koden er prøvet for mange gange'],
    ] as const;
    for (const [change, words] of became) {
      const { letter, code } = await withSentLetter();
      await world.db
        .update(verificationLetter)
        .set(change)
        .where(eq(verificationLetter.id, letter.id));
      const path = `/medarbejder/breve/${letter.id}`;
      const response = await server.fetchFrom(host, path, { headers: { cookie: staff.cookie } });
      expect(response.status).toBe(200);
      const page = await response.text();
      expect(page).toContain(words);
      for (const secret of [code.slice(0, 5), 'Havnegade']) expect(page).not.toContain(secret);
    }
  });

  it('has no page for another municipality’s letter, and none for what is no letter', async () => {
    const staff = await deskOfficer();
    const { letter } = await withLetter(elsewhere);
    for (const id of [letter.id, 'nej', '01890000-0000-7000-8000-000000000000']) {
      const path = `/medarbejder/breve/${id}`;
      const read = await server.fetchFrom(host, path, { headers: { cookie: staff.cookie } });
      expect(read.status).toBe(404);
      expect((await postForm(server, host, path, { inside: 'yes' }, staff.cookie)).status).toBe(
        404,
      );
    }
    expect((await listLettersWaiting(staff.ctx, 1)).letters.map(({ id }) => id)).not.toContain(
      letter.id,
    );
    expect((await lettersOf(letter.personId))[0]!.sentAt).toBeNull();
  });
});
