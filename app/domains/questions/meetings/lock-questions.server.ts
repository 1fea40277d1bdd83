import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { keepPeople } from '~/domains/identity/account/find-person.server';
import type { Context } from '~/platform/context.server';
import { lockQuestion, type QuestionRow } from '../lock-question.server';
import { beforeMeeting } from '../states';

/**
 * The questions that are to come to a meeting – with null those that wait for one –, which nobody else changes until
 * the transaction ends, in the order of receipt. The meeting, or all meetings, must be locked: nobody adds to them then.
 */
export async function lockQuestionsOf(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  meetingId: string | null,
): Promise<QuestionRow[]> {
  const found = await tx
    .select({ id: question.id, authorId: question.authorId })
    .from(question)
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        eq(question.handling, 'council'),
        inArray(question.state, [...beforeMeeting]),
        meetingId === null ? isNull(question.meetingId) : eq(question.meetingId, meetingId),
      ),
    )
    .orderBy(asc(question.receivedAt), asc(question.id));
  await keepPeople(tx, ctx, [...new Set(found.map(({ authorId }) => authorId))]);
  const rows: QuestionRow[] = [];
  for (const { id } of found) rows.push(await lockQuestion(tx, ctx, id));
  // Somebody may have decided on one before it was ours.
  return rows.filter((row) => row.meetingId === meetingId && isBeforeMeeting(row));
}

function isBeforeMeeting({ state, handling }: QuestionRow): boolean {
  const states: readonly string[] = beforeMeeting;
  return handling === 'council' && states.includes(state);
}
