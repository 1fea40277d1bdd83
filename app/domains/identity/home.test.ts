import { expect, test } from 'vitest';
import { homeOf } from './home';

const role = { role: 'moderator', committeeId: null, unitId: null } as const;

test.each([
  ['citizens come to their own page', null, [], '/min-side'],
  ['whoever holds a role comes to the staff area', null, [role], '/medarbejder'],
  ['everybody goes on to where they were going', '/min-side/data', [role], '/min-side/data'],
])('%s', (_name, returnTo, roles, path) => {
  expect(homeOf(returnTo, roles)).toBe(path);
});
