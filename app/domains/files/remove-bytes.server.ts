import { and, eq, ne } from 'drizzle-orm';
import { file } from '#db/schema';
import type { ActionContext } from '~/platform/context.server';

/**
 * Removes the bytes of a file that no row knows: it was erased, forgotten, or never finished. What a row
 * knows stays, unless it does harm. Doing it twice changes nothing.
 */
export async function removeBytes(
  { db, storage }: Pick<ActionContext, 'db' | 'storage'>,
  fileId: string,
): Promise<void> {
  const known = await db
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.id, fileId), ne(file.scan, 'infected')));
  if (known.length === 0) await storage.remove(fileId);
}
