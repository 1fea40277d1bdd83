import { and, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { v4 as uuidv4 } from 'uuid';
import { auditEvent, question, questionRuleSet } from '#db/schema';
import type { Role } from '~/domains/identity/roles';
import { defaultRules, firstRules } from '~/domains/questions/rule-set';
import { changeRules } from '~/domains/questions/rule-sets/change-rules.server';
import {
  comingRules,
  listRuleVersions,
} from '~/domains/questions/rule-sets/list-rule-versions.server';
import { keepUpWithMeetings } from '~/domains/questions/meetings/follow-meetings.server';
import { comingTimes } from '~/domains/questions/meetings/question-times.server';
import { isInTime } from '~/domains/questions/rules/deadline';
import { rulesInForce } from '~/domains/questions/rules-in-force.server';
import {
  type SentQuestion,
  submitQuestion,
} from '~/domains/questions/asking/submit-question.server';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import type { Tenant } from '~/platform/context.server';
import { Forbidden } from '~/platform/errors';
import { actingAs, makePerson } from '../../support/people';
import { asVisitor, noon, startWorld, type World } from '../../support/plan-world';
import { ruleSets } from '../../support/question-rules';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';

let world: World;
let town: Tenant;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await world.register({ languages: ['da', 'en', 'de'] });
});

const today = '2026-03-09';
const kerteminde = ruleSets.Kerteminde!;
const given = (more = {}) => ({
  rules: kerteminde,
  fromDay: today,
  seenVersion: 1,
  ...more,
});
const hire = async (role: Role, now = noon) => {
  const { id } = await makePerson(world, town, { roles: [role], name: 'Sekretær Prøve' });
  return (await actingAs(world, town, id, { now, secondFactor: true })).ctx;
};
const at = (now: string) => ({ ...asVisitor(world, town), now: Temporal.Instant.from(now) });
const versionAt = async (now: string) => (await rulesInForce(at(now))).version;
const sentQuestion = (more: Partial<SentQuestion> = {}): SentQuestion => ({
  topic: 'Cykelstier',
  text: 'Hvornår kommer der en cykelsti ved skolen?',
  language: 'da',
  asking: 'alone',
  askedWith: null,
  withName: true,
  isPublishable: true,
  needs: null,
  place: null,
  committee: null,
  nodeIds: [],
  sdgs: [],
  sendAnyway: false,
  formKey: uuidv4(),
  ...more,
});
const refused = (reason: string) => ({ ok: false, reason });

describe('a new version', () => {
  test('holds from now on, and those before stay', async () => {
    const ctx = await hire('council_secretariat');
    expect(await changeRules(ctx, given())).toEqual({ ok: true, value: 2 });
    expect(await rulesInForce(asVisitor(world, town))).toMatchObject({
      version: 2,
      rules: kerteminde,
    });
    const earlier = noon.subtract({ seconds: 1 }).toString();
    expect(await rulesInForce(at(earlier))).toMatchObject({ version: 1, rules: firstRules });
    expect(await listRuleVersions(ctx)).toMatchObject([
      { version: 2, standing: 'in_force', made: { name: 'Sekretær Prøve' }, rules: kerteminde },
      { version: 1, standing: 'former', made: null, rules: firstRules },
    ]);
  });

  test('holds from the first instant of a later Danish day, in summer time too', async () => {
    const ctx = await hire('council_secretariat');
    await changeRules(ctx, given({ fromDay: '2026-06-01' }));
    expect(await versionAt('2026-05-31T21:59:59.999Z')).toBe(1);
    expect(await versionAt('2026-05-31T22:00:00Z')).toBe(2);
    expect(await comingRules(asVisitor(world, town))).toMatchObject({ version: 2 });
    expect(await comingRules(at('2026-05-31T22:00:00Z'))).toBeNull();
    const standings = (await listRuleVersions(ctx)).map(({ standing }) => standing);
    expect(standings).toEqual(['to_come', 'in_force']);
  });

  test('of the same day stands in the place of one that was to come', async () => {
    const ctx = await hire('administrator');
    await changeRules(ctx, given({ fromDay: '2026-06-01' }));
    await changeRules(
      ctx,
      given({ fromDay: '2026-06-01', seenVersion: 2, rules: ruleSets.Egedal! }),
    );
    expect(await versionAt('2026-06-02T10:00:00Z')).toBe(3);
    const standings = (await listRuleVersions(ctx)).map(({ standing }) => standing);
    expect(standings).toEqual(['to_come', 'replaced', 'in_force']);
  });

  test('does not begin on a day that has passed', async () => {
    const ctx = await hire('council_secretariat');
    expect(await changeRules(ctx, given({ fromDay: '2026-03-08' }))).toEqual(refused('past_day'));
    // A quarter past midnight in Denmark it is a new day, whatever it is elsewhere.
    const late = { ...ctx, now: Temporal.Instant.from('2026-03-09T23:15:00Z') };
    expect(await changeRules(late, given())).toEqual(refused('past_day'));
    expect(await versionAt('2026-04-01T10:00:00Z')).toBe(1);
  });

  test('is written down, and shown at once', async () => {
    const ctx = await hire('council_secretariat');
    const before = (await findMunicipality(world.db, town.code))!.contentVersion;
    await changeRules(ctx, given());
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(
        and(eq(auditEvent.municipalityId, town.id), eq(auditEvent.action, 'question.change_rules')),
      );
    expect(event).toMatchObject({ actorId: ctx.actor.personId, details: { version: 2 } });
    expect((await findMunicipality(world.db, town.code))!.contentVersion).toBeGreaterThan(before);
  });
});

