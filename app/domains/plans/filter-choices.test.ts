import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryTree,
  category,
  stated,
  targetGroup,
  treeNode,
} from '../../../tests/support/tree-nodes';
import { type FilterChoices, filterChoices } from './filter-choices';
import { answers, buildTree, countMatches, type TreeFilter } from './tree';

const nothing: FilterChoices = {
  committees: [],
  owners: [],
  sdgs: [],
  hasSdgsOfAll: false,
  targetGroups: [],
  categories: [],
  statuses: [],
  years: [],
};

describe('filterChoices', () => {
  it('offers each choice once, in order', () => {
    const choices = filterChoices([
      treeNode({ id: 'plan' }),
      treeNode({
        id: 'a',
        parentId: 'plan',
        phase: 'completed',
        hasStatus: true,
        years: [2025, 2024],
        sdgs: stated(17, 3),
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
      treeNode({ id: 'c', parentId: 'plan' }),
    ]);
    expect(choices).toEqual({
      committees: [
        { value: 'kultur', label: 'Kulturudvalget' },
        { value: 'aa', label: 'Ålborgudvalget' },
      ],
      owners: [{ value: 'staben', label: 'Staben' }],
      sdgs: [3, 17],
      hasSdgsOfAll: false,
      targetGroups: [
        { value: 'børn', label: 'Børn' },
        { value: 'unge', label: 'Unge' },
      ],
      categories: [{ value: 'klima', label: 'Klima' }],
      statuses: ['planned', 'completed', 'told', 'untold'],
      years: [2024, 2025],
    });
  });

  it('offers nothing where the plan says nothing', () => {
    expect(filterChoices([treeNode({ id: 'plan' })])).toEqual(nothing);
  });

  it('leaves out what everything in the plan answers to, and what only the plan itself does', () => {
    const choices = filterChoices([
      treeNode({
        id: 'plan',
        sdgs: stated(11),
        years: [2030],
        labels: [category('Klima')],
        hasStatus: true,
      }),
      treeNode({ id: 'a', parentId: 'plan', sdgs: stated(3), labels: [targetGroup('Unge')] }),
      treeNode({ id: 'b', parentId: 'plan', labels: [targetGroup('Unge'), targetGroup('Ældre')] }),
    ]);
    expect(choices).toEqual({
      ...nothing,
      sdgs: [3],
      hasSdgsOfAll: true,
      targetGroups: [{ value: 'ældre', label: 'Ældre' }],
    });
  });

  it('offers who answers, for whom and which UN goals also where all of the plan answers alike', () => {
    const choices = filterChoices([
      treeNode({
        id: 'plan',
        sdgs: stated(11),
        committees: [{ slug: 'kultur', name: 'Kulturudvalget', role: 'owner' }],
        parties: [{ key: 'staben', name: 'Staben', role: 'owner' }],
        labels: [targetGroup('Unge'), category('Klima')],
      }),
      treeNode({ id: 'a', parentId: 'plan' }),
    ]);
    expect(choices).toEqual({
      ...nothing,
      sdgs: [11],
      hasSdgsOfAll: true,
      committees: [{ value: 'kultur', label: 'Kulturudvalget' }],
      owners: [{ value: 'staben', label: 'Staben' }],
      targetGroups: [{ value: 'unge', label: 'Unge' }],
    });
  });

  it('keeps what is chosen, whether the plan knows it or not', () => {
    const choices = filterChoices(
      [
        treeNode({ id: 'plan', sdgs: stated(11), labels: [targetGroup('Unge')] }),
        treeNode({ id: 'a', parentId: 'plan' }),
      ],
      { targetGroup: 'unge', committee: 'nedlagt', sdg: 11, status: 'planned', year: 1999 },
    );
    expect(choices).toEqual({
      ...nothing,
      targetGroups: [{ value: 'unge', label: 'Unge' }],
      committees: [{ value: 'nedlagt', label: 'nedlagt' }],
      sdgs: [11],
      hasSdgsOfAll: true,
      statuses: ['planned'],
      years: [1999],
    });
  });

  it('offers just what some of the plan answers to, but not all – or all that there is', () => {
    fc.assert(
      fc.property(arbitraryTree, (nodes) => {
        const choices = filterChoices(nodes);
        const offered: TreeFilter[] = [
          ...choices.committees.map(({ value }) => ({ committee: value })),
          ...choices.owners.map(({ value }) => ({ owner: value })),
          ...choices.sdgs.map((sdg) => ({ sdg })),
          ...choices.targetGroups.map(({ value }) => ({ targetGroup: value })),
          ...choices.categories.map(({ value }) => ({ category: value })),
          ...choices.statuses.map((status) => ({ status })),
          ...choices.years.map((year) => ({ year })),
        ];
        const found = (filter: TreeFilter) => countMatches(buildTree(nodes, filter));
        const narrows = (filter: TreeFilter) =>
          found(filter) > 0 && found(filter) < nodes.length - 1;
        const fields = Object.keys(answers) as (keyof TreeFilter)[];
        const expected = fields.flatMap((field) => {
          const said: TreeFilter[] = nodes.flatMap((node) =>
            answers[field]([node]).map((value) => ({ [field]: value })),
          );
          const telling = said.filter(narrows);
          const orAll = ['committee', 'owner', 'sdg', 'targetGroup'].includes(field);
          return telling.length === 0 && orAll ? said.filter((one) => found(one) > 0) : telling;
        });
        const asText = (filters: TreeFilter[]) =>
          [...new Set(filters.map((filter) => JSON.stringify(filter)))].toSorted();
        expect(offered.length).toBe(asText(offered).length);
        expect(asText(offered)).toEqual(asText(expected));
      }),
    );
  });
});
