import type { RuleSet } from '../rule-set';
import { isInTime, asInstant } from '../rules/deadline';
import { inAgendaOrder, overflowOf } from '../rules/order';
import type { QuestionState } from '../states';
import type { Temporal } from 'temporal-polyfill';

/** What an agenda of questions is made of, and what may be done with it when. Pure. */

/** States of a question that is on its meeting's agenda, or was dealt with there. */
export const onAgenda = [
  'accepted',
  'asked',
  'answered',
  'lapsed',
] as const satisfies QuestionState[];

/** States of a question that came to a meeting and is not decided yet. */
export const undecided = ['received', 'clarifying'] as const satisfies QuestionState[];

export function isUndecided({ state }: { state: QuestionState }): boolean {
  return undecided.some((one) => one === state);
}

/** Minutes that a part takes where the rules do not bound it. */
const unbounded = 3;

export const mostMinutes = 120;
export const longestAnsweredBy = 120;

/** Minutes that a question takes: its own, or what the rules give to its parts together. */
export function minutesOf(
  question: { minutes: number | null },
  { minutes }: Pick<RuleSet, 'minutes'>,
): number {
  return (
    question.minutes ??
    (minutes.ask ?? unbounded) + (minutes.answer ?? unbounded) + minutes.reply + minutes.rejoinder
  );
}

/** A question's place on the agenda: its number from 1, and from which minute to which. */
export type Slot = {
  number: number;
  from: number;
  to: number;
  minutes: number;
  /** Whether there is time for it; what was received last goes first. */
  isOver: boolean;
};

type Timed = { id: string; minutes: number | null };

/** The agenda in its order, with what takes how long, and which questions there is no time for. */
export function slotsOf<Question extends Timed & { receivedAt: string; position: number | null }>(
  questions: Question[],
  rules: Pick<RuleSet, 'minutes'>,
  totalMinutes: number,
): (Question & { slot: Slot })[] {
  const over = overflowOf(questions, totalMinutes, (one) => minutesOf(one, rules));
  return placed(inAgendaOrder(questions), rules, new Set(over.map(({ id }) => id)));
}

/**
 * Questions that are in their order, each with its place.
 * @param over ids of those that there is no time for
 */
export function placed<Question extends Timed>(
  questions: Question[],
  rules: Pick<RuleSet, 'minutes'>,
  over = new Set<string>(),
): (Question & { slot: Slot })[] {
  let from = 0;
  return questions.map((question, index) => {
    const minutes = minutesOf(question, rules);
    const slot = {
      number: index + 1,
      from,
      to: from + minutes,
      minutes,
      isOver: over.has(question.id),
    };
    from = slot.to;
    return { ...question, slot };
  });
}

/** A question time as far as its agenda is concerned. Instants are ISO. */
export type AgendaTime = {
  closesAt: string;
  pause: string | null;
  cancelledAt: string | null;
  frozenAt: string | null;
  publishedAt: string | null;
  endedAt: string | null;
};

type Held = 'no_question_time';
export type OrderRefusal = Held | 'agenda_settled' | 'agenda_changed';
export type FreezeRefusal = Held | 'agenda_settled' | 'not_closed_yet' | 'undecided_left';
export type UnfreezeRefusal = Held | 'agenda_not_frozen' | 'agenda_published';
export type PublishRefusal = Held | 'agenda_not_frozen' | 'agenda_published';

function whyNotHeld({ pause, cancelledAt }: AgendaTime): Held | null {
  return pause === null && cancelledAt === null ? null : 'no_question_time';
}

/** Why order and minutes cannot be changed; null: they can. */
export function whyNotOrderable(time: AgendaTime): Held | 'agenda_settled' | null {
  return whyNotHeld(time) ?? (time.frozenAt === null ? null : 'agenda_settled');
}

/** Why who answers cannot be changed: that may be known late, until the question time is over. */
export function whyNotAnswerable(time: AgendaTime): Held | 'question_time_ended' | null {
  return whyNotHeld(time) ?? (time.endedAt === null ? null : 'question_time_ended');
}

/**
 * Why the agenda cannot be made final; null: it can. Until it closes questions still come, so only after.
 * @param undecidedCount questions of the meeting that nobody has decided on
 * @param isConfirmed whether it was seen that there are such
 */
export function whyNotFreezable(
  time: AgendaTime,
  undecidedCount: number,
  isConfirmed: boolean,
  now: Temporal.Instant,
): FreezeRefusal | null {
  const held = whyNotOrderable(time);
  if (held !== null) return held;
  if (isInTime(now, asInstant(time.closesAt))) return 'not_closed_yet';
  return undecidedCount > 0 && !isConfirmed ? 'undecided_left' : null;
}

/** Why a final agenda cannot be opened again; null: it can. */
export function whyNotUnfreezable(time: AgendaTime): UnfreezeRefusal | null {
  return whyNotPublishable(time);
}

/** Why it cannot be published; null: it can. */
export function whyNotPublishable(time: AgendaTime): PublishRefusal | null {
  if (time.frozenAt === null) return whyNotHeld(time) ?? 'agenda_not_frozen';
  return whyNotHeld(time) ?? (time.publishedAt === null ? null : 'agenda_published');
}

/**
 * The order after a question has gone one up or down. At either end it stays.
 * @param ids in their order
 */
export function movedBy(ids: string[], id: string, by: 'up' | 'down'): string[] {
  const from = ids.indexOf(id);
  const to = from + (by === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const order = [...ids];
  [order[from], order[to]] = [order[to]!, order[from]!];
  return order;
}
