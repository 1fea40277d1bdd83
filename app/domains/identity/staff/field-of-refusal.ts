import type { RoleRefusal } from '../roles';

type Refusal = RoleRefusal | 'role_held' | 'deputy_is_the_same' | 'not_found';

/** The field of a form about a role that each refusal is said at. */
const fieldOfRefusal: Record<Refusal, 'email' | 'role' | 'committee' | 'unit' | 'from' | 'to'> = {
  committee_needed: 'committee',
  committee_not_for_role: 'committee',
  unit_needed: 'unit',
  unit_not_for_role: 'unit',
  last_day_needed: 'to',
  ends_before_it_begins: 'to',
  over_already: 'to',
  begins_outside_its_time: 'from',
  ends_outside_its_time: 'to',
  deputy_of_another_role: 'role',
  deputy_needs_an_end: 'to',
  deputy_begins_outside_the_term: 'from',
  deputy_ends_outside_the_term: 'to',
  role_held: 'role',
  deputy_is_the_same: 'email',
  not_found: 'role',
};

/** Refusals as the form says them, each at its field. Pure. */
export function faultsOf(refusals: Refusal[]): Record<string, Refusal> {
  return Object.fromEntries(refusals.map((one) => [fieldOfRefusal[one], one]));
}
