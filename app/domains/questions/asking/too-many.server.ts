import type { PersonActor } from '~/domains/identity/actor';
import type { ActionContext } from '~/platform/context.server';
import { TooMany } from '~/platform/throttle.server';

/**
 * Counts a question that somebody sends. Call it before the transaction: it counts on a connection of its own.
 * @returns whether they have sent enough within the hour; the form says it, so that nothing that was written is lost
 */
export async function areTooMany(
  ctx: Pick<ActionContext, 'throttle'> & { actor: PersonActor },
): Promise<boolean> {
  try {
    await ctx.throttle.spend('question_account', ctx.actor.personId);
    return false;
  } catch (error) {
    if (error instanceof TooMany) return true;
    throw error;
  }
}
