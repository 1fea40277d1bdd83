import type { Transaction } from '#db/client.server';
import { listUsableReasons } from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import type { Consequence } from '../rules/consequence';
import { asInstant } from '../rules/deadline';
import type { Acceptance } from './accept.server';

/**
 * Writes down what a decision made happen to a question: that it comes to a meeting, and that it is read or not. Where
 * both are public, followers are told once.
 */
export async function recordDecided(
  tx: Transaction,
  ctx: Context,
  row: Pick<QuestionRow, 'id'>,
  of: {
    event: Consequence['event'];
    reasonCode: string | null;
    acceptance: Acceptance | null;
    toldAlready: string[];
  },
): Promise<void> {
  const { event, acceptance, toldAlready } = of;
  const subjectId = row.id;
  if (event !== null) {
    const facts = { reason: await danishTitle(tx, ctx, of.reasonCode) };
    await recordEvent(tx, ctx, { subjectId, ...event, facts, toldAlready });
  }
  if (acceptance === null) return;
  const { time } = acceptance;
  await recordEvent(tx, ctx, {
    subjectId,
    kind: 'accepted',
    isPublic: event?.isPublic ?? false,
    isQuiet: true,
    facts: time ? { day: danishDay(asInstant(time.meetingStartsAt)).toString() } : {},
  });
}

/** What happened is told in Danish, whatever the language of the asker. */
async function danishTitle(tx: Transaction, ctx: Context, code: string | null) {
  if (code === null) return undefined;
  const reasons = await listUsableReasons({ ...ctx, db: tx });
  return reasons.find((one) => one.code === code)?.title.da;
}
