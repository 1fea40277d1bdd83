import type { Role } from '~/domains/identity/roles';

/** Who has to do with committee dialogue, each with what their role is for. */
export const dialogueRoles = [
  'committee_secretary',
  'committee_chair',
  'committee_member',
  'council_secretariat',
  'mayors_office',
] as const satisfies Role[];

/** Who runs it: models, sessions and what happens at them. */
export const runningRoles = [
  'committee_secretary',
  'council_secretariat',
] as const satisfies Role[];

/** Who decides whether somebody is heard, by the committee's own rule. */
export const decidingRoles = [
  ...runningRoles,
  'committee_chair',
  'mayors_office',
] as const satisfies Role[];

/** Who compares the committees' trials. */
export const evaluatingRoles = [
  ...runningRoles,
  'committee_chair',
  'evaluator',
] as const satisfies Role[];

/** Who sits in a committee, and says what they thought of a session. */
export const politicianRoles = ['committee_chair', 'committee_member'] as const satisfies Role[];

/** Who has something to do on the list of what waits: also whoever answers for what a committee has promised. */
export const dialogueStaffRoles = [...dialogueRoles, 'plan_owner'] as const satisfies Role[];
