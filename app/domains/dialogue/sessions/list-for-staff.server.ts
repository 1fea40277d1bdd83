import { and, asc, desc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import {
  committee,
  dialogueBooking,
  dialogueModel,
  dialogueSession,
  seatClaim,
  seatPool,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { dialoguePolicy } from '../policy';
import { daysToReply } from '../rules/questionnaire';
import { ofTheirCommittees } from '../screening/of-committees.server';

const mostComing = 60;
const mostPast = 30;

type Reading = ReadContext & { actor: PersonActor };
export type StaffSession = Awaited<ReturnType<typeof listSessionsForStaff>>['coming'][number];

/**
 * The sessions of the actor's committees: those to come, in order of time, and those past of which something is still
 * to be written down – who came, or what came of it –, and those that they can say what they thought of, the latest
 * first.
 */
export async function listSessionsForStaff(ctx: Reading) {
  const now = ctx.now.toString();
  const coming = await read(ctx, gt(dialogueSession.endsAt, now), 'asc', mostComing);
  const unfinished = or(
    isNull(dialogueSession.heldAt),
    sql`exists (select from ${dialogueBooking} b where b.session_id = ${dialogueSession.id}
      and b.state = 'attended' and b.outcome is null and ${dialogueSession.format} <> 'dialogue_meeting')`,
  );
  const past = await read(
    ctx,
    and(lte(dialogueSession.endsAt, now), isNull(dialogueSession.cancelledAt), unfinished),
    'desc',
    mostPast,
  );
  return {
    coming,
    past: past.filter(({ runs }) => runs),
    toEvaluate: await toEvaluate(ctx),
  };
}

async function toEvaluate(ctx: Reading) {
  const since = ctx.now.subtract({ hours: daysToReply * 24 }).toString();
  const isOpen = and(
    or(lte(dialogueSession.endsAt, ctx.now.toString()), isNotNull(dialogueSession.heldAt)),
    gt(dialogueSession.endsAt, since),
    isNull(dialogueSession.cancelledAt),
  );
  const rows = await read(ctx, isOpen, 'desc', mostPast);
  return rows.filter(({ committeeId }) =>
    dialoguePolicy(ctx.actor, { do: 'answer_as_politician', committeeId }),
  );
}

async function read(ctx: Reading, isMeant: SQL | undefined, order: 'asc' | 'desc', most: number) {
  const { db, municipality, actor } = ctx;
  const now = ctx.now.toString();
  const bookings = (state: SQL) =>
    sql<number>`(select count(*)::int from ${dialogueBooking} b
      where b.session_id = ${dialogueSession.id} and ${state})`;
  const seats = (state: SQL) =>
    sql<number>`(select coalesce(sum(c.party_size), 0)::int from ${seatClaim} c
      where c.pool_id = ${seatPool.id} and ${state})`;
  const isOffered = sql`c.state = 'offered' and c.expires_at > ${now}::timestamptz`;
  const hasOffer = sql`exists (select from ${seatClaim} c where c.id = b.claim_id and ${isOffered})`;
  const rows = await db
    .select({
      id: dialogueSession.id,
      slug: dialogueSession.slug,
      committeeId: dialogueSession.committeeId,
      committee: committee.name,
      format: dialogueSession.format,
      title: dialogueSession.title,
      startsAt: dialogueSession.startsAt,
      cancelledAt: dialogueSession.cancelledAt,
      heldAt: dialogueSession.heldAt,
      /** Slots, or persons that there is room for. */
      capacity: sql<number>`coalesce(${seatPool.capacity}, 0)`,
      booked: seats(sql`c.state = 'taken'`),
      offeredSeats: seats(isOffered),
      pending: bookings(sql`b.state = 'pending'`),
      /** Who is offered a place has it kept, and waits for none. */
      offered: bookings(sql`b.state = 'waiting' and ${hasOffer}`),
      waiting: bookings(sql`b.state = 'waiting' and not ${hasOffer}`),
      withoutOutcome: bookings(sql`b.state = 'attended' and b.outcome is null`),
    })
    .from(dialogueSession)
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueSession.modelId))
    .leftJoin(seatPool, eq(seatPool.subjectId, dialogueSession.id))
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        ofTheirCommittees(actor, dialogueSession.committeeId, dialogueModel.rules),
        isMeant,
      ),
    )
    .orderBy(
      order === 'asc' ? asc(dialogueSession.startsAt) : desc(dialogueSession.startsAt),
      asc(dialogueSession.id),
    )
    .limit(most);
  return rows.map(({ capacity, offeredSeats, ...row }) => ({
    ...row,
    runs: dialoguePolicy(actor, { do: 'run', committeeId: row.committeeId }),
    free: Math.max(0, capacity - row.booked - offeredSeats),
  }));
}
