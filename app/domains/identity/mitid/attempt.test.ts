import { describe, expect, test } from 'vitest';
import { whyNotGoingOn, whyNotLinkable } from './attempt';

const now = { epochMilliseconds: Date.parse('2026-03-09T11:00:00Z') };
const attempt = { browserHash: 'b', usedAt: null, expiresAt: '2026-03-09T11:00:01Z' };

describe('an attempt goes on', () => {
  test('in its own browser, once, in time', () => {
    expect(whyNotGoingOn(attempt, 'b', now)).toBeNull();
    expect(whyNotGoingOn(undefined, 'b', now)).toBe('unknown');
    expect(whyNotGoingOn(attempt, 'c', now)).toBe('foreign_browser');
    expect(whyNotGoingOn(attempt, null, now)).toBe('foreign_browser');
    expect(whyNotGoingOn({ ...attempt, usedAt: '2026-03-09T10:59:00Z' }, 'b', now)).toBe('used');
    const late = { ...attempt, expiresAt: '2026-03-09T11:00:00Z' };
    expect(whyNotGoingOn(late, 'b', now)).toBe('expired');
  });
});

describe('a MitID and the account that it is to verify', () => {
  const me = { id: 'me', hasMitid: false };
  test.each([
    ['nobody, new', { owner: null, own: null }, null],
    ['nobody, known', { owner: 'me', own: null }, null],
    ['me, new', { owner: null, own: me }, null],
    ['me, again', { owner: 'me', own: { ...me, hasMitid: true } }, null],
    ['me, and it is another’s', { owner: 'other', own: me }, 'taken'],
    ['me, who has another MitID', { owner: null, own: { ...me, hasMitid: true } }, 'other_mitid'],
  ] as const)('%s', (_who, of, reason) => {
    expect(whyNotLinkable(of)).toBe(reason);
  });
});
