import { and, eq } from 'drizzle-orm';
import { file } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { filesPolicy } from './policy';
import { enqueueScan } from './store-upload.server';

/** Files that one night's work has scanned. */
const most = 5000;

/**
 * Has everything scanned that has not been: clamd was away for longer than the queue keeps trying, or
 * there was none when the file came.
 */
export async function askForScans(ctx: Context & Pick<ActionContext, 'scanner'>): Promise<void> {
  if (!ctx.scanner) return;
  await inTransaction(ctx, async (tx) => {
    authorize(filesPolicy(ctx.actor, { do: 'scan' }));
    const waiting = await tx
      .select({ id: file.id })
      .from(file)
      .where(and(eq(file.municipalityId, ctx.municipality.id), eq(file.scan, 'not_scanned')))
      .orderBy(file.id)
      .limit(most);
    for (const { id } of waiting) await enqueueScan(tx, id);
    if (waiting.length > 0) {
      const details = { files: waiting.length };
      await recordAudit(tx, ctx, { action: 'file.ask_for_scans', details });
    }
  });
}
