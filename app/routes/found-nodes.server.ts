import { findNodes } from './find-nodes.server';
import type { Done } from '~/platform/action.server';

/** The same page, with all that was written, and the parts of plans that the words find: for `NodeChoice`. */
export async function foundNodes(
  ctx: Parameters<typeof findNodes>[0],
  words: string,
): Promise<Done> {
  if (words === '') return { faults: {} };
  return { faults: {}, more: { nodes: await findNodes(ctx, words), words } };
}
