import { asc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import {
  meeting,
  moderationEntry,
  organisationUnit,
  planNode,
  question,
  questionRuleSet,
  questionTime,
} from '#db/schema';
import { claimEntry, findEntry } from '~/domains/moderation/index.server';
import {
  submitQuestion,
  type SentQuestion,
} from '~/domains/questions/asking/submit-question.server';
import { decideQuestion } from '~/domains/questions/handling/decide-question.server';
import { defaultRules, type RuleSet } from '~/domains/questions/rule-set';
import { closingInstant } from '~/domains/questions/rules/deadline';
import { keptRulesInForce } from '~/domains/questions/rules-in-force.server';
import type { Tenant } from '~/platform/context.server';
import { actingAs, type GivenRole, makePerson } from './people';
import { asOperator, mustImport, noon, planFile, type World } from './plan-world';

type Verdict = Parameters<typeof decideQuestion>[1];
export type QuestionTown = Awaited<ReturnType<typeof startQuestionTown>>;

/** Wednesdays; with the default rules questions close ten days before. */
const meetings = ['2026-03-25T17:00', '2026-04-29T17:00', '2026-05-27T17:00'];

/**
 * A municipality with a council that meets three times, a committee, a plan, everyone who works on questions, and a
 * resident; `at` is when things happen.
 * @param given.rules what differs from the rules that every municipality begins with
 */
export async function startQuestionTown(
  world: World,
  given: { slug?: string; at?: Temporal.Instant; rules?: Partial<RuleSet> } = {},
) {
  const { slug, at = noon } = given;
  const town: Tenant = await world.register({
    ...(slug !== undefined && { slug }),
    languages: ['da', 'en', 'de'],
    committees: [
      { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
      { slug: 'kulturudvalget', name: 'Kulturudvalget', kind: 'committee' },
    ],
    units: [
      { slug: 'kultur', name: 'Kultur og Fritid' },
      { slug: 'teknik', name: 'Teknik og Miljø' },
    ],
    meetings: meetings.map((startsAt) => ({
      slug: `moede-${startsAt.slice(0, 10)}`,
      committee: 'byraadet',
      title: 'Byrådets møde',
      startsAt,
      place: 'Byrådssalen',
      isPublic: true,
    })),
  });
  await mustImport(
    asOperator(world, town),
    planFile(town, [
      { id: 'tema', kind: 'theme', title: 'Byrum' },
      { id: 'baenke', parent: 'tema', title: 'Flere bænke' },
    ]),
  );
  const nodes = await world.db.select().from(planNode).where(eq(planNode.municipalityId, town.id));
  const nodeId = nodes.find(({ title }) => title === 'Flere bænke')!.id;
  const units = await world.db
    .select()
    .from(organisationUnit)
    .where(eq(organisationUnit.municipalityId, town.id));
  const [kultur, teknik] = ['kultur', 'teknik'].map(
    (unit) => units.find((one) => one.slug === unit)!.id,
  ) as [string, string];
  await inForce(given.rules ?? {});
  const times = await setUpTimes();

  const staff = (name: string, ...roles: (GivenRole['role'] | GivenRole)[]) =>
    makePerson(world, town, { name, roles });
  const anna = await staff('Anna Dommer', 'moderator');
  const bo = await staff('Bo Dommer', 'moderator');
  const sif = await staff('Sif Sekretær', 'council_secretariat');
  const mia = await staff('Mia Borgmesterkontor', 'mayors_office');
  const owner = await staff('Ejer Hansen', { role: 'plan_owner', unitId: kultur });
  const otherOwner = await staff('Tove Teknik', { role: 'plan_owner', unitId: teknik });

  /** Somebody who says that they live here. */
  const citizen = (facts: Parameters<typeof makePerson>[2] = {}) =>
    makePerson(world, town, {
      name: 'Ida Marie Prøve',
      ageBand: '18_plus',
      residentDeclaredAt: noon.toString(),
      street: 'Prøvevej 1',
      postcode: '6400',
      ...facts,
    });
  const ida = await citizen();
  const as = async (personId: string, now: Temporal.Instant = at) =>
    (await actingAs(world, town, personId, { now, secondFactor: true })).ctx;

  /** Other rules than those that every municipality begins with, from long ago on. */
  async function inForce(rules: Partial<RuleSet>): Promise<void> {
    if (Object.keys(rules).length === 0) return;
    const known = await world.db
      .select({ id: questionRuleSet.id })
      .from(questionRuleSet)
      .where(eq(questionRuleSet.municipalityId, town.id));
    await world.db.insert(questionRuleSet).values({
      municipalityId: town.id,
      version: known.length + 1,
      rules: { ...defaultRules, ...rules },
      inForceFrom: '2001-01-01T00:00:00Z',
      madeAt: noon.toString(),
    });
  }

  /** The question time of each meeting, as the rules in force have it. */
  async function setUpTimes() {
    const { id: ruleSetId, rules } = await world.db.transaction((tx) =>
      keptRulesInForce(tx, { municipality: town, now: noon }),
    );
    const rows = await world.db
      .select()
      .from(meeting)
      .where(eq(meeting.municipalityId, town.id))
      .orderBy(asc(meeting.startsAt));
    const made = rows.map(({ id, startsAt }) => ({
      meetingId: id,
      municipalityId: town.id,
      ruleSetId,
      meetingStartsAt: startsAt,
      closesAt: closingInstant(
        rules,
        Temporal.Instant.fromEpochMilliseconds(Date.parse(startsAt)),
      ).toString(),
      totalMinutes: rules.totalMinutes,
    }));
    await world.db.insert(questionTime).values(made);
    return made;
  }

  // The same words again are the same question: only the first has none added.
  let made = 0;
  const sentQuestion = (more: Partial<SentQuestion> = {}): SentQuestion => ({
    topic: 'Bænke ved havnen',
    text: `Hvornår kommer der flere bænke ved havnen?${' Det vil jeg gerne vide.'.repeat(made++)}`,
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

  /** Somebody asks the council, which must be taken. */
  async function ask(
    personId = ida.id,
    more: Partial<SentQuestion> = {},
    now: Temporal.Instant = at,
  ): Promise<string> {
    const outcome = await submitQuestion(await as(personId, now), sentQuestion(more));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  }

  /** The newest entry about a question. */
  async function entryOf(questionId: string) {
    const rows = await world.db
      .select()
      .from(moderationEntry)
      .where(eq(moderationEntry.subjectId, questionId))
      .orderBy(moderationEntry.id);
    return rows.at(-1)!;
  }

  /** Decides on the newest entry about a question, having claimed it and seen what it shows. */
  async function decide(
    personId: string,
    questionId: string,
    decision: Verdict['decision'],
    more: Partial<Verdict> & { now?: Temporal.Instant } = {},
  ) {
    const { now = at, ...verdict } = more;
    const { id: entryId } = await entryOf(questionId);
    const ctx = await as(personId, now);
    await claimEntry(ctx, entryId);
    const { textHash } = await findEntry(ctx, entryId);
    return decideQuestion(ctx, {
      entryId,
      decision,
      reasonCode: null,
      words: null,
      publishedText: null,
      seenTextHash: textHash,
      ...verdict,
    });
  }

  /** Somebody's question that was accepted and is public. */
  async function accepted(personId = ida.id, more: Partial<SentQuestion> = {}): Promise<string> {
    const id = await ask(personId, more);
    const outcome = await decide(anna.id, id, 'publish');
    if (!outcome.ok) throw new Error(outcome.reason);
    return id;
  }

  const row = async (id: string) =>
    (await world.db.select().from(question).where(eq(question.id, id)))[0]!;

  return {
    town,
    nodeId,
    kultur,
    teknik,
    times,
    anna,
    bo,
    sif,
    mia,
    owner,
    otherOwner,
    ida,
    citizen,
    as,
    inForce,
    sentQuestion,
    ask,
    accepted,
    entryOf,
    decide,
    row,
  };
}
