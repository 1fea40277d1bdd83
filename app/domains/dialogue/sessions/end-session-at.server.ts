import { eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { dialogueSession } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import type { HeldSession } from './find-session.server';

/** Lets a session end when its slots now do, in the caller's transaction with `lockSessions`; calendars follow. */
export async function endSessionAt(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  session: Pick<HeldSession, 'id' | 'endsAt'>,
  endsAt: Temporal.Instant,
): Promise<void> {
  if (asInstant(session.endsAt).equals(endsAt)) return;
  await tx
    .update(dialogueSession)
    .set({
      endsAt: endsAt.toString(),
      changedAt: ctx.now.toString(),
      sequence: sql`${dialogueSession.sequence} + 1`,
    })
    .where(eq(dialogueSession.id, session.id));
}
