import { and, asc, eq, gte } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { meeting, questionTime } from '#db/schema';
import type { Context, ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { keepMeetings } from './lock-meetings.server';

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

/**
 * The question time of one meeting. Public.
 * @throws NotFound where there is none: another municipality's, a committee's, or not set up
 */
export async function findTime(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  meetingId: string,
): Promise<QuestionTime> {
  if (!validate(meetingId)) throw new NotFound();
  const [row] = await ctx.db
    .select(columns)
    .from(questionTime)
    .innerJoin(meeting, eq(meeting.id, questionTime.meetingId))
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        eq(questionTime.meetingId, meetingId),
      ),
    );
  if (!row) throw new NotFound();
  const { time, ...of } = row;
  return { ...time, ...of };
}

/** The question time of the meeting that a question is for; null: it is for none. The caller authorizes. */
export async function findTimeOf(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  { meetingId }: { meetingId: string | null },
): Promise<QuestionTime | null> {
  return meetingId === null ? null : findTime(ctx, meetingId);
}

/**
 * The question time of one meeting, which nobody else changes until the transaction ends. It is the first lock of a verb that begins from a
 * meeting, before those of its questions; who only reads it is not held up, and neither is a new question to it.
 * @throws NotFound as `findTime`
 */
export async function lockTime(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  meetingId: string,
): Promise<QuestionTime> {
  if (!validate(meetingId)) throw new NotFound();
  await keepMeetings(tx, ctx);
  // Of the key's strength: a foreign key of a question that is just being sent would otherwise wait for this.
  await tx
    .select({ id: questionTime.meetingId })
    .from(questionTime)
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        eq(questionTime.meetingId, meetingId),
      ),
    )
    .for('no key update');
  return findTime({ ...ctx, db: tx }, meetingId);
}
