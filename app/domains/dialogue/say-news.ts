import { formatFullMoment, formatFullPeriod } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import type { Texts } from '~/i18n/texts-of-language';
import type { Model } from './model';
import type { BookingNews } from './news';
import type { BookingState } from './states';
import { type Format, hasSlots } from './vocabulary';

/** A booking as far as news of it say. Instants are ISO. */
export type ToldBooking = {
  committee: string;
  state: BookingState;
  /** What it is for; null: the next session, which is not set up. */
  session: {
    format: Format;
    /** Its slot, or the whole of it. */
    startsAt: string;
    endsAt: string;
    hasOwnSlot: boolean;
    place: string | null;
    remoteUrl: string | null;
    /** Until when what they bring can be handed in; null: it has passed. */
    materialsBy: string | null;
  } | null;
  /** The time that stood in their calendar before; null: none did. */
  before: { startsAt: string; endsAt: string } | null;
  isRemote: boolean;
  decides: Model['decides'];
  adviserUrl: string | null;
  /** Until when somebody else can be asked to look at a refusal. */
  secondLookUntil: string | null;
};

type Words = Texts['dialogueNews'];

/**
 * News of a booking in plain words: what happened, when and where it is, what one can do now, and until when. Pure.
 * @returns paragraphs
 */
export function sayNews(
  news: BookingNews,
  booking: ToldBooking,
  language: Language,
  words: Words,
): string[] {
  const { committee, session } = booking;
  const moment = (at: string) => formatFullMoment(at, language);
  switch (news.kind) {
    case 'received':
      return [...saidOf(words.asked, booking), ...saidNow(booking, language, words)];
    case 'confirmed':
      return [...saidOf(words.agreed, booking), ...saidNow(booking, language, words)];
    case 'queued':
      return saidNow(booking, language, words);
    case 'offered':
      return [
        news.byStaff ? words.offeredOther(committee) : words.offered(committee),
        ...whenAndWhere(booking, language, words),
        ...(session && hasSlots(session.format) && !session.hasOwnSlot ? [words.chooseTime] : []),
        (news.byStaff ? words.answerOtherBy : words.answerBy)(moment(news.until)),
      ];
    case 'refused':
      return [
        words.refused(committee),
        words.ground(news.ground),
        ...given(news.words),
        ...(booking.secondLookUntil === null
          ? []
          : [words.secondLook(moment(booking.secondLookUntil))]),
        ...whoElse(booking, words),
      ];
    case 'upheld':
      return [
        words.upheld(committee),
        ...given(news.words),
        ...(news.ground === null ? [] : [words.groundStill(news.ground)]),
        ...whoElse(booking, words),
      ];
    case 'reinstated':
      return [
        words.reinstated(committee),
        ...given(news.words),
        ...saidNow(booking, language, words),
        words.keepsTurn,
      ];
    case 'rescheduled':
      return [words.rescheduled(committee), ...saidNow(booking, language, words)];
    case 'session_moved':
      return [
        words.sessionMoved(committee, moment(news.from)),
        ...saidNow(booking, language, words),
        ...(booking.state === 'waiting' ? [] : [words.doesNotSuit]),
      ];
    case 'place_changed':
      return [words.placeChanged(committee), ...saidNow(booking, language, words)];
    case 'queued_again':
      return [
        words.moveCauses[news.cause](committee),
        ...(news.from === undefined ? [] : [words.wasOn(moment(news.from))]),
        ...reasonIn(news, words),
        ...saidNow(booking, language, words),
        words.keepsTurn,
      ];
    case 'committee_replaced':
      return [words.committeeReplaced(committee), ...saidNow(booking, language, words)];
    case 'declined':
      return [words.declined(committee), words.bookAnew];
    case 'cancelled':
      return [
        words.cancelled[news.by](committee),
        ...(booking.before === null ? [] : [words.wasAt(period(booking.before, language))]),
        news.by === 'citizen' ? words.bookAnew : words.notRight,
      ];
    case 'lapsed':
      return [
        words.lapsed[news.why](committee),
        ...(news.why === 'no_committee' ? [] : [words.bookAnew]),
      ];
  }
}

/** Why it happened, in the words of whoever did it; nothing where nobody has said. */
export function reasonIn(news: BookingNews, words: Words): string[] {
  return news.kind === 'queued_again' && news.reason ? [words.reason(news.reason)] : [];
}

/** Whose decision it is, where it was asked for, or that it is agreed: by what it is for. */
function saidOf(
  said: Record<Format, (committee: string) => string>,
  { session, committee }: ToldBooking,
): string[] {
  return session === null ? [] : [said[session.format](committee)];
}

/** How it stands: agreed, asked for or waiting, with what one can do about it. */
function saidNow(booking: ToldBooking, language: Language, words: Words): string[] {
  const { state, session, committee } = booking;
  if (state === 'waiting') {
    const queued =
      session === null
        ? words.queuedForNext(committee)
        : words.queuedAt(committee, period(session, language));
    return [queued, words.queueNext];
  }
  const where = whenAndWhere(booking, language, words);
  if (state === 'pending') return [...where, words.decides[booking.decides], words.answerComes];
  if (session === null || state !== 'confirmed') return where;
  const { format, materialsBy } = session;
  return [
    ...where,
    ...(hasSlots(format) && materialsBy !== null
      ? [words.materials(formatFullMoment(materialsBy, language))]
      : []),
    words.cannotCome,
  ];
}

/** When and where it is; the way to it on a screen is for those who have agreed to come on one. */
export function whenAndWhere(
  { session, isRemote, state }: ToldBooking,
  language: Language,
  words: Words,
): string[] {
  if (session === null) return [];
  const { place, remoteUrl } = session;
  const isOnScreen = isRemote && remoteUrl !== null && state === 'confirmed';
  return [
    words.time(period(session, language)),
    ...(place === null ? [] : [words.place(place)]),
    ...(isOnScreen ? [words.remote(remoteUrl)] : []),
  ];
}

function period(of: { startsAt: string; endsAt: string }, language: Language): string {
  return formatFullPeriod(of.startsAt, of.endsAt, language);
}

function given(words: string | null): string[] {
  return words === null || words.trim() === '' ? [] : [words.trim()];
}

/** Who else can be turned to when a committee says no. */
function whoElse({ adviserUrl }: ToldBooking, words: Words): string[] {
  return [words.noAppeal, ...(adviserUrl === null ? [] : [words.adviser(adviserUrl)])];
}
