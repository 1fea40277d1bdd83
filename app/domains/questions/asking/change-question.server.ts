import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import {
  type FoundRefusal,
  hasCpr,
  receive,
  whyNotSendable,
} from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { asContribution, wholeOf } from '../rules/showing';
import { keepFormerText } from './keep-former-text.server';
import { openEntryOf } from './open-entry.server';
import { type ChangeRefusal, whyNotChangeable } from './own-rules';

/**
 * Its asker changes a question that nobody has begun to handle: the moderators see it as it is then, and what it said
 * before is kept. Its place in the order of receipt stays.
 * @returns nothing; or why not – `personal_data`, `cpr_in_text`, or as `whyNotChangeable` names it
 * @throws NotFound where there is no such question, Forbidden where it is another's
 */
export async function changeQuestion(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; topic: string; text: string; needs: string; sendAnyway: boolean },
): Promise<Outcome<null, FoundRefusal | ChangeRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const entry = await openEntryOf({ ...ctx, db: tx }, row.id);
    const obstacle = whyNotChangeable({ ...row, isClaimed: entry?.isClaimed ?? true }, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const found = whyNotSendable(wholeOf(given), given.sendAnyway);
    if (found !== null) return refused(found);
    if (hasCpr(given.needs)) return refused('cpr_in_text');
    const { topic, text } = given;
    const needs = given.needs === '' ? null : given.needs;
    if (topic === row.topic && text === row.text && needs === row.needs) return ok(null);
    await keepFormerText(tx, ctx, row, given);
    await tx.update(question).set({ topic, text, needs }).where(eq(question.id, row.id));
    const changed = asContribution({ ...row, topic, text });
    await receive(tx, ctx, changed, { title: topic, path: null });
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'changed', isPublic: false });
    await recordAudit(tx, ctx, { action: 'question.change', subjectId: row.id });
    return ok(null);
  });
}
