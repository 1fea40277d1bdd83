import { asc, eq } from 'drizzle-orm';
import {
  committee,
  dialogueBooking,
  dialogueNoteCheck,
  dialogueSession,
  dialogueSlot,
  dialogueUntold,
} from '#db/schema';
import { eventsOf, linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';

/** Everything that somebody booked, and what became of it, for the copy of their data. */
export async function copyOfBookings(ctx: ReadContext, personId: string) {
  const own = await ctx.db
    .select({
      row: dialogueBooking,
      committee: committee.name,
      sessionStartsAt: dialogueSession.startsAt,
      slotStartsAt: dialogueSlot.startsAt,
    })
    .from(dialogueBooking)
    .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
    .leftJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
    .where(eq(dialogueBooking.authorId, personId))
    .orderBy(asc(dialogueBooking.receivedAt));
  const links = await linksOfEach(
    ctx,
    own.map(({ row }) => row.id),
  );
  const around = await Promise.all(own.map(({ row }) => aroundOne(ctx, row)));
  return {
    bookings: own.map(({ row, ...at }) => ({
      receivedAt: row.receivedAt,
      committee: at.committee,
      startsAt: at.slotStartsAt ?? at.sessionStartsAt,
      bookingState: row.state,
      language: row.language,
      topic: row.topic,
      viewpoint: row.viewpoint,
      agendaItem: row.agendaItem,
      place: row.place,
      nodes:
        links
          .get(row.id)
          ?.nodes.map(({ title }) => title)
          .join(', ') || null,
      sdgs:
        links
          .get(row.id)
          ?.sdgs.filter(({ isOwn }) => isOwn)
          .map(({ goal }) => goal)
          .join(', ') || null,
      partySize: row.partySize,
      companions: row.companions,
      bookingNeeds: row.needs.join(', ') || null,
      needsNote: row.needsNote,
      isRemote: row.isRemote,
      isPublishable: row.isPublishable,
      deadlineAt: row.deadlineAt,
      decidedAt: row.decidedAt,
      decisionWords: row.decisionWords,
      secondLookAsked: row.secondLook,
      outcome: row.outcome,
      publicTitle: row.publicTitle,
    })),
    bookingEvents: around.flatMap(({ events }) => events),
    bookingNotesChecked: around.flatMap(({ checks }) => checks),
    bookingToldByHand: around.flatMap(({ untold }) => untold),
  };
}

async function aroundOne(
  ctx: ReadContext,
  { id, receivedAt }: typeof dialogueBooking.$inferSelect,
) {
  const bookingOf = receivedAt;
  const checks = await ctx.db
    .select({
      at: dialogueNoteCheck.at,
      verdict: dialogueNoteCheck.verdict,
      text: dialogueNoteCheck.words,
    })
    .from(dialogueNoteCheck)
    .where(eq(dialogueNoteCheck.bookingId, id))
    .orderBy(asc(dialogueNoteCheck.at));
  const untold = await ctx.db
    .select({ at: dialogueUntold.at, text: dialogueUntold.text, toldAt: dialogueUntold.toldAt })
    .from(dialogueUntold)
    .where(eq(dialogueUntold.bookingId, id))
    .orderBy(asc(dialogueUntold.at));
  const events = await eventsOf(ctx, id, { publicOnly: false });
  return {
    checks: checks.map((one) => ({ bookingOf, ...one })),
    untold: untold.map((one) => ({ bookingOf, ...one })),
    events: events.map(({ at, kind }) => ({ bookingOf, at, kind })),
  };
}
