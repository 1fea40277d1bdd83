import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { periodState } from './period';

describe('periodState', () => {
  // New Year's midnight in Denmark is 23:00 UTC on New Year's Eve.
  it.each([
    ['2023-12-31T22:59:59.999Z', 'upcoming'],
    ['2023-12-31T23:00:00Z', 'running'],
    ['2024-07-01T12:00:00Z', 'running'],
    ['2025-12-31T22:59:59.999Z', 'running'],
    ['2025-12-31T23:00:00Z', 'ended'],
  ])('a plan for 2024–2025 at %s is %s', (now, state) => {
    expect(periodState({ from: 2024, to: 2025 }, Temporal.Instant.from(now))).toBe(state);
  });

  it.each([
    [{ from: null, to: null }, 'unknown'],
    [{ from: null, to: 2026 }, 'running'],
    [{ from: null, to: 2025 }, 'ended'],
    [{ from: 2026, to: null }, 'running'],
    [{ from: 2027, to: null }, 'upcoming'],
    [{ from: 2026, to: 2026 }, 'running'],
  ])('in 2026 a plan for %j is %s', (period, state) => {
    expect(periodState(period, Temporal.Instant.from('2026-11-20T12:00:00Z'))).toBe(state);
  });
});
