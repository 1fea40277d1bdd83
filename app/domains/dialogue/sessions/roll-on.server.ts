import { recordAudit } from '~/platform/audit.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { hasBegun } from '../rules/booking';
import { findSession, nextSession } from './find-session.server';
import { lockLive, placeWaiting, requeue } from './requeue.server';
import { hasSlots } from '../vocabulary';

/**
 * Whoever still waited, or was not decided on, when a session began goes on to the committee's next one, at the place of
 * their arrival, and is told why. Twice is once.
 */
export async function rollOn(
  ctx: Context & Pick<ActionContext, 'origin'>,
  sessionId: string,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'keep_up' }));
    await lockSessions(tx, ctx);
    const session = await findSession(tx, ctx, sessionId);
    if (session.cancelledAt !== null || !hasBegun(session.startsAt, ctx.now)) return;
    const target = await nextSession(tx, ctx, {
      committeeId: session.committeeId,
      hasSlots: hasSlots(session.format),
    });
    const live = await lockLive(tx, ctx, session.id, target);
    const rows = live.filter(({ state }) => state !== 'confirmed');
    if (rows.length === 0) return;
    await requeue(tx, ctx, rows, {
      target,
      cause: ({ state }) => (state === 'pending' ? 'not_decided' : 'no_place'),
    });
    await recordAudit(tx, ctx, {
      action: 'dialogue.roll_on',
      subjectId: session.id,
      details: { bookings: rows.length },
    });
    await publicContentChanged(tx, ctx.municipality.id);
  });
}

/** Gives whoever waits for a committee's next session a place in its queue, where one has been set up. */
export async function placeWhoWaits(
  ctx: Context & Pick<ActionContext, 'origin'>,
  committeeId: string,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'keep_up' }));
    await lockSessions(tx, ctx);
    const placed = await placeWaiting(tx, ctx, committeeId);
    if (placed === 0) return;
    await recordAudit(tx, ctx, {
      action: 'dialogue.place_waiting',
      subjectId: committeeId,
      details: { bookings: placed },
    });
    await publicContentChanged(tx, ctx.municipality.id);
  });
}
