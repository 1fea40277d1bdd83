import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type CountedBooking,
  type CountedReply,
  figuresOf,
  figuresOfAll,
  rowsOf,
  type TrialRows,
} from './figures';

const today = Temporal.PlainDate.from('2026-06-01');
const none: TrialRows = { bookings: [], sessions: [], hours: [], followUps: [], replies: [] };

const booking = (more: Partial<CountedBooking>): CountedBooking => ({
  committeeId: 'a',
  state: 'attended',
  reasonCode: null,
  partySize: 1,
  receivedOn: '2026-03-01',
  sessionOn: '2026-03-11',
  format: 'deputation',
  ...more,
});
const reply = (grade: number, more: Partial<CountedReply> = {}): CountedReply => ({
  committeeId: 'a',
  side: 'citizen',
  heard: grade,
  clear: grade,
  worthwhile: grade,
  ...more,
});

describe('what a year came to', () => {
  it('is unknown, not nothing, where nothing happened', () => {
    const figures = figuresOf(none, today);
    expect(figures.requests).toBe(0);
    expect(figures.medianDays).toBeNull();
    expect(figures.minutes).toBeNull();
    expect(figures.grades.citizen).toEqual({ answered: 0, means: null });
  });

  it('counts each request once', () => {
    const figures = figuresOf(
      {
        ...none,
        bookings: [
          booking({ partySize: 3 }),
          booking({ state: 'absent', sessionOn: '2026-03-21' }),
          booking({ state: 'confirmed', sessionOn: '2026-09-01' }),
          booking({ state: 'pending' }),
          booking({ state: 'waiting', sessionOn: null, format: null }),
          booking({ state: 'refused', reasonCode: 'no_time' }),
          booking({ state: 'refused', reasonCode: 'outside_field' }),
          booking({ state: 'refused', reasonCode: 'outside_field' }),
          booking({ state: 'cancelled' }),
          booking({ state: 'lapsed' }),
          booking({ format: 'dialogue_meeting', partySize: 2, sessionOn: '2026-03-02' }),
        ],
      },
      today,
    );
    expect(figures).toMatchObject({
      requests: 11,
      accepted: 4,
      waiting: 2,
      refused: 3,
      refusals: [
        { code: 'outside_field', count: 2 },
        { code: 'no_time', count: 1 },
      ],
      cancelled: 1,
      lapsed: 1,
      // 1, 10 and 20 days; who is still to come has not waited to the end.
      medianDays: 10,
      attendance: {
        deputation: { came: 1, absent: 1, persons: 3 },
        chair_deputation: { came: 0, absent: 0, persons: 0 },
        dialogue_meeting: { came: 1, absent: 0, persons: 2 },
      },
    });
    const { accepted, waiting, refused, cancelled, lapsed } = figures;
    expect(accepted + waiting + refused + cancelled + lapsed).toBe(figures.requests);
  });

  it('counts sessions, hours and follow-up', () => {
    const followUp = { committeeId: 'a', dueOn: '2026-06-01' };
    const figures = figuresOf(
      {
        ...none,
        sessions: ['held', 'held', 'cancelled', 'unreported', 'coming'].map((counted) => ({
          committeeId: 'a',
          counted: counted as 'held',
        })),
        hours: [
          { committeeId: 'a', minutes: 90 },
          { committeeId: 'a', minutes: 15 },
        ],
        followUps: [
          { ...followUp, state: 'open' },
          { ...followUp, state: 'open', dueOn: '2026-05-31' },
          { ...followUp, state: 'kept', dueOn: '2026-01-01' },
          { ...followUp, state: 'not_kept' },
        ],
      },
      today,
    );
    expect(figures.sessions).toEqual({ held: 2, cancelled: 1, unreported: 1, coming: 1 });
    expect(figures.minutes).toBe(105);
    expect(figures.followUps).toEqual({ open: 1, overdue: 1, kept: 1, notKept: 1 });
  });
});

describe('grades', () => {
  it('are shown from three answers on', () => {
    const two = figuresOf({ ...none, replies: [reply(5), reply(3)] }, today);
    expect(two.grades.citizen).toEqual({ answered: 2, means: null });
    const three = figuresOf(
      { ...none, replies: [reply(5), reply(3, { clear: 1 }), reply(4)] },
      today,
    );
    expect(three.grades.citizen.answered).toBe(3);
    expect(three.grades.citizen.means).toEqual({ heard: 4, clear: 10 / 3, worthwhile: 4 });
    expect(three.grades.politician.means).toBeNull();
  });

  it('of all together give away none that a committee’s own figures hide', () => {
    const many = [reply(5), reply(5), reply(5)];
    const other = reply(1, { committeeId: 'b' });
    const hidden = figuresOfAll({ ...none, replies: [...many, other] }, today);
    expect(hidden.grades.citizen).toEqual({ answered: 4, means: null });
    const enough = { ...none, replies: [...many, other, { ...other, committeeId: 'c' }, other] };
    expect(figuresOfAll(enough, today).grades.citizen.means?.heard).toBe(3);
    expect(figuresOf(rowsOf(enough, 'b'), today).grades.citizen.means).toBeNull();
  });
});
