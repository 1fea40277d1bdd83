import { and, asc, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assistance,
  auditEvent,
  mail,
  person,
  roleAssignment,
  session,
  verificationLetter,
} from '#db/schema';
import { beginHelp } from '~/domains/identity/desk/begin-help.server';
import { findCitizen, findReceipt, searchCitizens } from '~/domains/identity/desk/queries.server';
import { takeOver } from '~/domains/identity/desk/take-over.server';
import { verifyAtDesk } from '~/domains/identity/desk/verify-at-desk.server';
import { askForLetter } from '~/domains/identity/letter/ask-for-letter.server';
import { enterCode } from '~/domains/identity/letter/enter-code.server';
import { copyOf } from '~/domains/identity/own/copy-of-data.server';
import { changeProfile } from '~/domains/identity/own/change-profile.server';
import { declareResidence } from '~/domains/identity/own/declare-residence.server';
import type { Role } from '~/domains/identity/roles';
import type { Tenant } from '~/platform/context.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { TooMany } from '~/platform/throttle.server';
import { personalData } from '~/routes/me/personal-data.server';
import { makeAccount, makeHelped, makeStaff, staffName } from '../../support/desk';
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
  here = await world.register({ slug: 'her' });
  elsewhere = await world.register({ slug: 'andetsteds' });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const staffOf = (at = here, roles?: Role[]) => makeStaff(world, at, roles);
const account = (at = here, facts?: Parameters<typeof makePerson>[2]) =>
  makeAccount(world, at, facts);
const helping = (at = here) => makeHelped(world, at);

async function rowOf(id: string) {
  const [row] = await world.db.select().from(person).where(eq(person.id, id));
  return row!;
}

const get = (path: string, cookie = '') => server.fetchFrom(host, path, { headers: { cookie } });

describe('who may', () => {
  const nobody = '01890000-0000-7000-8000-000000000000';
  const pages: [string, number][] = [
    ['/medarbejder/breve', 200],
    [`/medarbejder/breve/${nobody}`, 404],
    ['/medarbejder/borgere', 200],
    ['/medarbejder/borgere/ny', 200],
    [`/medarbejder/borgere/${nobody}`, 404],
    ['/medarbejder/borgere/nej', 404],
    [`/medarbejder/borgere/${nobody}/kvittering`, 404],
    ['/medarbejder/hjaelp/slut', 404],
  ];

  it.each(pages)('%s: the desk alone, with a second factor', async (path, status) => {
    const officer = await staffOf();
    expect((await get(path, officer.cookie)).status).toBe(status);
    const alone = await signedIn(world, here, officer.id);
    const asked = encodeURIComponent(path);
    const to = async (cookie?: string) => (await get(path, cookie)).headers.get('Location');
    expect(await to(alone)).toBe(`/log-ind/to-trin?videre=${asked}`);
    expect(await to()).toBe(`/log-ind?videre=${asked}`);
    for (const roles of [['administrator'], ['moderator'], ['evaluator'], []] as Role[][]) {
      const other = await staffOf(here, roles);
      expect((await get(path, other.cookie)).status).toBe(403);
    }
    const foreign = await staffOf(elsewhere);
    expect(await to(foreign.cookie)).toBe(`/log-ind?videre=${asked}`);
  });

  it('sends no form without being allowed to', async () => {
    const citizen = await account();
    const path = `/medarbejder/borgere/${citizen.id}`;
    const other = await staffOf(here, ['administrator']);
    const fields = { form: 'help', channel: 'phone' };
    expect((await postForm(server, host, path, fields, other.cookie)).status).toBe(403);
    expect((await postForm(server, host, path, fields, citizen.cookie)).status).toBe(403);
    await expect(
      beginHelp(other.ctx, other.who, { personId: citizen.id, channel: 'phone' }),
    ).rejects.toThrow(Forbidden);
    await expect(searchCitizens(other.ctx, 'Karl')).rejects.toThrow(Forbidden);
    await expect(findCitizen(citizen.ctx, citizen.id)).rejects.toThrow(Forbidden);
  });
});