test('a version whose maker erased their account is in force since the same day', async () => {
  const ctx = await hire('council_secretariat');
  await changeRules(ctx, given());
  await world.db
    .update(questionRuleSet)
    .set({ madeById: null })
    .where(eq(questionRuleSet.madeById, ctx.actor.personId));
  const { since } = await rulesInForce(asVisitor(world, town));
  expect(Temporal.Instant.from(since!).toString()).toBe(noon.toString());
  const [newest] = await listRuleVersions(await hire('administrator'));
  expect(newest).toMatchObject({ standing: 'in_force', made: { name: null } });
});

describe('two who save', () => {
  test('one after the other: the second is told that there is a newer one, and can save after it', async () => {
    const [ann, bo] = [await hire('council_secretariat'), await hire('administrator')];
    await changeRules(ann, given());
    const second = given({ rules: ruleSets.Egedal! });
    expect(await changeRules(bo, second)).toEqual(refused('newer_version'));
    expect(await changeRules(bo, { ...second, seenVersion: 2 })).toEqual({ ok: true, value: 3 });
  });

  test('at once: one of them does, whoever it is', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => hire('council_secretariat')));
    const outcomes = await Promise.all(people.map((ctx) => changeRules(ctx, given())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(3).fill(refused('newer_version')));
    expect(await listRuleVersions(people[0]!)).toHaveLength(2);
  });

  test('the same form twice is one version, at once and later', async () => {
    const ctx = await hire('council_secretariat');
    const outcomes = await Promise.all([1, 2, 3].map(() => changeRules(ctx, given())));
    expect(outcomes).toEqual(Array(3).fill({ ok: true, value: 2 }));
    const later = { ...ctx, now: noon.add({ seconds: 3 }) };
    expect(await changeRules(later, given())).toEqual({ ok: true, value: 2 });
    expect(await listRuleVersions(ctx)).toHaveLength(2);
  });

  test('a version that nobody has made yet cannot have been seen', async () => {
    const ctx = await hire('council_secretariat');
    expect(await changeRules(ctx, given({ seenVersion: 7 }))).toEqual(refused('newer_version'));
    expect(await listRuleVersions(ctx)).toHaveLength(1);
  });
});

describe('who may', () => {
  test.each(['moderator', 'mayors_office', 'evaluator', 'desk_officer'] as const)(
    'not a %s',
    async (role) => {
      const ctx = await hire(role);
      await expect(changeRules(ctx, given())).rejects.toThrow(Forbidden);
      await expect(listRuleVersions(ctx)).rejects.toThrow(Forbidden);
    },
  );

  test('not without a second factor, and not those of another municipality', async () => {
    const { id } = await makePerson(world, town, { roles: ['council_secretariat'] });
    const { ctx } = await actingAs(world, town, id);
    await expect(changeRules(ctx, given())).rejects.toThrow(Forbidden);
    const own = await hire('council_secretariat');
    const elsewhere = await world.register();
    await changeRules(own, given());
    expect((await rulesInForce(asVisitor(world, elsewhere))).rules).toEqual(firstRules);
  });
});

