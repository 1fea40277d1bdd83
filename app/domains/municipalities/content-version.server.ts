import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { municipality } from '#db/schema';

/**
 * Says that public pages of a municipality show something new, so that no page kept from before is
 * found again. Called last in a verb's transaction: it holds the municipality's row until the end.
 */
export async function publicContentChanged(tx: Transaction, municipalityId: string): Promise<void> {
  await tx
    .update(municipality)
    .set({ contentVersion: sql`${municipality.contentVersion} + 1` })
    .where(eq(municipality.id, municipalityId));
}
