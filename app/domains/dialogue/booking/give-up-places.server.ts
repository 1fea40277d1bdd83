import { and, asc, eq, gt, inArray, isNull, lte, notInArray, or } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, dialogueSession, seatClaim, seatPool } from '#db/schema';
import { release } from '~/domains/seats/index.server';
import type { Context } from '~/platform/context.server';
import { liveStates } from '../states';
import { leaveSlot } from './slots.server';

/**
 * Gives up every place that somebody has or waits for at a session to come, in the caller's transaction: the slot is free,
 * and whoever waits is offered it. Their bookings of them are cancelled; what is past stays as it was. Their account is
 * locked, and the pools are taken in the order of their ids, as every verb does.
 * @returns whether there was any
 */
export async function givePlacesUp(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  personId: string,
): Promise<boolean> {
  // All of theirs at once, also of what is past: erasing seats takes those too, and no two may wait for each other.
  const pools = tx
    .select({ id: seatClaim.poolId })
    .from(seatClaim)
    .where(and(eq(seatClaim.personId, personId), isNull(seatClaim.endedAt)));
  await tx
    .select({ id: seatPool.id })
    .from(seatPool)
    .where(inArray(seatPool.id, pools))
    .orderBy(asc(seatPool.id))
    .for('update');
  const open = await tx
    .select({ claimId: seatClaim.id })
    .from(seatClaim)
    .innerJoin(seatPool, eq(seatPool.id, seatClaim.poolId))
    .innerJoin(dialogueSession, eq(dialogueSession.id, seatPool.subjectId))
    .where(
      and(
        eq(seatClaim.municipalityId, ctx.municipality.id),
        eq(seatClaim.personId, personId),
        isNull(seatClaim.endedAt),
        gt(dialogueSession.startsAt, ctx.now.toString()),
      ),
    )
    .orderBy(asc(seatPool.id));
  for (const { claimId } of open) {
    await release(tx, ctx, { claimId, personId });
    await leaveSlot(tx, claimId);
  }
  const past = tx
    .select({ id: dialogueSession.id })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        lte(dialogueSession.startsAt, ctx.now.toString()),
      ),
    );
  await tx
    .update(dialogueBooking)
    .set({ state: 'cancelled', claimId: null })
    .where(
      and(
        eq(dialogueBooking.authorId, personId),
        inArray(dialogueBooking.state, [...liveStates]),
        or(
          isNull(dialogueBooking.sessionId),
          eq(dialogueBooking.state, 'waiting'),
          notInArray(dialogueBooking.sessionId, past),
        ),
      ),
    );
  return open.length > 0;
}