test('rows are never changed nor taken away', async () => {
  await changeRules(await hire('council_secretariat'), given());
  const ofTown = eq(questionRuleSet.municipalityId, town.id);
  await expect(
    world.db.update(questionRuleSet).set({ version: 9 }).where(ofTown),
  ).rejects.toThrow();
  await expect(world.db.delete(questionRuleSet).where(ofTown)).rejects.toThrow();
});

test('a question keeps the rules that it was judged by', async () => {
  const asker = await makePerson(world, town, {
    residentDeclaredAt: noon.toString(),
    ageBand: '18_plus',
  });
  const { ctx } = await actingAs(world, town, asker.id);
  const sent = await submitQuestion(ctx, sentQuestion());
  if (!sent.ok) throw new Error(sent.reason);
  await changeRules(await hire('council_secretariat'), given());
  const second = await submitQuestion(
    { ...ctx, now: noon.add({ hours: 2 }) },
    sentQuestion({ topic: 'Et andet emne', text: 'Hvad koster det?' }),
  );
  // Both wait for the next meeting, and one is what both sets of rules allow.
  expect(second).toEqual(refused('quota_spent'));
  const [first] = await world.db.select().from(question).where(eq(question.id, sent.value));
  const [judgedBy] = await world.db
    .select({ version: questionRuleSet.version })
    .from(questionRuleSet)
    .where(eq(questionRuleSet.id, first!.ruleSetId));
  expect(judgedBy).toEqual({ version: 1 });
});

describe('question times', () => {
  const march16 = Temporal.Instant.from('2026-03-16T11:00:00Z');
  const shorter = { ...defaultRules, deadline: { ...defaultRules.deadline, count: 60 } };
  let of: QuestionTown;
  beforeEach(async () => {
    of = await startQuestionTown(world);
    town = of.town;
  });
  const times = async () =>
    (await comingTimes({ ...asVisitor(world, town), now: noon })).map((time) => ({
      closesAt: Temporal.Instant.from(time.closesAt).toString(),
      totalMinutes: time.totalMinutes,
    }));
  const march = { closesAt: '2026-03-15T22:59:59Z', totalMinutes: 30 };

  test('that are open follow at once what holds from now on; what has closed stays closed', async () => {
    const ctx = await hire('council_secretariat', march16);
    await changeRules(ctx, given({ fromDay: '2026-03-16' }));
    expect(await times()).toEqual([
      march,
      { closesAt: '2026-04-22T21:59:59Z', totalMinutes: 15 },
      { closesAt: '2026-05-20T21:59:59Z', totalMinutes: 15 },
    ]);
  });

  test('follow what holds from a later day on that day', async () => {
    const ctx = await hire('council_secretariat', march16);
    const before = await times();
    await changeRules(ctx, given({ fromDay: '2026-04-01' }));
    const worker = (now: string) =>
      keepUpWithMeetings({ ...ctx, actor: { kind: 'worker' }, now: Temporal.Instant.from(now) });
    await worker('2026-03-31T21:59:00Z');
    expect(await times()).toEqual(before);
    await worker('2026-03-31T22:10:00Z');
    const after = await times();
    expect(after[0]).toEqual(march);
    expect(after[1]).toEqual({ closesAt: '2026-04-22T21:59:59Z', totalMinutes: 15 });
  });

  test('never close before now, and who has sent in time keeps meeting and deadline', async () => {
    const id = await of.ask(of.ida.id, {}, march16);
    const [asked] = await world.db.select().from(question).where(eq(question.id, id));
    const ctx = await hire('council_secretariat', march16.add({ seconds: 30 }));
    await changeRules(ctx, given({ rules: shorter, fromDay: '2026-03-16' }));
    const closesAt = (await times())[1]!.closesAt;
    expect(closesAt).toBe('2026-03-16T11:00:30Z');
    const [kept] = await world.db.select().from(question).where(eq(question.id, id));
    expect(kept).toEqual(asked);
    expect(isInTime(march16, Temporal.Instant.from(closesAt))).toBe(true);
  });
});
