import { and, asc, count, eq, sql } from 'drizzle-orm';
import {
  dialogueBooking,
  dialogueModel,
  dialogueSession,
  dialogueSlot,
  dialogueTopic,
  seatClaim,
} from '#db/schema';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { eventsOf, linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { dueOnHoliday } from '../rules/session-times';
import { publishedNotes } from '../notes/read-notes.server';
import { type AccessKind, hasSlots } from '../vocabulary';
import { listFollowUps, listOutcomes } from './list-outcomes.server';
import { iso, listSessions } from './list-sessions.server';

/** A session as everyone reads it on its own page. */
export type PublicSession = Awaited<ReturnType<typeof findPublicSession>>;

/** Deputations of one session, at the most. */
const mostOutcomes = 100;

/**
 * A session with everything that everyone may know of it: never who comes, nor about what they come. Instants are ISO.
 * Public.
 * @throws NotFound where there is none of that slug
 */
export async function findPublicSession(ctx: ReadContext, slug: string) {
  const { sessions } = await listSessions(ctx, { slug }, { page: 1, perPage: 1 });
  const [listed] = sessions;
  if (!listed) throw new NotFound();
  const { id, committee } = listed;
  const { remoteUrl, access, ...facts } = await factsOf(ctx, id);
  const after = listed.standing === 'over' ? await afterwards(ctx, id) : null;
  const links = (await linksOfEach(ctx, [id])).get(id) ?? { nodes: [], sdgs: [] };
  return {
    ...listed,
    ...facts,
    committee: {
      ...committee,
      successor:
        (await listCommittees(ctx)).find((one) => one.slug === committee.slug)?.successor ?? null,
    },
    onHoliday: dueOnHoliday({ ...listed, ...facts }),
    access: access as AccessKind[],
    hasRemote: remoteUrl !== null,
    // A deputation is heard behind closed doors: whoever comes by video is sent the way in.
    remoteUrl: hasSlots(listed.format) ? null : remoteUrl,
    slots: await slotsOf(ctx, id),
    topics: await topicsOf(ctx, id),
    ...links,
    events: (await eventsOf(ctx, id, { publicOnly: true })).filter(
      // Taken back, it can be read by nobody.
      ({ kind }) => kind !== 'outcome_published' || (after?.outcomes.length ?? 0) > 0,
    ),
    /** What came of it; null: it is not over. */
    after,
  };
}

async function factsOf({ db, municipality }: ReadContext, id: string) {
  const [row] = await db
    .select({
      materialsBy: dialogueSession.materialsBy,
      remoteUrl: dialogueSession.remoteUrl,
      access: dialogueSession.access,
      accessNote: dialogueSession.accessNote,
      rules: dialogueModel.rules,
      cancelledReason: dialogueSession.cancelledReason,
    })
    .from(dialogueSession)
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueSession.modelId))
    .where(and(eq(dialogueSession.municipalityId, municipality.id), eq(dialogueSession.id, id)));
  return { ...row!, materialsBy: iso(row!.materialsBy) };
}

/** The times of a session, and whether anybody has each: for good, or as an offer that is not over. */
async function slotsOf({ db, municipality, now }: ReadContext, sessionId: string) {
  const rows = await db
    .select({
      id: dialogueSlot.id,
      startsAt: dialogueSlot.startsAt,
      endsAt: dialogueSlot.endsAt,
      isTaken: sql<boolean>`coalesce(${seatClaim.endedAt} is null
        and (${seatClaim.state} = 'taken' or ${seatClaim.state} = 'offered' and ${seatClaim.expiresAt} > ${now.toString()}),
        false)`,
    })
    .from(dialogueSlot)
    .leftJoin(seatClaim, eq(seatClaim.id, dialogueSlot.claimId))
    .where(
      and(eq(dialogueSlot.municipalityId, municipality.id), eq(dialogueSlot.sessionId, sessionId)),
    )
    .orderBy(asc(dialogueSlot.startsAt));
  return rows.map(({ startsAt, endsAt, ...slot }) => ({
    ...slot,
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
  }));
}

function topicsOf({ db, municipality }: ReadContext, sessionId: string) {
  return db
    .select({
      id: dialogueTopic.id,
      title: dialogueTopic.title,
      table: dialogueTopic.tableName,
      host: dialogueTopic.host,
    })
    .from(dialogueTopic)
    .where(
      and(
        eq(dialogueTopic.municipalityId, municipality.id),
        eq(dialogueTopic.sessionId, sessionId),
      ),
    )
    .orderBy(asc(dialogueTopic.position));
}

async function afterwards(ctx: ReadContext, sessionId: string) {
  return {
    /** How many came and were heard. */
    attended: await countAttended(ctx, sessionId),
    outcomes: await listOutcomes(ctx, { sessionIds: [sessionId] }, mostOutcomes),
    followUps: await listFollowUps(ctx, sessionId),
    notes: await publishedNotes(ctx, sessionId),
  };
}

async function countAttended({ db, municipality }: ReadContext, sessionId: string) {
  const [row] = await db
    .select({
      bookings: count(),
      persons: sql<number>`coalesce(sum(${dialogueBooking.partySize}), 0)::int`,
    })
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.municipalityId, municipality.id),
        eq(dialogueBooking.sessionId, sessionId),
        eq(dialogueBooking.state, 'attended'),
      ),
    );
  return row!;
}
