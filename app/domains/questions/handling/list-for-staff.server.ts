import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNull,
  max,
  min,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import {
  committee,
  meeting,
  moderationEntry,
  organisationUnit,
  question,
  questionAnswer,
  questionTime,
} from '#db/schema';
import { holds, type PersonActor } from '~/domains/identity/actor';
import { byDue, urgencyOf } from '~/domains/moderation/index.server';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { isOfMeeting, judgedFor } from '../answering/owed.server';
import { questionPolicy } from '../policy';
import type { RuleSet } from '../rule-set';
import { answerDue } from '../rules/answer-due';
import { asInstant } from '../rules/deadline';
import { nextStepOf } from '../rules/next-step';
import { rulesInForce } from '../rules-in-force.server';
import { finalStates, moved } from '../states';
import { inDanishYear } from '~/platform/danish-year.server';
import { hasQuestions } from './has-questions.server';
import type { StaffQuestionsQuery } from './staff-query';

type Reading = ReadContext & { actor: PersonActor };

const perPage = 30;

/**
 * The questions that somebody works on, narrowed: a unit's plan owner sees those of their own units, everyone else all.
 * What is under way stands by what is due first – the decision, or the answer as for `listQuestionsToAnswer` –, all else by
 * receipt, the latest first.
 */
export async function listQuestionsForStaff(ctx: Reading, query: StaffQuestionsQuery) {
  const mine = whichOf(ctx.actor);
  const where = and(eq(question.municipalityId, ctx.municipality.id), mine, ...narrowed(query));
  const [counted] = await ctx.db
    .select({ total: count() })
    .from(question)
    .leftJoin(committee, eq(committee.id, question.committeeId))
    .where(where);
  const isUnderway = query.tilstand === 'igang';
  const found = ctx.db
    .select({
      id: question.id,
      topic: question.topic,
      language: question.language,
      state: question.state,
      erasedAt: question.erasedAt,
      receivedAt: question.receivedAt,
      meetingStartsAt: questionTime.meetingStartsAt,
      committee: committee.name,
      unitId: question.unitId,
      unit: organisationUnit.name,
      answer: questionAnswer.state,
      decideBy: moderationEntry.dueAt,
      isOfMeeting,
      judgedFor,
    })
    .from(question)
    .leftJoin(committee, eq(committee.id, question.committeeId))
    .leftJoin(organisationUnit, eq(organisationUnit.id, question.unitId))
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .leftJoin(meeting, eq(meeting.id, question.meetingId))
    .leftJoin(questionAnswer, eq(questionAnswer.questionId, question.id))
    .leftJoin(
      moderationEntry,
      and(
        eq(moderationEntry.subjectId, question.id),
        eq(moderationEntry.kind, 'submission'),
        sql`${moderationEntry.closedAt} is null`,
      ),
    )
    .where(where)
    .$dynamic();
  const start = (query.side - 1) * perPage;
  const { closedDays } = (await rulesInForce(ctx)).rules;
  // No statement knows the working days: what is under way is so little that it is put in order here.
  const rows = isUnderway
    ? (await found.orderBy(asc(question.receivedAt), asc(question.id)))
        .map((row) => ({ ...row, dueAt: dueOf(row, closedDays) }))
        .toSorted(byDue)
        .slice(start, start + perPage)
    : (
        await found
          .orderBy(desc(question.receivedAt), desc(question.id))
          .limit(perPage)
          .offset(start)
      ).map((row) => ({ ...row, dueAt: null }));
  const total = counted!.total;
  return {
    total,
    pages: Math.max(1, Math.ceil(total / perPage)),
    questions: rows.map(
      ({ unitId, answer, decideBy: _, isOfMeeting: __, judgedFor: ___, ...row }) => ({
        ...row,
        urgency: urgencyOf(row.dueAt, ctx.now),
        next: nextStepOf({ ...row, unitId, answer }, ctx.now),
      }),
    ),
  };
}

/** When a decision or an answer is due; null while its asker is asked. */
function dueOf(
  row: Parameters<typeof answerDue>[0] & { decideBy: string | null },
  closedDays: RuleSet['closedDays'],
): string | null {
  if (row.decideBy !== null) return row.decideBy;
  return moved(row.state, 'answer') !== null ? answerDue(row, closedDays).toString() : null;
}

/** Whose questions somebody sees: undefined: all. @throws Forbidden for whoever works on none */
function whichOf(actor: PersonActor): SQL | undefined {
  if (questionPolicy(actor, { do: 'see' })) return undefined;
  authorize(questionPolicy(actor, { do: 'see_drafts' }));
  return inArray(question.unitId, ownUnitsOf(actor));
}

/** The units for which somebody answers as their plan owner. */
function ownUnitsOf(actor: PersonActor): string[] {
  if (!holds(actor, 'plan_owner')) return [];
  return actor.roles.flatMap(({ role, unitId }) =>
    role === 'plan_owner' && unitId !== null ? [unitId] : [],
  );
}

function narrowed({ tilstand, moede, udvalg, aar, ord }: StaffQuestionsQuery) {
  const words = `%${ord.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return [
    tilstand === 'igang'
      ? and(notInArray(question.state, [...finalStates]), isNull(question.erasedAt))
      : tilstand === 'alle'
        ? undefined
        : eq(question.state, tilstand),
    moede === '' ? undefined : eq(question.meetingId, moede),
    udvalg === '' ? undefined : eq(committee.slug, udvalg),
    aar === '' ? undefined : inDanishYear(question.receivedAt, Number(aar)),
    ord === ''
      ? undefined
      : or(sql`lower(${question.topic}) like ${words}`, sql`lower(${question.text}) like ${words}`),
  ];
}

/** What the list can be narrowed by: meetings with questions, committees in whose field some are, and years. */
export async function staffQuestionChoices(ctx: Reading) {
  whichOf(ctx.actor);
  const { db, municipality } = ctx;
  const meetings = await db
    .select({ id: questionTime.meetingId, startsAt: questionTime.meetingStartsAt })
    .from(questionTime)
    .where(and(eq(questionTime.municipalityId, municipality.id), hasQuestions(db)))
    .orderBy(desc(questionTime.meetingStartsAt));
  const committees = await db
    .select({ slug: committee.slug, name: committee.name })
    .from(committee)
    .where(
      and(
        eq(committee.municipalityId, municipality.id),
        exists(
          db
            .select({ id: question.id })
            .from(question)
            .where(eq(question.committeeId, committee.id)),
        ),
      ),
    )
    .orderBy(asc(committee.name));
  const [received] = await db
    .select({ first: min(question.receivedAt), last: max(question.receivedAt) })
    .from(question)
    .where(eq(question.municipalityId, municipality.id));
  return { meetings, committees, years: yearsBetween(received?.first, received?.last) };
}

/** The years from one instant to another, in Denmark, the latest first; none where there are none. */
function yearsBetween(first?: string | null, last?: string | null): string[] {
  if (!first || !last) return [];
  const [from, to] = [first, last].map((instant) => danishDay(asInstant(instant)).year);
  return Array.from({ length: to! - from! + 1 }, (_, at) => String(to! - at));
}