describe('looking for a citizen', () => {
  it('finds beginnings of words, street and e-mail of its own municipality, and never everybody', async () => {
    const at = await world.register({ slug: 'soegning' });
    const { ctx } = await staffOf(at);
    const facts = { name: 'Anne-Marie Ørsted', street: 'Møllevej 4', city: 'Ribe' };
    const { id: anne } = await makePerson(world, at, { ...facts, email: 'a.m@post.dk' });
    await makePerson(world, elsewhere, facts);
    await makePerson(world, at, { name: null, email: null, erasedAt: '2026-01-01T00:00:00Z' });
    const found = async (typed: string) =>
      (await searchCitizens(ctx, typed))?.citizens.map(({ id }) => id);
    for (const typed of ['anne', 'ØRST', 'marie ørsted', 'anne-marie', 'møll 4', 'A.M@post.dk']) {
      expect(await found(typed), typed).toEqual([anne]);
    }
    for (const typed of ['nne', 'post.dk', '@post', '%%%a', '___', 'anne 5']) {
      expect((await found(typed)) ?? [], typed).toEqual([]);
    }
    for (const typed of ['', ' ', 'an', 'a n n', '%']) {
      expect(await searchCitizens(ctx, typed), typed).toBeNull();
    }
  });

  it('shows twenty at most', async () => {
    const at = await world.register({ slug: 'mange' });
    const { ctx, cookie } = await staffOf(at);
    for (let n = 0; n < 21; n++) await makePerson(world, at, { name: `Jens Jensen ${n}` });
    const result = await searchCitizens(ctx, 'jens');
    expect(result?.citizens).toHaveLength(20);
    expect(result?.hasMore).toBe(true);
    const page = await server.fetchFrom('mange.localhost', '/medarbejder/borgere?q=jens', {
      headers: { cookie },
    });
    expect(await page.text()).toContain('Her er de første 20');
  });
});

describe('verifying at the desk', () => {
  const fields = {
    form: 'verify',
    proof: 'passport',
    resident: 'yes',
    age_band: '18_plus',
    seen: 'yes',
  };

  it('makes level 3, ends the citizen’s sessions and cancels a letter; the proof is audited', async () => {
    const staff = await staffOf();
    const citizen = await account(here, address);
    await askForLetter(citizen.ctx, citizen.id);
    const path = `/medarbejder/borgere/${citizen.id}`;
    const response = await postForm(server, host, path, fields, staff.cookie);
    expect(response.headers.get('Location')).toBe(`${path}?besked=borger_bekraeftet`);
    expect(await rowOf(citizen.id)).toMatchObject({
      verifiedBy: 'desk',
      verifiedResident: true,
      ageBand: '18_plus',
    });
    await expect(acting(world, here, citizen.cookie)).rejects.toThrow('nobody');
    await staff.again();
    const letters = await world.db
      .select()
      .from(verificationLetter)
      .where(eq(verificationLetter.personId, citizen.id));
    expect(letters).toMatchObject([{ name: null, usedAt: null }]);
    expect(letters[0]!.cancelledAt).not.toBeNull();
    expect(await eventsOf(staff.id)).toMatchObject([
      {
        action: 'identity.verify_at_desk',
        onBehalfOf: null,
        details: { person: citizen.id, proof: 'passport', isResident: true },
      },
    ]);
  });

  it('can find that somebody lives elsewhere', async () => {
    const staff = await staffOf();
    const citizen = await account(here, { residentDeclaredAt: '2026-01-01T00:00:00Z' });
    expect(citizen.ctx.actor.level).toBe(2);
    const path = `/medarbejder/borgere/${citizen.id}`;
    await postForm(server, host, path, { ...fields, resident: 'no' }, staff.cookie);
    expect(await rowOf(citizen.id)).toMatchObject({ verifiedResident: false });
    const cookie = await signedIn(world, here, citizen.id);
    expect((await acting(world, here, cookie)).ctx.actor.level).toBe(1);
  });

  it.each(['proof', 'resident', 'age_band', 'seen'])('needs %s', async (missing) => {
    const staff = await staffOf();
    const citizen = await account();
    const given = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== missing));
    const path = `/medarbejder/borgere/${citizen.id}`;
    expect((await postForm(server, host, path, given, staff.cookie)).status).toBe(422);
    expect(await rowOf(citizen.id)).toMatchObject({ verifiedAt: null });
  });

  it('is for a colleague where it is oneself, and for nobody elsewhere', async () => {
    const staff = await staffOf();
    const of = { proof: 'passport', isResident: true, ageBand: '18_plus' } as const;
    expect(await verifyAtDesk(staff.ctx, staff.who, { ...of, personId: staff.id })).toEqual({
      ok: false,
      reason: 'not_oneself',
    });
    const foreign = await account(elsewhere);
    await expect(
      verifyAtDesk(staff.ctx, staff.who, { ...of, personId: foreign.id }),
    ).rejects.toThrow(NotFound);
    await expect(findCitizen(staff.ctx, foreign.id)).rejects.toThrow(NotFound);
    const path = `/medarbejder/borgere/${foreign.id}`;
    expect((await get(path, staff.cookie)).status).toBe(404);
    expect((await postForm(server, host, path, fields, staff.cookie)).status).toBe(404);
    expect(await rowOf(foreign.id)).toMatchObject({ verifiedAt: null });
  });
});

