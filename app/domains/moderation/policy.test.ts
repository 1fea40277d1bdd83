import { expect, test } from 'vitest';
import { type Actor, operator, visitor, worker } from '~/domains/identity/actor';
import { type Role, roles } from '~/domains/identity/roles';
import { type ModerationAction, moderationPolicy } from './policy';

const staff = (role: Role, secondFactor = true): Actor => ({
  kind: 'person',
  personId: 'x',
  level: 1,
  ageBand: null,
  roles: [{ role, committeeId: null, unitId: null }],
  secondFactor,
  assistedBy: null,
});

test.each<[string, ModerationAction, Role[]]>([
  ['sees the queue', { do: 'see_queue' }, ['administrator', 'moderator', 'council_secretariat']],
  ['claims', { do: 'claim', kind: 'submission' }, ['moderator', 'council_secretariat']],
  ['decides', { do: 'decide', kind: 'submission' }, ['moderator', 'council_secretariat']],
  ['decides on notices', { do: 'decide', kind: 'notice' }, ['moderator', 'council_secretariat']],
  [
    'gives a second look',
    { do: 'decide', kind: 'reconsideration' },
    ['administrator', 'moderator', 'council_secretariat'],
  ],
  ['edits reasons', { do: 'change_reasons' }, ['administrator', 'moderator']],
  ['forgets', { do: 'forget' }, []],
])('who %s', (_name, action, allowed) => {
  expect(roles.filter((role) => moderationPolicy(staff(role), action))).toEqual(allowed);
  expect(roles.filter((role) => moderationPolicy(staff(role, false), action))).toEqual([]);
  expect(moderationPolicy(visitor, action)).toBe(false);
  expect(moderationPolicy(operator, action)).toBe(false);
  expect(moderationPolicy(worker, action)).toBe(action.do === 'forget');
});
