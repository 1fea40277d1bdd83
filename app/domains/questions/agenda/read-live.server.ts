import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { type AgendaQuestion, readAgenda } from './read-agenda.server';
import { speakingOf } from './read-public-meeting.server';
import { seenTurn, turnsBy } from './speaking';

/**
 * A question time as whoever runs it has it before them.
 * @throws NotFound where there is no such meeting, Forbidden for whoever does not run it
 */
export async function readLive(ctx: ReadContext, meetingId: string) {
  authorize(questionPolicy(ctx.actor, { do: 'run' }));
  const { time, rules, questions, whyNotLive } = await readAgenda(ctx, meetingId);
  const speaking = speakingOf(time, rules, questions);
  const left = questions.filter(({ outcome }) => outcome === null);
  const isCurrent = ({ id }: AgendaQuestion) => id === time.currentQuestionId;
  return {
    time,
    rules,
    questions,
    whyNotLive,
    speaking,
    turns: turnsBy(rules),
    seen: seenTurn(time),
    current: left.find(isCurrent) ?? null,
    /** Those that are still to come up, in their order; the chair may take another than the first. */
    coming: left.filter((one) => !isCurrent(one)),
    now: ctx.now.toString(),
  };
}
export type Live = Awaited<ReturnType<typeof readLive>>;
