import type { Transaction } from '#db/client.server';
import type { Actor } from '~/domains/identity/actor';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { queueMail } from '~/domains/notifications/index.server';
import { formatMoment } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import type { ActionContext, Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { staffQuestionPath } from '../rules/showing';

/**
 * Writes to those who answer for a unit that a question waits for their draft: to the mailbox of plan owners or,
 * where there is none, to those of the unit. Whoever asks for it knows already.
 * @param of.meetingStartsAt of the meeting at which it is answered; null: at none
 * @param of.isMoved they were asked before, and it is answered at another time than they were told
 * @returns how many mails that is
 */
export async function tellUnit(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'> & Pick<ActionContext, 'origin'> & { actor: Actor },
  row: Pick<QuestionRow, 'id' | 'topic'>,
  of: { unitId: string; meetingStartsAt: string | null; isMoved?: boolean },
): Promise<number> {
  const owners = await mailboxOf(tx, ctx, 'plan_owner', { unitIds: [of.unitId] });
  const { actor } = ctx;
  const others = owners.filter(
    ({ personId }) => actor.kind !== 'person' || personId !== actor.personId,
  );
  for (const { email, personId, language } of others) {
    const { draftWanted } = textsIn(language).questionHandling;
    const at = of.meetingStartsAt;
    await queueMail(tx, ctx, {
      to: email,
      personId,
      language,
      template: 'question_draft_wanted',
      facts: {
        origin: ctx.origin,
        path: staffQuestionPath(row.id),
        detail: row.topic ?? '',
        text: of.isMoved
          ? draftWanted.moved(at === null ? null : formatMoment(at, language))
          : at === null
            ? draftWanted.inWriting
            : draftWanted.forMeeting(formatMoment(at, language)),
      },
    });
  }
  return others.length;
}
