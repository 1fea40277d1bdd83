import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assistance, draft, session } from '#db/schema';
import { type AccountSite, startAccountSite } from '../../support/account-site';
import { cookiesOf, makePerson, sessionOf, signedIn } from '../../support/people';

/** Several people after one another at a browser: at the library, at the desk, at home. */
let at: AccountSite;
beforeAll(async () => {
  at = await startAccountSite();
});
afterAll(() => at.stop());

const password = 'en lille sætning';
const somebody = (roles: 'administrator'[] = []) =>
  makePerson(at.world, at.here, { password, roles });
const actingOn = async (path: string, headers: Record<string, string>) =>
  /name="acting" value="([^"]+)"/.exec(await (await at.get(path, headers)).text())![1]!;
const sessionsOf = (personId: string) =>
  at.world.db.select().from(session).where(eq(session.userId, personId));

describe('what was written', () => {
  test('as somebody is shown to nobody else who signs in after them', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const acting = await actingOn('/min-side/profil', await at.browserOf(one.id));
    const fields = { name: 'Kun for den første', language: 'da', acting };
    // Their session has ended meanwhile.
    const kept = await at.post('/min-side/profil', fields);
    const path = decodeURIComponent(kept.headers.get('location')!.split('videre=')[1]!);
    const read = async (personId: string) => {
      const { cookie } = await at.browserOf(personId);
      return (await at.get(path, { cookie: `${cookie}; ${cookiesOf(kept)}` })).text();
    };
    expect(await read(other.id)).not.toContain('Kun for den første');
    expect(await read(one.id)).toContain('Kun for den første');
  });

  test('is forgotten once it has been sent, and by signing out', async () => {
    const one = await somebody();
    const { cookie } = await at.browserOf(one.id);
    const fields = { name: 'Ida', language: 'da' };
    const first = await at.post('/min-side/profil', fields);
    const browser = `${cookie}; ${cookiesOf(first)}`;
    await at.post('/min-side/profil', { ...fields, name: 'Ida to' }, { cookie: cookiesOf(first) });
    const idOf = (answer: Response) =>
      /kladde%3D([0-9a-f-]+)/.exec(answer.headers.get('location')!)![1]!;
    const isKept = async (id: string) => (await at.world.db.$count(draft, eq(draft.id, id))) === 1;
    await at.post(`/min-side/profil?kladde=${idOf(first)}`, fields, { cookie: browser });
    expect(await isKept(idOf(first))).toBe(false);

    const second = await at.post('/min-side/profil', fields, { cookie: cookiesOf(first) });
    expect(await isKept(idOf(second))).toBe(true);
    await at.post('/log-ud', {}, { cookie: browser });
    expect(await isKept(idOf(second))).toBe(false);
  });

  test('by staff whose session has ended stands there again', async () => {
    const path = '/medarbejder/roller/ny';
    const written = await at.post(path, { email: 'ny@example.dk', name: 'Ny Kollega' });
    const next = written.headers.get('location')!;
    expect(next).toMatch(/^\/log-ind\?videre=%2Fmedarbejder%2Froller%2Fny%3Fkladde%3D/);
    const staff = await somebody(['administrator']);
    const cookie = await signedIn(at.world, at.here, staff.id, { secondFactor: true });
    const back = await at.get(decodeURIComponent(next.split('videre=')[1]!), {
      cookie: `${cookie}; ${cookiesOf(written)}`,
    });
    const page = await back.text();
    expect(page).toContain('value="Ny Kollega"');
    expect(page).toContain('Det er ikke sendt endnu');
  });
});

describe('what was open', () => {
  test('for one administrator is not done in the name of the next', async () => {
    const [one, other] = [await somebody(['administrator']), await somebody(['administrator'])];
    const asStaff = async ({ id }: { id: string }) => ({
      cookie: await signedIn(at.world, at.here, id, { secondFactor: true }),
    });
    const path = '/medarbejder/postkasser';
    const acting = await actingOn(path, await asStaff(one));
    const fields = { form: 'set', role: 'moderator', email: 'faelles@example.dk', acting };
    const sent = await at.post(path, fields, await asStaff(other));
    expect(sent.headers.get('location')).toMatch(
      /^\/medarbejder\/postkasser\?kladde=.*skiftet_person$/,
    );
    const right = await at.post(path, fields, await asStaff(one));
    expect(right.headers.get('location')).toContain('postkasse_gemt');
  });

  test('to be confirmed with MitID is not begun for whoever signed in since', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const acting = await actingOn('/min-side/bopael', await at.browserOf(one.id));
    const fields = { bekraeft: 'yes', videre: '/min-side/bopael', acting };
    const sent = await at.post('/log-ind/mitid', fields, await at.browserOf(other.id));
    expect(sent.headers.get('location')).toBe('/min-side/bopael?besked=skiftet_person');
  });
});

describe('signing in', () => {
  test('ends the session that the browser had, and the help that was given in it', async () => {
    const [officer, citizen, next] = [await somebody(), await somebody(), await somebody()];
    const cookie = await signedIn(at.world, at.here, officer.id, { secondFactor: true });
    const [help] = await at.world.db
      .insert(assistance)
      .values({
        municipalityId: at.here.id,
        personId: citizen.id,
        staffId: officer.id,
        channel: 'desk',
        startedAt: '2026-03-09T11:00:00Z',
      })
      .returning({ id: assistance.id });
    await at.world.db
      .update(session)
      .set({ assistanceId: help!.id })
      .where(eq(session.userId, officer.id));
    const answer = await at.post('/log-ind', { email: next.email, password }, { cookie });
    expect(sessionOf(answer)).not.toBe(cookie);
    expect(await sessionsOf(officer.id)).toEqual([]);
    const [ended] = await at.world.db.select().from(assistance).where(eq(assistance.id, help!.id));
    expect(ended!.endedAt).not.toBeNull();
  });
});
