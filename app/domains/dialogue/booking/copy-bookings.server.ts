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
import { eventsOfEach, linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { titlesOfGrounds } from '../screening/grounds.server';

type Row = typeof dialogueBooking.$inferSelect;

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
  const grounds = new Map((await titlesOfGrounds(ctx)).map(({ code, title }) => [code, title.da]));
  return {
    bookings: own.map(({ row, ...at }) => ({
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
      bookingGround: row.reasonCode && (grounds.get(row.reasonCode) ?? row.reasonCode),
      decisionWords: row.decisionWords,
      secondLookAsked: row.secondLook,
      secondLookAt: row.secondLookAt,
      secondLookAnsweredAt: row.secondLookAnsweredAt,
      secondLookWords: row.secondLookWords,
      outcome: row.outcome,
      publicTitle: row.publicTitle,
      outcomePublishedAt: row.outcomePublishedAt,
    })),
    bookingEvents: await eventsOfThem(
      ctx,
      own.map(({ row }) => row),
    ),
    ...(await aroundThem(ctx, personId)),
  };
}

async function eventsOfThem(ctx: ReadContext, own: Pick<Row, 'id' | 'receivedAt'>[]) {
  const events = await eventsOfEach(
    ctx,
    own.map(({ id }) => id),
    { publicOnly: false },
  );
  return own.flatMap(({ id, receivedAt: bookingOf }) =>
    (events.get(id) ?? []).map(({ at, kind }) => ({ bookingOf, at, kind })),
  );
}

/** What stands beside their bookings, each with when the booking was received, by which it is known. */
async function aroundThem({ db }: ReadContext, personId: string) {
  const isTheirs = eq(dialogueBooking.authorId, personId);
  const bookingOf = dialogueBooking.receivedAt;
  return {
    bookingNotesChecked: await db
      .select({
        bookingOf,
        at: dialogueNoteCheck.at,
        verdict: dialogueNoteCheck.verdict,
        text: dialogueNoteCheck.words,
      })
      .from(dialogueNoteCheck)
      .innerJoin(dialogueBooking, eq(dialogueBooking.id, dialogueNoteCheck.bookingId))
      .where(isTheirs)
      .orderBy(asc(bookingOf), asc(dialogueNoteCheck.at)),
    bookingFollowUps: await db
      .select({
        bookingOf,
        at: dialogueFollowUp.madeAt,
        text: dialogueFollowUp.text,
        unit: organisationUnit.name,
        dueOn: dialogueFollowUp.dueOn,
        followUpState: dialogueFollowUp.state,
        followUpResult: dialogueFollowUp.result,
        isPublic: dialogueFollowUp.isPublic,
      })
      .from(dialogueFollowUp)
      .innerJoin(dialogueBooking, eq(dialogueBooking.id, dialogueFollowUp.bookingId))
      .innerJoin(organisationUnit, eq(organisationUnit.id, dialogueFollowUp.unitId))
      .where(isTheirs)
      .orderBy(asc(bookingOf), asc(dialogueFollowUp.madeAt)),
    bookingToldByHand: await db
      .select({
        bookingOf,
        at: dialogueUntold.at,
        text: dialogueUntold.text,
        toldAt: dialogueUntold.toldAt,
      })
      .from(dialogueUntold)
      .innerJoin(dialogueBooking, eq(dialogueBooking.id, dialogueUntold.bookingId))
      .where(isTheirs)
      .orderBy(asc(bookingOf), asc(dialogueUntold.at)),
  };
}
