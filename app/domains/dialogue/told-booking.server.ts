import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import {
  committee,
  dialogueBooking,
  dialogueModel,
  dialogueSession,
  dialogueSlot,
} from '#db/schema';
import type { Context } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { hasBegun, secondLookEnds } from './rules/booking';
import type { ToldBooking } from './say-news';

type Row = typeof dialogueBooking.$inferSelect;

/** A booking as it is by now, with what its author is told of it. */
export async function readToldBooking(
  db: Reader | Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  bookingId: string,
): Promise<{ row: Row; told: ToldBooking } | null> {
  const [found] = await db
    .select({
      row: dialogueBooking,
      committee: committee.name,
      session: dialogueSession,
      slot: dialogueSlot,
      model: dialogueModel.rules,
    })
    .from(dialogueBooking)
    .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueBooking.modelId))
    .leftJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.id, bookingId),
      ),
    );
  if (!found) return null;
  const { row, session, slot, model } = found;
  const time = slot ?? session;
  return {
    row,
    told: {
      committee: found.committee,
      state: row.state,
      session: session &&
        time && {
          format: session.format,
          startsAt: time.startsAt,
          endsAt: time.endsAt,
          hasOwnSlot: slot !== null,
          place: session.place,
          remoteUrl: session.remoteUrl,
          materialsBy: hasBegun(session.materialsBy, ctx.now) ? null : session.materialsBy,
        },
      before:
        row.invitedFrom === null
          ? null
          : { startsAt: row.invitedFrom, endsAt: row.invitedUntil ?? row.invitedFrom },
      isRemote: row.isRemote,
      decides: model.decides,
      adviserUrl: model.adviserUrl,
      secondLookUntil:
        row.state === 'refused' && row.decidedAt !== null
          ? secondLookEnds(asInstant(row.decidedAt)).toString()
          : null,
    },
  };
}
