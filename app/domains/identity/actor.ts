/**
 * Who acts. A visitor reads what is public. An operator works at the server's own command line and is
 * the only one who may import plans.
 */
export type Actor = { kind: 'visitor' } | { kind: 'operator' };

export const visitor: Actor = { kind: 'visitor' };
export const operator: Actor = { kind: 'operator' };
