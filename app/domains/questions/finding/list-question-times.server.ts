import { and, desc, eq, notInArray, sql } from 'drizzle-orm';
import { meeting, question, questionTime } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { away } from './answered-or-not';
import type { questionTimeStates } from './question-time-states';

/**
 * The council's meetings with their question time, the last first, each with how many of its questions everyone reads.
 * Instants are ISO. Public.
 */
export async function listQuestionTimes({
  db,
  municipality,
}: Pick<ReadContext, 'db' | 'municipality'>) {
  const rows = await db
    .select({
      id: questionTime.meetingId,
      title: meeting.title,
      startsAt: questionTime.meetingStartsAt,
      closesAt: questionTime.closesAt,
      place: meeting.place,
      streamUrl: meeting.streamUrl,
      agendaUrl: meeting.agendaUrl,
      minutesUrl: questionTime.minutesUrl,
      pause: questionTime.pause,
      cancelledAt: questionTime.cancelledAt,
      publishedAt: questionTime.publishedAt,
      endedAt: questionTime.endedAt,
      questions: sql<number>`(select count(*)::int from ${question}
        where ${question.meetingId} = ${questionTime.meetingId}
          and ${question.publishedText} is not null and ${question.hiddenAt} is null
          and ${notInArray(question.state, [...away])})`,
    })
    .from(questionTime)
    .innerJoin(meeting, eq(meeting.id, questionTime.meetingId))
    .where(and(eq(questionTime.municipalityId, municipality.id), eq(meeting.isPublic, true)))
    .orderBy(desc(questionTime.meetingStartsAt), desc(questionTime.meetingId));
  return rows.map(({ cancelledAt, publishedAt, endedAt, ...row }) => ({
    ...row,
    state: stateOf({ pause: row.pause, cancelledAt, publishedAt, endedAt }),
  }));
}

function stateOf(time: {
  pause: string | null;
  cancelledAt: string | null;
  publishedAt: string | null;
  endedAt: string | null;
}): (typeof questionTimeStates)[number] {
  if (time.cancelledAt !== null) return 'cancelled';
  if (time.pause !== null) return 'paused';
  if (time.endedAt !== null) return 'held';
  return time.publishedAt === null ? 'planned' : 'on_agenda';
}
