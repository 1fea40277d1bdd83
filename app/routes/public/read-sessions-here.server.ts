import { listOutcomes } from '~/domains/dialogue/finding/list-outcomes.server';
import { fewSessions, listComingSessions } from '~/domains/dialogue/finding/list-sessions.server';
import type { SessionsAsked } from '~/domains/dialogue/finding/session-conditions.server';
import { sessionsChangeAt } from '~/domains/dialogue/rules/standing';
import type { ReadContext } from '~/platform/context.server';
import type { HoldsUntil } from '~/platform/request.server';

/** The next sessions about what a page is about, and what came of earlier ones, for `SessionsHere`. */
export async function readSessionsHere(
  ctx: ReadContext,
  of: Pick<SessionsAsked, 'nodeId' | 'sdg' | 'committee'>,
  holdsUntil: HoldsUntil,
) {
  const { sessions } = await listComingSessions(ctx, of, fewSessions);
  const changes = sessionsChangeAt(sessions, ctx.now);
  if (changes !== null) holdsUntil(changes);
  return { sessions, outcomes: await listOutcomes(ctx, of, fewSessions.perPage) };
}
