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

/**
 * Who helps citizens with what they want to say or book, and writes it for them: at the desk, and on the telephone to
 * the secretaries. That somebody is who they say only the desk confirms.
 */
export const helpingRoles = [
  'desk_officer',
  'committee_secretary',
  'council_secretariat',
] as const satisfies Role[];

/** Whether somebody has one of the roles that help, used or not: they are asked nothing that only those helped are. */
export function mayHelp(held: readonly HeldRole[]): boolean {
  return held.some(({ role }) => helpingRoles.some((one) => one === role));
}

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
/** A term as it is asked for, against which its first and its last day are held. */
type Around = { today: string; place: Period | null; deputyFor: Assignment | null };

/**
 * Whether a role needs a last day: committees are elected for a term, and their roles go with it.
 */
export function needsLastDay(role: Role): boolean {
  return scopeOf(role) === 'committee';
}

/**
 * Everything for which a role cannot be given, at most one thing for each of what is asked for – what the
 * role is for, its first day, its last day; empty: it can.
 * @param around.today ISO date in Denmark
 * @param around.place when the committee or the unit that the role is for exists
 * @param around.deputyFor the assignment that this one stands in for
 */
export function whyNotAssignable(given: Assignment, around: Around): RoleRefusal[] {
  const refusals = [
    whyNotFor(given, around),
    whyNotFrom(given, around),
    whyNotUntil(given, around),
  ];
  return refusals.filter((one) => one !== null);
}

function whyNotFor(given: Assignment, { deputyFor }: Around): RoleRefusal | null {
  const scope = scopeOf(given.role);
  if (scope === 'committee' && given.committeeId === null) return 'committee_needed';
  if (scope !== 'committee' && given.committeeId !== null) return 'committee_not_for_role';
  if (scope === 'unit' && given.unitId === null) return 'unit_needed';
  if (scope !== 'unit' && given.unitId !== null) return 'unit_not_for_role';
  const isOther =
    deputyFor !== null &&
    (given.role !== deputyFor.role ||
      given.committeeId !== deputyFor.committeeId ||
      given.unitId !== deputyFor.unitId);
  return isOther ? 'deputy_of_another_role' : null;
}

function whyNotFrom({ validFrom }: Assignment, { place, deputyFor }: Around): RoleRefusal | null {
  if (place && !isWithin(validFrom, place)) return 'begins_outside_its_time';
  if (deputyFor && !isWithin(validFrom, deputyFor)) return 'deputy_begins_outside_the_term';
  return null;
}

function whyNotUntil(
  { role, validFrom, validTo }: Assignment,
  { today, place, deputyFor }: Around,
): RoleRefusal | null {
  if (validTo === null && deputyFor) return 'deputy_needs_an_end';
  if (validTo === null && needsLastDay(role)) return 'last_day_needed';
  if (validTo !== null && validTo < validFrom) return 'ends_before_it_begins';
  if (validTo !== null && validTo < today) return 'over_already';
  if (place && !isWithin(validTo, place)) return 'ends_outside_its_time';
  if (deputyFor && !isWithin(validTo, deputyFor)) return 'deputy_ends_outside_the_term';
  return null;
}

/** @param day null: a last day that is not decided, which only an undecided end lets in */
function isWithin(day: string | null, { validFrom, validTo }: Period): boolean {
  if (day === null) return validTo === null;
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

export type RoleRefusal =
  | 'committee_needed'
  | 'committee_not_for_role'
  | 'unit_needed'
  | 'unit_not_for_role'
  | 'last_day_needed'
  | 'ends_before_it_begins'
  | 'over_already'
  | 'begins_outside_its_time'
  | 'ends_outside_its_time'
  | 'deputy_of_another_role'
  | 'deputy_needs_an_end'
  | 'deputy_begins_outside_the_term'
  | 'deputy_ends_outside_the_term';
