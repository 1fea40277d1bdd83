import { dialogueFollowUp } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { type FoundRefusal, hasCpr, whyNotSendable } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { findUnit } from '~/domains/municipalities/units.server';
import { recordEvent } from '~/domains/thread/index.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { type AtMeetingRefusal, whyNotAfterwards, whyNotPublic } from '../meeting/at-meeting';
import { findSession } from '../sessions/find-session.server';
import { keepWhoCame } from '../meeting/lock-bookings.server';
import { tellWhoCame } from '../meeting/tell-who-came.server';
import { modelOfBooking } from '../models/model-of-booking.server';
import { ownBookingPath } from '../paths';
import { dialoguePolicy } from '../policy';
import { hasSlots } from '../vocabulary';
import { tellOwners } from './tell-owners.server';

export type PromiseRefusal =
  | Exclude<AtMeetingRefusal, 'session_held'>
  | 'not_presented'
  | 'day_past'
  | 'nothing_published'
  | 'no_consent'
  | FoundRefusal;

/**
 * Writes down what a committee will see to, which unit of the municipality does it, and by when: of a deputation, or of
 * a dialogue meeting as a whole. Those who came are told and see what becomes of it; everyone, where that is said.
 * @param given.bookingId null: of the whole dialogue meeting
 * @param given.dueOn ISO date
 * @returns nothing; or why not – see `whyNotAfterwards`, `not_presented` (of a deputation where nobody came to it, or of
 *   a dialogue meeting by one of those who came), `day_past`, `nothing_published`, `no_consent`, `cpr_in_text`, `personal_data`
 * @throws NotFound where there is no such session or unit, Forbidden for whoever does not run the committee's dialogue
 */
export async function promiseFollowUp(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: {
    sessionId: string;
    bookingId: string | null;
    text: string;
    unitId: string;
    dueOn: string;
    isPublic: boolean;
    sendAnyway: boolean;
  },
): Promise<Outcome<null, PromiseRefusal>> {
  return inTransaction(ctx, async (tx) => {
    await keepSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const { bookingId, text, dueOn, isPublic } = given;
    const obstacle = whyNotAfterwards(session, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const came = await keepWhoCame(tx, ctx, { sessionId: session.id, bookingId });
    if (hasSlots(session.format) !== (bookingId !== null)) return refused('not_presented');
    const [booking] = bookingId === null ? [] : came;
    if (bookingId !== null && !booking) return refused('not_presented');
    // ISO dates are in order as text.
    if (dueOn < danishDay(ctx.now).toString()) return refused('day_past');
    if (booking && isPublic) {
      const hidden = whyNotPublic(booking, await modelOfBooking(tx, booking));
      if (hidden !== null) return refused(hidden);
    }
    const found = isPublic ? whyNotSendable(text, given.sendAnyway) : null;
    if (found !== null) return refused(found);
    if (hasCpr(text)) return refused('cpr_in_text');
    const unit = await findUnit(tx, ctx, given.unitId);
    const at = ctx.now.toString();
    await tx.insert(dialogueFollowUp).values({
      municipalityId: ctx.municipality.id,
      sessionId: session.id,
      ...{ bookingId, text, dueOn, isPublic, unitId: unit.id },
      madeById: ctx.actor.personId,
      madeAt: at,
      // Who is told now is reminded when its last day comes near, not before.
      remindedAt: at,
    });
    await tellOwners(tx, ctx, {
      ...{ text, dueOn, unitId: unit.id },
      ...{ committeeId: session.committeeId, committee: session.committeeName },
    });
    await tellWhoCame(tx, ctx, came, {
      template: 'dialogue_outcome',
      path: ({ id }) => ownBookingPath(id),
      committee: session.committeeName,
      text: (language) =>
        textsIn(language).dialogueMeeting.mail.promised(
          session.committeeName,
          text,
          unit.name,
          formatDay(dueOn, language),
        ),
    });
    await recordEvent(tx, ctx, {
      subjectId: bookingId ?? session.id,
      kind: 'follow_up_promised',
      isPublic: bookingId === null && isPublic,
      facts: { by: unit.name, day: dueOn },
      toldAlready: came.map(({ authorId }) => authorId),
    });
    await recordAudit(tx, ctx, {
      action: 'dialogue.promise',
      subjectId: bookingId ?? session.id,
      details: { unit: unit.id },
    });
    if (isPublic) await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
