/**
 * The fixed words of a plan. Plans differ in which levels they use and what they call them; each plan
 * file may give its own level names, but every level is one of these kinds.
 */
export const nodeKinds = [
  'plan',
  'track',
  'theme',
  'category',
  'focus_point',
  'objective',
  'action',
  'trial_action',
  'initiative',
  'sub_initiative',
  'sub_project',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const planKinds = [
  'action_plan',
  'growth_plan',
  'action_catalogue',
  'status_report',
  'strategy',
] as const;
export type PlanKind = (typeof planKinds)[number];

/** How someone stands to a node: who drives it, who answers for it overall, who takes part. */
export const partyRoles = [
  'owner',
  'overall_responsible',
  'administrative_anchor',
  'partner',
  'stakeholder',
  'involved',
] as const;
export type PartyRole = (typeof partyRoles)[number];

export const committeeRoles = ['responsible', 'owner', 'steering_group', 'involved'] as const;
export type CommitteeRole = (typeof committeeRoles)[number];

/** Coded only where the document itself, or staff, says so; prose alone leaves the phase unknown. */
export const statusPhases = ['planned', 'underway', 'completed', 'not_realised'] as const;
export type StatusPhase = (typeof statusPhases)[number];

/** Whether the plan itself names the UN goal, or staff added it. */
export const sdgSources = ['stated', 'editorial'] as const;
export type SdgSource = (typeof sdgSources)[number];

/** Which way an indicator is to go. */
export const directions = ['increase', 'decrease'] as const;

export const comparators = ['at_least', 'at_most', 'below', 'above', 'about'] as const;

export const recurrences = ['month', 'year', 'school_year'] as const;

export const labelKinds = ['target_group', 'category'] as const;
export type LabelKind = (typeof labelKinds)[number];
