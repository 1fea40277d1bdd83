import { and, eq } from 'drizzle-orm';
import { questionRuleSet } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { findTime, type QuestionTime } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import type { RuleSet } from '../rule-set';
import { asInstant, hasBegun, isInTime } from '../rules/deadline';
import { byReceipt } from '../rules/order';
import { isShown } from '../rules/showing';
import { type AgendaEntry, agendaEntries, questionsOfMeeting } from './agenda-entries.server';
import { minutesOf, undecided } from './slots';
import { whyNotLive } from './speaking';

/** A question on the agenda, as staff see it. Instants are ISO. */
export type AgendaQuestion = Pick<
  AgendaEntry,
  'outcome' | 'goesTo' | 'slot' | 'language' | 'presence'
> & {
  id: string;
  topic: string;
  text: string;
  /** Whether everyone reads it. */
  isShown: boolean;
  isPublishable: boolean;
  shownName: string | null;
  /** Who is called up at the meeting; null for whoever may not see that. */
  asker: (AgendaEntry['asker'] & Pick<AgendaEntry, 'asking' | 'askedWith'>) | null;
  needs: string | null;
  receivedAt: string;
  minutes: number | null;
  answeredBy: string | null;
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

/**
 * A meeting's agenda as its secretary has it before them.
 * @throws NotFound where there is no such meeting, Forbidden for whoever sees no agendas
 */
export async function readAgenda(ctx: ReadContext, meetingId: string) {
  authorize(questionPolicy(ctx.actor, { do: 'see' }));
  const time = await findTime(ctx, meetingId);
  const rules = await rulesOf(ctx, time);
  const seesAsker = questionPolicy(ctx.actor, { do: 'see_asker' });
  const entries = await agendaEntries(ctx, time, rules);
  const questions = entries.map((entry) => asAgendaQuestion(entry, seesAsker));
  const waiting = await questionsOfMeeting(ctx, meetingId, undecided);
  return {
    time,
    rules: { overflow: rules.overflow, minutes: rules.minutes },
    usualMinutes: minutesOf({ minutes: null }, rules),
    hasBegun: hasBegun(time, ctx.now),
    isClosed: !isInTime(ctx.now, asInstant(time.closesAt)),
    questions,
    undecided: byReceipt(waiting).map(({ id, topic, state }) => ({
      id,
      topic: topic ?? '',
      state,
    })),
    mayRun: questionPolicy(ctx.actor, { do: 'run' }),
    whyNotLive: whyNotLive(time, ctx.now),
  };
}
export type Agenda = Awaited<ReturnType<typeof readAgenda>>;

function asAgendaQuestion(row: AgendaEntry, seesAsker: boolean): AgendaQuestion {
  const { id, isPublishable, shownName, needs, receivedAt, minutes, answeredBy, slot } = row;
  const { outcome, goesTo, language, presence, asking, askedWith } = row;
  return {
    id,
    outcome,
    goesTo,
    language,
    presence,
    topic: row.publishedTopic ?? row.topic ?? '',
    text: row.publishedText ?? row.text ?? '',
    isShown: isShown(row),
    isPublishable,
    shownName,
    asker: seesAsker ? { ...row.asker, asking, askedWith } : null,
    needs,
    receivedAt,
    minutes,
    answeredBy,
    slot,
  };
}
