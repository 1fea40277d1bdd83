import { and, desc, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import { committee, dialogueBooking, dialogueReply, dialogueSession } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Keys } from '~/platform/keys.server';
import { authorize } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { type ReplyRefusal, whyNotOpen, whyNotThere } from '../rules/questionnaire';
import { placedStates } from '../states';
import type { Side } from '../vocabulary';

/** By whom a reply was sent, for nobody to read: it only tells that the same person has answered. */
function respondentKeyOf(
  keys: Pick<Keys, 'pseudonym'>,
  of: { sessionId: string; side: Side; personId: string },
): string {
  return keys.pseudonym(`dialogue reply ${of.sessionId} ${of.side}`, of.personId);
}

export type Replying = Pick<ReadContext, 'municipality' | 'now'> & {
  db: Reader | Transaction;
  actor: PersonActor;
  keys: Keys;
};

/**
 * The session that somebody is to say what they thought of, and why they cannot, where they cannot.
 * @throws NotFound where there is none, or, on the side of citizens, they had no place at it
 */
export async function findReplyable(ctx: Replying, slug: string, side: Side) {
  const [session] = await ctx.db
    .select({
      id: dialogueSession.id,
      committeeId: dialogueSession.committeeId,
      committee: committee.name,
      format: dialogueSession.format,
      title: dialogueSession.title,
      startsAt: dialogueSession.startsAt,
      endsAt: dialogueSession.endsAt,
      heldAt: dialogueSession.heldAt,
      cancelledAt: dialogueSession.cancelledAt,
    })
    .from(dialogueSession)
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .where(
      and(eq(dialogueSession.municipalityId, ctx.municipality.id), eq(dialogueSession.slug, slug)),
    );
  if (!session) throw new NotFound();
  const absence =
    side === 'politician' ? mayAnswer(ctx, session.committeeId) : await wasThere(ctx, session.id);
  const respondentKey = respondentKeyOf(ctx.keys, {
    sessionId: session.id,
    side,
    personId: ctx.actor.personId,
  });
  const obstacle: ReplyRefusal | null =
    whyNotOpen(session, ctx.now) ??
    absence ??
    ((await hasAnswered(ctx, session.id, side, respondentKey)) ? 'answered_already' : null);
  return { session, respondentKey, obstacle };
}

function mayAnswer(ctx: Replying, committeeId: string): null {
  authorize(dialoguePolicy(ctx.actor, { do: 'answer_as_politician', committeeId }));
  return null;
}

/** Whether somebody came, by their booking. */
async function wasThere({ db, municipality, actor }: Replying, sessionId: string) {
  const { personId } = actor;
  const rows = await db
    .select()
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.municipalityId, municipality.id),
        eq(dialogueBooking.sessionId, sessionId),
        eq(dialogueBooking.authorId, personId),
      ),
    )
    .orderBy(desc(dialogueBooking.receivedAt));
  const booking = rows.find(({ state }) => placedStates.some((one) => one === state));
  if (!booking) throw new NotFound();
  authorize(dialoguePolicy(actor, { do: 'change_own', booking }));
  return whyNotThere(booking.state);
}

async function hasAnswered(
  { db, municipality }: Replying,
  sessionId: string,
  side: Side,
  respondentKey: string,
): Promise<boolean> {
  const rows = await db
    .select({ id: dialogueReply.id })
    .from(dialogueReply)
    .where(
      and(
        eq(dialogueReply.municipalityId, municipality.id),
        eq(dialogueReply.sessionId, sessionId),
        eq(dialogueReply.side, side),
        eq(dialogueReply.respondentKey, respondentKey),
      ),
    );
  return rows.length > 0;
}
