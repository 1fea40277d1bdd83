import { describe, expect, it } from 'vitest';
import { progress } from './progress';

const target = (value: number) => [{ value }];

describe('progress', () => {
  it.each([
    ['half the way up', 40, 80, 60, 0.5],
    ['nothing yet', 40, 80, 40, 0],
    ['the wrong way', 40, 80, 30, 0],
    ['at the target', 40, 80, 80, 1],
    ['beyond the target', 40, 80, 95, 1],
    ['a quarter of the way down', 100, 20, 80, 0.25],
    ['down beyond the target', 100, 20, 5, 1],
    ['up where it should go down', 100, 20, 120, 0],
    ['below zero', -4, -8, -5, 0.25],
    ['from zero', 0, 10, 0, 0],
  ])('%s', (_name, baselineValue, to, measured, expected) => {
    expect(
      progress({ baselineValue, targets: target(to), latest: { value: measured } }),
    ).toBeCloseTo(expected);
  });

  it.each([
    ['no baseline', { baselineValue: null, targets: target(80), latest: { value: 60 } }],
    ['no measurement', { baselineValue: 40, targets: target(80), latest: null }],
    ['no target', { baselineValue: 40, targets: [], latest: { value: 60 } }],
    [
      'a target in words',
      { baselineValue: 40, targets: [{ text: 'alle' }], latest: { value: 60 } },
    ],
    [
      'a target like the baseline',
      { baselineValue: 40, targets: target(40), latest: { value: 60 } },
    ],
  ])('nothing is made up where there is %s', (_name, indicator) => {
    expect(progress(indicator)).toBeNull();
  });

  it('goes by the last target in numbers', () => {
    const targets = [{ value: 50, interim: true as const }, { value: 80 }, { text: 'alle' }];
    expect(progress({ baselineValue: 40, targets, latest: { value: 50 } })).toBeCloseTo(0.25);
  });
});
