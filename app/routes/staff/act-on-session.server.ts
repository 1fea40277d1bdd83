import { staffSessionPath } from '~/domains/dialogue/paths';
import { addSlot } from '~/domains/dialogue/sessions/add-slot.server';
import { cancelSession } from '~/domains/dialogue/sessions/cancel-session.server';
import { changeSession } from '~/domains/dialogue/sessions/change-session.server';
import type { SessionChange } from '~/domains/dialogue/sessions/forms';
import { lookAtCallOff, lookAtMove } from '~/domains/dialogue/sessions/look-ahead.server';
import { type MoveRefusal, moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { removeSlot } from '~/domains/dialogue/sessions/remove-slot.server';
import type { Told } from '~/domains/dialogue/tell-booker.server';
import { instantOf } from '~/domains/municipalities/local-time';
import type { Done } from '~/platform/action.server';
import type { ActionContext } from '~/platform/context.server';

type Form<What extends SessionChange['do']> = Extract<SessionChange, { do: What }>;
type Of = { id: string; slug: string };

/** What the forms of one session do, and what is said of it. */
export async function actOnSession(
  ctx: ActionContext,
  session: Of,
  form: SessionChange,
): Promise<Done> {
  const sessionId = session.id;
  switch (form.do) {
    case 'details': {
      const { seen, details } = form;
      const outcome = await changeSession(ctx, { sessionId, seen, details });
      if (outcome.ok) return done(session, said.details[howTold(outcome.value)]);
      return { faults: { [outcome.reason === 'nowhere' ? 'place' : 'seen']: outcome.reason } };
    }
    case 'add': {
      const { startTime, minutes } = form;
      const outcome = await addSlot(ctx, { sessionId, startTime, minutes });
      return outcome.ok ? done(session, 'tid_lagt_til') : { faults: { startTime: outcome.reason } };
    }
    case 'remove': {
      const outcome = await removeSlot(ctx, { sessionId, slotId: form.slot });
      return outcome.ok ? done(session, 'tid_vaek') : { faults: { slot: outcome.reason } };
    }
    case 'move':
      return move(ctx, session, form);
    case 'cancel':
      return callOff(ctx, session, form);
  }
}

/** At first it is shown what will come of it, then it is done. */
async function move(ctx: ActionContext, session: Of, form: Form<'move'>): Promise<Done> {
  const { seen } = form;
  const startsAt = instantOf(`${form.date}T${form.startTime}`);
  if (startsAt === null) return { faults: { startTime: 'no_such_time' } };
  if (form.confirmed === undefined) {
    const ahead = await lookAtMove(ctx, { slug: session.slug, startsAt, seen });
    return ahead.ok ? { faults: {}, more: { move: ahead.value } } : notMoved(ahead.reason);
  }
  const outcome = await moveSession(ctx, { sessionId: session.id, startsAt, seen });
  return outcome.ok ? done(session, said.move[howTold(outcome.value)]) : notMoved(outcome.reason);
}

function notMoved(reason: MoveRefusal | 'same_time'): Done {
  const isOfTime = ['overlaps', 'over_already', 'same_time'].includes(reason);
  return { faults: { [isOfTime ? 'date' : 'seen']: reason } };
}

async function callOff(ctx: ActionContext, session: Of, form: Form<'cancel'>): Promise<Done> {
  const { seen, reason, confirmed } = form;
  const ahead = await lookAtCallOff(ctx, { slug: session.slug, seen });
  // Sent twice it is cancelled once.
  const wasOff = !ahead.ok && ahead.reason === 'session_cancelled';
  if (wasOff) return done(session, 'dialog_var_aflyst');
  if (!ahead.ok) return { faults: { seen: ahead.reason } };
  const more = { callOff: ahead.value };
  if (confirmed === undefined) return { faults: {}, more };
  const outcome = await cancelSession(ctx, { sessionId: session.id, seen, reason });
  if (outcome.ok) return done(session, said.cancel[howTold(outcome.value)]);
  if (outcome.reason === 'session_cancelled') return done(session, 'dialog_var_aflyst');
  return outcome.reason === 'cpr_in_text'
    ? { faults: { reason: outcome.reason }, more }
    : { faults: { seen: outcome.reason } };
}

/** Each time: nobody was told, all by mail, or some of them are the secretary's to tell. */
const said = {
  details: { nobody: 'dialog_gemt', mail: 'dialog_gemt_mail', staff: 'dialog_gemt_selv' },
  move: { nobody: 'dialog_flyttet', mail: 'dialog_flyttet_mail', staff: 'dialog_flyttet_selv' },
  cancel: { nobody: 'dialog_aflyst', mail: 'dialog_aflyst_mail', staff: 'dialog_aflyst_selv' },
} as const;

function howTold({ byMail, byStaff }: Told): 'nobody' | 'mail' | 'staff' {
  if (byStaff > 0) return 'staff';
  return byMail > 0 ? 'mail' : 'nobody';
}

function done({ slug }: Of, what: string): Done {
  return { to: `${staffSessionPath(slug)}/ret`, said: what };
}
