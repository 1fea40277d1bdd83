import type { Transaction } from '#db/client.server';
import { Forbidden } from './errors';
import type { Context } from './context.server';

/** Runs a verb's work in one transaction: all of it is written, or nothing is. */
export async function inTransaction<Result>(
  ctx: Pick<Context, 'db'>,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return ctx.db.transaction(work);
}

/** Stops a verb that its policy does not allow. Deny by default: only `true` passes. */
export function authorize(allowed: boolean): void {
  if (!allowed) throw new Forbidden();
}
