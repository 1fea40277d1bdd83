import type { PlanFileNode } from './plan-file';

/** What one revision says about a node: the file's node without its identity and its place. */
export type NodeContent = Omit<
  PlanFileNode,
  'id' | 'parent' | 'slug' | 'formerIds' | 'continuedBy'
>;
