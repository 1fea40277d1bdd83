import { and, asc, eq, gte, inArray, isNull, lt, min, or, type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import {
  committee,
  meeting,
  moderationDecision,
  moderationReason,
  question,
  questionAnswer,
  questionFollowUp,
} from '#db/schema';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { medianOf } from '~/platform/median';
import type { QuestionState } from '../states';
import { asInstant } from '../rules/deadline';
import {
  type Answered,
  daysToAnswer,
  isInTime,
  owedStates,
  takenStates,
  waitingStates,
} from '../rules/figures';
import { promiseStateOf } from '../rules/promises';
import { rulesInForce } from '../rules-in-force.server';
import { isOfMeeting, judgedFor } from './owed.server';

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;
type InEachLanguage = (typeof moderationReason.$inferSelect)['title'];

/** What became of a year's questions: counts alone, of all that was received in it, public or not. */
export type Figures = {
  year: number;
  /** Every year of which there may be figures, the latest first. */
  years: number[];
  received: number;
  taken: number;
  waiting: number;
  states: Record<QuestionState, number>;
  /** Of the refused ones, by the title of the ground. */
  refusals: { title: InEachLanguage; count: number }[];
  inTime: number;
  late: number;
  /** Not answered yet, and not in time any more. */
  overdue: number;
  /** Days from receipt to answer; null: none is answered. */
  medianDays: number | null;
  promises: { kept: number; keptLate: number; waiting: number; overdue: number };
  /** null: the whole council's, or nobody said. */
  committees: { name: string | null; received: number; answered: number }[];
};

/** The figures of the questions that were received in a year, Danish time. Public. */
export async function readFigures(ctx: Reading, year: number): Promise<Figures> {
  const ofYear = receivedIn(ctx, year);
  const [first, states, refusals, answered, promises, committees] = await Promise.all([
    firstYear(ctx),
    countStates(ctx, ofYear),
    countRefusals(ctx, ofYear),
    countAnswered(ctx, ofYear),
    countPromises(ctx, ofYear),
    countCommittees(ctx, ofYear),
  ]);
  const sum = (of: readonly QuestionState[]) =>
    of.reduce((count, state) => count + states[state], 0);
  const thisYear = danishDay(ctx.now).year;
  return {
    year,
    years: Array.from({ length: thisYear - first + 1 }, (_, at) => thisYear - at),
    received: sum(Object.keys(states) as QuestionState[]),
    taken: sum(takenStates),
    waiting: sum(waitingStates),
    states,
    refusals,
    ...answered,
    promises,
    committees,
  };
}

function receivedIn(ctx: Reading, year: number): SQL | undefined {
  const begin = (of: number) =>
    startOfDanishDay(Temporal.PlainDate.from({ year: of, month: 1, day: 1 })).toString();
  return and(
    eq(question.municipalityId, ctx.municipality.id),
    gte(question.receivedAt, begin(year)),
    lt(question.receivedAt, begin(year + 1)),
  );
}

/** The year in which the first question was received; this one, where none was. */
async function firstYear(ctx: Reading): Promise<number> {
  const [row] = await ctx.db
    .select({ at: min(question.receivedAt) })
    .from(question)
    .where(eq(question.municipalityId, ctx.municipality.id));
  return danishDay(row?.at == null ? ctx.now : asInstant(row.at)).year;
}

const counted = sql<number>`count(*)::int`;

async function countStates(ctx: Reading, ofYear: SQL | undefined) {
  const rows = await ctx.db
    .select({ state: question.state, count: counted })
    .from(question)
    .where(ofYear)
    .groupBy(question.state);
  const of = (state: QuestionState) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    received: of('received'),
    clarifying: of('clarifying'),
    accepted: of('accepted'),
    with_administration: of('with_administration'),
    asked: of('asked'),
    answered: of('answered'),
    refused: of('refused'),
    forwarded: of('forwarded'),
    lapsed: of('lapsed'),
    withdrawn: of('withdrawn'),
  };
}

