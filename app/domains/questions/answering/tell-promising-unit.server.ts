import type { Transaction } from '#db/client.server';
import type { Actor } from '~/domains/identity/actor';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { queueMail } from '~/domains/notifications/index.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { promiseStateOf } from '../rules/promises';
import { answerWorkPath } from '../rules/showing';

/**
 * Writes to those who answer for what was promised what it is and by when – where nobody does to the council's
 * secretariat. Whoever does it knows already.
 * @returns how many were written to
 */
export async function tellPromisingUnit(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'> & Pick<ActionContext, 'origin'> & { actor: Actor },
  of: {
    question: { id: string; topic: string | null };
    promise: { promise: string; unitId: string; dueOn: string };
  },
): Promise<number> {
  const { question, promise } = of;
  const owners = await mailboxOf(tx, ctx, 'plan_owner', { unitIds: [promise.unitId] });
  const readers = owners.length > 0 ? owners : await mailboxOf(tx, ctx, 'council_secretariat');
  const self = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const others = readers.filter(({ personId }) => personId === null || personId !== self);
  const state = promiseStateOf({ ...promise, keptAt: null }, danishDay(ctx.now));
  for (const { email, personId, language } of others) {
    const { mails } = textsIn(language).questionAnswers;
    const day = formatDay(promise.dueOn, language);
    const when = state.is === 'overdue' ? mails.over(day) : mails.due(day);
    await queueMail(tx, ctx, {
      to: email,
      personId,
      language,
      template: 'question_follow_up_due',
      facts: {
        origin: ctx.origin,
        path: answerWorkPath(question.id),
        detail: question.topic ?? '',
        text: [mails.promisedBefore(promise.promise), when].join('\n\n'),
      },
    });
  }
  return others.length;
}
