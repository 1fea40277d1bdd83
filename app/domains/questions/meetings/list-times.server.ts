import { and, asc, count, desc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import { meeting, question, questionRuleSet, questionTime } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { minutesOf } from '../agenda/slots';
import { questionPolicy } from '../policy';
import { asInstant, isInTime } from '../rules/deadline';
import { type MeetingTodo, todoOf } from '../rules/meeting-todo';
import { beforeMeeting } from '../states';
import type { Pause } from '../vocabulary';

/** Meetings with question time, coming and past, for everyone and for the secretariat. */

/** A meeting as its question time is told of. Instants are ISO. */
type ListedTime = {
  meetingId: string;
  title: string;
  meetingStartsAt: string;
  closesAt: string;
  isOpen: boolean;
  pause: Pause | null;
  isCancelled: boolean;
  totalMinutes: number;
  place: string | null;
  streamUrl: string | null;
  agendaUrl: string | null;
  minutesUrl: string | null;
};

export type PublicTime = ListedTime & {
  /** Questions that everyone reads, with their answers. */
  answered: number;
};

export type StaffTime = ListedTime & {
  undecided: number;
  accepted: number;
  /** Minutes that the questions of its agenda take together. */
  minutesUsed: number;
  todo: MeetingTodo;
};

/** Past meetings that are listed. */
export const mostPast = 40;

const planned = sql`${question.state} in ('accepted', 'asked', 'answered', 'lapsed')`;

const counted = {
  time: questionTime,
  title: meeting.title,
  place: meeting.place,
  streamUrl: meeting.streamUrl,
  agendaUrl: meeting.agendaUrl,
  rules: questionRuleSet.rules,
  undecided: sql<number>`count(*) filter (where ${question.state} in ('received', 'clarifying'))::int`,
  accepted: sql<number>`count(*) filter (where ${question.state} = 'accepted')::int`,
  planned: sql<number>`count(*) filter (where ${planned})::int`,
  minutesGiven: sql<number>`coalesce(sum(${question.minutes}) filter (where ${planned}), 0)::int`,
  withoutMinutes: sql<number>`count(*) filter (where ${planned} and ${question.minutes} is null)::int`,
  answered: sql<number>`count(*) filter (where ${question.state} = 'answered'
    and ${question.publishedText} is not null and ${question.hiddenAt} is null)::int`,
};

type Which = 'coming' | 'past';

async function readTimes(ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'>, which: Which) {
  const now = ctx.now.toString();
  const isComing = which === 'coming';
  const inOrder = isComing ? asc : desc;
  const order = [inOrder(questionTime.meetingStartsAt), inOrder(questionTime.meetingId)];
  // Those that are listed come first: the questions of no other are counted.
  const listed = ctx.db
    .select({ meetingId: questionTime.meetingId })
    .from(questionTime)
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        isComing ? gte(questionTime.meetingStartsAt, now) : lt(questionTime.meetingStartsAt, now),
      ),
    )
    .orderBy(...order)
    .limit(isComing ? 200 : mostPast)
    .as('listed');
  return ctx.db
    .select(counted)
    .from(questionTime)
    .innerJoin(listed, eq(listed.meetingId, questionTime.meetingId))
    .innerJoin(meeting, eq(meeting.id, questionTime.meetingId))
    .innerJoin(questionRuleSet, eq(questionRuleSet.id, questionTime.ruleSetId))
    .leftJoin(question, eq(question.meetingId, questionTime.meetingId))
    .groupBy(questionTime.meetingId, meeting.id, questionRuleSet.id)
    .orderBy(...order);
}

type Row = Awaited<ReturnType<typeof readTimes>>[number];

function listed(ctx: Pick<ReadContext, 'now'>, row: Row): ListedTime {
  const { meetingId, meetingStartsAt, closesAt, pause, totalMinutes, minutesUrl } = row.time;
  const { title, place, streamUrl, agendaUrl } = row;
  return {
    ...{ meetingId, title, meetingStartsAt, closesAt, pause, totalMinutes },
    ...{ place, streamUrl, agendaUrl, minutesUrl },
    isOpen: row.time.frozenAt === null && isInTime(ctx.now, asInstant(closesAt)),
    isCancelled: row.time.cancelledAt !== null,
  };
}

/** Public: the same for every visitor until a question time closes or a meeting begins. */
export async function listPublicTimes(
  ctx: ReadContext,
): Promise<{ coming: PublicTime[]; past: PublicTime[] }> {
  const of = async (which: Which) =>
    (await readTimes(ctx, which)).map((row) => ({ ...listed(ctx, row), answered: row.answered }));
  return { coming: await of('coming'), past: await of('past') };
}

/**
 * With what waits at each, and how many questions wait for a meeting to be set up.
 * @throws Forbidden for whoever sees nothing but what everyone does
 */
export async function listStaffTimes(
  ctx: ReadContext,
): Promise<{ coming: StaffTime[]; past: StaffTime[]; waiting: number }> {
  authorize(questionPolicy(ctx.actor, { do: 'see' }));
  const of = async (which: Which) =>
    (await readTimes(ctx, which)).map((row) => staffTime(ctx, row, which));
  const [found] = await ctx.db
    .select({ waiting: count() })
    .from(question)
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        eq(question.handling, 'council'),
        isNull(question.meetingId),
        inArray(question.state, [...beforeMeeting]),
      ),
    );
  return { coming: await of('coming'), past: await of('past'), waiting: found!.waiting };
}

function staffTime(ctx: ReadContext, row: Row, which: Which): StaffTime {
  const time = listed(ctx, row);
  const usual = minutesOf({ minutes: null }, row.rules);
  const state = {
    ...row.time,
    isHeld: time.pause === null && !time.isCancelled,
    isOpen: time.isOpen,
    hasBegun: which === 'past',
  };
  return {
    ...time,
    undecided: row.undecided,
    accepted: row.accepted,
    minutesUsed: row.minutesGiven + row.withoutMinutes * usual,
    todo: todoOf(state, { undecided: row.undecided, planned: row.planned }),
  };
}
