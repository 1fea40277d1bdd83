import { Temporal } from 'temporal-polyfill';
import { asInstant } from './deadline';

/** In which order questions come to a meeting, and which of them there is no time for. Pure. */

type Received = { id: string; receivedAt: string };

/** The order of receipt, whatever meetings a question has been moved to. */
export function byReceipt<Question extends Received>(questions: Question[]): Question[] {
  return questions.toSorted(
    (one, other) =>
      // To the microsecond, as PostgreSQL orders them.
      Temporal.Instant.compare(asInstant(one.receivedAt), asInstant(other.receivedAt)) ||
      (one.id < other.id ? -1 : 1),
  );
}

/** The order on the agenda: as staff have put them, and those that they have not after them by receipt. */
export function inAgendaOrder<Question extends Received & { position: number | null }>(
  questions: Question[],
): Question[] {
  return byReceipt(questions).toSorted(
    (one, other) => (one.position ?? Infinity) - (other.position ?? Infinity) || 0,
  );
}

/**
 * The questions that there is no time for at a meeting: the latest received first, until the others fit. What takes
 * longer than the whole question time still stays where it is the only one.
 * @param minutesOf minutes that a question takes
 */
export function overflowOf<Question extends Received>(
  questions: Question[],
  totalMinutes: number,
  minutesOf: (question: Question) => number,
): Question[] {
  const kept = byReceipt(questions);
  const over: Question[] = [];
  const sum = () => kept.reduce((minutes, one) => minutes + minutesOf(one), 0);
  while (kept.length > 1 && sum() > totalMinutes) over.unshift(kept.pop()!);
  return over;
}
