import { formatClock } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { useField } from '~/ui/form';
import type { ShownSlot } from '../booking/free-slots.server';
import type { ToBook } from './booking-facts';

/**
 * The times of a session, each free one a button that holds it. Within the form, so that what was written is sent along;
 * what is wrong with the one that was wanted stands above the form, a line or two away.
 */
export function TimeList({ slots }: { slots: ShownSlot[] }) {
  const { times } = useTexts().dialogueBooking;
  const { id } = useField({ name: 'tid' });
  const hasFree = slots.some(({ state }) => state.is === 'free');
  return (
    <div className="slots" id={id} tabIndex={-1}>
      <ul>
        {slots.map((slot) => (
          <li key={slot.id}>
            <Slot {...slot} />
          </li>
        ))}
      </ul>
      {!hasFree && <p className="note">{times.none}</p>}
    </div>
  );
}

function Slot({ id, startsAt, endsAt, state }: ShownSlot) {
  const { times } = useTexts().dialogueBooking;
  const language = useLanguage();
  const time = `${formatClock(startsAt, language)}–${formatClock(endsAt, language)}`;
  const clock = (until: string | null) => (until === null ? '' : formatClock(until, language));
  switch (state.is) {
    case 'free':
      return (
        <SubmitButton kind="secondary" name="tid" value={id}>
          <span className="visually-hidden">{times.choose} </span>
          {time}
        </SubmitButton>
      );
    case 'taken':
      return <SlotText time={time} is={times.taken} />;
    case 'held':
      return <SlotText time={time} is={times.heldByOther(clock(state.until))} />;
    case 'own':
      return <SlotText time={time} is={times.own(clock(state.until))} isOwn />;
  }
}

function SlotText(props: { time: string; is: string; isOwn?: boolean }) {
  return (
    <p className={props.isOwn ? 'slot is-own' : 'slot'}>
      <span className="slot-time">{props.time}</span> <span className="small">{props.is}</span>
    </p>
  );
}

/** The time that is held, until when, and what one can do with it. */
export function HeldTime({ slots, heldUntil }: Pick<ToBook, 'slots' | 'heldUntil'>) {
  const { times } = useTexts().dialogueBooking;
  const language = useLanguage();
  const { fault } = useField({ name: 'tid' });
  const own = slots.find(({ state }) => state.is === 'own');
  if (!own || heldUntil === null) return null;
  const time = `${formatClock(own.startsAt, language)}–${formatClock(own.endsAt, language)}`;
  return (
    <div className="held-time">
      <p className="held-time-words" role="status">
        {times.ownTime(time, formatClock(heldUntil, language))}
      </p>
      <p className="small soft">{times.hint}</p>
      <div className="form-actions">
        <SubmitButton kind="secondary" name="do" value="forny">
          {times.more}
        </SubmitButton>
        <SubmitButton kind="link" name="do" value="slip">
          {times.letGo}
        </SubmitButton>
      </div>
      {/* Whoever is told that their time is gone chooses another. */}
      <details open={fault !== null}>
        <summary>{times.other}</summary>
        <TimeList slots={slots} />
      </details>
    </div>
  );
}
