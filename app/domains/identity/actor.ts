/**
 * Who acts. A visitor reads what is public. An operator works at the server's own command line and is
 * the only one who may import plans. The worker runs scheduled jobs.
 */
export type Actor = { kind: 'visitor' } | { kind: 'operator' } | { kind: 'worker' };

export const visitor: Actor = { kind: 'visitor' };
export const operator: Actor = { kind: 'operator' };
export const worker: Actor = { kind: 'worker' };
