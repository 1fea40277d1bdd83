/** Addresses of committee dialogue, without host and language. Pure. */

export const staffDialoguePath = '/medarbejder/dialog';

/** Where everyone reads about a session, by its slug. */
export function sessionPath(slug: string): string {
  return `/dialog/${slug}`;
}

/** Where whoever sits at the table sees who comes to it. */
export function staffSessionPath(slug: string): string {
  return `${staffDialoguePath}/${slug}`;
}

/** Where whoever booked finds their booking. */
export function ownBookingPath(bookingId: string): string {
  return `/min-side/dialog/${bookingId}`;
}
