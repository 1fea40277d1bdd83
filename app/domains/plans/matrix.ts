import { type Branch, flatten } from './tree';

type MatrixEntry = { slug: string; title: string };
export type Matrix = {
  /** What stands across: the plan's categories, or where it has none its first level. */
  columns: { key: string; title: string }[];
  rows: { key: string; title: string; cells: MatrixEntry[][] }[];
};

/**
 * Computes target groups × categories from what each node names itself. Categories are used where
 * they cover at least half of the nodes with a target group; otherwise the node's place in the first
 * level of the plan stands for them. A category named above a node holds for it too.
 */
export function buildMatrix(root: Branch): Matrix {
  const placed = root.children.flatMap((top) =>
    flatten(top).map((branch) => ({ branch, top: top.node })),
  );
  const named = placed.filter(({ branch }) => groupsOf(branch).length > 0);
  const categories = inheritedCategories(root);
  const covered = named.filter(({ branch }) => (categories.get(branch.node.id) ?? []).length > 0);
  const byCategory = named.length > 0 && covered.length * 2 >= named.length;

  const columns = new Map<string, string>();
  const rows = new Map<string, { title: string; cells: Map<string, MatrixEntry[]> }>();
  for (const { branch, top } of named) {
    const own = byCategory
      ? (categories.get(branch.node.id) ?? [])
      : [{ key: top.slug, printed: top.title }];
    const across = own.length > 0 ? own : [{ key: '', printed: '' }];
    for (const { key, printed } of across) columns.set(key, columns.get(key) ?? printed);
    for (const group of groupsOf(branch)) {
      const row = rows.get(group.key) ?? {
        title: group.printed,
        cells: new Map<string, MatrixEntry[]>(),
      };
      rows.set(group.key, row);
      for (const { key } of across) {
        const cell = row.cells.get(key) ?? [];
        row.cells.set(key, [...cell, { slug: branch.node.slug, title: branch.node.title }]);
      }
    }
  }
  const across = [...columns].map(([key, title]) => ({ key, title }));
  return {
    columns: across,
    rows: [...rows]
      .map(([key, { title, cells }]) => ({
        key,
        title,
        cells: across.map((column) => cells.get(column.key) ?? []),
      }))
      .toSorted((one, other) => one.title.localeCompare(other.title, 'da')),
  };
}

function groupsOf(branch: Branch) {
  return branch.node.labels.filter((label) => label.kind === 'target_group');
}

/** Categories of each node: its own, else those of the nearest node above – the plan itself left out. */
function inheritedCategories(root: Branch): Map<string, { key: string; printed: string }[]> {
  const found = new Map<string, { key: string; printed: string }[]>();
  const walk = (branch: Branch, above: { key: string; printed: string }[]) => {
    const own = branch.node.labels.filter((label) => label.kind === 'category');
    const here = own.length > 0 ? own : above;
    found.set(branch.node.id, here);
    for (const child of branch.children) walk(child, here);
  };
  for (const child of root.children) walk(child, []);
  return found;
}
