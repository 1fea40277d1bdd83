import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { readAgenda } from './read-agenda.server';
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
  return {
    time,
    rules,
    questions,
    whyNotLive,
    speaking,
    firstTurn: turnsBy(rules)[0] ?? 'ask',
    seen: seenTurn(time),
    current: questions.find(({ id }) => id === time.currentQuestionId) ?? null,
    next:
      questions.find(({ id, outcome }) => outcome === null && id !== time.currentQuestionId) ??
      null,
    now: ctx.now.toString(),
  };
}
export type Live = Awaited<ReturnType<typeof readLive>>;
