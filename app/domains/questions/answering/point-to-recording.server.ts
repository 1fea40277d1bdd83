import { eq } from 'drizzle-orm';
import { question as questionTable } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';

/**
 * Staff put right where the meeting's recording gets to a question.
 * @param given.streamSecond null: nowhere
 * @returns nothing; or `no_meeting` – it was asked at none
 * @throws NotFound where there is no such question, Forbidden for whoever does not publish answers
 */
export async function pointToRecording(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; streamSecond: number | null },
): Promise<Outcome<null, 'no_meeting'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'publish_answer' }));
    const question = await lockQuestion(tx, ctx, given.questionId);
    if (question.meetingId === null) return refused('no_meeting');
    await tx
      .update(questionTable)
      .set({ streamSecond: given.streamSecond })
      .where(eq(questionTable.id, question.id));
    await recordAudit(tx, ctx, { action: 'question.point_to_recording', subjectId: question.id });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
