import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownNode, matchNodes } from './match-nodes';
import type { PlanFileNode } from './plan-file';

const known = (...keys: string[]): KnownNode[] =>
  keys.map((key) => ({ id: `id of ${key}`, key, formerKeys: [] }));
const node = (id: string, ...formerIds: string[]): PlanFileNode => ({
  id,
  kind: 'action',
  title: id,
  ...(formerIds.length > 0 && { formerIds }),
});

/** The match as words: „b is a“ and „a ends in b, c“. */
function match(file: PlanFileNode[], there: KnownNode[]) {
  const { same, continued } = matchNodes(file, there);
  return [
    ...[...same].map(([id, one]) => `${id} is ${one.key}`),
    ...[...continued].map(([one, ids]) => `${one.key} ends in ${ids.join(', ')}`),
  ];
}

describe('matchNodes', () => {
  it.each<[string, PlanFileNode[], string[]]>([
    ['the same id is the same node', [node('a'), node('b')], ['a is a', 'b is b']],
    ['an id that is not there is new', [node('a'), node('x')], ['a is a']],
    ['a renamed id is the same node', [node('x', 'a'), node('b')], ['b is b', 'x is a']],
    ['a split ends the old node', [node('x', 'a'), node('y', 'a')], ['a ends in x, y']],
    ['a merger ends both', [node('x', 'a', 'b')], ['a ends in x', 'b ends in x']],
    ['a merger into one that is there', [node('a', 'b')], ['a is a', 'b ends in a']],
    [
      'a split between one that is there and a new one',
      [node('a', 'b'), node('x', 'b')],
      ['a is a', 'b ends in a, x'],
    ],
    [
      'a split and a merger at once',
      [node('x', 'a', 'b'), node('y', 'b')],
      ['a ends in x', 'b ends in x, y'],
    ],
    ['a former id that was never there says nothing', [node('x', 'q')], []],
    ['a former id known from before is passed over', [node('x', 'q', 'a')], ['x is a']],
    ['a node that is there keeps the former ids it has', [node('a', 'q')], ['a is a']],
  ])('%s', (_name, file, expected) => {
    expect(match(file, known('a', 'b'))).toEqual(expected);
  });

  it('gives each node that is there to one at most, and ends none that goes on', () => {
    const ids = fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f');
    const files = fc.uniqueArray(
      fc.record({ id: ids, formers: fc.uniqueArray(ids, { maxLength: 3 }) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(files, fc.uniqueArray(ids), (entries, keys) => {
        const inFile = entries.map(({ id }) => id);
        // As the format demands: no former id is still a node of the file.
        const file = entries.map(({ id, formers }) =>
          node(id, ...formers.filter((former) => !inFile.includes(former))),
        );
        const { same, continued } = matchNodes(file, known(...keys));
        const goesOn = [...same.values()];
        expect(new Set(goesOn).size).toBe(goesOn.length);
        for (const [id, one] of same) if (keys.includes(id)) expect(one.key).toBe(id);
        for (const one of continued.keys()) expect(goesOn).not.toContain(one);
      }),
    );
  });
});
