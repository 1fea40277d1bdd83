import type { Texts } from '~/i18n/texts-of-language';
import type { BookingState } from './states';

/**
 * Where a booking is, in a word or two. One that waits may be offered a place, or by whoever decides another time: then
 * its author never queued for it.
 * @param of.hasSlot whether a time of its own is kept for it
 */
export function sayState(
  of: { state: BookingState; isOffered: boolean; hasSlot: boolean },
  words: Pick<Texts['dialogue'], 'states' | 'offers'>,
): string {
  if (of.state !== 'waiting' || !of.isOffered) return words.states[of.state];
  return words.offers[of.hasSlot ? 'other' : 'place'];
}
