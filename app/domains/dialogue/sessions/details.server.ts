import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import {
  area,
  dialogueBooking,
  dialogueNote,
  dialogueTopic,
  planLink,
  sdgLink,
  seatPool,
} from '#db/schema';
import { linkOnlyTo } from '~/domains/thread/index.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { accessKinds } from '../vocabulary';
import type { SessionRow } from './find-session.server';
import type { SessionDetails } from './new-session';

/** What belongs to a session beside its row: topics, and what it is tied to. */

type Writing = Pick<Context, 'municipality'>;

type Session = Pick<
  SessionRow,
  'id' | 'title' | 'place' | 'remoteUrl' | 'access' | 'accessNote' | 'areaId'
>;

/** All of it as it is now. */
export async function readDetails(
  ctx: Writing & { db: Reader | Transaction },
  session: Session,
): Promise<SessionDetails & { capacity: number }> {
  const { db } = ctx;
  const { title, place, remoteUrl, accessNote, areaId } = session;
  const topics = await db
    .select({
      id: dialogueTopic.id,
      title: dialogueTopic.title,
      tableName: dialogueTopic.tableName,
      host: dialogueTopic.host,
    })
    .from(dialogueTopic)
    .where(eq(dialogueTopic.sessionId, session.id))
    .orderBy(asc(dialogueTopic.position));
  const nodes = await db
    .select({ id: planLink.nodeId })
    .from(planLink)
    .where(eq(planLink.subjectId, session.id));
  const goals = await db
    .select({ sdg: sdgLink.sdg })
    .from(sdgLink)
    .where(eq(sdgLink.subjectId, session.id));
  const [pool] = await db
    .select({ capacity: seatPool.capacity })
    .from(seatPool)
    .where(eq(seatPool.subjectId, session.id));
  return {
    ...{ title, place, remoteUrl, accessNote, areaId, topics },
    access: accessKinds.filter((kind) => session.access.includes(kind)),
    capacity: pool?.capacity ?? 0,
    nodeIds: nodes.map(({ id }) => id),
    sdgs: goals.map(({ sdg }) => sdg).toSorted((one, other) => one - other),
  };
}

/** @throws NotFound where an area is none of the municipality's */
export async function checkArea(
  tx: Transaction,
  { municipality }: Writing,
  areaId: string | null,
): Promise<void> {
  if (areaId === null) return;
  const isOwn = and(eq(area.municipalityId, municipality.id), eq(area.id, areaId));
  if ((await tx.$count(area, isOwn)) === 0) throw new NotFound();
}

/** Ties a session to nodes of plans and to UN goals, and to no others. @throws NotFound where a node is none */
export async function linkSession(
  tx: Transaction,
  ctx: Writing,
  sessionId: string,
  to: Pick<SessionDetails, 'nodeIds' | 'sdgs'>,
): Promise<void> {
  await linkOnlyTo(tx, ctx, sessionId, to, 'staff');
}

/**
 * Gives a session these topics in this order. Those that it has keep their identity, so that whoever has signed up
 * for one still has.
 * @returns whether it did: one that somebody has chosen, or that there are notes of, is not taken away
 */
export async function writeTopics(
  tx: Transaction,
  ctx: Writing,
  sessionId: string,
  topics: SessionDetails['topics'],
): Promise<boolean> {
  const isHere = eq(dialogueTopic.sessionId, sessionId);
  const known = await tx
    .select({ id: dialogueTopic.id })
    .from(dialogueTopic)
    .where(isHere)
    .orderBy(asc(dialogueTopic.position))
    .for('update');
  const ids = new Set(known.map(({ id }) => id));
  const kept = topics.flatMap(({ id }) => (id && ids.has(id) ? [id] : []));
  const gone = [...ids].filter((id) => !kept.includes(id));
  if (await areInUse(tx, gone)) return false;
  if (gone.length > 0)
    await tx
      .delete(dialogueTopic)
      .where(and(isHere, kept.length > 0 ? notInArray(dialogueTopic.id, kept) : undefined));
  // Out of the way of the places that they are given.
  await tx
    .update(dialogueTopic)
    .set({ position: sql`-1 - ${dialogueTopic.position}` })
    .where(isHere);
  for (const [position, { id, title, tableName, host }] of topics.entries()) {
    const facts = { position, title, tableName, host };
    if (id && ids.has(id)) {
      await tx.update(dialogueTopic).set(facts).where(eq(dialogueTopic.id, id));
    } else {
      await tx
        .insert(dialogueTopic)
        .values({ ...facts, municipalityId: ctx.municipality.id, sessionId });
    }
  }
  return true;
}

async function areInUse(tx: Transaction, topicIds: string[]): Promise<boolean> {
  if (topicIds.length === 0) return false;
  const [chosen, noted] = [
    await tx.$count(dialogueBooking, inArray(dialogueBooking.topicId, topicIds)),
    await tx.$count(dialogueNote, inArray(dialogueNote.topicId, topicIds)),
  ];
  return chosen + noted > 0;
}
