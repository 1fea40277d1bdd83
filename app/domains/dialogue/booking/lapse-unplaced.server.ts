import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import { dialogueBooking, dialogueModel, threadEvent } from '#db/schema';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { hasWaitedOut } from '../rules/waiting';
import { tellBooker } from '../tell-booker.server';
import { lockBooking } from './lock-booking.server';

type Reading = Pick<Context, 'municipality' | 'now'>;

/**
 * Ends a booking that has waited for its committee's next session as long as the model that it was judged by lets it,
 * and says so. Where it has a session by now, nothing happens; twice is once.
 */
export async function lapseUnplaced(
  ctx: Context & Pick<ActionContext, 'origin'>,
  bookingId: string,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'keep_up' }));
    const { id } = await lockBooking(tx, ctx, bookingId);
    if ((await findWaitedOut(tx, ctx, id)).length === 0) return;
    await tx.update(dialogueBooking).set({ state: 'lapsed' }).where(eq(dialogueBooking.id, id));
    await recordEvent(tx, ctx, { subjectId: id, kind: 'booking_lapsed', isPublic: false });
    await tellBooker(tx, ctx, id, { kind: 'lapsed', why: 'no_session' });
    await recordAudit(tx, ctx, { action: 'dialogue.lapse_unplaced', subjectId: id });
  });
}

/** Bookings without a session that have waited too long for one, by their ids; or whether one has. */
export async function findWaitedOut(
  db: Pick<Reader | Transaction, 'select'>,
  { municipality, now }: Reading,
  bookingId?: string,
): Promise<string[]> {
  const happened = db
    .select({ at: sql`max(${threadEvent.at})` })
    .from(threadEvent)
    .where(eq(threadEvent.subjectId, dialogueBooking.id));
  const rows = await db
    .select({
      id: dialogueBooking.id,
      since: sql<string>`coalesce((${happened}), ${dialogueBooking.receivedAt})::text`,
      rules: dialogueModel.rules,
    })
    .from(dialogueBooking)
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueBooking.modelId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, municipality.id),
        eq(dialogueBooking.state, 'waiting'),
        isNull(dialogueBooking.sessionId),
        isNull(dialogueBooking.erasedAt),
        bookingId === undefined ? undefined : eq(dialogueBooking.id, bookingId),
      ),
    )
    .orderBy(dialogueBooking.id);
  return rows.filter(({ since, rules }) => hasWaitedOut(since, rules, now)).map(({ id }) => id);
}
