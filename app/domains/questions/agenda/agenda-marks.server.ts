import { and, eq, isNotNull } from 'drizzle-orm';
import { questionAgendaItem } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

type Standing = { id: string; meetingId: string | null };

/**
 * Whether a question was marked at its meeting: it was dealt with there, also while that is provisional. With the
 * question locked nobody marks it.
 */
export async function isMarked(
  { db }: Pick<ReadContext, 'db'>,
  question: Standing,
): Promise<boolean> {
  if (question.meetingId === null) return false;
  const [item] = await db
    .select({ mark: questionAgendaItem.mark })
    .from(questionAgendaItem)
    .where(
      and(
        eq(questionAgendaItem.questionId, question.id),
        eq(questionAgendaItem.meetingId, question.meetingId),
        isNotNull(questionAgendaItem.mark),
      ),
    );
  return item !== undefined;
}

/** Whether a question stands, or stood, on an agenda that everyone reads: what becomes of it is told there. */
export async function isOnPublicAgenda(
  { db }: Pick<ReadContext, 'db'>,
  { id }: Pick<Standing, 'id'>,
): Promise<boolean> {
  const [item] = await db
    .select({ id: questionAgendaItem.questionId })
    .from(questionAgendaItem)
    .where(eq(questionAgendaItem.questionId, id))
    .limit(1);
  return item !== undefined;
}
