import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person, question, questionAgendaItem, questionRuleSet, questionTime } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import type { QuestionTime } from '../meetings/question-times.server';
import type { RuleSet } from '../rule-set';
import type { QuestionState } from '../states';
import type { Mark } from '../vocabulary';
import { type AgendaOutcome, outcomeOf } from './outcomes';
import { onAgenda, placed, type Slot, slotsOf } from './slots';

type Reading = Pick<ReadContext, 'db' | 'municipality'>;

/** A question of an agenda. A name that is protected is nowhere in it. */
export type AgendaEntry = QuestionRow & {
  slot: Slot;
  mark: Mark | null;
  /** What became of it; null: it is still to come up. */
  outcome: AgendaOutcome | null;
  /** When the meeting begins that it has gone on to (ISO); null: to none. */
  goesTo: string | null;
  /** By the rules that it was judged by. */
  presence: RuleSet['presence'];
  /** Who asks, for whoever may see that. */
  asker: { name: string | null; isProtected: boolean };
};

/**
 * The agenda of a question time, in its order: as it was published or, until it is, what is accepted for the meeting.
 * The caller authorizes, and shows of it what its reader may see.
 * @param rules that the question time was set up by
 */
export async function agendaEntries(
  ctx: Reading,
  time: QuestionTime,
  rules: RuleSet,
): Promise<AgendaEntry[]> {
  const { meetingId, publishedAt, totalMinutes } = time;
  const isPublished = publishedAt !== null;
  const found = await find(ctx, meetingId, isPublished);
  const entries = isPublished ? placed(found, rules) : slotsOf(found, rules, totalMinutes);
  return entries.map(({ itsMeetingStartsAt, ...entry }) => {
    const outcome = outcomeOf({ meetingId, mark: entry.mark }, entry);
    return { ...entry, outcome, goesTo: outcome === 'moved' ? itsMeetingStartsAt : null };
  });
}

async function find(ctx: Reading, meetingId: string, isPublished: boolean) {
  // The meeting that a question is for now may be another than the one whose agenda it stands on.
  const its = alias(questionTime, 'its_time');
  const rows = await ctx.db
    .select({
      row: question,
      rules: questionRuleSet.rules,
      name: person.name,
      isProtected: person.isProtected,
      itsMeetingStartsAt: its.meetingStartsAt,
      item: questionAgendaItem,
    })
    .from(question)
    .innerJoin(person, eq(person.id, question.authorId))
    .innerJoin(questionRuleSet, eq(questionRuleSet.id, question.ruleSetId))
    .leftJoin(its, eq(its.meetingId, question.meetingId))
    .leftJoin(
      questionAgendaItem,
      and(
        eq(questionAgendaItem.questionId, question.id),
        eq(questionAgendaItem.meetingId, meetingId),
      ),
    )
    .where(
      isPublished
        ? and(
            eq(question.municipalityId, ctx.municipality.id),
            isNotNull(questionAgendaItem.number),
          )
        : isOfMeeting(ctx, meetingId, onAgenda),
    )
    .orderBy(asc(questionAgendaItem.number));
  return rows.map(({ row, rules, name, isProtected, itsMeetingStartsAt, item }) => ({
    ...row,
    ...(item && { minutes: item.minutes, answeredBy: item.answeredBy }),
    shownName: isProtected ? null : row.shownName,
    mark: item?.mark ?? null,
    presence: rules.presence,
    asker: { name: isProtected ? null : name, isProtected },
    itsMeetingStartsAt,
  }));
}

/** The questions of a meeting in some states, in any order. The caller authorizes. */
export async function questionsOfMeeting(
  ctx: Reading,
  meetingId: string,
  states: readonly QuestionState[],
): Promise<QuestionRow[]> {
  return ctx.db
    .select()
    .from(question)
    .where(isOfMeeting(ctx, meetingId, states));
}

function isOfMeeting(ctx: Reading, meetingId: string, states: readonly QuestionState[]) {
  return and(
    eq(question.municipalityId, ctx.municipality.id),
    eq(question.meetingId, meetingId),
    inArray(question.state, [...states]),
  );
}