async function eventsOf(actorId: string) {
  return world.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.actorId, actorId))
    .orderBy(asc(auditEvent.id));
}

async function openHelpOf(staffId: string) {
  return world.db
    .select()
    .from(assistance)
    .where(and(eq(assistance.staffId, staffId), isNull(assistance.endedAt)));
}

describe('who is confirmed', () => {
  const verified = { verifiedAt: '2026-11-21T12:00:00Z', verifiedBy: 'mitid' as const };

  it('is not asked to declare where they live, and sees what is known', async () => {
    const facts = { ...verified, verifiedResident: true, ageBand: '15_17' as const };
    const { cookie } = await account(here, { ...facts, isProtected: true, email: null });
    const page = await (await get('/min-side/bopael', cookie)).text();
    expect(page).toContain('Bekræftet med MitID 21. november 2026');
    expect(page).toContain('Du har navne- og adressebeskyttelse.');
    expect(page).toContain('<summary>Adresse til breve</summary>');
    expect(page).not.toContain('Jeg bor i');
    const overview = await (await get('/min-side', cookie)).text();
    expect(overview).toContain('Bekræftet med MitID 21. november 2026 · 15–17 år · beskyttet navn');
    expect(overview).toContain('Tilføj din e-mail');
  });

  it('to live elsewhere has nothing to declare', async () => {
    const { cookie } = await account(here, { ...verified, verifiedResident: false });
    const page = await (await get('/min-side/bopael', cookie)).text();
    expect(page).toContain('bor i en anden kommune');
    expect(page).not.toContain('lives_here');
    const overview = await (await get('/min-side', cookie)).text();
    expect(overview).toContain('bor i en anden kommune');
    expect(overview).not.toContain('Skriv, at du bor i kommunen');
  });
});

