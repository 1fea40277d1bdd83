import { eq } from 'drizzle-orm';
import { parse as uuidBytes } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { passkey } from '#db/schema';
import {
  optionsToShow,
  optionsToSignIn,
} from '~/domains/identity/second-factor/passkey-options.server';
import { showPasskey } from '~/domains/identity/second-factor/show-passkey.server';
import { signInWithPasskey } from '~/domains/identity/second-factor/sign-in-with-passkey.server';
import type { Tenant } from '~/platform/context.server';
import { acting, actingAs, makePerson, type TestPerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { giveKey, type Said } from '../../support/software-key';

let world: World;
let municipality: Tenant;
let chair: TestPerson;
let answer: Awaited<ReturnType<typeof giveKey>>;

beforeAll(async () => {
  world = await startWorld();
  municipality = await world.register();
});
afterAll(() => world.end());
beforeEach(async () => {
  chair = await makePerson(world, municipality);
  answer = await giveKey(world.db, municipality, chair);
});

const signedIn = (now = noon, person = chair) => actingAs(world, municipality, person.id, { now });
type SignedIn = Awaited<ReturnType<typeof signedIn>>;

/** What showing the key is answered with, asked in one browser and answered in another or the same. */
async function shown(asked: SignedIn, more: Partial<Said> = {}, answering = asked) {
  const { challenge } = await optionsToShow(asked.ctx, asked.who);
  const key = answer({ challenge, origin: asked.ctx.origin, ...more });
  const outcome = await showPasskey(answering.ctx, answering.who, key);
  return outcome.ok ? outcome.value.cookie : outcome.reason;
}

test('a key shows a second factor, and when it was used is kept', async () => {
  const cookie = await shown(await signedIn(), { counter: 7 });
  const { who } = await acting(world, municipality, cookie, noon, noon);
  expect(who.self.secondFactor).toBe(true);
  const [kept] = await world.db.select().from(passkey).where(eq(passkey.personId, chair.id));
  expect(kept?.counter).toBe(7);
  expect(Date.parse(kept!.lastUsedAt!)).toBe(noon.epochMilliseconds);
});

test('not without its owner, from another site, or with a counter that went back', async () => {
  expect(await shown(await signedIn(), { isOwnerThere: false })).toBe('passkey_failed');
  const origin = 'https://kommune.eksempel.dk';
  expect(await shown(await signedIn(), { origin })).toBe('passkey_failed');
  expect(await shown(await signedIn(), { challenge: 'AAAA' })).toBe('passkey_failed');
  const userHandle = Buffer.from(uuidBytes(municipality.id)).toString('base64url');
  expect(await shown(await signedIn(), { userHandle })).toBe('passkey_failed');
  expect(await shown(await signedIn(), { counter: 5 })).not.toBe('passkey_failed');
  const later = await signedIn(noon.add({ seconds: 1 }));
  expect(await shown(later, { counter: 5 })).toBe('passkey_failed');
});

test('a challenge is of five minutes, one session and one purpose', async () => {
  const asked = await signedIn();
  const at = async (minutes: number) => {
    const now = noon.add({ minutes });
    return shown(asked, {}, { who: asked.who, ctx: { ...asked.ctx, now } });
  };
  expect(await at(5)).toBe('passkey_failed');
  expect(await shown(asked, {}, await signedIn())).toBe('passkey_failed');
  const { challenge } = await optionsToSignIn(asked.ctx);
  expect(await shown(asked, { challenge })).toBe('passkey_failed');
  expect(await at(4)).not.toBe('passkey_failed');
});

test('another person’s key shows nothing', async () => {
  const other = await makePerson(world, municipality);
  expect(await shown(await signedIn(noon, other))).toBe('passkey_failed');
});

test('a key signs in by itself, once for each challenge, with both factors shown', async () => {
  const { ctx } = await signedIn();
  const { challenge } = await optionsToSignIn(ctx);
  const later = { ...ctx, now: noon.add({ minutes: 1 }) };
  const userHandle = Buffer.from(uuidBytes(chair.id)).toString('base64url');
  const key = answer({ challenge, origin: ctx.origin, userHandle });
  const outcome = await signInWithPasskey(later, key, null);
  if (!outcome.ok) throw new Error(outcome.reason);
  const { who } = await acting(world, municipality, outcome.value.cookie, later.now, later.now);
  expect([who.self.personId, who.session.method]).toEqual([chair.id, 'passkey']);
  expect(who.self.secondFactor).toBe(true);
  expect(await signInWithPasskey(later, key, null)).toEqual({
    ok: false,
    reason: 'passkey_failed',
  });
});

test('a key of one municipality is none at another', async () => {
  const other = await world.register();
  const there = await actingAs(world, other, (await makePerson(world, other)).id);
  const { challenge } = await optionsToSignIn(there.ctx);
  const key = answer({ challenge, origin: there.ctx.origin });
  expect(await signInWithPasskey(there.ctx, key, null)).toEqual({
    ok: false,
    reason: 'passkey_failed',
  });
});
