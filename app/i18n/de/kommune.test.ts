import { expect, test } from 'vitest';
import { kommune } from './kommune';

test.each([
  ['Sønderborg Kommune', 'der Kommune Sønderborg'],
  ['Ringkøbing-Skjern Kommune', 'der Kommune Ringkøbing-Skjern'],
  ['Bornholms Regionskommune', 'Bornholms Regionskommune'],
])('in %s', (name, german) => {
  expect(kommune('der', name)).toBe(german);
});
