import { lockPerson } from '~/domains/identity/account/find-person.server';
import { giveNotice, hasCpr } from '~/domains/moderation/index.server';
import { queueMail } from '~/domains/notifications/index.server';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { asContribution, questionPath } from '../rules/showing';

/**
 * Somebody tells us that a published question is illegal or against the rules (DSA art. 16). Whoever gives an address
 * has a receipt, and is told what was decided. The same notice sent twice is one. A CPR number is not taken: whoever
 * looks at the notice can see the place itself.
 * @throws NotFound where there is no such question to be read
 */
export async function giveQuestionNotice(
  ctx: ActionContext,
  given: {
    questionId: string;
    explanation: string;
    name: string | null;
    email: { email: string; key: string } | null;
    language: Language;
  },
): Promise<Outcome<null, 'cpr_in_notice'>> {
  if (hasCpr(given.explanation)) return refused('cpr_in_notice');
  await ctx.throttle.spend('notice_address', ctx.clientNetwork);
  // Nobody's mailbox is filled by strangers who write its address here.
  if (given.email !== null) await ctx.throttle.spend('notice_mail', given.email.key);
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'give_notice' }));
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
    // Whoever erases themselves just now gives no notice any more.
    if (personId !== null) await lockPerson(tx, ctx, personId);
    const row = await lockQuestion(tx, ctx, given.questionId);
    const contribution = asContribution(row);
    if (contribution.standing !== 'public') throw new NotFound();
    const titleIn = (language: Language) =>
      textsIn(language).questionHandling.titleOf(row.publishedTopic ?? '');
    const { id: noticeId, isNew } = await giveNotice(tx, ctx, contribution, {
      title: titleIn('da'),
      path: questionPath(row.id),
      explanation: given.explanation,
      name: given.name,
      email: given.email?.email ?? null,
      language: given.language,
    });
    // Sent twice it is one notice, with one receipt.
    if (!isNew) return ok(null);
    if (given.email !== null) {
      await queueMail(tx, ctx, {
        to: given.email.email,
        personId,
        language: given.language,
        template: 'notice_received',
        facts: { origin: ctx.origin, detail: titleIn(given.language) },
      });
    }
    await recordAudit(tx, ctx, {
      action: 'question.give_notice',
      subjectId: row.id,
      details: { notice: noticeId },
    });
    return ok(null);
  });
}
