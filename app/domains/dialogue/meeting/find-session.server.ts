import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Reader, Transaction } from '#db/client.server';
import { committee, dialogueModel, dialogueSession } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Model } from '../model';

export type SessionRow = typeof dialogueSession.$inferSelect;

/** A session, the model that it is held by, and whose it is. */
export type HeldSession = {
  session: SessionRow;
  rules: Model;
  committee: { slug: string; name: string };
};

/**
 * A session by its id, or by the slug in its address. The caller authorizes.
 * @throws NotFound for another municipality's, and for none
 */
export async function findSession(
  db: Reader | Transaction,
  { municipality }: Pick<Context, 'municipality'>,
  of: { id: string } | { slug: string },
): Promise<HeldSession> {
  if ('id' in of && !validate(of.id)) throw new NotFound();
  const [found] = await db
    .select({
      session: dialogueSession,
      rules: dialogueModel.rules,
      committee: { slug: committee.slug, name: committee.name },
    })
    .from(dialogueSession)
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueSession.modelId))
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        'id' in of ? eq(dialogueSession.id, of.id) : eq(dialogueSession.slug, of.slug),
      ),
    );
  if (!found) throw new NotFound();
  return found;
}
