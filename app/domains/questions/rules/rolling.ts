import { asInstant, isInTime, type Opening } from './deadline';
import { byReceipt } from './order';

/** Which meeting a question goes on to when it cannot come to the one that it was for. Pure. */

type Received = { id: string; receivedAt: string };

/**
 * The next meeting that a question can still come to; null: none is known, and it waits for one. A meeting that is
 * closed by now counts where the question was received before its closing time: it was there in time. One whose agenda
 * is frozen takes nothing more.
 * @param times of meetings that have not begun, in any order
 * @param after the beginning of the meeting that it was for: only later ones count; null: it was for none
 */
export function nextTimeFor<Time extends Opening>(
  question: Received,
  times: Time[],
  after: string | null,
): Time | null {
  const receivedAt = asInstant(question.receivedAt);
  const possible = times.filter(
    (time) =>
      time.pause === null &&
      time.cancelledAt === null &&
      time.frozenAt === null &&
      isInTime(receivedAt, asInstant(time.closesAt)) &&
      (after === null || Date.parse(time.meetingStartsAt) > Date.parse(after)),
  );
  return (
    possible.toSorted(
      (one, other) =>
        Date.parse(one.meetingStartsAt) - Date.parse(other.meetingStartsAt) ||
        (one.meetingId < other.meetingId ? -1 : 1),
    )[0] ?? null
  );
}

/** Where each of several questions goes, in the order of receipt. */
export function rolled<Question extends Received, Time extends Opening>(
  questions: Question[],
  times: Time[],
  after: string | null,
): { question: Question; to: Time | null }[] {
  return byReceipt(questions).map((question) => ({
    question,
    to: nextTimeFor(question, times, after),
  }));
}
