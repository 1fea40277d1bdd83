import { Temporal } from 'temporal-polyfill';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { isInTime } from '~/platform/deadline';
import { authorize } from '~/platform/transaction.server';
import { type DialogueCommittee, isThereOn } from '../committees.server';
import { modelInForce } from '../models/model-in-force.server';
import { dialoguePolicy } from '../policy';
import { daysByWeekday, firstMonthOf, meetingsByRhythm, type Rhythm } from '../rules/cadence';
import { type DayOff, dayOff } from '../rules/day-off';
import { closingsOf, slotsOf, timeOfDay } from '../rules/session-times';
import { type TimeRefusal, whyNotThen } from '../rules/setting-up';
import type { Format } from '../vocabulary';
import { meetingsBetween } from './committee-meetings.server';
import type { ProposalQuery } from './forms';
import { latestSession } from './latest-session.server';
import { sameSession, sessionsToCome } from './sessions-to-come.server';

/** A day on which a session could be set up. Instants are ISO. */
export type ProposedSession = {
  day: string;
  meeting: { id: string; title: string } | null;
  startsAt: string;
  slots: number;
  closesAt: string;
  isClosed: boolean;
  /** Why nobody works on the day, and on the day of its closing; null: the municipality is open. */
  dayOff: DayOff | null;
  closesOn: DayOff | null;
  /** `there`: this very session is set up; otherwise why it cannot be. Null: it can. */
  obstacle: TimeRefusal | 'there' | null;
};

/** Everything that the days follow from, as far as it is not asked for. */
export type Proposal = {
  format: Format;
  way: NonNullable<ProposalQuery['datoer']>;
  rhythm: Rhythm;
  which: NonNullable<ProposalQuery['hvilken']>;
  weekday: number;
  from: string;
  until: string;
  date: string;
  startTime: string;
  endTime: string;
  slotMinutes: number | null;
};

/**
 * Days on which a committee could meet citizens by what is asked for, each with what would come of setting it up.
 * Nothing is written. For whoever runs its dialogue.
 */
export async function proposeSessions(
  ctx: ReadContext,
  committee: DialogueCommittee,
  query: ProposalQuery,
) {
  authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: committee.id }));
  const model = await modelInForce(ctx, committee.id);
  const today = danishDay(ctx.now);
  const { cadence } = model.rules;
  const format = query.format ?? model.rules.formats[0]!;
  const latest = await latestSession(ctx, { committeeId: committee.id, format });
  const asked: Proposal = {
    format,
    way: query.datoer ?? 'moeder',
    rhythm: query.rytme ?? (cadence === 'as_needed' ? 'quarter' : cadence),
    which: query.hvilken ?? '1',
    weekday: query.dag ?? 2,
    from: query.fra ?? today.toString(),
    until: query.til ?? today.add({ years: 1 }).toString(),
    date: query.dato ?? '',
    startTime: query.begynder ?? latest?.startTime ?? '15:00',
    endTime: query.slutter ?? latest?.endTime ?? '16:00',
    slotMinutes: query.minutter ?? null,
  };
  const known = await sessionsToCome(ctx, committee.id);
  const days = await daysOf(ctx, committee, asked, model.rules.closedDays);
  const sessions = days.map(({ day, meeting }): ProposedSession | null => {
    const time = timeOfDay({ day: day.toString(), ...asked });
    if (typeof time === 'string') return null;
    const slots = slotsOf(asked.format, time, model.rules, asked.slotMinutes);
    const { closesAt } = closingsOf(model.rules, time.startsAt);
    const isThere = sameSession(known, { ...time, format: asked.format }) !== undefined;
    const facts = {
      model: model.rules,
      isThereOn: (on: string) => isThereOn(committee, on),
      sessions: known,
    };
    return {
      day: day.toString(),
      meeting: meeting && { id: meeting.id, title: meeting.title },
      startsAt: time.startsAt.toString(),
      slots: slots.length,
      closesAt: closesAt.toString(),
      isClosed: !isInTime(ctx.now, closesAt),
      dayOff: dayOff(day, model.rules),
      closesOn: dayOff(danishDay(closesAt), model.rules),
      obstacle: isThere
        ? 'there'
        : whyNotThen({ ...time, format: asked.format, slots }, facts, ctx.now),
    };
  });
  return {
    asked,
    /** What the form for them begins with; null: the committee has had none. */
    latest,
    model: { version: model.version, rules: model.rules },
    // A time that clocks skip on one of the days, or an end before the beginning, gives none there.
    sessions: sessions.filter((one) => one !== null),
  };
}

const mostDays = 60;

async function daysOf(
  ctx: ReadContext,
  committee: DialogueCommittee,
  asked: Proposal,
  closedDays: string[],
) {
  const { rhythm } = asked;
  const between = {
    from: Temporal.PlainDate.from(asked.from),
    until: Temporal.PlainDate.from(asked.until),
  };
  if (asked.way === 'dato') {
    if (asked.date === '') return [];
    const day = Temporal.PlainDate.from(asked.date);
    const [meeting = null] = await meetingsBetween(ctx, committee.id, { from: day, until: day });
    return [{ day, meeting }];
  }
  if (asked.way === 'ugedag') {
    const { weekday, which } = asked;
    const by = { weekday, which, rhythm: rhythm === 'every_meeting' ? 'month' : rhythm } as const;
    return daysByWeekday({ ...between, ...by, closedDays })
      .slice(0, mostDays)
      .map((day) => ({ day, meeting: null }));
  }
  // From the beginning of its period on: what was its first meeting then is not another one now.
  const first = firstMonthOf(between.from, rhythm === 'every_meeting' ? 'month' : rhythm);
  const from = first.toPlainDate({ day: 1 });
  const meetings = await meetingsBetween(ctx, committee.id, { ...between, from });
  const chosen = meetingsByRhythm(meetings, { ...between, rhythm });
  // Of two meetings of a day there is one time for citizens.
  const days = new Map(chosen.toReversed().map((one) => [one.day.toString(), one]));
  return chosen
    .filter((one) => days.get(one.day.toString()) === one)
    .slice(0, mostDays)
    .map((meeting) => ({ day: meeting.day, meeting }));
}
