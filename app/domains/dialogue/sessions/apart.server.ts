import { refused } from '~/platform/outcome';

/** The constraints by which PostgreSQL keeps a committee's sessions, and its slots, from overlapping. */
const apart = ['dialogue_session_apart', 'dialogue_slot_apart'];

type Known = { constraint_name?: string; cause?: unknown };

/**
 * What a verb gives back, or `overlaps` where PostgreSQL let nothing of it be written because a session or a slot of
 * the committee is at that time already.
 */
export async function orOverlaps<Result>(
  verb: Promise<Result>,
): Promise<Result | ReturnType<typeof refused<'overlaps'>>> {
  try {
    return await verb;
  } catch (error) {
    if (isOverlap(error)) return refused('overlaps');
    throw error;
  }
}

function isOverlap(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { constraint_name: constraint, cause } = error as Known;
  return (constraint !== undefined && apart.includes(constraint)) || isOverlap(cause);
}
