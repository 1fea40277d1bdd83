import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { person } from '#db/schema';
import { NotFound } from '~/platform/errors';
import type { SeatContext } from './settle.server';

/**
 * Keeps a person from being erased until the caller's transaction ends. Before the pool's lock, as erasing
 * does it, or the two could wait for each other.
 * @throws NotFound for nobody of this municipality
 */
export async function lockHolder(
  tx: Transaction,
  { municipality }: SeatContext,
  personId: string,
): Promise<void> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        eq(person.municipalityId, municipality.id),
        eq(person.id, personId),
        isNull(person.erasedAt),
      ),
    )
    .for('key share');
  if (!found) throw new NotFound();
}
