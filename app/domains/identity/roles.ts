/** What a person may do for the municipality. Pure. */
export const roles = [
  'administrator',
  'moderator',
  'committee_chair',
  'committee_secretary',
  'committee_member',
  'council_secretariat',
  'mayors_office',
  'plan_owner',
  'trial_owner',
  'evaluator',
  'budget_manager',
  'desk_officer',
] as const;
export type Role = (typeof roles)[number];

/** Roles that are held for a committee, and those held for an organisation unit. */
export const committeeRoles = [
  'committee_chair',
  'committee_secretary',
  'committee_member',
] as const satisfies Role[];
export const unitRoles = ['plan_owner'] as const satisfies Role[];

/** What a role is held for. */
export type RoleScope = 'municipality' | 'committee' | 'unit';

export function scopeOf(role: Role): RoleScope {
  if (committeeRoles.some((one) => one === role)) return 'committee';
  if (unitRoles.some((one) => one === role)) return 'unit';
  return 'municipality';
}

/**
 * Whether a role is only used after a second factor. Members of a committee decide nothing here by
 * themselves; everyone else does.
 */
export function needsSecondFactor(role: Role): boolean {
  return role !== 'committee_member';
}

/** A role as somebody holds it today. */
export type HeldRole = { role: Role; committeeId: string | null; unitId: string | null };

/** From a day to a day, both included; ISO dates in Denmark. Null: not known, or not decided. */
export type Period = { validFrom: string | null; validTo: string | null };
type Term = { validFrom: string; validTo: string | null };

/** Where a role is in its time on a day. What was taken back is over, whatever its time was. */
export function stateOfRole(
  assignment: Term & { endedAt: string | null },
  day: string,
): 'now' | 'later' | 'over' {
  if (assignment.endedAt !== null) return 'over';
  if (assignment.validTo !== null && assignment.validTo < day) return 'over';
  return day < assignment.validFrom ? 'later' : 'now';
}

/**
 * Whether an assignment holds on a day.
 * @param day ISO date in Denmark
 */
export function isHeld(assignment: Term & { endedAt: string | null }, day: string): boolean {
  return stateOfRole(assignment, day) === 'now';
}

/** Whether two terms have a day in common. */
export function overlaps(one: Term, other: Term): boolean {
  return (
    (one.validTo === null || other.validFrom <= one.validTo) &&
    (other.validTo === null || one.validFrom <= other.validTo)
  );
}

type Assignment = HeldRole & Term;

/**
 * Why a role cannot be given; null: it can.
 * @param around.today ISO date in Denmark
 * @param around.place when the committee or the unit that the role is for exists
 * @param around.deputyFor the assignment that this one stands in for
 */
export function whyNotAssignable(
  given: Assignment,
  around: { today: string; place: Period | null; deputyFor: Assignment | null },
): RoleRefusal | null {
  const { today, place, deputyFor } = around;
  const scope = scopeOf(given.role);
  if (scope === 'committee' && given.committeeId === null) return 'committee_needed';
  if (scope !== 'committee' && given.committeeId !== null) return 'committee_not_for_role';
  if (scope === 'unit' && given.unitId === null) return 'unit_needed';
  if (scope !== 'unit' && given.unitId !== null) return 'unit_not_for_role';
  if (given.validTo !== null && given.validTo < given.validFrom) return 'ends_before_it_begins';
  if (given.validTo !== null && given.validTo < today) return 'over_already';
  if (place && !isWithin(given, place)) return 'outside_its_time';
  if (!deputyFor) return null;
  if (
    given.role !== deputyFor.role ||
    given.committeeId !== deputyFor.committeeId ||
    given.unitId !== deputyFor.unitId
  ) {
    return 'deputy_of_another_role';
  }
  if (given.validTo === null) return 'deputy_needs_an_end';
  return isWithin(given, deputyFor) ? null : 'deputy_outside_the_term';
}

function isWithin(term: Term, period: Period): boolean {
  return (
    (period.validFrom === null || period.validFrom <= term.validFrom) &&
    (period.validTo === null || (term.validTo !== null && term.validTo <= period.validTo))
  );
}

export type RoleRefusal =
  | 'committee_needed'
  | 'committee_not_for_role'
  | 'unit_needed'
  | 'unit_not_for_role'
  | 'ends_before_it_begins'
  | 'over_already'
  | 'outside_its_time'
  | 'deputy_of_another_role'
  | 'deputy_needs_an_end'
  | 'deputy_outside_the_term';