describe('helping', () => {
  it('acts as the citizen, with the bar above every page, until it ends', async () => {
    const staff = await staffOf();
    const made = await postForm(
      server,
      host,
      '/medarbejder/borgere/ny',
      { name: 'Karl Uden Mail', language: 'da' },
      staff.cookie,
    );
    const path = made.headers.get('Location')!.split('?')[0]!;
    const id = path.split('/').at(-1)!;
    const begun = await postForm(
      server,
      host,
      path,
      { form: 'help', channel: 'desk' },
      staff.cookie,
    );
    expect(begun.headers.get('Location')).toBe('/min-side?besked=hjaelp_begyndt');
    const page = await (await get('/min-side', staff.cookie)).text();
    expect(page).toContain('Hej Karl Uden Mail');
    expect(page).toContain('Du hjælper Karl Uden Mail');
    expect(await (await get('/planer', staff.cookie)).text()).toContain('Du hjælper Karl');

    const residence = {
      name: 'Karl Uden Mail',
      ...address,
      age_band: '18_plus',
      lives_here: 'yes',
    };
    await postForm(server, host, '/min-side/bopael', residence, staff.cookie);
    expect(await rowOf(id)).toMatchObject({ street: 'Havnegade 4' });
    expect(await rowOf(staff.id)).toMatchObject({ street: null });

    // How the citizen signs in is nothing that staff can touch.
    const security = await get('/min-side/sikkerhed', staff.cookie);
    expect(security.headers.get('Location')).toContain('/hvad-kraever-det?mangler=own_security');
    const why = await (await get(security.headers.get('Location')!, staff.cookie)).text();
    expect(why).toContain('Det kan kun borgeren selv gøre.');
    for (const own of ['/min-side/sikkerhed', '/min-side/overtag', '/min-side/data']) {
      expect(page).not.toContain(`href="${own}"`);
    }
    // Made by staff, and the residence declared: there is no e-mail that could be confirmed.
    expect(await findCitizen(staff.ctx, id)).toMatchObject({ level: 2 });

    const ended = await postForm(server, host, '/medarbejder/hjaelp/slut', {}, staff.cookie);
    expect(ended.headers.get('Location')).toBe(`${path}?besked=hjaelp_slut`);
    const after = await (await get('/min-side', staff.cookie)).text();
    expect(after).not.toContain('Karl Uden Mail');
    expect(await openHelpOf(staff.id)).toEqual([]);
    expect(await eventsOf(staff.id)).toMatchObject([
      { action: 'identity.add_citizen', onBehalfOf: null },
      { action: 'identity.begin_help', onBehalfOf: null, details: { person: id } },
      { action: 'identity.declare_residence', onBehalfOf: id },
      { action: 'identity.end_help', onBehalfOf: null, details: { person: id } },
    ]);
    await postForm(server, host, '/medarbejder/hjaelp/slut', {}, staff.cookie);
  });

  it('is given to one at a time, also where two are begun at once', async () => {
    const { staff } = await helping();
    const others = [await account(), await account(), await account()];
    const { ctx, who } = await staff.again();
    await Promise.all(
      others.map(({ id }) =>
        beginHelp({ ...ctx, actor: who.self }, who, { personId: id, channel: 'desk' }),
      ),
    );
    const open = await openHelpOf(staff.id);
    expect(open).toHaveLength(1);
    expect((await staff.again()).who.helped?.actor.personId).toBe(open[0]!.personId);
  });

  it('of each other at once is refused, and no deadlock', async () => {
    const [one, other] = [await staffOf(), await staffOf()];
    for (let times = 0; times < 10; times++) {
      const outcomes = await Promise.all([
        beginHelp(one.ctx, one.who, { personId: other.id, channel: 'desk' }),
        beginHelp(other.ctx, other.who, { personId: one.id, channel: 'desk' }),
      ]);
      expect(outcomes).toMatchObject([{ reason: 'holds_role' }, { reason: 'holds_role' }]);
    }
    expect(await openHelpOf(one.id)).toEqual([]);
  });

  it('is for another of the same municipality', async () => {
    const { ctx, who, id } = await staffOf();
    const begin = (personId: string) => beginHelp(ctx, who, { personId, channel: 'phone' });
    expect(await begin(id)).toEqual({ ok: false, reason: 'not_oneself' });
    await expect(begin((await account(elsewhere)).id)).rejects.toThrow(NotFound);
    await expect(begin('nej')).rejects.toThrow(NotFound);
    const { id: erased } = await makePerson(world, here, {
      name: null,
      email: null,
      erasedAt: '2026-01-01T00:00:00Z',
    });
    await expect(begin(erased)).rejects.toThrow(NotFound);
  });

  it('ends with the session, with the role and with the second factor', async () => {
    const first = await helping();
    await postForm(server, host, '/log-ud', {}, first.staff.cookie);
    expect(await openHelpOf(first.staff.id)).toEqual([]);

    const second = await helping();
    await world.db
      .update(roleAssignment)
      .set({ endedAt: '2026-02-01T00:00:00Z' })
      .where(eq(roleAssignment.personId, second.staff.id));
    expect((await second.staff.again()).who.helped).toBeNull();

    const third = await helping();
    await world.db
      .update(session)
      .set({ secondFactorAt: '2026-02-01T00:00:00Z' })
      .where(eq(session.userId, third.staff.id));
    expect((await third.staff.again()).who.helped).toBeNull();

    const fourth = await helping();
    const elsewhereToo = await signedIn(world, here, fourth.staff.id, { secondFactor: true });
    expect((await acting(world, here, elsewhereToo)).who.helped).toBeNull();
  });

  it('leaves the staff member’s session as it is when the citizen’s code is typed', async () => {
    const { id, asCitizen, staff } = await helping();
    await declareResidence(asCitizen, id, { name: 'Karl', ...address, ageBand: '18_plus' });
    await askForLetter(asCitizen, id);
    const [letter] = await world.db
      .update(verificationLetter)
      .set({ sentAt: '2026-01-01T00:00:00Z' })
      .where(eq(verificationLetter.personId, id))
      .returning();
    const code = testKeys.codeFor('letter', letter!.id);
    const { ctx, who } = await staff.again();
    expect(await enterCode(ctx, who, code)).toEqual({ ok: true, value: { cookie: null } });
    expect(await rowOf(id)).toMatchObject({ verifiedBy: 'letter' });
    expect(await rowOf(staff.id)).toMatchObject({ verifiedBy: null });
    expect((await staff.again()).who.helped?.actor.level).toBe(3);
    expect((await eventsOf(staff.id)).at(-1)).toMatchObject({
      action: 'identity.enter_code',
      onBehalfOf: id,
    });
  });

  it('tells the citizen that they were helped, and never by whom', async () => {
    const { id, staff, asCitizen } = await helping();
    const email = `${staff.id}@eksempel.dk`;
    await changeProfile(asCitizen, id, { name: 'Karl', language: 'da' });
    await declareResidence(asCitizen, id, { name: 'Karl', ...address, ageBand: '18_plus' });
    await askForLetter(asCitizen, id);
    const asSelf = { ...asCitizen, actor: { ...asCitizen.actor, assistedBy: null } };
    const copy = await copyOf(asSelf, id, personalData);
    expect(copy.sections.help).toMatchObject([{ channel: 'phone' }]);
    expect(copy.sections.events).toHaveLength(3);
    const mails = await world.db.select().from(mail).where(eq(mail.personId, id));
    const receipt = await findReceipt(staff.ctx, id);
    const page = await (await get(`/medarbejder/borgere/${id}/kvittering`, staff.cookie)).text();
    const told = JSON.stringify([copy, mails, receipt, await rowOf(id), page]);
    for (const mark of [staffName, email, staff.id]) expect(told).not.toContain(mark);
  });
});

