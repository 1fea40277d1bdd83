import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isInTime } from '../rules/deadline';
import { questionStates } from '../states';
import { whyNotChangeable, whyNotShowable } from './own-rules';

const deadlineAt = '2026-06-14T21:59:59Z';
const closesAt = Temporal.Instant.from(deadlineAt);
const received = { state: 'received', deadlineAt, isClaimed: false } as const;

describe('a question can be changed', () => {
  test('to the end of the second that it was judged by, and where no meeting was set up, at any time', () => {
    expect(whyNotChangeable(received, closesAt.add({ milliseconds: 999 }))).toBeNull();
    expect(whyNotChangeable(received, closesAt.add({ seconds: 1 }))).toBe('deadline_passed');
    const undated = { ...received, deadlineAt: null };
    expect(whyNotChangeable(undated, closesAt.add({ hours: 9999 }))).toBeNull();
  });

  test('only while it is received, in time and nobody has it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questionStates),
        fc.boolean(),
        fc.integer({ min: -5000, max: 5000 }),
        (state, isClaimed, milliseconds) => {
          const now = closesAt.add({ milliseconds });
          const can = whyNotChangeable({ state, deadlineAt, isClaimed }, now) === null;
          expect(can).toBe(state === 'received' && !isClaimed && isInTime(now, closesAt));
        },
      ),
    );
  });
});

test.each([
  ['refused for a ground that lets it be read', {}, null],
  ['of another state', { state: 'accepted' as const }, 'not_refused'],
  ['hidden by a moderator', { hiddenAt: '2026-06-20T10:00:00Z' }, 'hidden'],
  ['refused for another ground', { mayBeShown: false }, 'may_not_be_shown'],
  ['with a CPR number', { hasCpr: true }, 'cpr_in_text'],
])('what is %s is shown beside it or not', (_what, more, obstacle) => {
  const refused = { state: 'refused' as const, hiddenAt: null, mayBeShown: true, hasCpr: false };
  const given = { ...refused, ...more };
  expect(whyNotShowable(given)).toBe(obstacle);
});
