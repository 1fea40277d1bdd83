import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { staffBookingPath } from '~/domains/dialogue/paths';
import { approveBooking } from '~/domains/dialogue/screening/approve.server';
import type { ScreeningForm } from '~/domains/dialogue/screening/forms';
import { offerOther } from '~/domains/dialogue/screening/offer-other.server';
import { queueBooking } from '~/domains/dialogue/screening/queue-booking.server';
import { refuseBooking } from '~/domains/dialogue/screening/refuse.server';
import { answerSecondLook } from '~/domains/dialogue/screening/second-look.server';
import type { PersonActor } from '~/domains/identity/actor';
import type { Done } from '~/platform/action.server';
import type { ActionContext } from '~/platform/context.server';
import type { Outcome } from '~/platform/outcome';
import { type DialogueRefusal, faultsOf } from '~/domains/dialogue/screening/faults';

type Acting = ActionContext & { actor: PersonActor };

/** Where it is said: what the words hold, at the words. */
function fieldOf(done: Outcome<unknown, DialogueRefusal>, field: string): string {
  const isOfWords = !done.ok && ['cpr_in_text', 'why_needed'].includes(done.reason);
  return isOfWords ? 'words' : field;
}

/** Does what one of the forms of a booking's page asks for. */
export async function actOnBooking(
  ctx: Acting,
  bookingId: string,
  { form, given }: ScreeningForm,
): Promise<Done> {
  const ended = (done: Outcome<unknown, DialogueRefusal>, said: string, field = 'form'): Done => {
    if (done.ok) return { to: staffBookingPath(bookingId), said };
    // Where the form is there no more by which it was asked for, the page says why.
    return done.reason === 'decided_already' || done.reason === 'over_already'
      ? { to: staffBookingPath(bookingId), said: 'dialog_allerede' }
      : { faults: faultsOf(done.reason, field) };
  };
  switch (form) {
    case 'ja':
      return ended(await approveBooking(ctx, { bookingId, ...given }), 'dialog_sagt_ja');
    case 'nej': {
      const { reason: reasonCode, words, seen } = given;
      const done = await refuseBooking(ctx, { bookingId, reasonCode, words, seen });
      return ended(done, 'dialog_sagt_nej', fieldOf(done, 'reason'));
    }
    case 'tilbyd': {
      const done = await offerOther(ctx, { bookingId, ...given.time, seen: given.seen });
      return ended(done, 'dialog_tilbudt', 'time');
    }
    case 'koe':
      return ended(await queueBooking(ctx, { bookingId, ...given }), 'dialog_i_koe');
    case 'igen': {
      const done = await answerSecondLook(ctx, { bookingId, ...given });
      return ended(done, 'dialog_set_igen', fieldOf(done, 'decision'));
    }
    case 'afmeld':
      return ended(await cancelBooking(ctx, { bookingId, seen: given.seen }), 'dialog_afmeldt');
  }
}
