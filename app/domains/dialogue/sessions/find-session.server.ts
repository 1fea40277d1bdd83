import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Reader, Transaction } from '#db/client.server';
import { committee, dialogueModel, dialogueSession, seatPool } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Model } from '../model';

export type SessionRow = typeof dialogueSession.$inferSelect;

/** A session with the model that it is held by, and the pool of its seats. */
export type HeldSession = SessionRow & { model: Model; poolId: string; committeeName: string };

type At = Pick<Context, 'municipality' | 'now'>;

/**
 * A session as verbs need it. Read it after `keepSessions` or `lockSessions`: then it stays as it is.
 * @throws NotFound for another municipality's, and for none
 */
export async function findSession(
  tx: Transaction,
  ctx: At,
  sessionId: string,
): Promise<HeldSession> {
  if (!validate(sessionId)) throw new NotFound();
  const [found] = await sessions(tx).where(
    and(eq(dialogueSession.municipalityId, ctx.municipality.id), eq(dialogueSession.id, sessionId)),
  );
  if (!found) throw new NotFound();
  return asHeld(found);
}

/**
 * A session by the word that stands in its address. The caller authorizes.
 * @throws NotFound for another municipality's, and for none
 */
export async function findSessionBySlug(
  db: Reader,
  { municipality }: Pick<At, 'municipality'>,
  slug: string,
): Promise<HeldSession> {
  const [found] = await sessions(db).where(
    and(eq(dialogueSession.municipalityId, municipality.id), eq(dialogueSession.slug, slug)),
  );
  if (!found) throw new NotFound();
  return asHeld(found);
}

/**
 * A committee's next session that has not begun and is held; null: none is set up.
 * @param but the id of one that is left out
 */
export async function nextSession(
  tx: Reader | Transaction,
  ctx: At,
  committeeId: string,
  but?: string,
): Promise<HeldSession | null> {
  const [found] = await sessions(tx)
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        eq(dialogueSession.committeeId, committeeId),
        isNull(dialogueSession.cancelledAt),
        gt(dialogueSession.startsAt, ctx.now.toString()),
        but === undefined ? undefined : ne(dialogueSession.id, but),
      ),
    )
    .orderBy(asc(dialogueSession.startsAt))
    .limit(1);
  return found ? asHeld(found) : null;
}

function sessions(tx: Reader | Transaction) {
  return tx
    .select({
      session: dialogueSession,
      model: dialogueModel.rules,
      poolId: seatPool.id,
      committeeName: committee.name,
    })
    .from(dialogueSession)
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueSession.modelId))
    .innerJoin(seatPool, eq(seatPool.subjectId, dialogueSession.id))
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .$dynamic();
}

function asHeld({ session, ...more }: Awaited<ReturnType<typeof sessions>>[number]): HeldSession {
  return { ...session, ...more };
}
