import { asc, eq } from 'drizzle-orm';
import {
  committee,
  dialogueBooking,
  dialogueFollowUp,
  dialogueNoteCheck,
  dialogueSession,
  dialogueSlot,
  dialogueTopic,
  dialogueUntold,
  organisationUnit,
} from '#db/schema';
import { eventsOf, linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { findGround } from '../screening/grounds.server';

/** Everything that somebody booked, and what became of it, for the copy of their data. */
export async function copyOfBookings(ctx: ReadContext, personId: string) {
  const own = await ctx.db
    .select({
      row: dialogueBooking,
      committee: committee.name,
      sessionStartsAt: dialogueSession.startsAt,
      slotStartsAt: dialogueSlot.startsAt,
      table: dialogueTopic.title,
    })
    .from(dialogueBooking)
    .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
    .leftJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
    .leftJoin(dialogueTopic, eq(dialogueTopic.id, dialogueBooking.topicId))
    .where(eq(dialogueBooking.authorId, personId))
    .orderBy(asc(dialogueBooking.receivedAt));
  const links = await linksOfEach(
    ctx,
    own.map(({ row }) => row.id),
  );
  const around = await Promise.all(own.map(({ row }) => aroundOne(ctx, row)));
  return {
    bookings: own.map(({ row, ...at }, nth) => ({
      receivedAt: row.receivedAt,
      committee: at.committee,
      startsAt: at.slotStartsAt ?? at.sessionStartsAt,
      bookingState: row.state,
      language: row.language,
      wasHelped: row.assistedById !== null,
      topic: row.topic,
      viewpoint: row.viewpoint,
      agendaItem: row.agendaItem,
      place: row.place,
      bookingTable: at.table,
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
      bookingGround: around[nth]!.ground,
      decisionWords: row.decisionWords,
      secondLookAsked: row.secondLook,
      secondLookAt: row.secondLookAt,
      secondLookAnsweredAt: row.secondLookAnsweredAt,
      secondLookWords: row.secondLookWords,
      outcome: row.outcome,
      publicTitle: row.publicTitle,
      outcomePublishedAt: row.outcomePublishedAt,
    })),
    bookingEvents: around.flatMap(({ events }) => events),
    bookingNotesChecked: around.flatMap(({ checks }) => checks),
    bookingFollowUps: around.flatMap(({ followUps }) => followUps),
    bookingToldByHand: around.flatMap(({ untold }) => untold),
  };
}

async function aroundOne(
  ctx: ReadContext,
  { id, receivedAt, reasonCode }: typeof dialogueBooking.$inferSelect,
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
  const followUps = await ctx.db
    .select({
      at: dialogueFollowUp.madeAt,
      text: dialogueFollowUp.text,
      unit: organisationUnit.name,
      dueOn: dialogueFollowUp.dueOn,
      followUpState: dialogueFollowUp.state,
      followUpResult: dialogueFollowUp.result,
      isPublic: dialogueFollowUp.isPublic,
    })
    .from(dialogueFollowUp)
    .innerJoin(organisationUnit, eq(organisationUnit.id, dialogueFollowUp.unitId))
    .where(eq(dialogueFollowUp.bookingId, id))
    .orderBy(asc(dialogueFollowUp.madeAt));
  const events = await eventsOf(ctx, id, { publicOnly: false });
  return {
    ground:
      reasonCode === null ? null : ((await findGround(ctx, reasonCode))?.title.da ?? reasonCode),
    followUps: followUps.map((one) => ({ bookingOf, ...one })),
    checks: checks.map((one) => ({ bookingOf, ...one })),
    untold: untold.map((one) => ({ bookingOf, ...one })),
    events: events.map(({ at, kind }) => ({ bookingOf, at, kind })),
  };
}
