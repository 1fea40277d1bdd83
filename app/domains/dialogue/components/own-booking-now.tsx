import {
  formatClock,
  formatFullDay,
  formatFullMoment,
  formatFullPeriod,
  formatMoment,
} from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { type Texts, useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { evaluationPath, ownEntryPath, sessionPath } from '../paths';
import { Fact } from './booking-facts';
import { sayState } from '../say-state';
import { hasSlots } from '../vocabulary';
import type { Own } from './own-booking';

/** Where a booking is, in plain words, the next step first; then when and where. */
export function OwnBookingNow({ booking }: { booking: Own }) {
  const { dialogue, dialogueBooking } = useTexts();
  const { own } = dialogueBooking;
  const language = useLanguage();
  const href = useHref();
  const { session, slot, state } = booking;
  const isOffered = booking.offeredUntil !== null;
  const format = session?.format ?? null;
  const isOver = ['refused', 'cancelled', 'lapsed', 'absent'].includes(state);
  return (
    <Section title={own.now} id="nu">
      <div className="next-meeting">
        <p className="tag-line">
          <span className="tag">
            {sayState({ state, format, isOffered, hasSlot: slot !== null }, dialogue)}
          </span>
        </p>
        <p className="next-meeting-words">{wordsOf(booking, own, language)}</p>
        {booking.placeInQueue !== null && (
          <p className="small soft">{own.states.queuedHow(booking.acceptHours)}</p>
        )}
      </div>
      {session !== null && <WhenAndWhere booking={booking} session={session} />}
      <p className="next-steps">
        {booking.mayReply && session !== null && (
          <a href={href(evaluationPath(session.slug))}>{own.evaluation.link}</a>
        )}
        {state === 'confirmed' && !booking.hasBegun && (
          <a href={href(ownEntryPath(booking.id))}>{own.toCalendar}</a>
        )}
        {isOver && <a href={href('/dialog')}>{own.bookAgain}</a>}
        {session !== null && <a href={href(sessionPath(session.slug))}>{own.session}</a>}
      </p>
      {state === 'confirmed' && !booking.hasBegun && (
        <p className="small soft">{own.toCalendarHint}</p>
      )}
    </Section>
  );
}

function WhenAndWhere({
  booking,
  session,
}: {
  booking: Own;
  session: NonNullable<Own['session']>;
}) {
  const { dialogue, dialogueBooking } = useTexts();
  const { own, facts } = dialogueBooking;
  const language = useLanguage();
  const { slot, state } = booking;
  const [from, to] = slot ? [slot.startsAt, slot.endsAt] : [session.startsAt, session.endsAt];
  const clocks = [formatClock(from, language), formatClock(to, language)] as const;
  const isAgreed = state === 'confirmed' || state === 'attended';
  const access = session.access.map(
    (kind) => dialogue.access[kind as keyof typeof dialogue.access],
  );
  return (
    <dl className="record">
      <Fact name={own.when}>
        <time dateTime={from}>{formatFullDay(from, language)}</time>
        <span className="line">
          {slot || !hasSlots(session.format) ? clocks.join('–') : own.between(...clocks)}
        </span>
      </Fact>
      <Fact name={facts.format}>{dialogue.formats[session.format].name}</Fact>
      {session.place !== null && (
        <Fact name={own.where}>
          <span lang="da">{session.place}</span>
          {session.accessNote !== null && (
            <span className="line small" lang="da">
              {session.accessNote}
            </span>
          )}
          {access.length > 0 && <span className="line small soft">{access.join(' · ')}</span>}
        </Fact>
      )}
      {isAgreed && session.remoteUrl !== null && !booking.hasBegun && (
        <Fact name={own.remote}>
          <a href={session.remoteUrl}>{own.join}</a>
        </Fact>
      )}
      <Fact name={own.party}>{own.persons(booking.partySize)}</Fact>
      <Fact name={own.received}>{formatMoment(booking.receivedAt, language)}</Fact>
    </dl>
  );
}

/** Whether they have signed up for a meeting of many. */
export function isMeeting({ session }: Own): boolean {
  return session !== null && !hasSlots(session.format);
}

function wordsOf(booking: Own, own: Texts['dialogueBooking']['own'], language: Language): string {
  const { states } = own;
  switch (booking.state) {
    case 'waiting':
      if (booking.offeredUntil !== null) {
        const until = formatFullMoment(booking.offeredUntil, language);
        if (booking.slot === null) return states.offered(until);
        const { startsAt, endsAt } = booking.slot;
        return states.offeredOther(formatFullPeriod(startsAt, endsAt, language), until);
      }
      if (booking.isOfferOver) return states.offerOver;
      if (booking.session === null) return states.nextSession;
      return booking.placeInQueue === null
        ? states.queuedClosed
        : states.queued(booking.placeInQueue);
    case 'pending':
      return booking.hasBegun ? states.over : states.pending[booking.decides];
    case 'confirmed':
      if (booking.hasBegun) return states.over;
      return isMeeting(booking) ? states.signedUp : states.confirmed;
    case 'attended':
      return booking.outcome === null && booking.topic !== null
        ? states.attendedWaits
        : states.attended;
    case 'absent':
    case 'refused':
    case 'cancelled':
    case 'lapsed':
      return states[booking.state];
  }
}
