import { Temporal } from 'temporal-polyfill';
import { medianOf } from '~/platform/median';
import type { BookingState } from '../states';
import { type FollowUpState, type Format, formats, type Side, sides } from '../vocabulary';
import { fewestShown, type GradedThing, gradedThings } from './questionnaire';

/** What a year's dialogue came to, counted from its rows. Days are ISO dates in Denmark. Pure. */

/** `sessionOn` and `format` null: it has no session. */
export type CountedBooking = {
  committeeId: string;
  state: BookingState;
  reasonCode: string | null;
  partySize: number;
  receivedOn: string;
  sessionOn: string | null;
  format: Format | null;
};

/** `unreported`: its time is over, and nobody has said that it was held. */
export type SessionCounted = 'held' | 'cancelled' | 'unreported' | 'coming';

export type CountedReply = { committeeId: string; side: Side } & Record<GradedThing, number>;

/** Of a year: bookings by receipt, sessions and replies by the session's day, follow-up by its promise. */
export type TrialRows = {
  bookings: CountedBooking[];
  sessions: { committeeId: string; counted: SessionCounted }[];
  hours: { committeeId: string; minutes: number }[];
  followUps: { committeeId: string; state: FollowUpState; dueOn: string }[];
  replies: CountedReply[];
};

/** What is not known is null, and never 0. */
export type TrialFigures = {
  requests: number;
  /** They have, or had, their time. */
  accepted: number;
  /** On a waiting list, or for a decision. */
  waiting: number;
  refused: number;
  refusals: { code: string; count: number }[];
  cancelled: number;
  lapsed: number;
  /** Days from receipt to the session, of those whose session has been. */
  medianDays: number | null;
  attendance: Record<Format, { came: number; absent: number; persons: number }>;
  sessions: Record<SessionCounted, number>;
  /** Of staff, as they noted them. */
  minutes: number | null;
  followUps: { open: number; overdue: number; kept: number; notKept: number };
  grades: Record<Side, Grades>;
};

/** `means` null: too few have answered. */
type Grades = { answered: number; means: Record<GradedThing, number> | null };

export function figuresOf(rows: TrialRows, today: Temporal.PlainDate): TrialFigures {
  const { bookings, hours } = rows;
  const inState = (...states: BookingState[]) =>
    bookings.filter(({ state }) => states.includes(state));
  const refused = inState('refused');
  return {
    requests: bookings.length,
    accepted: inState('confirmed', 'attended', 'absent').length,
    waiting: inState('waiting', 'pending').length,
    refused: refused.length,
    refusals: byGround(refused),
    cancelled: inState('cancelled').length,
    lapsed: inState('lapsed').length,
    medianDays: medianOf(inState('attended', 'absent').flatMap(daysWaited)),
    attendance: attendanceOf(bookings),
    sessions: sessionsOf(rows.sessions),
    minutes: hours.length === 0 ? null : hours.reduce((sum, { minutes }) => sum + minutes, 0),
    followUps: followUpsOf(rows.followUps, today.toString()),
    grades: {
      citizen: gradesOf(rows.replies, 'citizen'),
      politician: gradesOf(rows.replies, 'politician'),
    },
  };
}

/** Only what is of one committee. */
export function rowsOf(rows: TrialRows, committeeId: string): TrialRows {
  const own = <Row extends { committeeId: string }>(of: Row[]) =>
    of.filter((row) => row.committeeId === committeeId);
  return {
    bookings: own(rows.bookings),
    sessions: own(rows.sessions),
    hours: own(rows.hours),
    followUps: own(rows.followUps),
    replies: own(rows.replies),
  };
}

/**
 * What is shown of several committees together: without the means of a side where the few that a committee's own figures
 * hide could be worked out from them.
 */
export function figuresOfAll(rows: TrialRows, today: Temporal.PlainDate): TrialFigures {
  const all = figuresOf(rows, today);
  const ids = [...new Set(rows.replies.map(({ committeeId }) => committeeId))];
  const grades = { ...all.grades };
  for (const side of sides) {
    const counts = ids.map((id) => gradesOf(rowsOf(rows, id).replies, side).answered);
    const hidden = counts.filter((count) => count < fewestShown);
    const inAll = hidden.reduce((sum, count) => sum + count, 0);
    if (inAll > 0 && inAll < fewestShown) grades[side] = { ...grades[side], means: null };
  }
  return { ...all, grades };
}

/** The most frequent first. */
function byGround(refused: CountedBooking[]): TrialFigures['refusals'] {
  const counts = new Map<string, number>();
  for (const { reasonCode } of refused) {
    const code = reasonCode ?? '';
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
}

function daysWaited({ receivedOn, sessionOn }: CountedBooking) {
  if (sessionOn === null) return [];
  const value = Temporal.PlainDate.from(receivedOn).until(sessionOn).days;
  return [{ value, count: 1 }];
}

function attendanceOf(bookings: CountedBooking[]): TrialFigures['attendance'] {
  const of = (format: Format) => {
    const its = bookings.filter((booking) => booking.format === format);
    const came = its.filter(({ state }) => state === 'attended');
    return {
      came: came.length,
      absent: its.filter(({ state }) => state === 'absent').length,
      persons: came.reduce((sum, { partySize }) => sum + partySize, 0),
    };
  };
  return Object.fromEntries(formats.map((format) => [format, of(format)])) as ReturnType<
    typeof attendanceOf
  >;
}

function sessionsOf(sessions: TrialRows['sessions']): TrialFigures['sessions'] {
  const of = (one: SessionCounted) => sessions.filter(({ counted }) => counted === one).length;
  return {
    held: of('held'),
    cancelled: of('cancelled'),
    unreported: of('unreported'),
    coming: of('coming'),
  };
}

function followUpsOf(followUps: TrialRows['followUps'], today: string): TrialFigures['followUps'] {
  const open = followUps.filter(({ state }) => state === 'open');
  const overdue = open.filter(({ dueOn }) => dueOn < today).length;
  return {
    open: open.length - overdue,
    overdue,
    kept: followUps.filter(({ state }) => state === 'kept').length,
    notKept: followUps.filter(({ state }) => state === 'not_kept').length,
  };
}

function gradesOf(replies: CountedReply[], side: Side): Grades {
  const its = replies.filter((reply) => reply.side === side);
  if (its.length < fewestShown) return { answered: its.length, means: null };
  const mean = (of: GradedThing) => its.reduce((sum, reply) => sum + reply[of], 0) / its.length;
  return {
    answered: its.length,
    means: Object.fromEntries(gradedThings.map((of) => [of, mean(of)])) as Record<
      GradedThing,
      number
    >,
  };
}
