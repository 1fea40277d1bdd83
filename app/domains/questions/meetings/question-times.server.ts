import { and, asc, eq, gte } from 'drizzle-orm';
import { meeting, questionTime } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

/** The question time of a council meeting, with the meeting. Instants are ISO. */
export type QuestionTime = typeof questionTime.$inferSelect & {
  title: string;
  place: string | null;
  streamUrl: string | null;
  agendaUrl: string | null;
};

const columns = {
  time: questionTime,
  title: meeting.title,
  place: meeting.place,
  streamUrl: meeting.streamUrl,
  agendaUrl: meeting.agendaUrl,
};

/** The question times of meetings that have not begun, in order of time. Public. */
export async function comingTimes(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'>,
): Promise<QuestionTime[]> {
  const rows = await ctx.db
    .select(columns)
    .from(questionTime)
    .innerJoin(meeting, eq(meeting.id, questionTime.meetingId))
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        gte(questionTime.meetingStartsAt, ctx.now.toString()),
      ),
    )
    .orderBy(asc(questionTime.meetingStartsAt), asc(questionTime.meetingId));
  return rows.map(({ time, ...of }) => ({ ...time, ...of }));
}
