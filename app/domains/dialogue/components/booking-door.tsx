import { useTexts } from '~/i18n/texts';
import { Attention } from '~/ui/attention';
import { Section } from '~/ui/page';
import type { ToBook } from './booking-facts';
import { HeldTime, TimeList } from './booking-times';

/**
 * The way in: choose a time, the one that is held, or the waiting list.
 * @param props.isWritten whether something was written before there was a time for it
 * @param props.isTold whether it is said already what is wrong with the time
 */
export function BookingDoor(props: { toBook: ToBook; isWritten: boolean; isTold: boolean }) {
  const { toBook, isWritten, isTold } = props;
  const { steps, times, wait, signUp } = useTexts().dialogueBooking;
  const { door, slots, free, rules, waiting } = toBook;
  switch (door) {
    case 'held':
      return <HeldTime slots={slots} heldUntil={toBook.heldUntil} />;
    case 'choose':
      return (
        <Section title={steps.time}>
          {isTold && isWritten ? (
            <p>{times.kept}</p>
          ) : isWritten ? (
            <Attention className="note" role="status">
              <p>{times.noLonger}</p>
            </Attention>
          ) : (
            <p>{times.lead}</p>
          )}
          <TimeList slots={slots} />
        </Section>
      );
    case 'wait':
      return (
        <Section title={wait.heading}>
          <p>{waiting > 0 && free > 0 ? wait.othersWait : wait.full}</p>
          <p>
            <strong>{wait.place(waiting + 1)}</strong> {wait.how(rules.acceptHours)}
          </p>
        </Section>
      );
    default:
      return (
        <Section title={signUp.heading}>
          <p>{signUp.free(free)}</p>
        </Section>
      );
  }
}
