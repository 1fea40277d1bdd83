import { useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';

/**
 * The meetings in the reader's own calendar, which asks for them again by itself; for calendars that are not opened by a
 * link there is the address to copy.
 * @param props.address of the calendar, with its host
 */
export function CalendarToSubscribe({ address }: { address: string }) {
  const { calendar } = useTexts().dialogueFinding;
  return (
    <Section title={calendar.heading} id="kalender">
      <p>{calendar.what}</p>
      <p className="next-steps">
        <a href={address.replace(/^https?:/, 'webcal:')}>{calendar.subscribe}</a>
      </p>
      <p className="small soft">
        {calendar.address} <span className="copied-address">{address}</span>
      </p>
    </Section>
  );
}
