import type { Texts } from '~/i18n/texts-of-language';
import type { BookingState } from './states';
import { type Format, hasSlots } from './vocabulary';

/**
 * Where a booking is, in a word or two. One that waits may be offered a place, or by whoever decides another time: then
 * its author never queued for it. For a meeting of many one has signed up.
 * @param of.format of its session; null: it has none
 * @param of.hasSlot whether a time of its own is kept for it
 */
export function sayState(
  of: { state: BookingState; format: Format | null; isOffered: boolean; hasSlot: boolean },
  words: Pick<Texts['dialogue'], 'states' | 'offers' | 'signedUp'>,
): string {
  if (of.state === 'confirmed' && of.format !== null && !hasSlots(of.format)) return words.signedUp;
  if (of.state !== 'waiting' || !of.isOffered) return words.states[of.state];
  return words.offers[of.hasSlot ? 'other' : 'place'];
}
