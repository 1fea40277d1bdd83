import { formatFullMoment, formatWeekday } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { Door } from '../booking/open-door';
import { bookPath, ownBookingPath } from '../paths';
import type { ToBook } from './booking-facts';

/** Doors behind which there is no form. */
const shutDoors = [
  'booked',
  'cancelled',
  'begun',
  'closed',
  'not_resident',
] as const satisfies Door[];
type Shut = (typeof shutDoors)[number];

export function isShut(door: Door): door is Shut {
  return shutDoors.some((one) => one === door);
}

/** Why one cannot book it, and what one can do instead. */
export function BookingShut({ toBook, door }: { toBook: ToBook; door: Shut }) {
  const { shut } = useTexts().dialogueBooking;
  const language = useLanguage();
  const href = useHref();
  const { next, ownId, session } = toBook;
  const why = {
    booked: shut.bookedWhy,
    cancelled: shut.cancelledWhy,
    begun: shut.begunWhy,
    closed: shut.closedWhy(formatFullMoment(session.closesAt, language)),
    not_resident: shut.not_residentWhy,
  };
  return (
    <Section title={shut[door]}>
      <p>{why[door]}</p>
      {door !== 'booked' && door !== 'not_resident' && next === null && <p>{shut.noNext}</p>}
      <p className="next-steps">
        {ownId !== null && <a href={href(ownBookingPath(ownId))}>{shut.toBooking}</a>}
        {door === 'not_resident' && <a href={href('/min-side/bopael')}>{shut.residence}</a>}
        {door !== 'booked' && door !== 'not_resident' && next !== null && (
          <a href={href(bookPath(next.slug))}>
            {shut.next(formatWeekday(next.startsAt, language))}
          </a>
        )}
        <a href={href('/dialog')}>{shut.all}</a>
      </p>
    </Section>
  );
}
