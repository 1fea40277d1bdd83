/** What a page showed of a thing, which its forms send along: a form that somebody else has overtaken changes nothing. */

export function seenBooking(row: { state: string; sequence: number; sessionId: string | null }) {
  return `${row.state} ${row.sequence} ${row.sessionId ?? '-'}`;
}

export function seenSession(row: { sequence: number; cancelledAt: string | null }): string {
  return `${row.sequence} ${row.cancelledAt === null ? 'on' : 'off'}`;
}
