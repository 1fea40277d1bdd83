import { formatClock, formatWeekday, formatWeekdayMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { ChoiceField, SelectField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { Section } from '~/ui/page';
import { hasSlots } from '../vocabulary';
import type { Own } from './own-booking';
import { isMeeting } from './own-booking-now';

/** What whoever booked can do with it, each as a form of its own: like that for files, which the page's action reads. */

/** A place that is offered: yes, at one of the times that are free, or no. */
export function OfferedPlace({ booking }: { booking: Own }) {
  const { offer } = useTexts().dialogueBooking.own;
  const language = useLanguage();
  const { slot, freeSlots, session } = booking;
  const clocks = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    `${formatClock(startsAt, language)}–${formatClock(endsAt, language)}`;
  const mustChoose = slot === null && session !== null && hasSlots(session.format);
  const isFull = mustChoose && freeSlots.length === 0;
  return (
    <Section title={offer.heading} id="tilbud">
      {isFull && <p className="note">{offer.none}</p>}
      <PostForm name="ja" files fields={{ tid: offer.choose }}>
        {mustChoose && !isFull && (
          <ChoiceField
            name="tid"
            label={offer.choose}
            value={freeSlots[0]?.id}
            options={freeSlots.map((one) => ({ value: one.id, label: clocks(one) }))}
          />
        )}
        {!isFull && <SubmitButton>{offer.accept}</SubmitButton>}
      </PostForm>
      <PostForm name="nej" files isQuiet>
        <p className="small soft" id="nej-hint">
          {slot === null ? offer.declineHint : offer.declineOtherHint}
        </p>
        <SubmitButton kind="secondary" describedBy="nej-hint">
          {offer.decline}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}

/** Behind a line of its own: another time of the same session, or of another. */
export function MoveBooking({ booking }: { booking: Own }) {
  const { move: texts } = useTexts().dialogueBooking.own;
  const move = isMeeting(booking) ? texts.meeting : texts.slot;
  const language = useLanguage();
  const isMovable = ['pending', 'confirmed'].includes(booking.state) && !booking.hasBegun;
  if (!isMovable) return null;
  const options = booking.elsewhere.flatMap(({ sessionId, startsAt, slots, format }) =>
    hasSlots(format)
      ? slots.map((slot) => ({
          value: `${sessionId} ${slot.id}`,
          label: `${formatWeekdayMoment(slot.startsAt, language)}–${formatClock(slot.endsAt, language)}`,
        }))
      : [{ value: sessionId, label: texts.whole(formatWeekday(startsAt, language)) }],
  );
  const isJudgedAnew =
    booking.decides !== 'nobody' &&
    !isMeeting(booking) &&
    booking.elsewhere.some(({ sessionId }) => sessionId !== booking.session?.id);
  return (
    <FormDetails form="flyt" summary={move.heading}>
      {options.length === 0 ? (
        <p>{move.none}</p>
      ) : (
        <PostForm name="flyt" files fields={{ til: move.to }}>
          <SelectField name="til" label={move.to} placeholder={move.choose} options={options} />
          {isJudgedAnew && <p className="small soft">{texts.anew}</p>}
          <SubmitButton>{texts.submit}</SubmitButton>
        </PostForm>
      )}
    </FormDetails>
  );
}

/** Behind a line of its own, so that nobody gives their place up by a slip of the finger. */
export function CancelBooking({ booking }: { booking: Own }) {
  const { cancel } = useTexts().dialogueBooking.own;
  // Who is offered another time never queued for it.
  const waits = booking.state === 'waiting' && booking.slot === null;
  return (
    <FormDetails form="afmeld" summary={cancel.heading}>
      <PostForm name="afmeld" files>
        <p>{waits ? cancel.leadWaiting : cancel.lead}</p>
        <SubmitButton kind="danger">{cancel.submit}</SubmitButton>
      </PostForm>
    </FormDetails>
  );
}

/** What somebody has agreed to, they can take back as easily: also after it stands for everyone. */
export function HideFromAll({ booking }: { booking: Own }) {
  const { hide } = useTexts().dialogueBooking.own;
  if (!booking.isPublishable || booking.publishes !== 'outcome') return null;
  return (
    <details>
      <summary>{hide.heading}</summary>
      <PostForm name="skjul" files>
        <p>{hide.lead}</p>
        <SubmitButton kind="secondary">{hide.submit}</SubmitButton>
      </PostForm>
    </details>
  );
}
