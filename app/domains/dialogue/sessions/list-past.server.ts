import { and, count, desc, eq, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm';
import {
  committee,
  dialogueBooking,
  dialogueFollowUp,
  dialogueModel,
  dialogueNote,
  dialogueSession,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { danishYearOf, inDanishYear } from '~/platform/danish-year.server';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { ofTheirCommittees } from '../screening/of-committees.server';

type Reading = ReadContext & { actor: PersonActor };
export type PastSession = Awaited<ReturnType<typeof read>>[number];

const perPage = 40;

/**
 * The sessions of the actor's committees whose time is over, also those that were called off, in one year, the latest first,
 * each with what is written down of it.
 * @param asked.year null: this one, or the latest that has any
 * @param asked.page from 1; the last one instead of one behind it
 */
export async function listPastSessions(ctx: Reading, asked: { year: number | null; page: number }) {
  const counts = await countByYear(ctx);
  const thisYear = danishDay(ctx.now).year;
  const years = counts.map(({ year }) => year);
  const usual = years.includes(thisYear) ? thisYear : (years[0] ?? thisYear);
  const year = asked.year ?? usual;
  const total = counts.find((one) => one.year === year)?.count ?? 0;
  const pages = Math.ceil(total / perPage);
  const page = Math.min(asked.page, Math.max(pages, 1));
  return { ...{ year, years, page, pages }, sessions: await read(ctx, year, page) };
}

function isPast({ municipality, actor, now }: Reading): SQL | undefined {
  return and(
    eq(dialogueSession.municipalityId, municipality.id),
    ofTheirCommittees(actor, dialogueSession.committeeId, dialogueModel.rules),
    or(lte(dialogueSession.endsAt, now.toString()), isNotNull(dialogueSession.heldAt)),
  );
}

function countByYear(ctx: Reading): Promise<{ year: number; count: number }[]> {
  const year = sql<number>`${danishYearOf(dialogueSession.startsAt)}::int`;
  return ctx.db
    .select({ year, count: count() })
    .from(dialogueSession)
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueSession.modelId))
    .where(isPast(ctx))
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`);
}

function read(ctx: Reading, year: number, page: number) {
  const today = danishDay(ctx.now).toString();
  const bookings = (what: SQL, of = sql`count(*)`) =>
    sql<number>`(select coalesce(${of}, 0)::int from ${dialogueBooking} b
      where b.session_id = ${dialogueSession.id} and b.state = 'attended' and ${what})`;
  const followUps = (what: SQL) =>
    sql<number>`(select count(*)::int from ${dialogueFollowUp} f
      where f.session_id = ${dialogueSession.id} and ${what})`;
  const notes = (what: SQL) =>
    sql<number>`(select count(*)::int from ${dialogueNote} n
      where n.session_id = ${dialogueSession.id} and ${what})`;
  return ctx.db
    .select({
      id: dialogueSession.id,
      slug: dialogueSession.slug,
      committee: committee.name,
      format: dialogueSession.format,
      title: dialogueSession.title,
      startsAt: dialogueSession.startsAt,
      cancelledAt: dialogueSession.cancelledAt,
      cancelledReason: dialogueSession.cancelledReason,
      heldAt: dialogueSession.heldAt,
      came: bookings(sql`true`),
      persons: bookings(sql`true`, sql`sum(b.party_size)`),
      withoutOutcome: bookings(sql`b.outcome is null`),
      notesPublished: notes(sql`n.state = 'published'`),
      notesUnderway: notes(sql`n.state <> 'published'`),
      followUpsKept: followUps(sql`f.state = 'kept'`),
      followUpsOpen: followUps(sql`f.state = 'open'`),
      followUpsOverdue: followUps(sql`f.state = 'open' and f.due_on < ${today}`),
    })
    .from(dialogueSession)
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueSession.modelId))
    .where(and(isPast(ctx), inDanishYear(dialogueSession.startsAt, year)))
    .orderBy(desc(dialogueSession.startsAt), desc(dialogueSession.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
}
