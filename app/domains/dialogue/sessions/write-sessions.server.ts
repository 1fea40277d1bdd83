import { and, eq, like } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { dialogueSession, dialogueSlot } from '#db/schema';
import { openPool } from '~/domains/seats/index.server';
import { recordEvent, registerSubjects } from '~/domains/thread/index.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { freeSlug } from '~/platform/free-slug';
import type { DialogueCommittee } from '../committees.server';
import { makeSessionsSearchable } from '../finding/searchable.server';
import type { ModelInForce } from '../models/model-in-force.server';
import { closingsOf } from '../rules/session-times';
import type { Slot } from '../rules/slots';
import { hasSlots } from '../vocabulary';
import { checkArea, linkSession, writeTopics } from './details.server';
import type { NewSession } from './new-session';

/** A session whose times are known. */
export type TimedSession = NewSession & Slot & { slots: Slot[] };

type Writing = Pick<Context, 'municipality' | 'now' | 'actor'>;

/** Writes new sessions with all that belongs to them. @returns the id of each */
export async function writeSessions(
  tx: Transaction,
  ctx: Writing,
  of: {
    committee: DialogueCommittee;
    model: ModelInForce & { id: string };
    sessions: TimedSession[];
  },
): Promise<Map<TimedSession, string>> {
  const { committee } = of;
  const ids = new Map(of.sessions.map((session) => [session, uuidv7()]));
  await registerSubjects(tx, ctx.municipality.id, 'dialogue_session', [...ids.values()]);
  const taken = await slugsLike(tx, ctx, committee.slug);
  for (const [session, id] of ids) {
    await checkArea(tx, ctx, session.areaId);
    const slug = freeSlug(`${committee.slug}-${danishDay(session.startsAt).toString()}`, taken);
    taken.add(slug);
    await tx.insert(dialogueSession).values(rowOf(ctx, { ...of, session, id, slug }));
    await writeSlots(tx, ctx, { id, committeeId: committee.id }, session.slots);
    await open(tx, ctx, { id, session, model: of.model });
    await writeTopics(tx, ctx, id, session.topics);
    await linkSession(tx, ctx, id, session);
    await recordEvent(tx, ctx, {
      subjectId: id,
      kind: 'session_set',
      isPublic: true,
      // Whoever follows is told of all of them at once.
      isQuiet: true,
      facts: { by: committee.name, at: session.startsAt.toString() },
    });
  }
  await makeSessionsSearchable(tx, ctx, [...ids.values()]);
  await tellOfSessions(tx, ctx, of);
  return ids;
}

/** Whoever follows the committee, or what its sessions are about, has one piece of news, however many are set up. */
async function tellOfSessions(
  tx: Transaction,
  ctx: Writing,
  { committee, sessions }: { committee: DialogueCommittee; sessions: TimedSession[] },
): Promise<void> {
  const [first] = sessions.map(({ startsAt }) => startsAt).toSorted(Temporal.Instant.compare);
  if (first === undefined) return;
  await recordEvent(tx, ctx, {
    subjectId: committee.id,
    kind: 'session_set',
    isPublic: true,
    facts: { by: committee.name, at: first.toString(), count: sessions.length },
    about: [...new Set(sessions.flatMap(({ nodeIds }) => nodeIds))],
  });
}

/** Puts slots into a session, in the caller's transaction. */
export async function writeSlots(
  tx: Transaction,
  ctx: Pick<Writing, 'municipality'>,
  session: { id: string; committeeId: string },
  slots: Slot[],
): Promise<void> {
  if (slots.length === 0) return;
  await tx.insert(dialogueSlot).values(
    slots.map(({ startsAt, endsAt }) => ({
      municipalityId: ctx.municipality.id,
      sessionId: session.id,
      committeeId: session.committeeId,
      startsAt: startsAt.toString(),
      endsAt: endsAt.toString(),
    })),
  );
}

function rowOf(
  ctx: Writing,
  of: {
    committee: DialogueCommittee;
    model: ModelInForce & { id: string };
    session: TimedSession;
    id: string;
    slug: string;
  },
): typeof dialogueSession.$inferInsert {
  const { session, id, slug } = of;
  const { format, title, place, remoteUrl, access, accessNote, areaId, meetingId } = session;
  const { closesAt, materialsBy } = closingsOf(of.model.rules, session.startsAt);
  return {
    ...{ id, slug, format, title, place, remoteUrl, access, accessNote, areaId, meetingId },
    municipalityId: ctx.municipality.id,
    committeeId: of.committee.id,
    modelId: of.model.id,
    startsAt: session.startsAt.toString(),
    endsAt: session.endsAt.toString(),
    closesAt: closesAt.toString(),
    materialsBy: materialsBy.toString(),
    changedAt: ctx.now.toString(),
  };
}

/** One seat is one slot, however many come; where there are none, one person. */
async function open(
  tx: Transaction,
  ctx: Writing,
  of: { id: string; session: TimedSession; model: ModelInForce },
): Promise<void> {
  const { session, model } = of;
  const { capacity, mostPersons, acceptHours } = model.rules;
  const opened = await openPool(tx, ctx, {
    subjectId: of.id,
    ...(hasSlots(session.format)
      ? { capacity: session.slots.length, largestParty: 1 }
      : { capacity: session.capacity ?? capacity, largestParty: mostPersons }),
    hasWaitingList: true,
    acceptMinutes: acceptHours * 60,
    closesAt: session.startsAt,
  });
  if (!opened.ok) throw new Error(`a new session ${opened.reason}`);
}

async function slugsLike(
  tx: Transaction,
  ctx: Pick<Writing, 'municipality'>,
  committeeSlug: string,
): Promise<Set<string>> {
  const rows = await tx
    .select({ slug: dialogueSession.slug })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        like(dialogueSession.slug, `${committeeSlug}-%`),
      ),
    );
  return new Set(rows.map(({ slug }) => slug));
}
