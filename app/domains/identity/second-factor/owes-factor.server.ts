import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { passkey, totp } from '#db/schema';
import type { Who } from '../who.server';

/**
 * Whether an account has a second factor that its session has not shown. Then whoever sits there may not
 * change how its owner signs in, nor erase it: a password alone is half of what it takes.
 */
export async function owesFactor(tx: Pick<Transaction, 'select'>, who: Who): Promise<boolean> {
  if (who.self.secondFactor) return false;
  const { personId } = who.self;
  const count = { n: sql<number>`count(*)::int` };
  const [keys] = await tx.select(count).from(passkey).where(eq(passkey.personId, personId));
  const [apps] = await tx.select(count).from(totp).where(eq(totp.personId, personId));
  return keys!.n + apps!.n > 0;
}
