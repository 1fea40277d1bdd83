import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { BookingForStaff } from '../screening/find-for-staff.server';
import { BookedWho, Fact, useGuestName } from './booked-facts';

/** Who made a booking, with whom they come, and what they need and agree to. */
export function WhoBooked({ booking }: { booking: BookingForStaff }) {
  const { who } = useTexts().dialogueStaff.booking;
  const own = useLanguage();
  const nameOf = useGuestName();
  const { receivedAt, language, isPublishable, assistedById } = booking;
  const { email } = booking.who;
  return (
    <Section title={who.heading} id="hvem">
      <BookedWho booking={booking}>
        <Fact name={who.name}>{nameOf(booking.who)}</Fact>
        <Fact name={who.email}>{email && <a href={`mailto:${email}`}>{email}</a>}</Fact>
        <Fact name={who.received}>{formatMoment(receivedAt, own)}</Fact>
        <Fact name={who.language}>{who.languages[language]}</Fact>
        <Fact name={who.publishable}>{isPublishable ? who.yes : who.no}</Fact>
      </BookedWho>
      {assistedById !== null && <p className="small soft">{who.helped}.</p>}
    </Section>
  );
}
