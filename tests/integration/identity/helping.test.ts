import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assistance, mail, person, roleAssignment } from '#db/schema';
import { beginHelp } from '~/domains/identity/desk/begin-help.server';
import { endHelp as endHelpNow } from '~/domains/identity/desk/end-help.server';
import { takeOver } from '~/domains/identity/desk/take-over.server';
import { verifyAtDesk } from '~/domains/identity/desk/verify-at-desk.server';
import { askForLetter } from '~/domains/identity/letter/ask-for-letter.server';
import { copyOf } from '~/domains/identity/own/copy-of-data.server';
import { declareResidence } from '~/domains/identity/own/declare-residence.server';
import type { Tenant } from '~/platform/context.server';
import { Forbidden } from '~/platform/errors';
import { personalData } from '~/routes/me/personal-data.server';
import { makeAccount, makeHelped, makeStaff, staffName } from '../../support/desk';
import { startMailbox } from '../../support/mailbox';
import { type GivenRole, makePerson, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

const host = 'her.localhost';
const address = { street: 'Havnegade 4', postcode: '6400', city: 'Sønderborg' };

let world: World;
let server: TestServer;
let here: Tenant;
beforeAll(async () => {
  world = await startWorld();
  here = await world.register({ slug: 'her', languages: ['da', 'en', 'de'] });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const get = (path: string, cookie: string) => server.fetchFrom(host, path, { headers: { cookie } });
const read = async (path: string, cookie: string) => (await get(path, cookie)).text();
const post = (path: string, fields: Record<string, string>, cookie: string) =>
  postForm(server, host, path, fields, cookie);
const endHelp = (cookie: string) => post('/medarbejder/hjaelp/slut', {}, cookie);
/** A page as it is read, without its tags. */
const words = (html: string) => html.replace(/<!-- -->/g, '').replace(/<[^>]*>/g, ' ');

describe('whoever holds a role', () => {
  const now: GivenRole = { role: 'evaluator' };
  const over = { ...now, validTo: '2021-01-01' };
  const later = { ...now, validFrom: '2999-01-01' };
  const verification = { proof: 'passport', isResident: true, ageBand: '18_plus' } as const;

  it('is neither found, helped nor verified at the desk, and has no receipt', async () => {
    const { ctx, who, cookie } = await makeStaff(world, here);
    const facts = { name: 'Rosa Rollehaver', email: null, takeoverHash: 'rosa', ...address };
    const { id } = await makePerson(world, here, { ...facts, roles: [now] });
    expect(words(await read('/medarbejder/borgere?q=rollehaver', cookie))).toContain(
      'Vi fandt ingen.',
    );
    const path = `/medarbejder/borgere/${id}`;
    const page = await read(path, cookie);
    expect(page).toContain('Personen har en rolle hos kommunen');
    expect(page).not.toContain('Begynd at hjælpe');
    expect(page).not.toContain('Havnegade');
    expect((await get(`${path}/kvittering`, cookie)).status).toBe(404);

    const holdsRole = { ok: false, reason: 'holds_role' };
    expect(await beginHelp(ctx, who, { personId: id, channel: 'desk' })).toEqual(holdsRole);
    expect(await verifyAtDesk(ctx, who, { personId: id, ...verification })).toEqual(holdsRole);
    const sent = await post(path, { form: 'help', channel: 'desk' }, cookie);
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('Personen har en rolle hos kommunen');
    const help = await world.db.select().from(assistance).where(eq(assistance.personId, id));
    expect(help).toEqual([]);
    const [row] = await world.db.select().from(person).where(eq(person.id, id));
    expect(row).toMatchObject({ verifiedAt: null });
  });

  it.each([
    ['had', over],
    ['will have', later],
  ])('is a citizen like others where they %s it', async (_when, role) => {
    const { ctx, who, cookie } = await makeStaff(world, here);
    const name = `Tidligere ${role.validFrom ?? 'rollehaver'}`;
    const { id } = await makePerson(world, here, { name, roles: [role] });
    expect(await read(`/medarbejder/borgere?q=${encodeURIComponent(name)}`, cookie)).toContain(id);
    expect(await beginHelp(ctx, who, { personId: id, channel: 'desk' })).toMatchObject({
      ok: true,
    });
  });

  it('is helped no longer from the moment they are given it', async () => {
    const { id, staff } = await makeHelped(world, here);
    expect((await staff.again()).who.helped).not.toBeNull();
    await world.db.insert(roleAssignment).values({
      municipalityId: here.id,
      personId: id,
      role: 'moderator',
      validFrom: '2020-01-01',
      createdAt: '2020-01-01T00:00:00Z',
    });
    expect((await staff.again()).who.helped).toBeNull();
  });
});

describe('the mail about help', () => {
  it('comes when it begins and when it ends, in one’s own language, and never says by whom', async () => {
    const mailbox = await startMailbox(world.url);
    try {
      const staff = await makeStaff(world, here);
      for (const [language, begun, given, ask] of [
        ['da', 'begyndte at hjælpe dig', 'har hjulpet dig', 'ring til kommunen'],
        ['en', 'began to help you', 'helped you', 'call the municipality'],
        ['de', 'begonnen, Ihnen zu helfen', 'geholfen', 'rufen Sie bitte sofort'],
      ] as const) {
        const { id, email } = await makePerson(world, here, { language });
        await post(`/medarbejder/borgere/${id}`, { form: 'help', channel: 'phone' }, staff.cookie);
        const first = await mailbox.take(email, here.name);
        expect(first.text).toContain(begun);
        expect(first.text).toMatch(/20\d\d/);
        expect(first.text).toContain(ask);
        expect(first.html).toContain(begun);
        await endHelp(staff.cookie);
        const last = await mailbox.take(email, here.name);
        expect(last.text).toContain(given);
        expect(last.text).toContain(ask);
        for (const one of [first, last]) {
          expect(`${one.subject}${one.text}${String(one.html)}`).not.toContain(staffName);
        }
      }
    } finally {
      await mailbox.stop();
    }
  });

  const mailsOf = async (personId: string) =>
    world.db.select().from(mail).where(eq(mail.personId, personId));

  it('comes also when another’s help is begun, and once though help is ended twice', async () => {
    const { ctx, who, cookie } = await makeStaff(world, here);
    const [one, other] = [await makePerson(world, here), await makePerson(world, here)];
    await beginHelp(ctx, who, { personId: one.id, channel: 'desk' });
    await beginHelp(ctx, who, { personId: other.id, channel: 'desk' });
    expect(await mailsOf(one.id)).toHaveLength(2);
    expect(await mailsOf(other.id)).toHaveLength(1);
    await Promise.all([endHelp(cookie), endHelp(cookie)]);
    await endHelp(cookie);
    expect(await mailsOf(other.id)).toHaveLength(2);
  });

  it('is not sent to whoever has no e-mail', async () => {
    const { id, staff } = await makeHelped(world, here);
    await endHelp(staff.cookie);
    expect(await mailsOf(id)).toEqual([]);
  });
});

describe('a protected address', () => {
  it('is neither searched, shown at the desk nor on a receipt, but stands on the letter', async () => {
    const { cookie } = await makeStaff(world, here);
    const secret = { street: 'Hemmeligvej 7', postcode: '6400', city: 'Skjulteby' };
    const facts = { name: 'Sofie Skjult', isProtected: true, ...secret };
    const { id, ctx } = await makeAccount(world, here, facts);
    expect(await read('/medarbejder/borgere?q=hemmelig', cookie)).not.toContain(id);
    const found = await read('/medarbejder/borgere?q=sofie', cookie);
    expect(found).toContain(id);
    expect(found).toContain('beskyttet adresse');
    const page = await read(`/medarbejder/borgere/${id}`, cookie);
    await world.db
      .update(person)
      .set({ email: null, emailKey: null, emailConfirmedAt: null, takeoverHash: 'sofie' })
      .where(eq(person.id, id));
    const receipt = await read(`/medarbejder/borgere/${id}/kvittering`, cookie);
    expect(receipt).toContain('Sofie Skjult');
    for (const html of [found, page, receipt]) {
      expect(html).not.toContain('Hemmeligvej');
      expect(html).not.toContain('Skjulteby');
    }
    await askForLetter(ctx, id);
    const letters = await read('/medarbejder/breve', cookie);
    const letter = /\/medarbejder\/breve\/[0-9a-f-]{36}(?="[^>]*>Sofie Skjult)/.exec(letters)![0];
    expect(await read(letter, cookie)).toContain('Hemmeligvej 7');
  });
});

it('whose name becomes protected is helped by the secretariat no longer, and by the desk still', async () => {
  for (const [role, isHelped] of [
    ['council_secretariat', false],
    ['desk_officer', true],
  ] as const) {
    const { ctx, who, cookie } = await makeStaff(world, here, [role]);
    const citizen = await makePerson(world, here, { name: 'Vera Venter' });
    await beginHelp(ctx, who, { personId: citizen.id, channel: 'phone' });
    expect(await read('/dialog', cookie)).toContain('Vera Venter');
    await world.db.update(person).set({ isProtected: true }).where(eq(person.id, citizen.id));
    expect((await read('/dialog', cookie)).includes('Vera Venter')).toBe(isHelped);
  }
});

describe('a citizen who is verified', () => {
  it('has the form folded under what was found, until something is wrong with it', async () => {
    const { cookie } = await makeStaff(world, here);
    const open = await makePerson(world, here);
    expect(await read(`/medarbejder/borgere/${open.id}`, cookie)).not.toContain('<details');
    const { id } = await makePerson(world, here, {
      verifiedAt: '2026-03-04T12:00:00Z',
      verifiedBy: 'desk',
      verifiedResident: true,
    });
    const path = `/medarbejder/borgere/${id}`;
    const page = await read(path, cookie);
    expect(page).toContain('Bekræftet hos borgerservice 4. marts 2026');
    expect(page).toContain('<details><summary>Bekræft borgeren igen');
    const wrong = await (await post(path, { form: 'verify' }, cookie)).text();
    expect(wrong).toContain('<details open=""><summary>Bekræft borgeren igen');
  });
});

describe('the receipt', () => {
  const at = (time: string) => ({ now: Temporal.Instant.from(`2026-03-09T${time}Z`) });

  it('tells when, how and with what; and where to post it', async () => {
    const { id, staff, asCitizen } = await makeHelped(world, here);
    const path = `/medarbejder/borgere/${id}/kvittering`;
    expect(await read(path, staff.cookie)).not.toContain('<address');
    await endHelp(staff.cookie);
    await world.db.delete(assistance).where(eq(assistance.personId, id));

    const { ctx, who } = staff;
    const begin = (channel: 'phone' | 'desk', time: string) =>
      beginHelp({ ...ctx, ...at(time) }, who, { personId: id, channel });
    const end = (time: string) => endHelpNow({ ...ctx, ...at(time) }, who);
    const residence = { name: 'Karl', ...address, ageBand: '18_plus' } as const;
    await begin('phone', '15:30:10');
    await declareResidence({ ...asCitizen, ...at('15:30:20') }, id, residence);
    await declareResidence({ ...asCitizen, ...at('15:30:30') }, id, residence);
    await end('15:30:50');
    await begin('desk', '15:31:00');
    await askForLetter({ ...asCitizen, ...at('15:40:00') }, id);
    await end('15:45:00');

    const html = await read(path, staff.cookie);
    expect(html).toMatch(/<address[^>]*>Karl<br\/>Havnegade 4<br\/>6400/);
    const page = words(html).replace(/\s+/g, ' ');
    expect(page).toContain(
      'Ved skranken, 9. marts 2026 kl. 16.31–16.45 Et brev med en kode er bestilt I telefonen',
    );
    expect(page).toContain(
      'I telefonen, 9. marts 2026 kl. 16.30 Adresse og alder er gemt Din kode',
    );
    expect(page).toContain('Den virker én gang og bliver ikke for gammel.');
    expect(page).not.toContain(staffName);
  });

  it('tells of each help what was done in it, and nothing of what others did', async () => {
    const { id, staff, asCitizen } = await makeHelped(world, here);
    await declareResidence(asCitizen, id, { name: 'Karl', ...address, ageBand: '18_plus' });
    const colleague = await makeStaff(world, here);
    await beginHelp(colleague.ctx, colleague.who, { personId: id, channel: 'desk' });
    await askForLetter((await colleague.again()).ctx, id);
    const page = words(await read(`/medarbejder/borgere/${id}/kvittering`, staff.cookie));
    const [byColleague, byFirst] = page.split('Ved skranken')[1]!.split('I telefonen');
    expect(byColleague).toContain('Et brev med en kode er bestilt');
    expect(byColleague).not.toContain('Adresse og alder er gemt');
    expect(byFirst).toContain('Adresse og alder er gemt');
    expect(byFirst).not.toContain('Et brev med en kode er bestilt');
  });
});

describe('Min side', () => {
  const question = 'href="/min-side/overtag"';

  it('lists help, and asks no more for a code once one is used', async () => {
    const { code } = await makeHelped(world, here);
    const { id, cookie, ctx, who } = await makeAccount(world, here);
    for (const path of ['/min-side', '/min-side/data']) {
      expect(await read(path, cookie)).toContain(question);
    }
    expect(await takeOver(ctx, who, code, personalData)).toMatchObject({ ok: true });
    const again = await signedIn(world, here, id);
    const page = await read('/min-side', again);
    expect(page).toContain('Hjælp fra kommunen');
    expect(words(page)).toContain('I telefonen · Afsluttet');
    for (const path of ['/min-side', '/min-side/data']) {
      expect(await read(path, again)).not.toContain(question);
    }
    // Whoever has another receipt finds the way on it.
    expect((await get('/min-side/overtag', again)).status).toBe(200);
  });

  it('does not ask staff who can use no code', async () => {
    const { cookie } = await makeStaff(world, here);
    expect(await read('/min-side', cookie)).not.toContain(question);
    const other = await makeStaff(world, here, ['moderator']);
    expect(await read('/min-side', other.cookie)).toContain(question);
  });

  it('gives the copy of everything to nobody who helps', async () => {
    const { id, staff, asCitizen } = await makeHelped(world, here);
    for (const path of ['/min-side/data', '/min-side/data/kopi', '/min-side/data/kopi.json']) {
      const response = await get(path, staff.cookie);
      expect(response.headers.get('Location')).toContain('/hvad-kraever-det?mangler=own_data');
    }
    await expect(copyOf(asCitizen, id, personalData)).rejects.toThrow(Forbidden);
    expect(await read('/min-side', staff.cookie)).not.toContain('href="/min-side/data"');
  });
});

describe('whoever was confirmed to live here', () => {
  it('writes an address for letters under the name that was confirmed', async () => {
    const { id, ctx, cookie } = await makeAccount(world, here, {
      name: 'Ida Bekræftet',
      verifiedAt: '2026-01-01T00:00:00Z',
      verifiedBy: 'desk',
      verifiedResident: true,
      ageBand: '18_plus',
    });
    const given = { ...address, ageBand: '18_plus' } as const;
    expect(await declareResidence(ctx, id, { name: 'En Anden', ...given })).toMatchObject({
      reason: 'name_settled',
    });
    expect(await read('/min-side/bopael', cookie)).toContain(
      '<input type="hidden" name="name" value="Ida Bekræftet"/>',
    );
    const fields = { ...address, age_band: '18_plus', lives_here: 'yes', name: 'Ida Bekræftet' };
    expect((await post('/min-side/bopael', fields, cookie)).status).toBe(303);
    const [row] = await world.db.select().from(person).where(eq(person.id, id));
    expect(row).toMatchObject({ name: 'Ida Bekræftet', street: 'Havnegade 4' });
  });
});

describe('whoever was found to live elsewhere', () => {
  const found = {
    verifiedAt: '2026-01-01T00:00:00Z',
    verifiedBy: 'desk',
    verifiedResident: false,
  } as const;

  it('is not offered to say otherwise, and cannot', async () => {
    const { id, ctx, cookie } = await makeAccount(world, here, found);
    const page = await read('/hvad-kraever-det', cookie);
    expect(page).not.toContain('Skriv, at du bor i kommunen');
    expect(page).toContain('bor i en anden kommune');
    const given = { name: 'Ida', ...address, ageBand: '18_plus' } as const;
    expect(await declareResidence(ctx, id, given)).toEqual({
      ok: false,
      reason: 'lives_elsewhere',
    });
    const { ageBand, ...rest } = given;
    const fields = { ...rest, age_band: ageBand, lives_here: 'yes' };
    expect((await post('/min-side/bopael', fields, cookie)).status).toBe(422);
    const [row] = await world.db.select().from(person).where(eq(person.id, id));
    expect(row).toMatchObject({ street: null, residentDeclaredAt: null });

    const other = await makeAccount(world, here);
    expect(await read('/hvad-kraever-det', other.cookie)).toContain('Skriv, at du bor i kommunen');
  });
});
