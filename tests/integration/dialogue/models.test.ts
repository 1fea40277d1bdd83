import { and, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, dialogueModel } from '#db/schema';
import { firstModel, type Model } from '~/domains/dialogue/model';
import { changeModel } from '~/domains/dialogue/models/change-model.server';
import { listModelVersions } from '~/domains/dialogue/models/list-model-versions.server';
import { modelInForce } from '~/domains/dialogue/models/model-in-force.server';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { asVisitor, noon, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: DialogueTown;
let secretary: string;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startDialogueTown(world);
  secretary = await secretaryOf('sundhed');
});

const secretaryOf = async (slug: string) =>
  (
    await town.staff('Sekretær Prøve', {
      role: 'committee_secretary',
      committeeId: town.committees[slug]!,
    })
  ).id;
const shorter: Model = { ...firstModel, slotMinutes: 10, assumed: [] };
const given = (more: Partial<Parameters<typeof changeModel>[1]> = {}) => ({
  committeeId: town.committees.sundhed!,
  rules: shorter,
  fromDay: '2026-03-09',
  seenVersion: 1,
  ...more,
});
const refused = (reason: string) => ({ ok: false, reason });
const versionAt = async (now: string, slug = 'sundhed') =>
  (
    await modelInForce(
      { ...asVisitor(world, town.town), now: Temporal.Instant.from(now) },
      town.committees[slug]!,
    )
  ).version;
const standings = async () =>
  (await listModelVersions(await town.as(secretary), town.committees.sundhed!)).map(
    ({ version, standing }) => `${version} ${standing}`,
  );

describe('a new version', () => {
  test('holds from now on for its committee alone, and those before stay', async () => {
    const ctx = await town.as(secretary);
    expect(await changeModel(ctx, given())).toEqual({ ok: true, value: 2 });
    expect(await versionAt(noon.toString())).toBe(2);
    expect(await versionAt(noon.subtract({ seconds: 1 }).toString())).toBe(1);
    expect(await versionAt(noon.toString(), 'teknik')).toBe(1);
    expect(await standings()).toEqual(['2 in_force', '1 former']);
    const [newest, first] = await listModelVersions(ctx, town.committees.sundhed!);
    expect(newest).toMatchObject({ rules: shorter, made: { name: 'Sekretær Prøve' } });
    expect(first).toMatchObject({ rules: firstModel, made: null });
  });

  test('holds from the first instant of a later Danish day, in summer time too', async () => {
    await changeModel(await town.as(secretary), given({ fromDay: '2026-06-01' }));
    expect(await versionAt('2026-05-31T21:59:59.999Z')).toBe(1);
    expect(await versionAt('2026-05-31T22:00:00Z')).toBe(2);
    expect(await standings()).toEqual(['2 to_come', '1 in_force']);
  });

  test('is not one that begins on a day that has passed, or says what holds already', async () => {
    const ctx = await town.as(secretary);
    expect(await changeModel(ctx, given({ fromDay: '2026-03-08' }))).toEqual(refused('past_day'));
    expect(await changeModel(ctx, given({ rules: firstModel }))).toEqual(
      refused('nothing_changed'),
    );
    expect(await standings()).toEqual(['1 in_force']);
  });

  test('is written down, and shown at once', async () => {
    const before = (await findMunicipality(world.db, town.town.code))!.contentVersion;
    await changeModel(await town.as(secretary), given());
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(
        and(
          eq(auditEvent.municipalityId, town.town.id),
          eq(auditEvent.action, 'dialogue.change_model'),
        ),
      );
    expect(event).toMatchObject({
      actorId: secretary,
      subjectId: town.committees.sundhed,
      details: { version: 2 },
    });
    const after = (await findMunicipality(world.db, town.town.code))!.contentVersion;
    expect(after).toBeGreaterThan(before);
  });

  test('leaves the sessions that are set up with the one before', async () => {
    const modelId = await town.model('sundhed');
    const session = await town.session({ modelId });
    await changeModel(await town.as(secretary), given());
    const [kept] = await world.db
      .select({ version: dialogueModel.version })
      .from(dialogueModel)
      .where(eq(dialogueModel.id, session.modelId));
    expect(kept).toEqual({ version: 1 });
  });
});

describe('two who save', () => {
  test('one after the other: the second is told, and can save after it', async () => {
    const other = (await town.staff('Anden', 'council_secretariat')).id;
    await changeModel(await town.as(secretary), given());
    const second = given({ rules: { ...shorter, slotMinutes: 20 } });
    expect(await changeModel(await town.as(other), second)).toEqual(refused('newer_version'));
    expect(await changeModel(await town.as(other), { ...second, seenVersion: 2 })).toEqual({
      ok: true,
      value: 3,
    });
  });

  test('at once: one of them does', async () => {
    const people = await Promise.all([1, 2, 3].map(() => town.staff('En', 'council_secretariat')));
    const outcomes = await Promise.all(
      people.map(async ({ id }) => changeModel(await town.as(id), given())),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(2).fill(refused('newer_version')));
  });

  test('the same form twice is one version, at once and later', async () => {
    const ctx = await town.as(secretary);
    const outcomes = await Promise.all([1, 2, 3].map(() => changeModel(ctx, given())));
    expect(outcomes).toEqual(Array(3).fill({ ok: true, value: 2 }));
    const later = { ...ctx, now: noon.add({ seconds: 3 }) };
    expect(await changeModel(later, given())).toEqual({ ok: true, value: 2 });
    expect(await standings()).toHaveLength(2);
  });
});

describe('who may', () => {
  test('the secretariat, and not another committee’s secretary', async () => {
    const teknik = await secretaryOf('teknik');
    await expect(changeModel(await town.as(teknik), given())).rejects.toThrow(Forbidden);
    await expect(
      listModelVersions(await town.as(teknik), town.committees.sundhed!),
    ).rejects.toThrow(Forbidden);
    const { id } = await town.staff('Sekretariat', 'council_secretariat');
    expect((await changeModel(await town.as(id), given())).ok).toBe(true);
  });

  test.each(['committee_chair', 'committee_member'] as const)('not a %s', async (role) => {
    const { id } = await town.staff('X', { role, committeeId: town.committees.sundhed! });
    await expect(changeModel(await town.as(id), given())).rejects.toThrow(Forbidden);
  });

  test('nobody changes what the council has none of, or another municipality’s', async () => {
    const { id } = await town.staff('Sekretariat', 'council_secretariat');
    const ctx = await town.as(id);
    const council = given({ committeeId: town.committees.byraadet! });
    await expect(changeModel(ctx, council)).rejects.toThrow(NotFound);
    const elsewhere = await startDialogueTown(world);
    const there = given({ committeeId: elsewhere.committees.sundhed! });
    await expect(changeModel(ctx, there)).rejects.toThrow(NotFound);
  });
});
