import type { Transaction } from '#db/client.server';
import { questionFollowUp } from '#db/schema';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { findUnit } from '~/domains/municipalities/units.server';
import type { QuestionRow } from '../lock-question.server';
import { wasPublished } from '../rules/showing';
import { tellPromisingUnit } from './tell-promising-unit.server';

/** What is promised: by which unit, by which day (ISO date) at the latest. */
export type GivenPromise = { promise: string; unitId: string; dueOn: string };

export type PromiseRefusal = 'day_past' | 'cpr_in_promise';

/** Why something cannot be promised; null: it can. */
export function whyNotPromisable(
  ctx: Pick<Context, 'now'>,
  given: GivenPromise,
): PromiseRefusal | null {
  // ISO dates are in order as text.
  if (given.dueOn < danishDay(ctx.now).toString()) return 'day_past';
  return hasCpr(given.promise) ? 'cpr_in_promise' : null;
}

/**
 * Writes a promise that may be made, in the caller's transaction, and tells those who are to keep it. Its caller tells
 * whoever asked.
 * @returns the name of the unit that keeps it
 * @throws NotFound for a unit that is none of the municipality's, or is no more
 */
export async function writePromise(
  tx: Transaction,
  ctx: Parameters<typeof tellPromisingUnit>[1],
  question: QuestionRow,
  given: GivenPromise,
): Promise<string> {
  const { municipalityId, id: questionId } = question;
  const unit = await findUnit(tx, ctx, given.unitId);
  const promisedAt = ctx.now.toString();
  // Who is told now is reminded when its last day comes near, not before.
  const told = { promisedAt, remindedAt: promisedAt };
  await tx.insert(questionFollowUp).values({ municipalityId, questionId, ...told, ...given });
  await tellPromisingUnit(tx, ctx, { question, promise: given });
  await recordEvent(tx, ctx, {
    subjectId: questionId,
    kind: 'promised',
    isPublic: wasPublished(question),
    facts: { by: unit.name, day: given.dueOn },
    toldAlready: [question.authorId],
  });
  return unit.name;
}
