import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { stateOfSlot } from './slot-state';

const now = Temporal.Instant.from('2027-01-10T12:00:00Z');
const later = '2027-01-10T12:30:00Z';
const claimId = 'a';

describe('a slot', () => {
  test.each([
    ['nobody has', { claimId: null, claimedUntil: null }, false, { is: 'free' }],
    ['somebody has', { claimId, claimedUntil: null }, false, { is: 'taken' }],
    ['somebody holds', { claimId, claimedUntil: later }, false, { is: 'held', until: later }],
    ['one has', { claimId, claimedUntil: null }, true, { is: 'own', until: null }],
    ['one holds', { claimId, claimedUntil: later }, true, { is: 'own', until: later }],
  ])('that %s', (_, slot, isOwn, state) => {
    expect(stateOfSlot(slot, isOwn, now)).toEqual(state);
  });

  test('that was held until this very instant is free, whoever held it', () => {
    const over = { claimId, claimedUntil: now.toString() };
    expect(stateOfSlot(over, true, now)).toEqual({ is: 'free' });
    expect(stateOfSlot(over, false, now)).toEqual({ is: 'free' });
  });
});
