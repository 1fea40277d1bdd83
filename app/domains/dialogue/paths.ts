/** Addresses of committee dialogue, without host and language. Pure. */

/** Where everyone reads about a session, by its slug. */
export function sessionPath(slug: string): string {
  return `/dialog/${slug}`;
}

/** Where a citizen books it. */
export function bookPath(slug: string): string {
  return `${sessionPath(slug)}/book`;
}

/** Where whoever booked finds their booking. */
export function ownBookingPath(bookingId: string): string {
  return `/min-side/dialog/${bookingId}`;
}

/** Where they find it as a file for their calendar. */
export function ownEntryPath(bookingId: string): string {
  return `${ownBookingPath(bookingId)}/kalender.ics`;
}

/** Where those who came to a dialogue meeting read its notes before they are published. */
export function notesPath(slug: string): string {
  return `${sessionPath(slug)}/noter`;
}

/** Where they say what they thought of it. */
export function evaluationPath(slug: string): string {
  return `${sessionPath(slug)}/evaluering`;
}

/** Where staff and committees see what waits for them. */
export const staffDialoguePath = '/medarbejder/dialog';

/** Where they see what past sessions came to. */
export const pastSessionsPath = `${staffDialoguePath}/tidligere`;

/** Where they see a booking, and decide on it. */
export function staffBookingPath(bookingId: string): string {
  return `${staffDialoguePath}/bookinger/${bookingId}`;
}

/** Where whoever sits at the table sees who comes to it. */
export function staffSessionPath(slug: string): string {
  return `${staffDialoguePath}/${slug}`;
}

/** Where whoever sits in the committee says what they thought of it. */
export function staffEvaluationPath(slug: string): string {
  return `${staffSessionPath(slug)}/evaluering`;
}

/** A secret calendar, by the token of its address. */
export function feedPath(token: string): string {
  return `/dialog/kalender/${token}.ics`;
}

/** Where whoever sits in a committee makes and closes calendars of their own. */
export const feedsPath = `${staffDialoguePath}/kalender`;
