import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { hideFromSearch, recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { mayBeRead } from '../rules/showing';
import { rulesOfQuestion } from '../rules-of-question.server';
import { isConsentWithdrawable } from './own-rules';
import { unpublished } from './unpublished';

/**
 * An asker takes back what they agreed to: that their name is shown, or that others read the question at all (GDPR art.
 * 7 (3)). They can at any time, whatever has become of it; what is asked at the meeting, and what it was answered, is
 * not undone by it. Doing it twice is doing it once.
 * @returns nothing; or `consent_needed` while it waits to be asked and the rules demand it: it can be taken back whole
 * @throws NotFound where there is no such question, Forbidden where it is another's
 */
export async function withdrawConsent(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; of: 'name' | 'question' },
): Promise<Outcome<null, 'consent_needed'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const isOfName = given.of === 'name';
    if (isOfName ? row.shownName === null : !mayBeRead(row)) return ok(null);
    if (!isOfName && !isConsentWithdrawable(row.state, await rulesOfQuestion(tx, row))) {
      return refused('consent_needed');
    }
    await tx
      .update(question)
      .set({ shownName: null, ...(!isOfName && { ...unpublished, isPublishable: false }) })
      .where(eq(question.id, row.id));
    if (!isOfName) await hideFromSearch(tx, [row.id]);
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'consent_withdrawn',
      isPublic: false,
      facts: { of: given.of },
    });
    await recordAudit(tx, ctx, {
      action: 'question.withdraw_consent',
      subjectId: row.id,
      details: { consent: given.of },
    });
    // Also where it is only named on an agenda.
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
