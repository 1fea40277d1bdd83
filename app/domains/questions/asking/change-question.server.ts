import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import type { PersonActor } from '~/domains/identity/actor';
import { type FoundRefusal, receive } from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion, type QuestionRow } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { asContribution } from '../rules/showing';
import { rulesOfQuestion } from '../rules-of-question.server';
import { faultsOfSaid } from './faults-of-said.server';
import { keepFormerText } from './keep-former-text.server';
import { openEntryOf } from './open-entry.server';
import { type ChangeRefusal, whyNotChangeable } from './own-rules';
import { type SaidOfQuestion, saidColumns } from './said-columns.server';

/**
 * Its asker changes a question that nobody has begun to handle: the moderators see it as it is then, and what it said
 * before is kept. Its place in the order of receipt stays.
 * @returns nothing; or what is wrong with which field, `whole` where it is none of them – `personal_data`,
 *   `cpr_in_text`, `consent_needed` by the rules that it was sent under, or as `whyNotChangeable` names it
 * @throws NotFound where there is no such question or committee, Forbidden where the question is another's
 */
export async function changeQuestion(
  ctx: Context & { actor: PersonActor },
  given: SaidOfQuestion & { questionId: string; sendAnyway: boolean },
): Promise<Outcome<null, Record<string, FoundRefusal | ChangeRefusal | 'consent_needed'>>> {
  return inTransaction(ctx, async (tx) => {
    const asker = await lockPerson(tx, ctx, ctx.actor.personId);
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const entry = await openEntryOf({ ...ctx, db: tx }, row.id);
    const obstacle = whyNotChangeable({ ...row, isClaimed: entry?.isClaimed ?? true }, ctx.now);
    if (obstacle !== null) return refused({ whole: obstacle });
    const faults = faultsOfSaid(given);
    if (faults !== null) return refused(faults);
    const { consent } = await rulesOfQuestion(tx, row);
    if (consent === 'needed' && !given.isPublishable) return refused({ publish: 'consent_needed' });
    const said = await saidColumns(tx, ctx, asker, given);
    if (isSame(row, said)) return ok(null);
    await keepFormerText(tx, ctx, row, said);
    await tx.update(question).set(said).where(eq(question.id, row.id));
    const changed = asContribution({ ...row, ...said });
    await receive(tx, ctx, changed, { title: said.topic, path: null });
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'changed', isPublic: false });
    await recordAudit(tx, ctx, { action: 'question.change', subjectId: row.id });
    return ok(null);
  });
}

function isSame(row: QuestionRow, said: Awaited<ReturnType<typeof saidColumns>>): boolean {
  return Object.entries(said).every(
    ([column, value]) => row[column as keyof typeof said] === value,
  );
}
