import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { withdraw } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { hideFromSearch, recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { isMarked, isOnPublicAgenda } from '../agenda/agenda-marks.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { isShown } from '../rules/showing';
import { moved } from '../states';
import { unpublished } from './unpublished';

/**
 * An asker takes a question back: nobody else reads it any more, and it comes to no meeting. Doing it twice is doing
 * it once.
 * @returns nothing; or `too_late` once it was asked at a meeting or its asker marked as absent, answered or forwarded
 * @throws NotFound where there is no such question, Forbidden where it is another's
 */
export async function withdrawQuestion(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string },
): Promise<Outcome<null, 'too_late'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    if (row.state === 'withdrawn') return ok(null);
    const state = moved(row.state, 'withdraw');
    if (state === null || (await isMarked({ db: tx }, row))) return refused('too_late');
    await tx
      .update(question)
      .set({ state, ...unpublished, position: null })
      .where(eq(question.id, row.id));
    await withdraw(tx, ctx, { subjectId: row.id });
    await hideFromSearch(tx, [row.id]);
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'withdrawn', isPublic: false });
    await recordAudit(tx, ctx, { action: 'question.withdraw', subjectId: row.id });
    if (isShown(row) || (await isOnPublicAgenda({ db: tx }, row)))
      await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
