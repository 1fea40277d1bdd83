import type { Transaction } from '#db/client.server';
import { questionFormerText } from '#db/schema';
import type { Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';

/** Keeps what a question said until now, in the transaction that changes it; nothing where it says the same. */
export async function keepFormerText(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  row: Pick<QuestionRow, 'id' | 'topic' | 'text'>,
  next: { topic: string; text: string },
): Promise<void> {
  const { topic, text } = row;
  if (topic === next.topic && text === next.text) return;
  await tx.insert(questionFormerText).values({
    municipalityId: ctx.municipality.id,
    questionId: row.id,
    topic,
    text,
    until: ctx.now.toString(),
  });
}
