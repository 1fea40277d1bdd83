import type { PlanFileNode } from './plan-file';

export type KnownNode = { id: string; key: string; formerKeys: string[] };

export type NodeMatch = {
  /** The node each file node continues to be, by the file's id; without an entry it is new. */
  same: Map<string, KnownNode>;
  /** Former nodes that end here, with the file ids that carry them on (a split or a merger). */
  continued: Map<KnownNode, string[]>;
};

/**
 * Decides which node of a revised file is which node that is there, so that ids and addresses last.
 * A node is the same when its id is; or when it alone names one former id, which nobody else names
 * (a renamed id). Where former ids are named by several nodes, or one node names several, or a node
 * that is there names another, the old nodes end and the ones that name them carry them on.
 */
export function matchNodes(file: PlanFileNode[], known: KnownNode[]): NodeMatch {
  const byKey = new Map(known.map((node) => [node.key, node]));
  const inFile = new Set(file.map((node) => node.id));
  const same = new Map<string, KnownNode>();
  const continued = new Map<KnownNode, string[]>();

  const claims = new Map<string, string[]>();
  for (const node of file) {
    const there = byKey.get(node.id);
    if (there) same.set(node.id, there);
    for (const former of node.formerIds ?? []) {
      claims.set(former, [...(claims.get(former) ?? []), node.id]);
    }
  }
  for (const node of file) {
    const formers = (node.formerIds ?? []).filter((key) => byKey.has(key) && !inFile.has(key));
    const [only] = formers;
    const isRenamed = formers.length === 1 && claims.get(only!)?.length === 1;
    if (isRenamed && !same.has(node.id)) {
      same.set(node.id, byKey.get(only!)!);
      continue;
    }
    for (const former of formers) {
      const there = byKey.get(former)!;
      continued.set(there, [...(continued.get(there) ?? []), node.id]);
    }
  }
  return { same, continued };
}
