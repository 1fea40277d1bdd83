import { and, asc, count, eq, inArray } from 'drizzle-orm';
import {
  committee,
  dialogueBooking,
  dialogueModel,
  dialogueSession,
  dialogueSlot,
} from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { stateOfSlot } from '../booking/slot-state';
import type { Model } from '../model';
import { dialoguePolicy } from '../policy';
import { seenSession } from '../rules/seen';
import { whyFixed } from '../rules/setting-up';
import { liveStates } from '../states';
import type { Format } from '../vocabulary';
import { readDetails } from './details.server';
import type { SessionDetails } from './new-session';

/** A session as staff change it. Instants are ISO. */
export type SessionToChange = {
  id: string;
  slug: string;
  committeeId: string;
  committeeName: string;
  format: Format;
  startsAt: string;
  endsAt: string;
  model: Pick<Model, 'slotMinutes' | 'capacity'>;
  details: SessionDetails;
  slots: { id: string; startsAt: string; endsAt: string; isFree: boolean }[];
  /** Who is told of a change: those who have booked, and those who wait. */
  bookings: number;
  /** Why nothing of it is changed any more; null: it is to come. */
  fixed: 'session_cancelled' | 'begun' | null;
  /** What its forms send along. */
  seen: string;
};

/** @throws NotFound where there is none, Forbidden for whoever does not run its committee's dialogue */
export async function findSessionToChange(
  ctx: ReadContext,
  slug: string,
): Promise<SessionToChange> {
  const [found] = await ctx.db
    .select({ session: dialogueSession, model: dialogueModel.rules, name: committee.name })
    .from(dialogueSession)
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueSession.modelId))
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .where(
      and(eq(dialogueSession.municipalityId, ctx.municipality.id), eq(dialogueSession.slug, slug)),
    );
  if (!found) throw new NotFound();
  const { session, model } = found;
  const { id, committeeId, format, startsAt, endsAt } = session;
  authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId }));
  const slots = await ctx.db
    .select()
    .from(dialogueSlot)
    .where(eq(dialogueSlot.sessionId, id))
    .orderBy(asc(dialogueSlot.startsAt));
  const [bookings] = await ctx.db
    .select({ live: count() })
    .from(dialogueBooking)
    .where(and(eq(dialogueBooking.sessionId, id), inArray(dialogueBooking.state, [...liveStates])));
  return {
    ...{ id, slug, committeeId, format, startsAt, endsAt },
    committeeName: found.name,
    model: { slotMinutes: model.slotMinutes, capacity: model.capacity },
    details: await readDetails(ctx, session),
    slots: slots.map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      isFree: stateOfSlot(slot, false, ctx.now).is === 'free',
    })),
    bookings: bookings?.live ?? 0,
    fixed: whyFixed(session, ctx.now),
    seen: seenSession(session),
  };
}
