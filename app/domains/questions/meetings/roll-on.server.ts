import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { recordEvent } from '~/domains/thread/index.server';
import type { MoveCause } from '~/domains/thread/vocabulary';
import type { ActionContext, Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { meetingFor } from '../rules/deadline';
import { comingTimes } from './question-times.server';

export async function rollOn(
  tx: Transaction,
  ctx: Context & Pick<ActionContext, 'origin'>,
  of: { questions: QuestionRow[]; from: { meetingId: string }; why: MoveCause },
): Promise<void> {
  const times = (await comingTimes({ ...ctx, db: tx })).filter(
    (t) => t.meetingId !== of.from.meetingId,
  );
  const to = meetingFor(times, ctx.now);
  for (const row of of.questions) {
    await tx
      .update(question)
      .set({ meetingId: to?.meetingId ?? null, position: null })
      .where(eq(question.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'moved',
      isPublic: row.publishedText !== null,
      facts: { why: of.why },
    });
  }
}
