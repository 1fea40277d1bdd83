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

describe('a MitID and an account', () => {
  const me = { id: 'me', hasMitid: false };
  test.each([
    ['nobody, new', { owner: null, signedIn: null, begunAs: null }, null],
    ['nobody, known', { owner: 'me', signedIn: null, begunAs: null }, null],
    ['me, new', { owner: null, signedIn: me, begunAs: 'me' }, null],
    ['me, signed in meanwhile', { owner: null, signedIn: me, begunAs: null }, null],
    ['me, again', { owner: 'me', signedIn: { ...me, hasMitid: true }, begunAs: 'me' }, null],
    ['me, signed out meanwhile, known', { owner: 'me', signedIn: null, begunAs: 'me' }, null],
    [
      'me, signed out meanwhile, new',
      { owner: null, signedIn: null, begunAs: 'me' },
      'account_changed',
    ],
    [
      'me, signed out meanwhile, another’s',
      { owner: 'you', signedIn: null, begunAs: 'me' },
      'account_changed',
    ],
    ['you instead of me', { owner: null, signedIn: me, begunAs: 'you' }, 'account_changed'],
    ['me, another’s', { owner: 'you', signedIn: me, begunAs: 'me' }, 'taken'],
    [
      'me, who has another',
      { owner: null, signedIn: { ...me, hasMitid: true }, begunAs: 'me' },
      'other_mitid',
    ],
  ])('%s: %j', (_what, of, reason) => {
    expect(whyNotLinkable(of)).toBe(reason);
  });
});
