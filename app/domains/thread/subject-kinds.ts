/** What can be linked, followed, moderated or audited. */
export const subjectKinds = [
  'plan',
  'plan_node',
  'committee',
  'meeting',
  'comment',
  'question',
  'dialogue_session',
  'dialogue_booking',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];
