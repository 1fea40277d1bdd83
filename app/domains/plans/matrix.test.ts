import { describe, expect, it } from 'vitest';
import { category, targetGroup, treeNode } from '../../../tests/support/tree-nodes';
import { buildMatrix } from './matrix';
import { buildTree, type TreeNode } from './tree';

/** The matrix as lines „row | column: nodes“, without its empty cells. */
function cells(nodes: TreeNode[]): string[] {
  const { columns, rows } = buildMatrix(buildTree(nodes)!);
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, at) =>
      cell.length === 0
        ? []
        : `${row.title} | ${columns[at]!.title}: ${cell.map(({ slug }) => slug).join(' ')}`,
    ),
  );
}

describe('buildMatrix', () => {
  it('puts each node where its own target groups and categories meet', () => {
    const nodes = [
      treeNode({ id: 'plan' }),
      treeNode({
        id: 'a',
        parentId: 'plan',
        labels: [targetGroup('Unge'), targetGroup('Børn'), category('Klima'), category('Skole')],
      }),
      treeNode({ id: 'b', parentId: 'plan', labels: [targetGroup('Unge'), category('Klima')] }),
    ];
    expect(cells(nodes)).toEqual([
      'Børn | Klima: a',
      'Børn | Skole: a',
      'Unge | Klima: a b',
      'Unge | Skole: a',
    ]);
  });

  it('has a cell for every row and column, and rows in Danish order', () => {
    const nodes = [
      treeNode({ id: 'plan' }),
      ...['Ældre', 'Ånder', 'Zoologer', 'Øboer', 'Aktive'].map((group, at) =>
        treeNode({
          id: `n${at}`,
          parentId: 'plan',
          labels: [targetGroup(group), category(`K${at}`)],
        }),
      ),
    ];
    const { columns, rows } = buildMatrix(buildTree(nodes)!);
    expect(rows.map((row) => row.title)).toEqual(['Aktive', 'Zoologer', 'Ældre', 'Øboer', 'Ånder']);
    expect(rows.map((row) => row.cells.length)).toEqual(rows.map(() => columns.length));
  });

  it('takes the category of the nearest node above, but not the plan’s own', () => {
    const nodes = [
      treeNode({ id: 'plan', labels: [category('Hele planen')] }),
      treeNode({ id: 'a', parentId: 'plan', labels: [category('Klima')] }),
      treeNode({ id: 'a1', parentId: 'a', labels: [targetGroup('Unge')] }),
      treeNode({ id: 'a2', parentId: 'a', labels: [category('Skole')] }),
      treeNode({ id: 'a2x', parentId: 'a2', labels: [targetGroup('Unge')] }),
      treeNode({ id: 'b', parentId: 'plan', labels: [targetGroup('Unge')] }),
    ];
    expect(cells(nodes)).toEqual(['Unge | Klima: a1', 'Unge | Skole: a2x', 'Unge | : b']);
  });

  it('goes by the first level where categories cover less than half', () => {
    const covered = (count: number) => [
      treeNode({ id: 'plan' }),
      treeNode({ id: 'spor', parentId: 'plan', title: 'Spor' }),
      ...[0, 1, 2, 3].map((at) =>
        treeNode({
          id: `n${at}`,
          parentId: 'spor',
          labels: [targetGroup('Unge'), ...(at < count ? [category('Klima')] : [])],
        }),
      ),
    ];
    expect(cells(covered(2))).toEqual(['Unge | Klima: n0 n1', 'Unge | : n2 n3']);
    expect(cells(covered(1))).toEqual(['Unge | Spor: n0 n1 n2 n3']);
  });

  it('is empty where nothing below the plan names a target group', () => {
    const nodes = [
      treeNode({ id: 'plan', labels: [targetGroup('Alle')] }),
      treeNode({ id: 'a', parentId: 'plan', labels: [category('Klima')] }),
    ];
    expect(buildMatrix(buildTree(nodes)!)).toEqual({ columns: [], rows: [] });
  });
});
