import { and, eq, isNull, lte } from 'drizzle-orm';
import { file } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { filesPolicy } from './policy';
import { waitingHours } from './rules';
import { enqueueRemoval } from './store-upload.server';

/** Forgets files whose form was not sent within a day: the rows now, their bytes soon after. */
export async function forgetUnattached(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(filesPolicy(ctx.actor, { do: 'forget' }));
    const gone = await tx
      .delete(file)
      .where(
        and(
          eq(file.municipalityId, ctx.municipality.id),
          isNull(file.subjectId),
          lte(file.createdAt, ctx.now.subtract({ hours: waitingHours }).toString()),
        ),
      )
      .returning({ id: file.id });
    for (const { id } of gone) await enqueueRemoval(tx, id);
    if (gone.length > 0) {
      await recordAudit(tx, ctx, { action: 'file.forget', details: { files: gone.length } });
    }
  });
}
