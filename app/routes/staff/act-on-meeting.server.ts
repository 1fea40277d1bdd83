import { closeFollowUp } from '~/domains/dialogue/follow-ups/close-follow-up.server';
import { promiseFollowUp } from '~/domains/dialogue/follow-ups/promise-follow-up.server';
import { beginSlot } from '~/domains/dialogue/meeting/begin-slot.server';
import { markAttendance } from '~/domains/dialogue/meeting/mark-attendance.server';
import { publishOutcome } from '~/domains/dialogue/meeting/publish-outcome.server';
import { readMeeting } from '~/domains/dialogue/meeting/read-meeting.server';
import { recordOutcome } from '~/domains/dialogue/meeting/record-outcome.server';
import { withdrawOutcome } from '~/domains/dialogue/meeting/withdraw-outcome.server';
import { changeNote } from '~/domains/dialogue/notes/change-note.server';
import { publishNote } from '~/domains/dialogue/notes/publish-note.server';
import { sendNote } from '~/domains/dialogue/notes/send-note.server';
import { writeNote } from '~/domains/dialogue/notes/write-note.server';
import { staffSessionPath } from '~/domains/dialogue/paths';
import { sayHeld } from '~/domains/dialogue/sessions/hold-session.server';
import { recordHours } from '~/domains/dialogue/trial/record-hours.server';
import type { PersonActor } from '~/domains/identity/actor';
import type { Done } from '~/platform/action.server';
import type { ActionContext } from '~/platform/context.server';
import type { Outcome } from '~/platform/outcome';
import { type DialogueRefusal, faultsOf } from '~/domains/dialogue/screening/faults';
import type { MeetingForm } from './meeting-form';

type Acting = ActionContext & { actor: PersonActor };

/** Does what one of the forms of a session's page at the table asks for. */
export async function actOnMeeting(ctx: Acting, slug: string, sent: MeetingForm): Promise<Done> {
  const { session } = await readMeeting(ctx, slug);
  const sessionId = session.id;
  const of = sent.of ?? '';
  const at = (place: string) => `${staffSessionPath(slug)}#${place}`;
  const ended = (
    done: Outcome<unknown, DialogueRefusal>,
    to: string,
    said: string | undefined,
    field = 'form',
  ): Done => (done.ok ? { to, said } : { faults: faultsOf(done.reason, field) });
  const mark = async (bookingIds: string[], as: 'attended' | 'absent' | null, said: string) =>
    ended(
      await markAttendance(ctx, { sessionId, bookingIds, mark: as }),
      staffSessionPath(slug),
      said,
    );
  switch (sent.form) {
    case 'ur': {
      const { seen } = sent.given;
      return ended(
        await beginSlot(ctx, { sessionId, slotId: of, seen }),
        at(`tid-${of}`),
        undefined,
      );
    }
    case 'kom':
      return mark([of], 'attended', 'dialog_kom');
    case 'udeblev':
      return mark([of], 'absent', 'dialog_udeblev');
    case 'fortryd':
      return mark([of], null, 'dialog_fortrudt');
    case 'mange':
      if (sent.given.length === 0) return { faults: { bookings: 'choose_one' } };
      return mark(sent.given, 'attended', 'dialog_mange_kom');
    case 'holdt': {
      const done = await sayHeld(ctx, { sessionId, ...sent.given });
      return ended(done, staffSessionPath(slug), 'dialog_holdt', 'restAbsent');
    }
    case 'udfald': {
      const done = await recordOutcome(ctx, { bookingId: of, ...sent.given });
      return ended(done, at(`udfald-${of}`), 'dialog_udfald', 'outcome');
    }
    case 'vis': {
      const done = await publishOutcome(ctx, { bookingId: of, ...sent.given });
      return ended(done, at(`udfald-${of}`), 'dialog_vist', 'publicTitle');
    }
    case 'skjul':
      await withdrawOutcome(ctx, { bookingId: of });
      return { to: at(`udfald-${of}`), said: 'dialog_ikke_vist' };
    case 'loefte': {
      const { unit: unitId, due: dueOn, ...given } = sent.given;
      const promise = { sessionId, bookingId: sent.of, unitId, dueOn, ...given };
      const done = await promiseFollowUp(ctx, promise);
      const field = !done.ok && done.reason === 'day_past' ? 'due' : 'text';
      return ended(done, staffSessionPath(slug), 'dialog_lovet', field);
    }
    case 'luk': {
      const done = await closeFollowUp(ctx, { followUpId: of, ...sent.given });
      return ended(done, staffSessionPath(slug), 'dialog_loefte_lukket', 'result');
    }
    case 'note': {
      const { topic: topicId, text } = sent.given;
      const done = await writeNote(ctx, { sessionId, topicId, text });
      return ended(done, at('noter'), 'dialog_note_gemt', 'text');
    }
    case 'ret': {
      const done = await changeNote(ctx, { noteId: of, ...sent.given });
      const said = done.ok && done.value.isSent ? 'dialog_note_sendt' : 'dialog_note_gemt';
      return ended(done, at(`note-${of}`), said, 'text');
    }
    case 'send': {
      const done = await sendNote(ctx, { noteId: of, ...sent.given });
      return ended(done, at(`note-${of}`), 'dialog_note_sendt');
    }
    case 'offentliggoer': {
      const done = await publishNote(ctx, { noteId: of, ...sent.given });
      return ended(done, at(`note-${of}`), 'dialog_note_offentlig', 'sendAnyway');
    }
    case 'forbrug': {
      const { spent, formKey } = sent.given;
      if (spent.minutes === undefined) return { faults: { minutes: 'missing' } };
      const done = await recordHours(ctx, { sessionId, formKey, ...spent });
      return ended(done, at('forbrug'), 'forbrug_gemt', 'note');
    }
  }
}