/** By the ground of the last refusal of each, in the grounds' own order. */
async function countRefusals(ctx: Reading, ofYear: SQL | undefined) {
  const last = sql`(select d.reason_id from ${moderationDecision} d
    where d.subject_id = ${question.id} and d.decision = 'refuse'
    order by d.decided_at desc, d.id desc limit 1)`;
  return ctx.db
    .select({ title: moderationReason.title, count: counted })
    .from(question)
    .innerJoin(moderationReason, eq(moderationReason.id, last))
    .where(and(ofYear, eq(question.state, 'refused')))
    .groupBy(moderationReason.id)
    .orderBy(asc(moderationReason.position));
}

const danishDate = (at: SQL | typeof question.receivedAt) =>
  sql`(${at} at time zone 'Europe/Copenhagen')::date`;

/** Answers that were published or are owed, counted together where all of their days are the same. */
async function countAnswered(ctx: Reading, ofYear: SQL | undefined) {
  const isAnswered = and(eq(question.state, 'answered'), eq(questionAnswer.state, 'published'));
  const isOwed = and(inArray(question.state, [...owedStates]), isNull(question.erasedAt));
  const days = ctx.db
    .select({
      isOfMeeting: isOfMeeting.as('is_of_meeting'),
      receivedOn: sql<string>`${danishDate(question.receivedAt)}::text`.as('received_on'),
      answeredOn: sql<string | null>`case when ${isAnswered}
        then ${danishDate(sql`${questionAnswer.publishedAt}`)}::text end`.as('answered_on'),
      meetingOn: sql<string | null>`${danishDate(judgedFor)}::text`.as('meeting_on'),
    })
    .from(question)
    .leftJoin(questionAnswer, eq(questionAnswer.questionId, question.id))
    .leftJoin(meeting, eq(meeting.id, question.meetingId))
    .where(and(ofYear, or(isAnswered, isOwed)))
    .as('answered');
  const rows: (Answered & { count: number })[] = await ctx.db
    .select({
      isOfMeeting: days.isOfMeeting,
      receivedOn: days.receivedOn,
      answeredOn: days.answeredOn,
      meetingOn: days.meetingOn,
      count: counted,
    })
    .from(days)
    .groupBy(days.isOfMeeting, days.receivedOn, days.answeredOn, days.meetingOn);
  const { closedDays } = (await rulesInForce(ctx)).rules;
  const today = danishDay(ctx.now);
  const sum = (of: typeof rows) => of.reduce((total, { count }) => total + count, 0);
  const answered = rows.filter(({ answeredOn }) => answeredOn !== null);
  const late = rows.filter((row) => isInTime(row, closedDays, today) === false);
  return {
    inTime: sum(answered.filter((row) => isInTime(row, closedDays, today) === true)),
    late: sum(late.filter(({ answeredOn }) => answeredOn !== null)),
    overdue: sum(late.filter(({ answeredOn }) => answeredOn === null)),
    medianDays: medianOf(
      answered.map(({ receivedOn, answeredOn, count }) => ({
        value: daysToAnswer(receivedOn, answeredOn!),
        count,
      })),
    ),
  };
}

async function countPromises(ctx: Reading, ofYear: SQL | undefined) {
  const rows = await ctx.db
    .select({ dueOn: questionFollowUp.dueOn, keptAt: questionFollowUp.keptAt })
    .from(questionFollowUp)
    .innerJoin(question, eq(question.id, questionFollowUp.questionId))
    .where(ofYear);
  const today = danishDay(ctx.now);
  const states = rows.map((row) => promiseStateOf(row, today).is);
  const of = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  return {
    kept: of('kept'),
    keptLate: of('kept_late'),
    waiting: of('waiting'),
    overdue: of('overdue'),
  };
}

async function countCommittees(ctx: Reading, ofYear: SQL | undefined) {
  return ctx.db
    .select({
      name: committee.name,
      received: counted,
      answered: sql<number>`count(*) filter (where ${question.state} = 'answered')::int`,
    })
    .from(question)
    .leftJoin(committee, eq(committee.id, question.committeeId))
    .where(ofYear)
    .groupBy(committee.id)
    .orderBy(sql`${committee.position} nulls last`, asc(committee.name));
}