describe('the receipt', () => {
  it('has the takeover code, for whoever cannot sign in by themselves alone', async () => {
    const { id, staff, code } = await helping();
    const page = await (await get(`/medarbejder/borgere/${id}/kvittering`, staff.cookie)).text();
    expect(page).toContain(`${code.slice(0, 5)}<!-- -->-<!-- -->${code.slice(5)}`);
    expect(page).toContain('I telefonen');
    expect(page).toContain('/min-side/overtag');
    const audited = await world.db.select().from(auditEvent);
    expect(JSON.stringify([await rowOf(id), audited])).not.toContain(code);

    const withMail = await account();
    const { id: withMitid } = await makePerson(world, here, { email: null, mitidPseudonym: 'x' });
    for (const other of [withMail.id, withMitid, (await helping(elsewhere)).id]) {
      const response = await get(`/medarbejder/borgere/${other}/kvittering`, staff.cookie);
      expect(response.status).toBe(404);
    }
  });
});

describe('taking over', () => {
  it('moves everything to the account and leaves a tombstone', async () => {
    const { id, staff, asCitizen, code } = await helping();
    await declareResidence(asCitizen, id, { name: 'Karl', ...address, ageBand: '15_17' });
    await verifyAtDesk(staff.ctx, staff.who, {
      personId: id,
      proof: 'driving_licence',
      isResident: true,
      ageBand: '18_plus',
    });
    const later = await account(here, { ageBand: '15_17' });
    const typed = `${code.slice(0, 4).toLowerCase()} – ${code.slice(4)}`;
    const response = await postForm(
      server,
      host,
      '/min-side/overtag',
      { code: typed },
      later.cookie,
    );
    expect(response.headers.get('Location')).toBe('/min-side?besked=overtaget');
    const renewed = response.headers.get('Set-Cookie')!.split(';')[0]!;
    await expect(acting(world, here, later.cookie)).rejects.toThrow('nobody');
    expect((await acting(world, here, renewed)).ctx.actor.level).toBe(3);

    expect(await rowOf(later.id)).toMatchObject({
      ...address,
      name: 'Ida Prøve',
      verifiedBy: 'desk',
      ageBand: '18_plus',
    });
    const { takeoverHash, erasedAt, ...rest } = await rowOf(id);
    expect([takeoverHash, erasedAt]).not.toContain(null);
    const left = Object.entries(rest).filter(([, value]) => value !== null && value !== false);
    expect(Object.fromEntries(left)).toEqual({
      id,
      municipalityId: here.id,
      language: 'da',
      createdAt: rest.createdAt,
    });
    const { sections } = await copyOf(
      (await acting(world, here, renewed)).ctx,
      later.id,
      personalData,
    );
    expect(sections.help).toMatchObject([{ channel: 'phone' }]);
    expect(await eventsOf(later.id)).toEqual([
      // Whom they were until then is erased, and with it what the log said of them.
      expect.objectContaining({ action: 'audit.detach' }),
      expect.objectContaining({
        action: 'identity.take_over',
        details: { person: later.id, former: id },
      }),
    ]);
  });

  it('ends help that is being given, rather than give it to the account', async () => {
    const { staff, code } = await helping();
    const later = await account();
    expect(await takeOver(later.ctx, later.who, code, personalData)).toMatchObject({ ok: true });
    const { who } = await staff.again();
    expect([who.helped, who.session.assistanceId]).toEqual([null, null]);
    expect(await openHelpOf(staff.id)).toEqual([]);
  });

  it('keeps what the account has: its verification, its address, its letter', async () => {
    const { id, asCitizen, code } = await helping();
    await declareResidence(asCitizen, id, { name: 'Karl', ...address, ageBand: '18_plus' });
    await askForLetter(asCitizen, id);
    const own = { street: 'Egen Vej 1', postcode: '6200', city: 'Aabenraa' };
    const later = await account(here, own);
    await askForLetter(later.ctx, later.id);
    expect(await takeOver(later.ctx, later.who, code, personalData)).toMatchObject({ ok: true });
    expect(await rowOf(later.id)).toMatchObject({ ...own, verifiedAt: null });
    const letters = await world.db
      .select()
      .from(verificationLetter)
      .where(eq(verificationLetter.municipalityId, here.id));
    expect(letters.filter((one) => one.personId === id)).toEqual([]);
    expect(letters.filter((one) => one.personId === later.id)).toMatchObject([own]);

    const second = await helping();
    await verifyAtDesk(second.staff.ctx, second.staff.who, {
      personId: second.id,
      proof: 'passport',
      isResident: false,
      ageBand: '18_plus',
    });
    const verified = { verifiedAt: '2026-01-01T00:00:00Z', verifiedBy: 'mitid' as const };
    const byMitid = await account(here, { ...verified, verifiedResident: true });
    await takeOver(byMitid.ctx, byMitid.who, second.code, personalData);
    expect(await rowOf(byMitid.id)).toMatchObject({ verifiedBy: 'mitid', verifiedResident: true });
  });

  it('takes a letter along that is on its way, with its code', async () => {
    const { id, asCitizen, code } = await helping();
    await declareResidence(asCitizen, id, { name: 'Karl', ...address, ageBand: '18_plus' });
    await askForLetter(asCitizen, id);
    const later = await account();
    await takeOver(later.ctx, later.who, code, personalData);
    const [letter] = await world.db
      .update(verificationLetter)
      .set({ sentAt: '2026-01-01T00:00:00Z' })
      .where(eq(verificationLetter.personId, later.id))
      .returning();
    const letterCode = testKeys.codeFor('letter', letter!.id);
    const cookie = await signedIn(world, here, later.id);
    const { ctx, who } = await acting(world, here, cookie);
    expect(await enterCode(ctx, who, letterCode)).toMatchObject({ ok: true });
  });

  it('happens once, also where two take over at once', async () => {
    const { id, code } = await helping();
    const [one, other] = [await account(), await account()];
    const outcomes = await Promise.all(
      [one, other, one].map(({ ctx, who }) => takeOver(ctx, who, code, personalData)),
    );
    const answers = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.reason));
    expect(answers.toSorted()).toEqual(['ok', 'takeover_used', 'takeover_used']);
    const helped = await world.db.select().from(assistance).where(eq(assistance.personId, id));
    expect(helped).toEqual([]);
    const third = await account();
    expect(await takeOver(third.ctx, third.who, code, personalData)).toMatchObject({
      reason: 'takeover_used',
    });
  });

  it('is refused with a wrong code, one’s own and another municipality’s', async () => {
    const { asCitizen, staff, code } = await helping();
    const own = await staff.again();
    expect(await takeOver(asCitizen, own.who, code, personalData)).toMatchObject({
      reason: 'takeover_own',
    });
    const later = await account();
    const foreign = await helping(elsewhere);
    for (const wrong of ['FORKERT', foreign.code]) {
      expect(await takeOver(later.ctx, later.who, wrong, personalData)).toMatchObject({
        reason: 'takeover_wrong',
      });
    }
    expect(await rowOf(foreign.id)).toMatchObject({ erasedAt: null });
    const response = await postForm(
      server,
      host,
      '/min-side/overtag',
      { code: 'FORKERT' },
      later.cookie,
    );
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Den virker kun hos den kommune');
    expect(page).not.toContain('FORKERT');
  });

  it('is refused to whoever helps citizens, or helped this one', async () => {
    const { id, staff, code } = await helping();
    const { who } = await staff.again();
    const asSelf = { ...staff.ctx, actor: who.self };
    const byHelper = { ok: false, reason: 'takeover_by_helper' };
    expect(await takeOver(asSelf, who, code, personalData)).toEqual(byHelper);
    const retired = { ...asSelf, actor: { ...who.self, roles: [] } };
    expect(await takeOver(retired, who, code, personalData)).toEqual(byHelper);
    const colleague = await staffOf();
    expect(await takeOver(colleague.ctx, colleague.who, code, personalData)).toEqual(byHelper);
    expect(await rowOf(id)).toMatchObject({ erasedAt: null });
  });

  it('is refused once the person can sign in by themselves', async () => {
    const { id, code } = await helping();
    await world.db.update(person).set({ mitidPseudonym: 'egen' }).where(eq(person.id, id));
    const later = await account();
    expect(await takeOver(later.ctx, later.who, code, personalData)).toMatchObject({
      reason: 'takeover_used',
    });
  });

  it('cannot be tried more than eight times in a quarter of an hour', async () => {
    const { ctx, who } = await account();
    for (let times = 0; times < 8; times++) await takeOver(ctx, who, 'FORKERT', personalData);
    await expect(takeOver(ctx, who, 'FORKERT', personalData)).rejects.toThrow(TooMany);
  });
});
