import type { Transaction } from '#db/client.server';
import type { Context } from '~/platform/context.server';
import type { Who } from '../who.server';
import { hasFactor } from './factors';
import { findFactors } from './find-factors.server';

/**
 * Whether an account has a second factor that its session has not shown. Then whoever sits there may not
 * change how its owner signs in, nor erase it: a password alone is half of what it takes.
 */
export async function owesFactor(tx: Transaction, ctx: Context, who: Who): Promise<boolean> {
  if (who.self.secondFactor) return false;
  return hasFactor(await findFactors({ ...ctx, db: tx }, who.self.personId));
}
