import { and, eq, inArray } from 'drizzle-orm';
import { question, questionRuleSet } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { findTime, type QuestionTime } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import type { RuleSet } from '../rule-set';
import { isInTime, asInstant } from '../rules/deadline';
import { inAgendaOrder } from '../rules/order';
import { isShown } from '../rules/showing';
import type { QuestionState } from '../states';
import { minutesOf, onAgenda, type Slot, slotsOf, undecided } from './slots';
import { whyNotLive } from './speaking';

/** A question on the agenda, as staff see it. Instants are ISO. */
export type AgendaQuestion = {
  id: string;
  state: QuestionState;
  topic: string;
  text: string;
  /** Whether everyone reads it. */
  isShown: boolean;
  isPublishable: boolean;
  shownName: string | null;
  needs: string | null;
  receivedAt: string;
  minutes: number | null;
  answeredBy: string | null;
  slot: Slot;
};

/** The rules that a question time was set up by. */
export async function rulesOf(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  time: Pick<QuestionTime, 'ruleSetId'>,
): Promise<RuleSet> {
  const [found] = await ctx.db
    .select({ rules: questionRuleSet.rules })
    .from(questionRuleSet)
    .where(
      and(
        eq(questionRuleSet.municipalityId, ctx.municipality.id),
        eq(questionRuleSet.id, time.ruleSetId),
      ),
    );
  return found!.rules;
}

/** Every question that is to come to a meeting, or was dealt with there: in any order. The caller authorizes. */
export async function questionsOfMeeting(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  meetingId: string,
  states: readonly QuestionState[],
) {
  return ctx.db
    .select()
    .from(question)
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        eq(question.meetingId, meetingId),
        inArray(question.state, [...states]),
      ),
    );
}

/**
 * A meeting's agenda as its secretary has it before them.
 * @throws NotFound where there is no such meeting, Forbidden for whoever sees no agendas
 */
export async function readAgenda(ctx: ReadContext, meetingId: string) {
  authorize(questionPolicy(ctx.actor, { do: 'see' }));
  const time = await findTime(ctx, meetingId);
  const rules = await rulesOf(ctx, time);
  const rows = await questionsOfMeeting(ctx, meetingId, [...onAgenda, ...undecided]);
  const isUndecided = (state: QuestionState) => undecided.some((one) => one === state);
  const questions = slotsOf(
    rows.filter(({ state }) => !isUndecided(state)),
    rules,
    time.totalMinutes,
  ).map(asAgendaQuestion);
  return {
    time,
    rules: { overflow: rules.overflow, presence: rules.presence, minutes: rules.minutes },
    usualMinutes: minutesOf({ minutes: null }, rules),
    isClosed: !isInTime(ctx.now, asInstant(time.closesAt)),
    questions,
    undecided: inAgendaOrder(rows.filter(({ state }) => isUndecided(state))).map(
      ({ id, topic, state }) => ({ id, topic: topic ?? '', state }),
    ),
    mayRun: questionPolicy(ctx.actor, { do: 'run' }),
    whyNotLive: whyNotLive(time, ctx.now),
  };
}
export type Agenda = Awaited<ReturnType<typeof readAgenda>>;

type Row = Awaited<ReturnType<typeof questionsOfMeeting>>[number];

function asAgendaQuestion(row: Row & { slot: Slot }): AgendaQuestion {
  const { id, state, isPublishable, shownName, needs, receivedAt, minutes, answeredBy, slot } = row;
  return {
    id,
    state,
    topic: row.publishedTopic ?? row.topic ?? '',
    text: row.publishedText ?? row.text ?? '',
    isShown: isShown(row),
    isPublishable,
    shownName,
    needs,
    receivedAt,
    minutes,
    answeredBy,
    slot,
  };
}
