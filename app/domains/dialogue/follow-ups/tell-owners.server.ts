import type { Transaction } from '#db/client.server';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { queueMail } from '~/domains/notifications/index.server';
import type { Actor } from '~/domains/identity/actor';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { staffDialoguePath } from '../paths';

export type TellingOwners = Pick<Context, 'municipality' | 'now'> &
  Pick<ActionContext, 'origin'> & { actor: Actor };

/**
 * Writes to those who answer for what a committee promised what it is and by when – where nobody does, to whoever runs
 * the committee's dialogue. Whoever does what the mail tells of knows already.
 * @returns how many were written to
 */
export async function tellOwners(
  tx: Transaction,
  ctx: TellingOwners,
  of: { text: string; unitId: string; dueOn: string; committeeId: string; committee: string },
): Promise<number> {
  const owners = await mailboxOf(tx, ctx, 'plan_owner', { unitIds: [of.unitId] });
  const secretaries = await mailboxOf(tx, ctx, 'committee_secretary', {
    committeeId: of.committeeId,
  });
  const readers = [owners, secretaries].find((some) => some.length > 0);
  const self = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const others = (readers ?? (await mailboxOf(tx, ctx, 'council_secretariat'))).filter(
    ({ personId }) => personId === null || personId !== self,
  );
  const isOver = of.dueOn < danishDay(ctx.now).toString();
  for (const { email, personId, language } of others) {
    const { mail } = textsIn(language).dialogueMeeting;
    const day = formatDay(of.dueOn, language);
    const when = isOver ? mail.overdue(day) : mail.due(day);
    await queueMail(tx, ctx, {
      to: email,
      personId,
      language,
      template: 'dialogue_follow_up_due',
      facts: {
        origin: ctx.origin,
        path: `${staffDialoguePath}#opfoelgning`,
        detail: of.committee,
        text: [mail.quoted(of.text), when].join('\n\n'),
      },
    });
  }
  return others.length;
}
