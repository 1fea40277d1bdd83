import { and, asc, desc, eq, exists, inArray, isNull, not } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '#db/client.server';
import {
  committee,
  dialogueBooking,
  dialogueDecision,
  dialogueFeed,
  dialogueFollowUp,
  dialogueModel,
  dialogueNote,
  dialogueSession,
  dialogueSlot,
  seatClaim,
} from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { stateAt } from '~/domains/seats/index.server';
import { capitalised, formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';
import { copyOfBookings } from './booking/copy-bookings.server';
import { eraseBooking } from './booking/erase-booking.server';
import { givePlacesUp } from './booking/give-up-places.server';
import { ownBookingPath } from './paths';
import { dialoguePolicy } from './policy';
import { sayState } from './say-state';
import { liveStates, placedStates } from './states';

/** What people booked with committees, and what staff wrote and decided about it. */
export const dialogueData: PersonalData = {
  tables: [
    'dialogue_booking',
    'dialogue_model',
    'dialogue_follow_up',
    'dialogue_note',
    'dialogue_decision',
    'dialogue_feed',
    // Nothing of it is copied or erased: whose a reply is nobody can tell, and its key goes when it is needed no more.
    'dialogue_reply',
  ],

  async contributions(ctx, personId, language) {
    const { dialogue, dialogueBooking: words } = textsIn(language);
    const own = await ctx.db
      .select({
        row: dialogueBooking,
        committee: committee.name,
        startsAt: dialogueSession.startsAt,
        format: dialogueSession.format,
        title: dialogueSession.title,
        claim: seatClaim,
        slotId: dialogueSlot.id,
      })
      .from(dialogueBooking)
      .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
      .leftJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
      .leftJoin(seatClaim, eq(seatClaim.id, dialogueBooking.claimId))
      .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
      .where(
        and(
          eq(dialogueBooking.municipalityId, ctx.municipality.id),
          eq(dialogueBooking.authorId, personId),
        ),
      )
      .orderBy(desc(dialogueBooking.receivedAt));
    const shown = own.filter(({ row }) =>
      dialoguePolicy(ctx.actor, { do: 'change_own', booking: row }),
    );
    return shown.map(({ row, startsAt, claim, slotId, ...session }) => {
      const isOffered = claim !== null && stateAt(claim, ctx.now) === 'offered';
      const state = sayState({ ...row, ...session, isOffered, hasSlot: slotId !== null }, dialogue);
      return {
        at: row.receivedAt,
        title: capitalised(dialogue.meetingWith(session.format, session.committee), language),
        beginning: row.topic ?? session.title ?? undefined,
        state: startsAt === null ? state : words.own.stateOn(state, formatDay(startsAt, language)),
        path: ownBookingPath(row.id),
      };
    });
  },

  async copy(ctx, personId) {
    return { ...(await copyOfBookings(ctx, personId)), ...(await writtenAsStaff(ctx, personId)) };
  },

  /** A booking stays behind with its place where the account has one of its own at the same session. */
  async transfer(tx, from, to) {
    await moveBookings(tx, from, to);
    await tx
      .update(dialogueBooking)
      .set({ assistedById: to })
      .where(eq(dialogueBooking.assistedById, from));
    await tx
      .update(dialogueBooking)
      .set({ decidedById: to })
      .where(eq(dialogueBooking.decidedById, from));
    await tx.update(dialogueModel).set({ madeById: to }).where(eq(dialogueModel.madeById, from));
    await tx
      .update(dialogueFollowUp)
      .set({ madeById: to })
      .where(eq(dialogueFollowUp.madeById, from));
    await tx
      .update(dialogueNote)
      .set({ writtenById: to })
      .where(eq(dialogueNote.writtenById, from));
    await tx.update(dialogueDecision).set({ byId: to }).where(eq(dialogueDecision.byId, from));
    await tx.update(dialogueFeed).set({ personId: to }).where(eq(dialogueFeed.personId, from));
  },

  /** Nothing of what they wrote stays, and their place is another's. What they wrote for the municipality is its own. */
  async erase(tx, ctx, personId) {
    await tx.delete(dialogueFeed).where(eq(dialogueFeed.personId, personId));
    const gaveUp = await givePlacesUp(tx, ctx, personId);
    const rows = await tx
      .select({ id: dialogueBooking.id, publishedAt: dialogueBooking.outcomePublishedAt })
      .from(dialogueBooking)
      .where(eq(dialogueBooking.authorId, personId))
      .orderBy(asc(dialogueBooking.id));
    for (const { id: bookingId } of rows) {
      await eraseBooking(tx, ctx, { bookingId, andPublic: true });
    }
    const isPublic = gaveUp || rows.some(({ publishedAt }) => publishedAt !== null);
    return isPublic ? 'public' : undefined;
  },
};

async function moveBookings(tx: Transaction, from: string, to: string): Promise<void> {
  const theirs = alias(seatClaim, 'theirs');
  const claimThere = tx
    .select({ id: seatClaim.id })
    .from(seatClaim)
    .innerJoin(theirs, eq(theirs.poolId, seatClaim.poolId))
    .where(
      and(
        eq(seatClaim.id, dialogueBooking.claimId),
        eq(theirs.personId, to),
        isNull(theirs.endedAt),
      ),
    );
  const other = alias(dialogueBooking, 'other');
  const bookingThere = tx
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.sessionId, dialogueBooking.sessionId),
        eq(other.authorId, to),
        inArray(other.state, [...liveStates, ...placedStates]),
        inArray(dialogueBooking.state, [...liveStates, ...placedStates]),
      ),
    );
  await tx
    .update(dialogueBooking)
    .set({ authorId: to })
    .where(
      and(eq(dialogueBooking.authorId, from), not(exists(claimThere)), not(exists(bookingThere))),
    );
}

async function writtenAsStaff(ctx: Pick<ReadContext, 'db'>, personId: string) {
  return {
    dialogueDecisionsMade: await ctx.db
      .select({ at: dialogueDecision.at, bookingDecision: dialogueDecision.decision })
      .from(dialogueDecision)
      .where(eq(dialogueDecision.byId, personId))
      .orderBy(asc(dialogueDecision.at)),
    dialogueFollowUpsPromised: await ctx.db
      .select({ at: dialogueFollowUp.madeAt, text: dialogueFollowUp.text })
      .from(dialogueFollowUp)
      .where(eq(dialogueFollowUp.madeById, personId))
      .orderBy(asc(dialogueFollowUp.madeAt)),
    dialogueNotesWritten: await ctx.db
      .select({ at: dialogueNote.changedAt, text: dialogueNote.text })
      .from(dialogueNote)
      .where(eq(dialogueNote.writtenById, personId))
      .orderBy(asc(dialogueNote.changedAt)),
    dialogueModelsMade: await ctx.db
      .select({ madeAt: dialogueModel.madeAt, version: dialogueModel.version })
      .from(dialogueModel)
      .where(eq(dialogueModel.madeById, personId))
      .orderBy(asc(dialogueModel.madeAt)),
    dialogueCalendars: await ctx.db
      .select({
        name: dialogueFeed.name,
        createdAt: dialogueFeed.createdAt,
        revokedAt: dialogueFeed.revokedAt,
        lastReadOn: dialogueFeed.lastReadOn,
      })
      .from(dialogueFeed)
      .where(eq(dialogueFeed.personId, personId))
      .orderBy(asc(dialogueFeed.createdAt)),
  };
}
