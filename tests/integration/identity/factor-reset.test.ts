import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { factorReset, mail, roleAssignment, session } from '#db/schema';
import { agreeToReset } from '~/domains/identity/second-factor/agree-to-reset.server';
import { askForReset } from '~/domains/identity/second-factor/ask-for-reset.server';
import { findFactors } from '~/domains/identity/second-factor/find-factors.server';
import { listResets } from '~/domains/identity/second-factor/list-resets.server';
import { withdrawReset } from '~/domains/identity/second-factor/withdraw-reset.server';
import type { Tenant } from '~/platform/context.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { actingAs, makePerson, postForm, signInAs, type TestPerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { giveApp } from '../../support/second-factor';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let municipality: Tenant;
let chair: TestPerson;
const staffPage = '/medarbejder/nulstillinger';

const password = 'en lille sætning';

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
  chair = await makePerson(world, municipality, { password, roles: ['administrator'] });
});

const host = () => `${municipality.slug}.localhost`;
const signedIn = (person = chair, now = noon) => actingAs(world, municipality, person.id, { now });
const shownTo = (person: TestPerson, now = noon) =>
  actingAs(world, municipality, person.id, { now, secondFactor: true });
const withApp = (person = chair) => giveApp(world.db, municipality, person);
const askedFor = (email: string) => ({ email: { email, key: email.toLowerCase() } });
const administrator = () => makePerson(world, municipality, { password, roles: ['administrator'] });

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
  expect(told.map(({ template }) => template).toSorted()).toEqual([
    'factor_reset',
    'factor_reset_asked',
    'security_changed',
  ]);
  expect(await agreeToReset(second.ctx, id)).toEqual({ ok: false, reason: 'ended' });
  expect(await listResets(own.ctx)).toEqual([]);
});

test('tells whom it is for, and every other administrator, when it is asked for', async () => {
  await withApp();
  const [one, other] = [await administrator(), await administrator()];
  await asked(one);
  const toldTo = async ({ id }: TestPerson) =>
    (await world.db.select().from(mail).where(eq(mail.personId, id))).map((row) => row.template);
  expect(await toldTo(chair)).toContain('factor_reset_asked');
  expect(await toldTo(chair)).not.toContain('factor_reset_waiting');
  expect(await toldTo(other)).toContain('factor_reset_waiting');
  expect(await toldTo(one)).not.toContain('factor_reset_waiting');
});

test('is not agreed to by an administrator who was made shortly before', async () => {
  await withApp();
  const one = await administrator();
  const id = await asked(one);
  const made = await makePerson(world, municipality, { password, roles: ['administrator'] });
  await world.db
    .update(roleAssignment)
    .set({ createdAt: noon.subtract({ hours: 71 }).toString() })
    .where(eq(roleAssignment.personId, made.id));
  const { ctx } = await shownTo(made, noon.add({ minutes: 1 }));
  const listed = await listResets(ctx);
  expect(listed.find((one) => one.id === id)?.isAgreeable).toBe(false);
  expect(await agreeToReset(ctx, id)).toEqual({ ok: false, reason: 'too_new' });
});

test('is not agreed to by somebody who was an administrator a moment ago', async () => {
  await withApp();
  const id = await asked(await administrator());
  const other = await administrator();
  const { ctx } = await shownTo(other);
  await world.db
    .update(roleAssignment)
    .set({ endedAt: noon.toString() })
    .where(eq(roleAssignment.personId, other.id));
  await expect(agreeToReset(ctx, id)).rejects.toThrow(Forbidden);
  await expect(askForReset(ctx, askedFor(chair.email))).rejects.toThrow(Forbidden);
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
    await makePerson(world, municipality, { password, roles: ['moderator'] }),
  );
  await expect(agreeToReset(secretary.ctx, id)).rejects.toThrow(Forbidden);
  await expect(askForReset(secretary.ctx, askedFor(chair.email))).rejects.toThrow(Forbidden);
  await expect(withdrawReset(secretary.ctx, id)).rejects.toThrow(Forbidden);

  const elsewhere = await world.register();
  const stranger = await makePerson(world, elsewhere, { password, roles: ['administrator'] });
  const { ctx } = await actingAs(world, elsewhere, stranger.id, { secondFactor: true });
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
    postForm(server, host(), staffPage, fields, cookie);
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
