import { and, asc, eq, gt, isNull, ne, not } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Reader, Transaction } from '#db/client.server';
import { committee, dialogueModel, dialogueSession, seatPool } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Model } from '../model';
import { modelInForce } from '../models/model-in-force.server';
import { hasSlots } from '../vocabulary';

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

type Next = { committeeId: string; hasSlots: boolean; but?: string };

/**
 * A committee's next session for whoever is sent on, or waits for one; null: none is set up. It still takes bookings, since
 * nobody is called to what is too near for others, and is of the kind that they asked for; or a dialogue meeting, which is
 * open to all, where the committee hears no deputations any more.
 * @param of.hasSlots whether they asked to be heard alone
 * @param of.but the id of one that is left out
 */
export async function nextSession(
  tx: Reader | Transaction,
  ctx: At,
  of: Next,
): Promise<HeldSession | null> {
  const next = await nextOfKind(tx, ctx, of);
  if (next !== null || !of.hasSlots) return next;
  const { rules } = await modelInForce({ ...ctx, db: tx }, of.committeeId);
  if (rules.formats.some(hasSlots)) return null;
  return nextOfKind(tx, ctx, { ...of, hasSlots: false });
}

async function nextOfKind(
  tx: Reader | Transaction,
  ctx: At,
  of: Next,
): Promise<HeldSession | null> {
  const isMeeting = eq(dialogueSession.format, 'dialogue_meeting');
  const [found] = await sessions(tx)
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        eq(dialogueSession.committeeId, of.committeeId),
        isNull(dialogueSession.cancelledAt),
        // The whole of the last second counts.
        gt(dialogueSession.closesAt, ctx.now.subtract({ seconds: 1 }).toString()),
        of.hasSlots ? not(isMeeting) : isMeeting,
        of.but === undefined ? undefined : ne(dialogueSession.id, of.but),
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
