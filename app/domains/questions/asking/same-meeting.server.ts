import { and, count, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { beforeMeeting } from '../states';

/**
 * How many questions of a person are to come to a meeting – or, where none is set up, to the next that will be. With
 * the person's account locked nobody adds to them. One that was refused, forwarded, taken back or handed to the
 * administration does not count.
 * @param of.except a question that is not counted: the one that is judged
 */
export async function countSameMeeting(
  tx: Pick<Transaction, 'select'>,
  of: { authorId: string; meetingId: string | null; except?: string },
): Promise<number> {
  const [found] = await tx
    .select({ questions: count() })
    .from(question)
    .where(
      and(
        eq(question.authorId, of.authorId),
        inArray(question.state, [...beforeMeeting, 'asked']),
        of.meetingId === null ? isNull(question.meetingId) : eq(question.meetingId, of.meetingId),
        of.except === undefined ? undefined : ne(question.id, of.except),
      ),
    );
  return found!.questions;
}
