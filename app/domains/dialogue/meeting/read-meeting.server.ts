import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import {
  dialogueBooking,
  dialogueModel,
  dialogueSlot,
  dialogueTopic,
  person,
  seatClaim,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { filesOfEach } from '~/domains/files/index.server';
import { listUnits } from '~/domains/municipalities/units.server';
import { stateAt } from '~/domains/seats/index.server';
import { linksOfEach, resourcesOf } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { authorize } from '~/platform/transaction.server';
import { followUpsOfSession } from '../follow-ups/read-follow-ups.server';
import { notesOfSession } from '../notes/read-notes.server';
import { dialoguePolicy } from '../policy';
import { whyNotOpen } from '../rules/questionnaire';
import { findSessionBySlug, type HeldSession } from '../sessions/find-session.server';
import { placedStates } from '../states';
import { hasSlots } from '../vocabulary';
import { whyNotAfterwards, whyNotAtMeeting, whyNotOver, whyNotPublic } from './at-meeting';

type Reading = ReadContext & { actor: PersonActor };
export type MeetingView = Awaited<ReturnType<typeof readMeeting>>;
export type Guest = MeetingView['guests'][number];

/**
 * A session as those have it before them who sit at the table: who comes when and about what, and what they need. For
 * whoever runs it, also what is written down of it.
 * @throws NotFound where there is no such session, Forbidden for whoever does not sit in its committee
 */
export async function readMeeting(ctx: Reading, slug: string) {
  const session = await findSessionBySlug(ctx.db, ctx, slug);
  const { committeeId, model } = session;
  authorize(dialoguePolicy(ctx.actor, { do: 'see', committeeId, decides: model.decides }));
  const runs = dialoguePolicy(ctx.actor, { do: 'run', committeeId });
  const slots = await slotsOf(ctx, session);
  const guests = await guestsOf(ctx, session);
  const begun = slots
    .filter(({ begunAt }) => begunAt !== null)
    .toSorted((one, other) => Date.parse(one.begunAt!) - Date.parse(other.begunAt!))
    .at(-1);
  const whyNotLive = whyNotAtMeeting(session, ctx.now);
  return {
    session,
    comesOneByOne: hasSlots(session.format),
    runs,
    now: ctx.now.toString(),
    whyNotLive,
    /** Whether it can be said to be held. */
    canEnd: whyNotOver(session, ctx.now) === null,
    /** Whether the actor can say what they thought of it, as a politician. */
    mayAnswer: mayAnswer(ctx, session),
    /** Whether what came of it can be written down. */
    hasBegun: whyNotAfterwards(session, ctx.now) === null,
    slots,
    guests,
    waiting: await waitingOf(ctx, session, { runs }),
    /** Whose time it is, and until when by the clock. */
    current:
      begun && whyNotLive === null
        ? { slotId: begun.id, since: isoOf(begun.begunAt!), endsAt: endOf(begun) }
        : null,
    topics: await ctx.db
      .select()
      .from(dialogueTopic)
      .where(eq(dialogueTopic.sessionId, session.id))
      .orderBy(asc(dialogueTopic.position)),
    followUps: await followUpsOfSession(ctx, session.id),
    notes: hasSlots(session.format) || !runs ? [] : await notesOfSession(ctx, session.id),
    units: runs ? await listUnits(ctx.db, ctx) : [],
    spent: runs ? await resourcesOf(ctx, session.id) : null,
  };
}

function mayAnswer({ actor, now }: Reading, session: HeldSession): boolean {
  const { committeeId } = session;
  return (
    dialoguePolicy(actor, { do: 'answer_as_politician', committeeId }) &&
    whyNotOpen(session, now) === null
  );
}

function slotsOf({ db }: Reading, { id }: HeldSession) {
  return db
    .select({
      id: dialogueSlot.id,
      startsAt: dialogueSlot.startsAt,
      endsAt: dialogueSlot.endsAt,
      claimId: dialogueSlot.claimId,
      begunAt: dialogueSlot.begunAt,
    })
    .from(dialogueSlot)
    .where(eq(dialogueSlot.sessionId, id))
    .orderBy(asc(dialogueSlot.startsAt));
}

/** Those who have a place, in the order of their names at a dialogue meeting. A protected name stands nowhere. */
async function guestsOf(ctx: Reading, session: HeldSession) {
  const rows = await ctx.db
    .select({
      booking: dialogueBooking,
      rules: dialogueModel.rules,
      name: person.name,
      isProtected: person.isProtected,
    })
    .from(dialogueBooking)
    .innerJoin(person, eq(person.id, dialogueBooking.authorId))
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueBooking.modelId))
    .where(
      and(
        eq(dialogueBooking.sessionId, session.id),
        inArray(dialogueBooking.state, [...placedStates]),
      ),
    )
    .orderBy(asc(person.name), asc(dialogueBooking.id));
  const ids = rows.map(({ booking }) => booking.id);
  const links = await linksOfEach(ctx, ids);
  // Whoever sits at the table reads what was handed in: `readMeeting` has made sure of that.
  const files = await filesOfEach(ctx, ids, { isReader: true });
  return rows.map(({ booking, rules, name, isProtected }) => ({
    ...booking,
    name: isProtected ? null : name,
    isProtected,
    links: links.get(booking.id) ?? { nodes: [], sdgs: [] },
    files: files.get(booking.id) ?? [],
    /** Why nobody else reads what came of it; null: everyone may. */
    whyNotPublic: whyNotPublic(booking, rules),
  }));
}

/** Those who wait for a place, the first first; who they are is for whoever runs it alone. */
async function waitingOf({ db, now }: Reading, session: HeldSession, { runs }: { runs: boolean }) {
  const rows = await db
    .select({
      id: dialogueBooking.id,
      topic: dialogueBooking.topic,
      language: dialogueBooking.language,
      partySize: dialogueBooking.partySize,
      claim: { state: seatClaim.state, expiresAt: seatClaim.expiresAt },
      name: person.name,
      isProtected: person.isProtected,
    })
    .from(dialogueBooking)
    .innerJoin(person, eq(person.id, dialogueBooking.authorId))
    .leftJoin(seatClaim, eq(seatClaim.id, dialogueBooking.claimId))
    .where(
      and(
        eq(dialogueBooking.sessionId, session.id),
        eq(dialogueBooking.state, 'waiting'),
        isNull(dialogueBooking.erasedAt),
      ),
    )
    .orderBy(asc(dialogueBooking.receivedAt), asc(dialogueBooking.id));
  const shown = runs ? rows : [];
  return {
    count: rows.length,
    shown: shown.map(({ claim, name, ...row }) => ({
      ...row,
      name: row.isProtected ? null : name,
      /** Until when a place is offered to them; null: none is. */
      offeredUntil: claim && stateAt(claim, now) === 'offered' ? claim.expiresAt : null,
    })),
  };
}

function endOf(slot: { begunAt: string | null; startsAt: string; endsAt: string }): string {
  const length = asInstant(slot.startsAt).until(asInstant(slot.endsAt));
  return asInstant(slot.begunAt!).add(length).toString();
}

function isoOf(at: string): string {
  return asInstant(at).toString();
}
