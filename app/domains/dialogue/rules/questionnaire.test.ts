import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { bookingStates } from '../states';
import { whyNotOpen, whyNotThere } from './questionnaire';

const at = (time: string) => Temporal.Instant.from(time);
const session = { endsAt: '2026-04-15T14:00:00Z', heldAt: null, cancelledAt: null };

describe('when one can say what one thought of a session', () => {
  it.each([
    ['before its end', session, '2026-04-15T13:59:59Z', 'too_early'],
    ['from its end on', session, '2026-04-15T14:00:00Z', null],
    ['up to the sixtieth day', session, '2026-06-14T13:59:59Z', null],
    ['and not after it', session, '2026-06-14T14:00:00Z', 'reply_too_late'],
    [
      'where it ended early',
      { ...session, heldAt: '2026-04-15T13:30:00Z' },
      '2026-04-15T13:31:00Z',
      null,
    ],
    [
      'never of one that was cancelled',
      { ...session, cancelledAt: '2026-04-01T00:00:00Z' },
      '2026-04-16T00:00:00Z',
      'not_held',
    ],
  ])('%s', (_name, of, now, expected) => {
    expect(whyNotOpen(of, at(now))).toBe(expected);
  });

  it('takes having been there', () => {
    expect(Object.fromEntries(bookingStates.map((state) => [state, whyNotThere(state)]))).toEqual({
      waiting: 'was_not_there',
      pending: 'was_not_there',
      confirmed: 'attendance_unknown',
      attended: null,
      absent: 'was_not_there',
      refused: 'was_not_there',
      cancelled: 'was_not_there',
      lapsed: 'was_not_there',
    });
  });
});
