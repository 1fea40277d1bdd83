import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { organisationUnit, questionFollowUp } from '#db/schema';
import { hashOfText } from '~/domains/moderation/index.server';
import { NotFound } from '~/platform/errors';

/**
 * A promise of a question that is locked, and the name of the unit that made it.
 * @throws NotFound where the question has no such promise
 */
export async function findPromise(tx: Transaction, questionId: string, id: string) {
  const [found] = await tx
    .select({ promise: questionFollowUp, by: organisationUnit.name })
    .from(questionFollowUp)
    .innerJoin(organisationUnit, eq(organisationUnit.id, questionFollowUp.unitId))
    .where(and(eq(questionFollowUp.questionId, questionId), eq(questionFollowUp.id, id)));
  if (!found) throw new NotFound();
  return found;
}

/** What a promise is known by, so that nobody overwrites what they have not seen. */
export function hashOfPromise(of: {
  promise: string;
  unitId: string;
  dueOn: string;
  outcome: string | null;
}): string {
  return hashOfText(JSON.stringify([of.promise, of.unitId, of.dueOn, of.outcome]));
}
