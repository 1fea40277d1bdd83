/** What can be linked, followed, moderated or audited. */
export const subjectKinds = ['plan', 'plan_node', 'committee'] as const;
