import { and, eq, inArray } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { type CallOffRefusal, whyFixed } from '../rules/setting-up';
import type { HeldSession } from './find-session.server';

/**
 * Why a session, with `lockSessions`, can neither be moved nor cancelled; null: it can. Attendance is marked from before
 * it begins, and who has come is not sent home by a form.
 */
export async function whyNotCalledOff(
  tx: Reader | Transaction,
  { now }: Pick<Context, 'now'>,
  session: HeldSession,
): Promise<Exclude<CallOffRefusal, 'session_changed'> | null> {
  const fixed = whyFixed(session, now);
  if (fixed !== null) return fixed;
  const marked = await tx
    .select({ id: dialogueBooking.id })
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.sessionId, session.id),
        inArray(dialogueBooking.state, ['attended', 'absent']),
      ),
    )
    .limit(1);
  return marked.length > 0 ? 'people_came' : null;
}
