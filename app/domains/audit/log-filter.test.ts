import { expect, test } from 'vitest';
import { logAddress, logQuery, periodOf } from './log-filter';

test('a period holds whole days in Denmark, also where the clock changes', () => {
  expect(periodOf({ fra: '2026-03-29', til: '2026-03-29' })).toEqual({
    from: '2026-03-28T23:00:00Z',
    before: '2026-03-29T22:00:00Z',
  });
  expect(periodOf({ fra: '', til: '' })).toEqual({ from: null, before: null });
});

test('fields that are left empty narrow nothing, and what is no day is refused', () => {
  const none = { fra: '', til: '', hvem: '', handling: '', om: '', foer: '' };
  expect(logQuery.parse({})).toEqual(none);
  expect(logQuery.parse(none)).toEqual(none);
  for (const wrong of [{ fra: '2026-02-31' }, { foer: 'x' }, { handling: "'; drop" }]) {
    expect(logQuery.safeParse(wrong).success).toBe(false);
  }
});

test('the address holds what is given and nothing else', () => {
  const filter = logQuery.parse({ hvem: 'Åse & Bo', om: ' ' });
  expect(logAddress('/medarbejder/log', filter)).toBe('/medarbejder/log?hvem=%C3%85se+%26+Bo');
  expect(logAddress('/l', logQuery.parse({}), 'id')).toBe('/l?foer=id');
  expect(logAddress('/l', logQuery.parse({}))).toBe('/l');
});
