import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { meetingWhenAccepted } from './acceptance';

const at = (day: string) => Temporal.Instant.from(`2026-${day}T11:00:00Z`);
const meeting = (day: string, closes: string, more: object = {}) => ({
  meetingId: day,
  meetingStartsAt: at(day).toString(),
  closesAt: at(closes).toString(),
  pause: null,
  cancelledAt: null,
  frozenAt: null,
  ...more,
});
const [march, april, may] = [
  meeting('03-25', '03-15'),
  meeting('04-29', '04-19'),
  meeting('05-27', '05-17'),
];
const taken = (own: typeof march | null, times: (typeof march)[], now: string) =>
  meetingWhenAccepted({ id: 'a', receivedAt: at('03-09').toString() }, own, times, at(now))
    ?.meetingId ?? null;

test('a question stays on the meeting that it was sent for, also after the deadline', () => {
  expect(taken(march, [march, april], '03-20')).toBe('03-25');
});

test('it goes to the next where its own has begun, is cancelled, paused, or has its agenda', () => {
  expect(taken(march, [april, may], '03-26')).toBe('04-29');
  for (const more of [
    { cancelledAt: at('03-01').toString() },
    { frozenAt: at('03-01').toString() },
    { pause: 'budget' as const },
  ]) {
    const own = meeting('03-25', '03-15', more);
    expect(taken(own, [own, april, may], '03-10')).toBe('04-29');
  }
});

test('the next takes it though it closed meanwhile, but never one before its own', () => {
  const own = meeting('04-29', '04-19', { cancelledAt: at('03-01').toString() });
  expect(taken(own, [march, own, may], '03-10')).toBe('05-27');
  expect(taken(own, [own, may], '05-20')).toBe('05-27');
  expect(taken(own, [own], '03-10')).toBeNull();
});

test('one that was sent for no meeting goes to the first that it was there in time for', () => {
  expect(taken(null, [march, april], '03-20')).toBe('03-25');
  expect(taken(null, [meeting('03-25', '03-08'), april], '03-20')).toBe('04-29');
  expect(taken(null, [], '03-20')).toBeNull();
});
