import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { takeOver } from '~/domains/identity/desk/take-over.server';
import { takeoverHash } from '~/domains/identity/desk/takeover-hash.server';
import { settlePerson } from '~/domains/identity/mitid/settle-person.server';
import { readClock } from '~/platform/clock';
import { personalData } from '~/routes/me/personal-data.server';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { actingAs, testKeys } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** A name that is protected after it was shown is on no page any more, kept or not. */

let world: World;
let town: CommentTown;
let server: TestServer;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startCommentTown(world, { at: readClock() });
});

const visit = async () =>
  (
    await server.fetchFrom(`${town.town.slug}.localhost`, '/planer/en-plan/flere-baenke', {})
  ).text();

async function published(personId: string) {
  const id = await town.submit(personId);
  await town.decide(town.anna.id, id, 'publish');
  // Twice: the second is the kept one.
  await visit();
  expect(await visit()).toContain('Ida Marie Prøve');
}

const verified = (isProtected: boolean) => ({
  pseudonym: `p-${town.ida.id}`,
  isResident: true,
  ageBand: '18_plus' as const,
  isProtected,
  name: null,
});

test('by MitID', async () => {
  await published(town.ida.id);
  const { ctx, who } = await actingAs(world, town.town, town.ida.id);
  const settle = (isProtected: boolean) =>
    world.db.transaction((tx) =>
      settlePerson(tx, ctx, {
        facts: verified(isProtected),
        verified: town.ida.id,
        who,
        language: 'da',
      }),
    );
  expect(await settle(true)).toMatchObject({ ok: true });
  expect(await visit()).not.toContain('Ida Marie Prøve');
  expect(await settle(false)).toMatchObject({ ok: true });
  expect(await visit()).toContain('Ida Marie Prøve');
});

test('by taking over what staff did for somebody who is protected', async () => {
  await published(town.ida.id);
  const code = 'K7TQ-2M9P-XW4D';
  await town.citizen({
    email: null,
    isProtected: true,
    takeoverHash: takeoverHash(testKeys, code),
  });
  const { ctx, who } = await actingAs(world, town.town, town.ida.id);
  expect(await takeOver(ctx, who, code, personalData)).toMatchObject({ ok: true });
  expect(await visit()).not.toContain('Ida Marie Prøve');
});
