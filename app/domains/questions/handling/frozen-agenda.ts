/**
 * Whether questions stand on an agenda that staff have closed: they stay there until it is opened again, or the question
 * time has ended, also while the meeting goes on. Pure.
 * @param time of the meeting that a question is for; null: of none
 */
export function isFrozenAgenda(
  time: { frozenAt: string | null; endedAt: string | null } | null,
): boolean {
  return time !== null && time.frozenAt !== null && time.endedAt === null;
}
