import { eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import { dialogueModel } from '#db/schema';
import type { Model } from '../model';

/** The model that a booking was judged by. */
export async function modelOfBooking(
  db: Reader | Transaction,
  { modelId }: { modelId: string },
): Promise<Model> {
  const [found] = await db
    .select({ rules: dialogueModel.rules })
    .from(dialogueModel)
    .where(eq(dialogueModel.id, modelId));
  return found!.rules;
}
