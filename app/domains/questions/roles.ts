import type { Role } from '~/domains/identity/roles';

/** Who works on questions to the council, each with what their role is for. */
export const questionRoles = [
  'council_secretariat',
  'mayors_office',
  'moderator',
  'administrator',
  'plan_owner',
] as const satisfies Role[];

/** Who has to do with the answers to some of them, or all. */
export const answeringStaff = [
  'council_secretariat',
  'mayors_office',
  'plan_owner',
] as const satisfies Role[];

/** Who sees the agenda of a question time; the secretariat runs it. */
export const agendaRoles = ['council_secretariat', 'mayors_office'] as const satisfies Role[];
