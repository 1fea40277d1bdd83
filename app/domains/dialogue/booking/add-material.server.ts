import type { PersonActor } from '~/domains/identity/actor';
import { attachFiles } from '~/domains/files/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import type { MaterialsRefusal } from '../rules/materials';
import { lockBooking } from './lock-booking.server';
import { isFull, whyMaterialsStand } from './materials.server';

/**
 * Whoever booked hands in something more for the table, until the session's deadline for it.
 * @returns nothing; or why not – also `file_gone`
 * @throws NotFound where there is no such booking
 */
export async function addMaterial(
  ctx: Context & { actor: PersonActor },
  { bookingId, fileId }: { bookingId: string; fileId: string },
): Promise<Outcome<null, MaterialsRefusal | 'file_gone'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    const obstacle = await whyMaterialsStand(tx, ctx, row);
    if (obstacle !== null) return refused(obstacle);
    if (await isFull(tx, row.id)) return refused('materials_too_many');
    const attached = await attachFiles(tx, ctx, { fileIds: [fileId], subjectId: row.id });
    if (!attached.ok) return attached;
    await recordAudit(tx, ctx, {
      action: 'dialogue.add_material',
      subjectId: row.id,
      details: { file: fileId },
    });
    return ok(null);
  });
}
