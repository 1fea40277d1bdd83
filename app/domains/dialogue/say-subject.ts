import { formatDay } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import type { Texts } from '~/i18n/texts-of-language';
import type { BookingNews } from './news';
import type { ToldBooking } from './say-news';
import { hasSlots } from './vocabulary';

type Said = BookingNews | { kind: 'reminder' };

/** What a mail about a booking is about: what happened, to which meeting, and on which day that is. Pure. */
export function saySubject(
  news: Said,
  booking: ToldBooking,
  language: Language,
  texts: Pick<Texts, 'dialogue' | 'dialogueNews'>,
): string {
  const what = whatHappened(news, booking, texts.dialogueNews.subjects);
  const meeting = texts.dialogue.meetingWith(booking.session?.format ?? null, booking.committee);
  const at = whenOf(news, booking);
  return `${what}: ${at === null ? meeting : `${meeting}, ${formatDay(at, language)}`}`;
}

function whatHappened(
  news: Said,
  { session, decides }: ToldBooking,
  subjects: Texts['dialogueNews']['subjects'],
): string {
  switch (news.kind) {
    case 'offered':
      return news.byStaff ? subjects.offeredOther : subjects.offered;
    case 'confirmed':
      if (session !== null && !hasSlots(session.format)) return subjects.signedUp;
      return decides === 'nobody' ? subjects.agreed : subjects.confirmed;
    case 'queued_again':
      return news.cause === 'session_cancelled' ? subjects.calledOff : subjects.queued;
    case 'session_moved':
      return subjects.rescheduled;
    default:
      return subjects[news.kind];
  }
}

/** Of what is no more, when it was to be. */
function whenOf(news: Said, { session, before }: ToldBooking): string | null {
  const next = session?.startsAt ?? null;
  if (news.kind === 'queued_again') return news.from ?? next;
  const isOver = ['cancelled', 'declined', 'lapsed'].includes(news.kind);
  return isOver ? (before?.startsAt ?? next) : next;
}
