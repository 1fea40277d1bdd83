import { Temporal } from 'temporal-polyfill';
import { danishDay, endOfDanishDay } from '~/platform/clock';
import { asInstant } from '~/platform/deadline';
import type { NoteState, NoteVerdict } from '../vocabulary';

/** How notes of a dialogue meeting come to be read by everyone: those who came read them first. Pure. */

export const longestNote = 6000;
export const longestCheck = 1000;

type Note = { state: NoteState; checkUntil: string | null };

/** Until when those who came can say that notes are wrong: the whole of the last day. */
export function checkedUntil(noteDays: number, now: Temporal.Instant): Temporal.Instant {
  return endOfDanishDay(danishDay(now).add({ days: noteDays }));
}

/** Whether there is still time to say that notes are wrong. */
export function isBeingChecked({ state, checkUntil }: Note, now: Temporal.Instant): boolean {
  return (
    state === 'being_checked' &&
    checkUntil !== null &&
    Temporal.Instant.compare(now, asInstant(checkUntil)) <= 0
  );
}

export type PublishNoteRefusal = 'not_sent_yet' | 'published_already' | 'still_being_checked';

/**
 * Why notes are not for everyone yet; null: they may be. Their time is over, or all who came have said that they are
 * right. What somebody said is wrong stands beside them for whoever publishes.
 * @param verdicts of those who came and said something
 * @param came how many bookings came
 */
export function whyNotForEveryone(
  note: Note,
  verdicts: NoteVerdict[],
  came: number,
  now: Temporal.Instant,
): PublishNoteRefusal | null {
  if (note.state === 'draft') return 'not_sent_yet';
  if (note.state === 'published') return 'published_already';
  if (!isBeingChecked(note, now)) return null;
  const areRight = verdicts.filter((verdict) => verdict === 'right').length === came;
  return areRight && came > 0 ? null : 'still_being_checked';
}
