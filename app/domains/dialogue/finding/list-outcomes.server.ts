import { type SQL, and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import {
  committee,
  dialogueBooking,
  dialogueFollowUp,
  dialogueSession,
  organisationUnit,
} from '#db/schema';
import { servingNode, servingSdg } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import type { FollowUpState, Outcome } from '../vocabulary';

type Reading = Pick<ReadContext, 'db' | 'municipality'>;

/** Something that a committee said it would see to, and everyone reads. `dueOn`: the last day, an ISO date. */
export type PublicFollowUp = {
  bookingId: string | null;
  text: string;
  unit: string;
  dueOn: string;
  state: FollowUpState;
  result: string | null;
};

/** What came of a deputation, as everyone reads it: in the secretary's words, never its author's. */
export type PublicOutcome = {
  id: string;
  sessionId: string;
  title: string;
  outcome: Outcome;
  session: { slug: string; startsAt: string };
  committee: { slug: string; name: string };
  followUps: PublicFollowUp[];
};

const isPublished = isNotNull(dialogueBooking.outcomePublishedAt);

/** What came of deputations and is published, the latest session first. Public. */
export async function listOutcomes(
  ctx: Reading,
  of: { sessionIds?: string[]; nodeId?: string; sdg?: number; committee?: string },
  most: number,
): Promise<PublicOutcome[]> {
  const { db, municipality } = ctx;
  const served = (ids: SQL) => sql`${dialogueBooking.id} in (${ids})`;
  const rows = await db
    .select({
      id: dialogueBooking.id,
      sessionId: dialogueSession.id,
      title: dialogueBooking.publicTitle,
      outcome: dialogueBooking.outcome,
      session: { slug: dialogueSession.slug, startsAt: dialogueSession.startsAt },
      committee: { slug: committee.slug, name: committee.name },
    })
    .from(dialogueBooking)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, municipality.id),
        isPublished,
        of.sessionIds && inArray(dialogueBooking.sessionId, of.sessionIds),
        of.committee === undefined ? undefined : eq(committee.slug, of.committee),
        of.nodeId === undefined ? undefined : served(servingNode(ctx, of.nodeId)),
        of.sdg === undefined ? undefined : served(servingSdg(ctx, of.sdg)),
      ),
    )
    .orderBy(sql`${dialogueSession.startsAt} desc`, asc(dialogueBooking.id))
    .limit(most);
  const followUps = await followUpsOf(ctx, {
    bookingIds: rows.map(({ id }) => id),
  });
  return rows.map(({ title, outcome, ...row }) => ({
    ...row,
    // PostgreSQL publishes none without.
    title: title!,
    outcome: outcome!,
    followUps: followUps.filter(({ bookingId }) => bookingId === row.id),
  }));
}

/** What everyone reads of a session's own follow-up, beside that of its deputations. Public. */
export function listFollowUps(ctx: Reading, sessionId: string): Promise<PublicFollowUp[]> {
  return followUpsOf(ctx, { sessionId });
}

/** The next due first. Of a deputation they are only read beside what is published of it. */
async function followUpsOf(
  { db, municipality }: Reading,
  of: { bookingIds: string[] } | { sessionId: string },
): Promise<PublicFollowUp[]> {
  if ('bookingIds' in of && of.bookingIds.length === 0) return [];
  return db
    .select({
      bookingId: dialogueFollowUp.bookingId,
      text: dialogueFollowUp.text,
      unit: organisationUnit.name,
      dueOn: dialogueFollowUp.dueOn,
      state: dialogueFollowUp.state,
      result: dialogueFollowUp.result,
    })
    .from(dialogueFollowUp)
    .innerJoin(organisationUnit, eq(organisationUnit.id, dialogueFollowUp.unitId))
    .where(
      and(
        eq(dialogueFollowUp.municipalityId, municipality.id),
        eq(dialogueFollowUp.isPublic, true),
        'bookingIds' in of
          ? inArray(dialogueFollowUp.bookingId, of.bookingIds)
          : and(
              eq(dialogueFollowUp.sessionId, of.sessionId),
              sql`${dialogueFollowUp.bookingId} is null`,
            ),
      ),
    )
    .orderBy(asc(dialogueFollowUp.dueOn), asc(dialogueFollowUp.id));
}
