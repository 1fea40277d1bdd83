/** Where staff find a meeting's agenda, without language prefix; what is about it lies below. */
export function agendaPath(meetingId: string): string {
  return `/medarbejder/moeder/${meetingId}`;
}
