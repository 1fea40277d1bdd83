import { and, eq, inArray } from 'drizzle-orm';
import { dialogueBooking } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { claimsOf, occupancy } from '~/domains/seats/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { dueOnHoliday } from '../rules/session-times';
import { liveStates, placedStates } from '../states';
import { hasSlots } from '../vocabulary';
import { slotsOf } from './free-slots.server';
import { doorOf } from './open-door';
import { comingSessions, sessionFacts, topicsOf } from './session-facts.server';

/**
 * A session with what a citizen can do at it now, and everything that the form for it shows.
 * @throws NotFound where there is none of that address
 */
export async function findSessionToBook(ctx: ReadContext & { actor: PersonActor }, slug: string) {
  const [session] = await sessionFacts(ctx, { slug });
  if (!session) throw new NotFound();
  const { actor } = ctx;
  const seats = await occupancy(ctx, session.id);
  const claim = (await claimsOf(ctx, actor.personId)).find(
    (one) => one.subjectId === session.id && one.state === 'held',
  );
  const ownId = await ownBookingAt(ctx, session.id);
  const door = doorOf(
    session,
    session.rules,
    {
      isBooked: ownId !== null,
      isHolding: claim !== undefined,
      hasRoom: seats.isOpen,
      level: actor.level,
      isHelped: actor.assistedBy !== null,
    },
    ctx.now,
  );
  // The way in is sent to those who have a place.
  const { rules, remoteUrl, ...facts } = session;
  const [next] = await comingSessions(ctx, { committeeId: session.committee.id, not: session.id });
  return {
    session: { ...facts, hasRemote: remoteUrl !== null, onHoliday: dueOnHoliday(facts) },
    rules: {
      scope: rules.scope,
      decides: rules.decides,
      mostPersons: rules.mostPersons,
      acceptHours: rules.acceptHours,
      publishes: rules.publishes,
      oncePerCase: rules.oncePerCase,
      words: rules.words,
    },
    door,
    ownId,
    slots: hasSlots(session.format) ? await slotsOf(ctx, session.id) : [],
    heldUntil: claim?.expiresAt ?? null,
    topics: hasSlots(session.format) ? [] : await topicsOf(ctx, session.id),
    /** Places that are free, where people sign up for a dialogue meeting. */
    free: seats.free,
    waiting: seats.peopleWaiting,
    next: next ?? null,
  };
}

/** One's booking of a session that is still to come to something, or came to it. */
async function ownBookingAt(
  ctx: ReadContext & { actor: PersonActor },
  sessionId: string,
): Promise<string | null> {
  const [found] = await ctx.db
    .select({ id: dialogueBooking.id })
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.sessionId, sessionId),
        eq(dialogueBooking.authorId, ctx.actor.personId),
        inArray(dialogueBooking.state, [...liveStates, ...placedStates]),
      ),
    );
  return found?.id ?? null;
}
