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

/**
 * Whether an assignment holds on a day.
 * @param day ISO date in Denmark
 */
export function isHeld(
  assignment: { validFrom: string; validTo: string | null; endedAt: string | null },
  day: string,
): boolean {
  return (
    assignment.endedAt === null &&
    assignment.validFrom <= day &&
    (assignment.validTo === null || day <= assignment.validTo)
  );
}

/** Why a role cannot be given; null: it can. */
export function whyNotAssignable(
  given: {
    role: Role;
    committeeId: string | null;
    unitId: string | null;
    validFrom: string;
    validTo: string | null;
  },
  deputyFor: {
    role: Role;
    committeeId: string | null;
    unitId: string | null;
    validFrom: string;
    validTo: string | null;
  } | null,
): RoleRefusal | null {
  const scope = scopeOf(given.role);
  if ((scope === 'committee') !== (given.committeeId !== null)) return 'committee_needed';
  if ((scope === 'unit') !== (given.unitId !== null)) return 'unit_needed';
  if (given.validTo !== null && given.validTo < given.validFrom) return 'ends_before_it_begins';
  if (!deputyFor) return null;
  if (
    given.role !== deputyFor.role ||
    given.committeeId !== deputyFor.committeeId ||
    given.unitId !== deputyFor.unitId
  ) {
    return 'deputy_of_another_role';
  }
  if (given.validTo === null) return 'deputy_needs_an_end';
  if (
    given.validFrom < deputyFor.validFrom ||
    (deputyFor.validTo !== null && given.validTo > deputyFor.validTo)
  ) {
    return 'deputy_outside_the_term';
  }
  return null;
}

export type RoleRefusal =
  | 'committee_needed'
  | 'unit_needed'
  | 'ends_before_it_begins'
  | 'deputy_of_another_role'
  | 'deputy_needs_an_end'
  | 'deputy_outside_the_term';
