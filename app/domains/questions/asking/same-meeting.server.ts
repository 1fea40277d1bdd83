import { and, count, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { beforeMeeting } from '../states';

type SameMeeting = { authorId: string; meetingId: string | null; except?: string };

/**
 * How many questions of a person are to come to a meeting – or, where none is set up, to the next that will be. With
 * the person's account locked nobody adds to them. One that was refused, forwarded, taken back or handed to the
 * administration does not count.
 * @param of.except a question that is not counted: the one that is judged
 */
export async function countSameMeeting(
  tx: Pick<Transaction, 'select'>,
  of: SameMeeting,
): Promise<number> {
  const [found] = await tx.select({ questions: count() }).from(question).where(isOfSameMeeting(of));
  return found!.questions;
}

/** The same questions, the last received first. */
export function listSameMeeting(db: Pick<Transaction, 'select'>, of: SameMeeting) {
  return db
    .select({ id: question.id, topic: question.topic })
    .from(question)
    .where(isOfSameMeeting(of))
    .orderBy(desc(question.receivedAt), desc(question.id));
}

function isOfSameMeeting(of: SameMeeting) {
  return and(
    eq(question.authorId, of.authorId),
    inArray(question.state, [...beforeMeeting, 'asked']),
    of.meetingId === null ? isNull(question.meetingId) : eq(question.meetingId, of.meetingId),
    of.except === undefined ? undefined : ne(question.id, of.except),
  );
}
