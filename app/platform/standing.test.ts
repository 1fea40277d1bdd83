import { expect, test } from 'vitest';
import { asInstant } from './deadline';
import { standingOf } from './standing';

const version = (number: number, day: string) => ({
  version: number,
  inForceFrom: `${day}T00:00:00+02:00`,
});
const standings = (versions: ReturnType<typeof version>[], now: string) =>
  versions.map((one) => standingOf(one, versions, asInstant(now)));

test('the one that began last holds, whatever order they were made in', () => {
  const versions = [
    version(1, '2000-01-01'),
    version(2, '2026-09-01'),
    version(3, '2026-08-01'),
    version(4, '2026-09-01'),
  ];
  expect(standings(versions, '2026-07-01T12:00:00Z')).toEqual([
    'in_force',
    'replaced',
    'to_come',
    'to_come',
  ]);
  expect(standings(versions, '2026-08-15T12:00:00Z')).toEqual([
    'former',
    'replaced',
    'in_force',
    'to_come',
  ]);
  expect(standings(versions, '2026-09-01T12:00:00Z')).toEqual([
    'former',
    'replaced',
    'former',
    'in_force',
  ]);
});

test('it holds from its very instant', () => {
  const versions = [version(1, '2000-01-01'), version(2, '2026-08-01')];
  expect(standings(versions, '2026-07-31T21:59:59.999Z')).toEqual(['in_force', 'to_come']);
  expect(standings(versions, '2026-07-31T22:00:00Z')).toEqual(['former', 'in_force']);
});
