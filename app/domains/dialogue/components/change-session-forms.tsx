import { localTimeOf } from '~/domains/municipalities/local-time';
import { formatClock } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { asInstant } from '~/platform/deadline';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import type { SessionToChange } from '../sessions/session-to-change.server';
import { hasSlots } from '../vocabulary';
import { type SessionChoices, SessionFields } from './session-fields';

/** What staff can do to one session; each form says beforehand who will be told. */

type Of = { session: SessionToChange };

export function DetailsForm({ session, choices }: Of & { choices: SessionChoices }) {
  const { change, fields } = useTexts().dialogueSetUp;
  const { place, remoteUrl, title, capacity } = fields;
  return (
    <>
      <p className="intro">{change.detailsLead(session.bookings)}</p>
      <PostForm
        name="details"
        className="form is-wide"
        hidden={{ seen: session.seen }}
        fields={{ place, remoteUrl, title, capacity }}
      >
        <SessionFields
          details={session.details}
          isDialogueMeeting={!hasSlots(session.format)}
          usualCapacity={session.model.capacity}
          choices={choices}
        />
        <SubmitButton name="do" value="details">
          {change.save}
        </SubmitButton>
      </PostForm>
    </>
  );
}

/** The times of a session, of which those that nobody has can go. */
export function SlotForms({ session }: Of) {
  const { change } = useTexts().dialogueSetUp;
  const language = useLanguage();
  const { addTime, addMinutes } = change;
  return (
    <>
      <p className="intro">{change.slotsLead}</p>
      <ul className="link-list">
        {session.slots.map(({ id, startsAt, endsAt, isFree }) => {
          const time = change.slot(formatClock(startsAt, language), formatClock(endsAt, language));
          return (
            <li key={id}>
              <p>
                <strong>{time}</strong> – {isFree ? change.free : change.taken}
              </p>
              {isFree && session.slots.length > 1 && (
                <PostForm
                  name={`remove-${id}`}
                  className="inline-form"
                  hidden={{ do: 'remove', slot: id }}
                >
                  <button
                    className="ds-button is-secondary"
                    type="submit"
                    aria-label={change.removeLabel(time)}
                  >
                    {change.remove}
                  </button>
                </PostForm>
              )}
            </li>
          );
        })}
      </ul>
      <PostForm
        name="add"
        hidden={{ do: 'add' }}
        fields={{ startTime: addTime, minutes: addMinutes }}
      >
        <TextField name="startTime" type="time" label={addTime} width="short" />
        <TextField
          name="minutes"
          label={addMinutes}
          value={String(session.model.slotMinutes)}
          inputMode="numeric"
          width="short"
        />
        <SubmitButton kind="secondary">{change.add}</SubmitButton>
      </PostForm>
    </>
  );
}

export function MoveSessionForm({ session }: Of) {
  const { change } = useTexts().dialogueSetUp;
  const [date, time] = localTimeOf(asInstant(session.startsAt)).split('T');
  const { date: dateLabel, startTime } = change;
  return (
    <>
      <p className="intro">{change.moveLead}</p>
      <p>{change.moveKeeps}</p>
      <PostForm
        name="move"
        hidden={{ do: 'move', seen: session.seen }}
        fields={{ date: dateLabel, startTime }}
      >
        <TextField name="date" type="date" label={dateLabel} value={date} width="code" />
        <TextField name="startTime" type="time" label={startTime} value={time} width="short" />
        <SubmitButton kind="secondary">{change.moveButton}</SubmitButton>
      </PostForm>
    </>
  );
}

/** Leads to what will come of it: nobody cancels by a slip of the finger. */
export function CancelSessionForm({ session }: Of) {
  const { change } = useTexts().dialogueSetUp;
  return (
    <PostForm name="cancel" hidden={{ do: 'cancel', seen: session.seen }}>
      <p>{change.cancelLead}</p>
      <SubmitButton kind="secondary">{change.cancelNext}</SubmitButton>
    </PostForm>
  );
}
