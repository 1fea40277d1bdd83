import { eq, exists, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { question, questionTime } from '#db/schema';

/** Whether anybody has asked something for a meeting, as a condition on `question_time`. */
export function hasQuestions(db: Pick<Reader, 'select'>): SQL {
  return exists(
    db
      .select({ id: question.id })
      .from(question)
      .where(eq(question.meetingId, questionTime.meetingId)),
  );
}
