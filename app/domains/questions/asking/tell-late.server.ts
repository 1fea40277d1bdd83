import type { Transaction } from '#db/client.server';
import { recordEvent } from '~/domains/thread/index.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { asInstant } from '../rules/deadline';

/** Writes down, in the caller's transaction, that a question came too late for one meeting and goes to another. */
export async function tellLate(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'actor' | 'now'>,
  of: { id: string; time: { meetingStartsAt: string } | null },
): Promise<void> {
  const day = of.time === null ? undefined : danishDay(asInstant(of.time.meetingStartsAt));
  await recordEvent(tx, ctx, {
    subjectId: of.id,
    kind: 'moved',
    isPublic: false,
    facts: { why: 'late', day: day?.toString() },
  });
}
