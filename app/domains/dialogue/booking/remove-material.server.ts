import type { PersonActor } from '~/domains/identity/actor';
import { removeFile } from '~/domains/files/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import type { MaterialsRefusal } from '../rules/materials';
import { lockBooking } from './lock-booking.server';
import { whyMaterialsStand } from './materials.server';

/**
 * Whoever booked takes back something that they handed in, as long as more could be handed in.
 * @returns nothing; or why not – also `file_gone`, where it is no more
 * @throws NotFound where there is no such booking
 */
export async function removeMaterial(
  ctx: Context & { actor: PersonActor },
  { bookingId, fileId }: { bookingId: string; fileId: string },
): Promise<Outcome<null, MaterialsRefusal | 'file_gone'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, bookingId);
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }));
    const obstacle = await whyMaterialsStand(tx, ctx, row);
    if (obstacle !== null) return refused(obstacle);
    if (!(await removeFile(tx, row.id, fileId))) return refused('file_gone');
    await recordAudit(tx, ctx, {
      action: 'dialogue.remove_material',
      subjectId: row.id,
      details: { file: fileId },
    });
    return ok(null);
  });
}
