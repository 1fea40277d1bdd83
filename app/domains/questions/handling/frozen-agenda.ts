/** Whether a question stands on an agenda that staff have closed, and so stays there until they open it. Pure. */
export function isOnFrozenAgenda(
  question: { meetingId: string | null },
  times: { meetingId: string; frozenAt: string | null }[],
): boolean {
  return times.some(
    ({ meetingId, frozenAt }) => meetingId === question.meetingId && frozenAt !== null,
  );
}
