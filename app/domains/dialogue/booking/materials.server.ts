import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueSession, file } from '#db/schema';
import { type MaterialsRefusal, mostMaterials, whyNotHandedIn } from '../rules/materials';
import type { Context } from '~/platform/context.server';
import type { BookingRow } from './lock-booking.server';

/** Why a booking's materials stand as they do; null: they can be changed. Its row is locked. */
export async function whyMaterialsStand(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  row: BookingRow,
): Promise<Exclude<MaterialsRefusal, 'materials_too_many'> | null> {
  const [session] =
    row.sessionId === null
      ? []
      : await tx
          .select({ materialsBy: dialogueSession.materialsBy })
          .from(dialogueSession)
          .where(eq(dialogueSession.id, row.sessionId));
  return whyNotHandedIn({ state: row.state, materialsBy: session?.materialsBy ?? null }, ctx.now);
}

/** Whether a booking has as many files as it may have. */
export async function isFull(tx: Transaction, bookingId: string): Promise<boolean> {
  return (await tx.$count(file, eq(file.subjectId, bookingId))) >= mostMaterials;
}
