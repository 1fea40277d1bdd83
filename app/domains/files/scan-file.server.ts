import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { file } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { municipalityById } from '~/domains/municipalities/queries.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { filesPolicy } from './policy';
import { enqueueRemoval } from './store-upload.server';

/**
 * Has a file scanned that was kept without it. What is found clean is shown where it is published; of
 * what is found to do harm, the bytes go.
 * @throws what the scanner throws: the queue tries again, later and later
 */
export async function scanFile(
  ctx: Omit<Context, 'municipality'> & Pick<ActionContext, 'storage' | 'scanner'>,
  fileId: string,
): Promise<void> {
  const waiting = await findWaiting(ctx.db, fileId);
  if (!waiting || !ctx.scanner) return;
  const scan = await ctx.scanner.scan(await ctx.storage.read(fileId));
  const municipality = await municipalityById(ctx.db, waiting.municipalityId);
  await inTransaction(ctx, async (tx) => {
    authorize(filesPolicy(ctx.actor, { do: 'scan' }));
    const [scanned] = await tx
      .update(file)
      .set({ scan })
      .where(and(eq(file.id, fileId), eq(file.scan, 'not_scanned')))
      .returning();
    if (!scanned) return;
    if (scan === 'infected') await enqueueRemoval(tx, fileId);
    await recordAudit(
      tx,
      { ...ctx, municipality },
      { action: 'file.scan', details: { file: fileId, scan } },
    );
    if (scanned.isShown) await publicContentChanged(tx, municipality.id);
  });
}

async function findWaiting(db: Reader, fileId: string) {
  const [row] = await db
    .select({ municipalityId: file.municipalityId })
    .from(file)
    .where(and(eq(file.id, fileId), eq(file.scan, 'not_scanned')));
  return row;
}
