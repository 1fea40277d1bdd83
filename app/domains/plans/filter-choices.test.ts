import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryTree,
  category,
  stated,
  targetGroup,
  treeNode,
} from '../../../tests/support/tree-nodes';
import { filterChoices } from './filter-choices';
import { buildTree, countMatches, flatten, type TreeFilter } from './tree';

describe('filterChoices', () => {
  it('offers each choice once, in order', () => {
    const choices = filterChoices([
      treeNode({ id: 'plan', sdgs: stated(17, 3), years: [2025, 2024] }),
      treeNode({
        id: 'a',
        parentId: 'plan',
        phase: 'completed',
        hasStatus: true,
        years: [2024],
        sdgs: stated(3),
        committees: [
          { slug: 'aa', name: 'Ålborgudvalget', role: 'owner' },
          { slug: 'kultur', name: 'Kulturudvalget', role: 'owner' },
        ],
        parties: [
          { key: 'staben', name: 'Staben', role: 'owner' },
          { key: 'foreninger', name: 'Foreninger', role: 'partner' },
        ],
        labels: [targetGroup('Unge'), targetGroup('Børn'), category('Klima')],
      }),
      treeNode({
        id: 'b',
        parentId: 'plan',
        phase: 'planned',
        committees: [{ slug: 'kultur', name: 'Kulturudvalget', role: 'involved' }],
        labels: [targetGroup('Unge')],
      }),
    ]);
    expect(choices).toEqual({
      committees: [
        { value: 'kultur', label: 'Kulturudvalget' },
        { value: 'aa', label: 'Ålborgudvalget' },
      ],
      owners: [{ value: 'staben', label: 'Staben' }],
      sdgs: [3, 17],
      targetGroups: [
        { value: 'børn', label: 'Børn' },
        { value: 'unge', label: 'Unge' },
      ],
      categories: [{ value: 'klima', label: 'Klima' }],
      phases: ['planned', 'completed'],
      hasStatus: true,
      years: [2024, 2025],
    });
  });

  it('offers nothing where the plan says nothing', () => {
    expect(filterChoices([treeNode({ id: 'plan' })])).toEqual({
      committees: [],
      owners: [],
      sdgs: [],
      targetGroups: [],
      categories: [],
      phases: [],
      hasStatus: false,
      years: [],
    });
  });

  it('offers only what something in the plan answers to', () => {
    fc.assert(
      fc.property(arbitraryTree, (nodes) => {
        const choices = filterChoices(nodes);
        const filters: TreeFilter[] = [
          ...choices.committees.map(({ value }) => ({ committee: value })),
          ...choices.owners.map(({ value }) => ({ owner: value })),
          ...choices.sdgs.map((sdg) => ({ sdg })),
          ...choices.targetGroups.map(({ value }) => ({ targetGroup: value })),
          ...choices.categories.map(({ value }) => ({ category: value })),
          ...choices.phases.map((status) => ({ status })),
          ...choices.years.map((year) => ({ year })),
        ];
        for (const filter of filters) {
          const tree = buildTree(nodes, filter);
          expect(tree && flatten(tree).some((branch) => branch.matches)).toBe(true);
          expect(countMatches(tree)).toBeLessThan(nodes.length);
        }
      }),
    );
  });
});
