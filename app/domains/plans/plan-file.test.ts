import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { arbitraryPlan } from '../../../tests/support/arbitrary-plan';
import { inFileOrder, parsePlanFile, planFileJsonSchema } from './plan-file';

const root = { id: 'plan', kind: 'plan', title: 'Plan' };

function file(nodes: unknown[], facts: Record<string, unknown> = {}) {
  return {
    format: 'medspil-plan/1',
    municipality: '540',
    slug: 'en-plan',
    kind: 'strategy',
    title: 'En plan',
    nodes,
    ...facts,
  };
}

/** Every fault as „path: reason“. */
function faults(input: unknown): string[] {
  const parsed = parsePlanFile(input);
  return parsed.ok ? [] : parsed.faults.map(({ path, reason }) => `${path}: ${reason}`);
}

const action = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  kind: 'action',
  parent: 'plan',
  title: id,
  ...more,
});
const indicator = (more: Record<string, unknown>) => ({
  goals: [{ text: 'Flere', indicators: [{ id: 'i', name: 'Antal', targets: [], ...more }] }],
});

describe('parsePlanFile', () => {
  it('reads a file, and keeps what is left out apart from an empty list', () => {
    const parsed = parsePlanFile(
      file([{ ...root, title: '  Plan ' }, action('a', { sdgs: [], years: [2025] })]),
    );
    expect(parsed).toEqual({
      ok: true,
      file: file([root, action('a', { sdgs: [], years: [2025] })]),
    });
  });

  it.each<[string, unknown[], string[]]>([
    [
      'a cycle',
      [root, action('a', { parent: 'b' }), action('b', { parent: 'a' })],
      [
        'nodes[1].parent: "a" stands under itself (a cycle)',
        'nodes[2].parent: "b" stands under itself (a cycle)',
      ],
    ],
    [
      'a day that no calendar has',
      [root, action('a', { time: [{ text: '31. februar', from: '2024-02-31' }] })],
      ['nodes[1].time[0].from: there is no such day'],
    ],
    [
      'a time that ends before it begins',
      [
        root,
        action('a', { time: [{ text: 'i år', from: '2024-Q1', to: '2023-H2' }] }),
        action('b', { time: [{ text: 'i maj', from: '2024-05-02', to: '2024-05-01' }] }),
      ],
      [
        'nodes[1].time[0].to: the time ends before it begins',
        'nodes[2].time[0].to: the time ends before it begins',
      ],
    ],
    [
      'a node under itself',
      [root, action('a', { parent: 'a' })],
      ['nodes[1].parent: "a" stands under itself (a cycle)'],
    ],
    [
      'what hangs under a cycle: the cycle alone',
      [
        root,
        action('a', { parent: 'b' }),
        action('b', { parent: 'a' }),
        action('c', { parent: 'a' }),
      ],
      [
        'nodes[1].parent: "a" stands under itself (a cycle)',
        'nodes[2].parent: "b" stands under itself (a cycle)',
      ],
    ],
    [
      'two roots',
      [root, { ...root, id: 'plan-2' }],
      ['nodes: a plan has exactly one node without a parent; this file has 2'],
    ],
    [
      'no root',
      [action('a', { parent: 'b' }), action('b', { parent: 'a' })],
      [
        'nodes: a plan has exactly one node without a parent; this file has 0',
        'nodes[0].parent: "a" stands under itself (a cycle)',
        'nodes[1].parent: "b" stands under itself (a cycle)',
      ],
    ],
    [
      'a root of another kind',
      [{ ...root, kind: 'action' }],
      ['nodes[0].kind: the root, and only the root, is of kind "plan"'],
    ],
    [
      'a plan below the root',
      [root, action('a', { kind: 'plan' })],
      ['nodes[1].kind: the root, and only the root, is of kind "plan"'],
    ],
    [
      'an unknown parent',
      [root, action('a', { parent: 'spor' })],
      ['nodes[1].parent: there is no node "spor"'],
    ],
    [
      'an id used twice',
      [root, action('a'), action('a')],
      ['nodes[2].id: the id "a" is used by another node'],
    ],
    [
      'an address used twice',
      [root, action('a', { slug: 'x' }), action('b', { slug: 'x' })],
      ['nodes[2].slug: the slug "x" is used twice'],
    ],
    [
      'the address of another page',
      [root, action('a', { slug: 'matrix' }), action('b', { slug: 'traad' })],
      [
        'nodes[1].slug: "matrix" is the address of another page of the plan',
        'nodes[2].slug: "traad" is the address of another page of the plan',
      ],
    ],
    [
      'an indicator id used twice in a node',
      [
        root,
        action('a', {
          goals: [
            { text: 'x', indicators: [{ id: 'i', name: 'Antal', targets: [] }] },
            { text: 'y', indicators: [{ id: 'i', name: 'Andel', targets: [] }] },
          ],
        }),
      ],
      ['nodes[1].goals: the indicator id "i" is used twice'],
    ],
    [
      'a target in numbers without a unit',
      [root, action('a', indicator({ targets: [{ text: 'alle' }, { value: 5 }] }))],
      [
        'nodes[1].goals[0].indicators[0].targets[1].value: a target in numbers needs a unit on its indicator',
      ],
    ],
    [
      'a target that says nothing',
      [root, action('a', indicator({ targets: [{ byYear: 2030 }] }))],
      ['nodes[1].goals[0].indicators[0].targets[0]: a target needs a value or a text'],
    ],
    [
      'two measurements of a day',
      [
        root,
        action(
          'a',
          indicator({
            measurements: [
              { on: '2025-01-31', value: 1 },
              { on: '2025-01-31', value: 2 },
            ],
          }),
        ),
      ],
      ['nodes[1].goals[0].indicators[0].measurements[1].on: this day has a measurement already'],
    ],
    [
      'a reference that leads nowhere',
      [root, action('a', { references: [{ to: 'plan' }, { to: 'b' }] })],
      ['nodes[1].references[1].to: there is no node "b"'],
    ],
    [
      'links given twice',
      [
        root,
        action('a', {
          committees: [
            { committee: 'kultur', role: 'owner' },
            { committee: 'kultur', role: 'involved' },
            { committee: 'kultur', role: 'owner', printed: 'Kulturudvalget' },
          ],
          sdgs: [
            { goal: 11, source: 'stated' },
            { goal: 11, source: 'editorial' },
          ],
          references: [{ to: 'plan' }, { to: 'plan', label: 'se også' }],
          continuedBy: [{ node: 'b' }, { plan: 'en-plan', node: 'b' }],
        }),
        action('b'),
      ],
      [
        'nodes[1].committees[2]: this committee has this role already',
        'nodes[1].sdgs[1].goal: this goal is named already',
        'nodes[1].references[1].to: this node is referred to already',
        'nodes[1].continuedBy[1]: this node is named already',
      ],
    ],
    [
      'a node that carries itself on',
      [root, action('a', { continuedBy: [{ node: 'a' }] })],
      ['nodes[1].continuedBy[0]: "a" cannot carry itself on'],
    ],
    [
      'a former id that is still there',
      [root, action('a'), action('b', { formerIds: ['x', 'a'] })],
      ['nodes[2].formerIds[1]: "a" is still a node of this file'],
    ],
  ])('refuses %s', (_name, nodes, expected) => {
    expect(faults(file(nodes))).toEqual(expected);
  });

  it.each<[string, unknown, string[]]>([
    ['no file at all', null, [': Invalid input: expected object, received null']],
    [
      'another format',
      file([root], { format: 'medspil-plan/2' }),
      ['format: Invalid input: expected "medspil-plan/1"'],
    ],
    [
      'an unknown field',
      file([root, action('a', { farve: 'rød' })]),
      ['nodes[1]: Unrecognized key: "farve"'],
    ],
    [
      'an unknown field of the plan',
      file([root], { farve: 'rød' }),
      [': Unrecognized key: "farve"'],
    ],
    ['no nodes', file([]), ['nodes: Too small: expected array to have >=1 items']],
    [
      'a period that ends before it begins',
      file([root], { period: { from: 2025, to: 2024 } }),
      ['period.to: the period ends before it begins'],
    ],
    [
      'a municipality by name',
      file([root], { municipality: 'sdb' }),
      ['municipality: three-digit kommunekode'],
    ],
    [
      'an id with capitals',
      file([root, action('a', { id: 'A' })]),
      ['nodes[1].id: small letters a–z, digits and single hyphens'],
    ],
    [
      'UN goal 18',
      file([root, action('a', { sdgs: [{ goal: 18, source: 'stated' }] })]),
      ['nodes[1].sdgs[0].goal: Too big: expected number to be <=17'],
    ],
    [
      'an empty title',
      file([root, action('a', { title: '  ' })]),
      ['nodes[1].title: Too small: expected string to have >=1 characters'],
    ],
    [
      'a day that is not',
      file([root, action('a', { time: [{ text: 'x', from: '2026-13' }] })]),
      ['nodes[1].time[0].from: YYYY, YYYY-H1, YYYY-Q1, YYYY-MM or YYYY-MM-DD'],
    ],
    [
      'NUL',
      file([root, action('a', { summary: 'a\0b' })]),
      ['nodes[1].summary: holds a control character'],
    ],
    [
      'a mark of a hit in search',
      file([root, action('a', { items: ['ok', 'a\u0002b'] })]),
      ['nodes[1].items[1]: holds a control character'],
    ],
    [
      'half a character',
      file([root, action('a', { summary: 'a\ud83d' })]),
      ['nodes[1].summary: holds a control character'],
    ],
  ])('refuses %s', (_name, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it('tells every fault of form at once', () => {
    expect(
      faults(file([root, action('a', { years: [1], sdgs: [{ goal: 0, source: 'stated' }] })])),
    ).toHaveLength(2);
  });

  it('takes every kind of text that people write', () => {
    const summary = 'Først:\n\t– „Børn & unge“ 👩‍👧, 50 % <b>grøn</b>';
    expect(faults(file([root, action('a', { summary })]))).toEqual([]);
  });
});

describe('inFileOrder', () => {
  it('gives the same text for the same plan, however its fields were stored', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const stored = JSON.parse(JSON.stringify(plan), reversed) as typeof plan;
        expect(JSON.stringify(inFileOrder(stored))).toBe(JSON.stringify(inFileOrder(plan)));
        expect(inFileOrder(stored)).toEqual(plan);
      }),
    );
  });
});

describe('the JSON Schema', () => {
  it('knows the fields of the format, and no others', () => {
    const schema = z.fromJSONSchema(planFileJsonSchema());
    expect(schema.safeParse(file([root, action('a')])).success).toBe(true);
    expect(schema.safeParse(file([root, action('a', { farve: 'rød' })])).success).toBe(false);
    expect(schema.safeParse(file([root, { id: 'a', kind: 'action' }])).success).toBe(false);
  });
});

/** Objects with their fields the other way round. */
function reversed(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toReversed())
    : value;
}
