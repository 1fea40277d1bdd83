import type { Transaction } from '#db/client.server';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { danishDay } from '~/platform/clock';
import { promiseStateOf } from '../rules/promises';
import { tellStaff, type Telling } from './tell-staff.server';

/**
 * Writes to those who answer for what was promised what it is and by when – where nobody does to the council's
 * secretariat.
 * @returns how many were written to
 */
export async function tellPromisingUnit(
  tx: Transaction,
  ctx: Telling,
  of: {
    question: { id: string; topic: string | null };
    promise: { promise: string; unitId: string; dueOn: string };
  },
): Promise<number> {
  const { question, promise } = of;
  const owners = await mailboxOf(tx, ctx, 'plan_owner', { unitIds: [promise.unitId] });
  const state = promiseStateOf({ ...promise, keptAt: null }, danishDay(ctx.now));
  return tellStaff(tx, ctx, {
    question,
    readers: owners.length > 0 ? owners : await mailboxOf(tx, ctx, 'council_secretariat'),
    template: 'question_follow_up_due',
    textIn(language) {
      const { mails } = textsIn(language).questionAnswers;
      const day = formatDay(promise.dueOn, language);
      const when = state.is === 'overdue' ? mails.over(day) : mails.due(day);
      return [mails.promisedBefore(promise.promise), when].join('\n\n');
    },
  });
}
