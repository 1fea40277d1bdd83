import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Reader, Transaction } from '#db/client.server';
import { committee, meeting } from '#db/schema';
import { registerSubjects } from '~/domains/thread/index.server';
import { danishDay } from '~/platform/clock';
import type { Context, ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { freeSlug } from '~/platform/free-slug';

/** The council's public meetings, for verbs of other domains: read, and changed in the caller's transaction. */

/** Instants are ISO. */
export type CouncilMeeting = Pick<
  typeof meeting.$inferSelect,
  'id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'streamUrl' | 'agendaUrl' | 'cancelledAt'
>;

type At = Pick<Context, 'municipality' | 'now'>;

const columns = {
  id: meeting.id,
  title: meeting.title,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  streamUrl: meeting.streamUrl,
  agendaUrl: meeting.agendaUrl,
  cancelledAt: meeting.cancelledAt,
};

/** The council's meetings after an instant, cancelled ones too, in order of time. Public. */
export async function listCouncilMeetings(
  ctx: Pick<ReadContext, 'municipality'> & { db: Reader | Transaction },
  after: Temporal.Instant,
): Promise<CouncilMeeting[]> {
  return ctx.db
    .select(columns)
    .from(meeting)
    .innerJoin(committee, eq(committee.id, meeting.committeeId))
    .where(and(ofCouncil(ctx), gt(meeting.startsAt, after.toString())))
    .orderBy(asc(meeting.startsAt), asc(meeting.id));
}

/**
 * One of them. Public.
 * @throws NotFound for a committee's, another municipality's, and none
 */
export async function findCouncilMeeting(
  ctx: Pick<ReadContext, 'municipality'> & { db: Reader | Transaction },
  id: string,
): Promise<CouncilMeeting> {
  const [found] = await ctx.db
    .select(columns)
    .from(meeting)
    .innerJoin(committee, eq(committee.id, meeting.committeeId))
    .where(and(ofCouncil(ctx), eq(meeting.id, id)));
  if (!found) throw new NotFound();
  return found;
}

function ofCouncil(ctx: Pick<ReadContext, 'municipality'>) {
  return and(
    eq(meeting.municipalityId, ctx.municipality.id),
    eq(committee.kind, 'council'),
    eq(meeting.isPublic, true),
  );
}

/** A meeting as it is set up. `endsAt` null: it is not known when it ends. */
export type NewMeeting = Pick<CouncilMeeting, 'title' | 'place' | 'streamUrl'> & {
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant | null;
};

/**
 * Sets up council meetings. The address of each is its day; of a second one of a day, a number besides.
 * @returns their ids, in the same order; null where the municipality's register has no council
 */
export async function scheduleCouncilMeetings(
  tx: Transaction,
  ctx: At,
  meetings: NewMeeting[],
): Promise<string[] | null> {
  const council = await councilOf(tx, ctx);
  if (council === null) return null;
  const taken = await slugsOf(tx, ctx);
  const rows = meetings.map(({ startsAt, endsAt, ...facts }) => {
    const slug = freeSlug(`byraadsmoede-${danishDay(startsAt).toString()}`, taken);
    taken.add(slug);
    return {
      ...facts,
      id: uuidv7(),
      municipalityId: ctx.municipality.id,
      committeeId: council,
      slug,
      startsAt: startsAt.toString(),
      endsAt: endsAt?.toString() ?? null,
      isPublic: true,
      changedAt: ctx.now.toString(),
    };
  });
  const ids = rows.map(({ id }) => id);
  await registerSubjects(tx, ctx.municipality.id, 'meeting', ids);
  if (rows.length > 0) await tx.insert(meeting).values(rows);
  return ids;
}

/** Changes a meeting that the caller has found to be the council's. It rises in its sequence, which calendars go by. */
export async function changeCouncilMeeting(
  tx: Transaction,
  ctx: At,
  id: string,
  changes: Partial<Pick<CouncilMeeting, 'place' | 'streamUrl' | 'agendaUrl'>> & {
    startsAt?: Temporal.Instant;
    endsAt?: Temporal.Instant | null;
  },
): Promise<void> {
  const { startsAt, endsAt, ...facts } = changes;
  await write(tx, ctx, id, {
    ...facts,
    ...(startsAt && { startsAt: startsAt.toString() }),
    ...(endsAt !== undefined && { endsAt: endsAt?.toString() ?? null }),
  });
}

/** The same for one that does not take place. */
export async function cancelCouncilMeeting(tx: Transaction, ctx: At, id: string): Promise<void> {
  await write(tx, ctx, id, { cancelledAt: ctx.now.toString() });
}

async function write(
  tx: Transaction,
  ctx: At,
  id: string,
  set: Partial<typeof meeting.$inferInsert>,
): Promise<void> {
  await tx
    .update(meeting)
    .set({ ...set, changedAt: ctx.now.toString(), sequence: sql`${meeting.sequence} + 1` })
    .where(and(eq(meeting.municipalityId, ctx.municipality.id), eq(meeting.id, id)));
}

/** The council of today: the first of the register that has not ended. */
async function councilOf(tx: Transaction, ctx: At): Promise<string | null> {
  const today = danishDay(ctx.now).toString();
  const [found] = await tx
    .select({ id: committee.id })
    .from(committee)
    .where(
      and(
        eq(committee.municipalityId, ctx.municipality.id),
        eq(committee.kind, 'council'),
        sql`(${committee.validTo} is null or ${committee.validTo} > ${today})`,
      ),
    )
    .orderBy(asc(committee.position))
    .limit(1);
  return found?.id ?? null;
}

async function slugsOf(tx: Transaction, ctx: At): Promise<Set<string>> {
  const rows = await tx
    .select({ slug: meeting.slug })
    .from(meeting)
    .where(eq(meeting.municipalityId, ctx.municipality.id));
  return new Set(rows.map(({ slug }) => slug));
}
