import type { ReadContext } from '~/platform/context.server';
import { type ListedSession, listComingSessions, type SessionsAsked } from './list-sessions.server';

/** So many are looked at to find one that takes bookings. */
const lookedAt = 50;

/**
 * The first sessions that take bookings and have room, and of all that were looked at the times at which that changes
 * (`sessionsChangeAt`). Public.
 */
export async function nextOpenSessions(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'>,
  asked: SessionsAsked,
  most: number,
): Promise<{ open: ListedSession[]; seen: ListedSession[] }> {
  const { sessions } = await listComingSessions(ctx, asked, { page: 1, perPage: lookedAt });
  const open = sessions.filter(({ standing }) => standing === 'open').slice(0, most);
  return { open, seen: sessions };
}
