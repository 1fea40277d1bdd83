import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { findTimeOf } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import { isShown } from '../rules/showing';
import { moved } from '../states';
import { tellAsker } from '../tell-asker.server';
import { isFrozenAgenda } from './frozen-agenda';
import { keepComingTimes } from './keep-coming-times.server';
import { tellUnit } from './tell-unit.server';
import { findUnit } from '~/domains/municipalities/units.server';

/** Who was written to: the asker, unless they have no mail, and so many who answer for the unit. */
export type Told = { isAskerTold: boolean; ownersTold: number };

/**
 * A question of fact, which a unit of the administration answers without a meeting. Its asker is told, and who answers
 * for the unit.
 * @returns who was told; or why not – `does_not_fit` (it is not accepted, or not any more), `agenda_frozen`
 * @throws NotFound for another municipality's question or unit, and for none
 */
export async function handOverQuestion(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; unitId: string },
): Promise<Outcome<Told, 'does_not_fit' | 'agenda_frozen'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    await keepComingTimes(tx, ctx);
    const row = await lockQuestion(tx, ctx, given.questionId);
    const state = moved(row.state, 'hand_over');
    if (state === null) return refused('does_not_fit');
    if (isFrozenAgenda(await findTimeOf({ ...ctx, db: tx }, row))) return refused('agenda_frozen');
    const unit = await findUnit(tx, ctx, given.unitId);
    const isPublic = isShown(row);
    await tx
      .update(question)
      .set({
        state,
        handling: 'administration',
        meetingId: null,
        position: null,
        unitId: unit.id,
      })
      .where(eq(question.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'handed_over',
      isPublic,
      facts: { by: unit.name },
      toldAlready: [row.authorId],
    });
    const { handedOver } = textsIn(row.language).questionHandling.told;
    const isAskerTold = await tellAsker(tx, ctx, {
      question: row,
      template: 'question_decided',
      text: handedOver(unit.name),
    });
    const ownersTold = await tellUnit(tx, ctx, row, { unitId: unit.id, meetingStartsAt: null });
    await recordAudit(tx, ctx, {
      action: 'question.hand_over',
      subjectId: row.id,
      details: { unit: unit.id, meeting: row.meetingId },
    });
    if (isPublic) await publicContentChanged(tx, ctx.municipality.id);
    return ok({ isAskerTold, ownersTold });
  });
}
