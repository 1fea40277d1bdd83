import { addSlot } from '~/domains/dialogue/sessions/add-slot.server';
import { cancelSession } from '~/domains/dialogue/sessions/cancel-session.server';
import { changeSession } from '~/domains/dialogue/sessions/change-session.server';
import type { SessionChange } from '~/domains/dialogue/sessions/forms';
import { moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { removeSlot } from '~/domains/dialogue/sessions/remove-slot.server';
import { instantOf } from '~/domains/municipalities/local-time';
import type { Done } from '~/platform/action.server';
import type { ActionContext } from '~/platform/context.server';

/** What the forms of one session do, and what is said of it. @param here the page that they stand on */
export async function actOnSession(
  ctx: ActionContext,
  sessionId: string,
  form: SessionChange,
  here: string,
): Promise<Done> {
  const done = (said: string): Done => ({ to: here, said });
  switch (form.do) {
    case 'details': {
      const { seen, details } = form;
      const outcome = await changeSession(ctx, { sessionId, seen, details });
      if (outcome.ok) return done('dialog_gemt');
      return { faults: { [outcome.reason === 'nowhere' ? 'place' : 'seen']: outcome.reason } };
    }
    case 'add': {
      const { startTime, minutes } = form;
      const outcome = await addSlot(ctx, { sessionId, startTime, minutes });
      return outcome.ok ? done('tid_lagt_til') : { faults: { startTime: outcome.reason } };
    }
    case 'remove': {
      const outcome = await removeSlot(ctx, { sessionId, slotId: form.slot });
      return outcome.ok ? done('tid_vaek') : { faults: { slot: outcome.reason } };
    }
    case 'move': {
      const startsAt = instantOf(`${form.date}T${form.startTime}`);
      if (startsAt === null) return { faults: { startTime: 'no_such_time' } };
      const outcome = await moveSession(ctx, { sessionId, startsAt, seen: form.seen });
      if (outcome.ok) return done('dialog_flyttet');
      const isOfTime = outcome.reason === 'overlaps' || outcome.reason === 'over_already';
      const field = isOfTime ? 'date' : 'seen';
      return { faults: { [field]: outcome.reason } };
    }
    case 'cancel': {
      const outcome = await cancelSession(ctx, { sessionId, seen: form.seen });
      // Sent twice it is cancelled once.
      const isDone = outcome.ok || outcome.reason === 'session_cancelled';
      return isDone ? done('dialog_aflyst') : { faults: { seen: outcome.reason } };
    }
  }
}
