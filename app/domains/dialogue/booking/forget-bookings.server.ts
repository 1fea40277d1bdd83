import {
  and,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import { dialogueBooking, dialogueFollowUp, dialogueSession, threadEvent } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import {
  daysOf,
  daysOfCompanions,
  daysOfNeeds,
  keepsNeeds,
  keepsText,
  type Span,
  statesWith,
} from '../rules/retention';
import { eraseBooking } from './erase-booking.server';
import { lockBooking } from './lock-booking.server';

type Selecting = Pick<Reader, 'select'>;
type Reading = Pick<Context, 'municipality' | 'now'>;
const spans = Object.keys(daysOf) as Span[];

/**
 * Forgets what there is no use for any more, as `rules/retention.ts` has it: what people needed, who came along, and
 * what was written. Doing it twice changes nothing.
 */
export async function forgetBookings(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'forget' }));
    const needs = await forgetNeeds(tx, ctx);
    const companions = await forgetCompanions(tx, ctx);
    if (needs + companions > 0) {
      await recordAudit(tx, ctx, {
        action: 'dialogue.forget_needs',
        details: { needs, companions },
      });
    }
  });
  for (const { id } of await findForgettable(ctx.db, ctx)) {
    // One at a time: each has an author, who may be erasing their account.
    await inTransaction(ctx, async (tx) => {
      authorize(dialoguePolicy(ctx.actor, { do: 'forget' }));
      const row = await lockBooking(tx, ctx, id);
      if ((await findForgettable(tx, ctx, id)).length === 0) return;
      // What everyone reads is the secretary's, and was agreed to.
      await eraseBooking(tx, ctx, { bookingId: row.id, andPublic: false });
      await recordAudit(tx, ctx, { action: 'dialogue.forget', subjectId: id });
    });
  }
}

async function forgetNeeds(tx: Transaction, ctx: Context): Promise<number> {
  const gone = await tx
    .update(dialogueBooking)
    .set({ needs: [], needsNote: null })
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        or(sql`cardinality(${dialogueBooking.needs}) > 0`, isNotNull(dialogueBooking.needsNote)),
        or(
          inArray(dialogueBooking.state, statesWith(keepsNeeds, 'not')),
          and(
            inArray(dialogueBooking.state, statesWith(keepsNeeds, 'until_over')),
            not(isToComeOrSince(tx, ctx, 1)),
          ),
          and(
            inArray(dialogueBooking.state, statesWith(keepsNeeds, 'a_month')),
            not(happenedSince(tx, ctx, daysOfNeeds)),
          ),
        ),
      ),
    )
    .returning({ id: dialogueBooking.id });
  return gone.length;
}

async function forgetCompanions(tx: Transaction, ctx: Context): Promise<number> {
  const gone = await tx
    .update(dialogueBooking)
    .set({ companions: null })
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        isNotNull(dialogueBooking.companions),
        not(eq(dialogueBooking.state, 'waiting')),
        not(isToComeOrSince(tx, ctx, daysOfCompanions)),
        // What had no session any more may come back until somebody has looked at it a second time.
        or(isNotNull(dialogueBooking.sessionId), not(happenedSince(tx, ctx, daysOfCompanions))),
      ),
    )
    .returning({ id: dialogueBooking.id });
  return gone.length;
}

/** Whether a booking's session is to come, or ended within so many days. */
function isToComeOrSince(db: Selecting, { now }: Reading, days: number): SQL {
  return exists(
    db
      .select({ id: dialogueSession.id })
      .from(dialogueSession)
      .where(
        and(
          eq(dialogueSession.id, dialogueBooking.sessionId),
          gte(dialogueSession.endsAt, now.subtract({ hours: days * 24 }).toString()),
        ),
      ),
  );
}

/** Whether something has happened to a booking within so many days. */
function happenedSince(db: Selecting, { now }: Reading, days: number): SQL {
  return exists(
    db
      .select({ id: threadEvent.id })
      .from(threadEvent)
      .where(
        and(
          eq(threadEvent.subjectId, dialogueBooking.id),
          gte(threadEvent.at, now.subtract({ hours: days * 24 }).toString()),
        ),
      ),
  );
}

function findForgettable(db: Selecting, ctx: Reading, id?: string) {
  const isKeptNoLonger = or(
    ...spans.map((span) =>
      and(
        inArray(dialogueBooking.state, statesWith(keepsText, span)),
        lt(dialogueBooking.receivedAt, ctx.now.subtract({ hours: daysOf[span] * 24 }).toString()),
        not(isToComeOrSince(db, ctx, daysOf[span])),
        not(happenedSince(db, ctx, daysOf[span])),
      ),
    ),
  );
  const promised = db
    .select({ id: dialogueFollowUp.id })
    .from(dialogueFollowUp)
    .where(
      and(eq(dialogueFollowUp.bookingId, dialogueBooking.id), eq(dialogueFollowUp.state, 'open')),
    );
  return db
    .select({ id: dialogueBooking.id })
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        isNull(dialogueBooking.erasedAt),
        isKeptNoLonger,
        not(exists(promised)),
        // Somebody is to look at it again.
        or(isNull(dialogueBooking.secondLookAt), isNotNull(dialogueBooking.secondLookAnsweredAt)),
        id === undefined ? undefined : eq(dialogueBooking.id, id),
      ),
    )
    .orderBy(dialogueBooking.id);
}
