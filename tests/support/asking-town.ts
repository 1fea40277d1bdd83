import { and, asc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import {
  meeting,
  moderationDecision,
  moderationEntry,
  moderationReason,
  planNode,
  question,
  questionClarification,
  questionDraft,
  questionRuleSet,
  questionTime,
} from '#db/schema';
import { ensureReasons } from '~/domains/moderation/index.server';
import {
  type SentQuestion,
  submitQuestion,
} from '~/domains/questions/asking/submit-question.server';
import { defaultRules, type RuleSet } from '~/domains/questions/rule-set';
import { closingInstant } from '~/domains/questions/rules/deadline';
import { keptRulesInForce } from '~/domains/questions/rules-in-force.server';
import { danishDay, readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { actingAs, makePerson } from './people';
import { asOperator, mustImport, noon, planFile, type World } from './plan-world';

export type AskingTown = Awaited<ReturnType<typeof startAskingTown>>;

/**
 * A municipality with a council that meets in twenty and in fifty days, a plan, and a resident: for those who ask.
 * @param given.rules what differs from the rules that every municipality begins with
 */
export async function startAskingTown(
  world: World,
  given: { at?: Temporal.Instant; rules?: Partial<RuleSet> } = {},
) {
  const { at = readClock() } = given;
  const daysAhead = (days: number) => `${danishDay(at).add({ days }).toString()}T17:00`;
  const town: Tenant = await world.register({
    languages: ['da', 'en', 'de'],
    committees: [
      { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
      { slug: 'kulturudvalget', name: 'Kulturudvalget', kind: 'committee' },
    ],
    meetings: [20, 50].map((days) => ({
      slug: `moede-${days}`,
      committee: 'byraadet',
      title: 'Byrådets møde',
      startsAt: daysAhead(days),
      place: 'Byrådssalen',
      isPublic: true,
    })),
  });
  await mustImport(
    asOperator(world, town),
    planFile(town, [
      { id: 'baenke', title: 'Flere bænke', sdgs: [{ goal: 11, source: 'stated' }] },
    ]),
  );
  const nodes = await world.db.select().from(planNode).where(eq(planNode.municipalityId, town.id));
  await world.db.insert(questionRuleSet).values({
    municipalityId: town.id,
    version: 1,
    rules: { ...defaultRules, ...given.rules },
    inForceFrom: '2001-01-01T00:00:00Z',
    madeAt: noon.toString(),
  });
  const times = await setUpTimes(world, town, at);
  const citizen = (facts: Parameters<typeof makePerson>[2] = {}) =>
    makePerson(world, town, {
      name: 'Ida Marie Prøve',
      ageBand: '18_plus',
      residentDeclaredAt: noon.toString(),
      ...facts,
    });
  const ida = await citizen();
  const as = async (personId: string, now = at) =>
    (await actingAs(world, town, personId, { now })).ctx;

  const words = (more: Partial<SentQuestion> = {}): SentQuestion => ({
    topic: 'Bænke ved havnen',
    text: 'Hvornår kommer der flere bænke ved havnen?',
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

  /** Somebody sends a question, which must be taken. */
  async function submit(
    personId = ida.id,
    more: Partial<SentQuestion> = {},
    now = at,
  ): Promise<string> {
    const sent = await submitQuestion(await as(personId, now), words(more));
    if (!sent.ok) throw new Error(sent.reason);
    return sent.value;
  }

  const row = async (id: string) =>
    (await world.db.select().from(question).where(eq(question.id, id)))[0]!;
  const questions = () =>
    world.db.select().from(question).where(eq(question.municipalityId, town.id));
  const drafts = () =>
    world.db.select().from(questionDraft).where(eq(questionDraft.municipalityId, town.id));
  const entriesOf = (id: string) =>
    world.db
      .select()
      .from(moderationEntry)
      .where(eq(moderationEntry.subjectId, id))
      .orderBy(asc(moderationEntry.id));

  return {
    town,
    host: `${town.slug}.localhost`,
    times,
    nodeId: nodes.find(({ title }) => title === 'Flere bænke')!.id,
    ida,
    citizen,
    as,
    words,
    submit,
    row,
    questions,
    drafts,
    entriesOf,
  };
}

async function setUpTimes(world: World, town: Tenant, now: Temporal.Instant) {
  const { id: ruleSetId, rules } = await world.db.transaction((tx) =>
    keptRulesInForce(tx, { municipality: town, now }),
  );
  const meetings = await world.db
    .select()
    .from(meeting)
    .where(eq(meeting.municipalityId, town.id))
    .orderBy(asc(meeting.startsAt));
  const times = meetings.map(({ id, startsAt }) => {
    const begins = Temporal.Instant.fromEpochMilliseconds(Date.parse(startsAt));
    return {
      meetingId: id,
      municipalityId: town.id,
      ruleSetId,
      meetingStartsAt: begins.toString(),
      closesAt: closingInstant(rules, begins).toString(),
      totalMinutes: rules.totalMinutes,
    };
  });
  await world.db.insert(questionTime).values(times);
  return times;
}

/** A moderator has asked about a question, as deciding would leave it. */
export async function askAbout(world: World, town: AskingTown, id: string): Promise<void> {
  await world.db.update(question).set({ state: 'clarifying' }).where(eq(question.id, id));
  await world.db
    .update(moderationEntry)
    .set({ dueAt: null, workingDaysLeft: 3 })
    .where(eq(moderationEntry.subjectId, id));
  await world.db.insert(questionClarification).values({
    municipalityId: town.town.id,
    questionId: id,
    question: 'Hvilken havn mener du?',
    askedAt: readClock().toString(),
  });
}

/** A moderator has refused a question for a ground, as deciding would leave it. */
export async function refuse(
  world: World,
  town: AskingTown,
  of: { id: string; byId: string; keepsTextPublic?: boolean },
): Promise<void> {
  const { id, byId, keepsTextPublic = true } = of;
  const ofTown = town.town.id;
  await world.db.transaction((tx) => ensureReasons(tx, asOperator(world, town.town)));
  const [reason] = await world.db
    .update(moderationReason)
    .set({ keepsTextPublic })
    .where(
      and(
        eq(moderationReason.municipalityId, ofTown),
        eq(moderationReason.code, keepsTextPublic ? 'not_municipal' : 'personal_case'),
      ),
    )
    .returning({ id: moderationReason.id });
  const entry = (await town.entriesOf(id)).at(-1)!;
  const now = readClock().toString();
  await world.db.insert(moderationDecision).values({
    municipalityId: ofTown,
    entryId: entry.id,
    subjectId: id,
    decision: 'refuse',
    decidedById: byId,
    language: 'da',
    reasonId: reason!.id,
    statement: 'Spørgsmålet er ikke kommunens ansvar.',
    textHash: entry.textHash,
    decidedAt: now,
  });
  await world.db
    .update(moderationEntry)
    .set({ closedAt: now, claimedById: byId, claimedAt: now })
    .where(eq(moderationEntry.id, entry.id));
  await world.db.update(question).set({ state: 'refused' }).where(eq(question.id, id));
}
