/** Where pages of committee dialogue are, without language prefix. */

export const staffDialoguePath = '/medarbejder/dialog';

export function staffBookingPath(bookingId: string): string {
  return `${staffDialoguePath}/bookinger/${bookingId}`;
}

export function staffSessionPath(slug: string): string {
  return `${staffDialoguePath}/${slug}`;
}

export function sessionPath(slug: string): string {
  return `/dialog/${slug}`;
}

export function notesPath(slug: string): string {
  return `${sessionPath(slug)}/noter`;
}

export function ownBookingPath(bookingId: string): string {
  return `/min-side/dialog/${bookingId}`;
}
