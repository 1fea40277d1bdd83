import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import {
  committee,
  dialogueBooking,
  dialogueModel,
  dialogueSession,
  dialogueSlot,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { dialoguePolicy } from '../policy';
import { staffBookingPath } from '../paths';
import { ofTheirCommittees } from './of-committees.server';

type Reading = ReadContext & { actor: PersonActor };

/** A booking that waits for a decision, or for a second look at one. */
export type WaitingBooking = Awaited<ReturnType<typeof rowsOf>>[number] & {
  path: string;
  /** Whether somebody else has to look at it: whoever refused it does not judge that themselves. */
  isOwnDecision: boolean;
};

/**
 * What waits for somebody to say whether it is heard, of those that the actor may decide on, the oldest first, and where a
 * second look is asked for. Those that have a place at a session are decided on before it begins.
 */
export async function listWaiting(
  ctx: Reading,
): Promise<{ decisions: WaitingBooking[]; secondLooks: WaitingBooking[] }> {
  const theirs = (await rowsOf(ctx))
    .filter(({ committeeId, decides }) =>
      dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides }),
    )
    .map((row) => ({
      ...row,
      path: staffBookingPath(row.id),
      isOwnDecision: row.decidedById === ctx.actor.personId,
    }));
  return {
    decisions: theirs.filter(({ state }) => state === 'pending'),
    secondLooks: theirs.filter(({ state }) => state === 'refused'),
  };
}

/** How much waits for the actor to decide on; what another has to look at does not. */
export async function countWaitingDialogue(ctx: Reading): Promise<number> {
  const { decisions, secondLooks } = await listWaiting(ctx);
  return decisions.length + secondLooks.filter(({ isOwnDecision }) => !isOwnDecision).length;
}

/** There are never more that are pending than there are places at coming sessions. */
function rowsOf({ db, municipality, actor }: Reading) {
  return db
    .select({
      id: dialogueBooking.id,
      committeeId: dialogueBooking.committeeId,
      committee: committee.name,
      state: dialogueBooking.state,
      topic: dialogueBooking.topic,
      language: dialogueBooking.language,
      receivedAt: dialogueBooking.receivedAt,
      secondLookAt: dialogueBooking.secondLookAt,
      decidedById: dialogueBooking.decidedById,
      sessionStartsAt: dialogueSession.startsAt,
      slotStartsAt: dialogueSlot.startsAt,
      decides: dialogueModel.rules,
    })
    .from(dialogueBooking)
    .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueBooking.modelId))
    .leftJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, municipality.id),
        ofTheirCommittees(actor, dialogueBooking.committeeId, dialogueModel.rules),
        or(
          eq(dialogueBooking.state, 'pending'),
          and(
            eq(dialogueBooking.state, 'refused'),
            isNull(dialogueBooking.erasedAt),
            isNotNull(dialogueBooking.secondLookAt),
            isNull(dialogueBooking.secondLookAnsweredAt),
          ),
        ),
      ),
    )
    .orderBy(asc(dialogueBooking.receivedAt), asc(dialogueBooking.id))
    .then((rows) => rows.map(({ decides, ...row }) => ({ ...row, decides: decides.decides })));
}
