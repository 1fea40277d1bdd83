import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Opening } from './deadline';
import { changesAt, nextQuestionTime, whatToSayNext } from './next-meeting';

const time = (meetingId: string, day: string, closes: string, more: Partial<Opening> = {}) => ({
  meetingId,
  meetingStartsAt: `${day}T15:00:00Z`,
  closesAt: `${closes}T21:59:59Z`,
  pause: null,
  cancelledAt: null,
  frozenAt: null,
  ...more,
});
const may = time('may', '2026-05-27', '2026-05-17');
const june = time('june', '2026-06-24', '2026-06-14');
const at = (instant: string) => Temporal.Instant.from(instant);
const told = ({ meetingId, meetingStartsAt, closesAt }: Opening) => ({
  meetingId,
  meetingStartsAt,
  closesAt,
});

describe('what is said of the next meeting', () => {
  test('that none is set up', () => {
    expect(whatToSayNext([], at('2026-05-01T10:00:00Z'))).toEqual({ say: 'none' });
    const over = at('2026-06-24T15:00:00Z');
    expect(whatToSayNext([may, june], over)).toEqual({ say: 'none' });
  });

  test('that it takes questions, until the whole of the closing second is over', () => {
    const open = { say: 'open', next: told(may) };
    expect(whatToSayNext([june, may], at('2026-05-01T10:00:00Z'))).toEqual(open);
    expect(whatToSayNext([june, may], at('2026-05-17T21:59:59.9Z'))).toEqual(open);
    expect(whatToSayNext([june, may], at('2026-05-17T22:00:00Z')).say).toBe('closed');
  });

  test('that it takes no more, and which one does', () => {
    const now = at('2026-05-20T10:00:00Z');
    const closed = { say: 'closed', next: told(may) };
    expect(whatToSayNext([may, june], now)).toEqual({ ...closed, then: told(june) });
    expect(whatToSayNext([may], now)).toEqual({ ...closed, then: null });
  });

  test('that there is a pause, and when there is question time again', () => {
    const now = at('2026-05-01T10:00:00Z');
    const paused = { ...may, pause: 'decided' as const };
    expect(whatToSayNext([paused, june], now)).toEqual({
      say: 'paused',
      next: told(may),
      pause: 'decided',
      then: told(june),
    });
  });

  test('nothing of one that is cancelled', () => {
    const cancelled = { ...may, cancelledAt: '2026-05-01T09:00:00Z' };
    const now = at('2026-05-01T10:00:00Z');
    expect(whatToSayNext([cancelled, june], now)).toEqual({ say: 'open', next: told(june) });
  });
});

describe('the next question time', () => {
  test('is the first that takes questions, and where none does the next that there is', () => {
    const now = at('2026-05-20T10:00:00Z');
    expect(nextQuestionTime([june, may], now)).toEqual({ ...told(june), isOpen: true });
    expect(nextQuestionTime([may], now)).toEqual({ ...told(may), isOpen: false });
  });

  test('is none where no meeting has one', () => {
    const now = at('2026-05-01T10:00:00Z');
    const none = [
      { ...may, pause: 'election' as const },
      { ...june, cancelledAt: '2026-05-01T09:00:00Z' },
    ];
    expect(nextQuestionTime(none, now)).toBeNull();
    expect(nextQuestionTime([may, june], at('2026-06-24T15:00:00Z'))).toBeNull();
  });
});

describe('until when it holds', () => {
  test.each([
    ['the closing', '2026-05-01T10:00:00Z', '2026-05-17T22:00:00Z'],
    ['the beginning', '2026-05-20T10:00:00Z', '2026-05-27T15:00:00Z'],
    ['the closing of the one after', '2026-05-27T15:00:00Z', '2026-06-14T22:00:00Z'],
  ])('until %s', (_what, now, until) => {
    expect(changesAt([may, june], at(now))?.toString()).toBe(until);
  });

  test('for good where no meeting is to come', () => {
    expect(changesAt([may], at('2026-06-01T10:00:00Z'))).toBeNull();
  });
});
