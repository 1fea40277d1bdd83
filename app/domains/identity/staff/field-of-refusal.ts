import type { RoleRefusal } from '../roles';

/** The field of a form about a role that a refusal is said at. Pure. */
export const fieldOfRefusal: Record<
  RoleRefusal | 'role_held' | 'deputy_is_the_same' | 'not_found',
  'email' | 'role' | 'committee' | 'unit' | 'to'
> = {
  committee_needed: 'committee',
  committee_not_for_role: 'committee',
  unit_needed: 'unit',
  unit_not_for_role: 'unit',
  ends_before_it_begins: 'to',
  over_already: 'to',
  outside_its_time: 'to',
  deputy_of_another_role: 'role',
  deputy_needs_an_end: 'to',
  deputy_outside_the_term: 'to',
  role_held: 'role',
  deputy_is_the_same: 'email',
  not_found: 'role',
};
