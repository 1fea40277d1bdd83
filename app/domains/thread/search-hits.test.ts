import { expect, test } from 'vitest';
import { asExcerpt, hitEnd, hitStart } from './search-hits';

test.each([
  ['Flere cykler.', 'Flere cykler.'],
  ['med flere cykler', '… med flere cykler …'],
  [`${hitStart}cykler${hitEnd} i byen.`, `… ${hitStart}cykler${hitEnd} i byen.`],
  [`Flere ${hitStart}cykler.${hitEnd}`, `Flere ${hitStart}cykler.${hitEnd}`],
  ['2030 er året', '2030 er året …'],
  ['øget trivsel?', '… øget trivsel?'],
])('%j is shown as %j', (passage, shown) => {
  expect(asExcerpt(passage)).toBe(shown);
});
