import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../../../tests/support/arbitrary-plan';
import { isEmpty, planDifference } from './plan-difference';
import type { PlanFile, PlanFileNode } from './plan-file';

const nothing = { facts: [], added: [], dropped: [], changed: [], reordered: false };
const root: PlanFileNode = { id: 'plan', kind: 'plan', title: 'Plan' };
const action = (id: string, more: Partial<PlanFileNode> = {}): PlanFileNode => ({
  id,
  kind: 'action',
  parent: 'plan',
  title: id,
  ...more,
});
const file = (nodes: PlanFileNode[], facts: Partial<PlanFile> = {}): PlanFile => ({
  format: 'medspil-plan/1',
  municipality: '540',
  slug: 'en-plan',
  kind: 'strategy',
  title: 'En plan',
  nodes: [root, ...nodes],
  ...facts,
});
const byId = (node: PlanFileNode) => node.id;
const measured = (measurements: { on: string; value: number; source?: string }[]) => ({
  goals: [
    {
      text: 'Flere',
      indicators: [{ id: 'i', name: 'Antal', unit: 'stk.', targets: [], measurements }],
    },
  ],
});

describe('planDifference', () => {
  it('of a first file is that every node is new', () => {
    expect(planDifference(null, file([action('a')]), byId)).toEqual({
      ...nothing,
      added: ['plan', 'a'],
    });
  });

  it('of a file with itself is empty', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const copy = JSON.parse(JSON.stringify(plan)) as PlanFile;
        expect(planDifference(plan, copy, byId)).toEqual(nothing);
        expect(isEmpty(planDifference(plan, copy, byId))).toBe(true);
      }),
    );
  });

  it('of a file in another order is the order alone', () => {
    const shuffled = arbitraryPlan.chain((plan) =>
      fc
        .shuffledSubarray(plan.nodes, { minLength: plan.nodes.length })
        .map((nodes) => ({ plan, nodes })),
    );
    fc.assert(
      fc.property(shuffled, ({ plan, nodes }) => {
        const isReordered = nodes.some((node, at) => node.id !== plan.nodes[at]!.id);
        expect(planDifference(plan, { ...plan, nodes }, byId)).toEqual({
          ...nothing,
          reordered: isReordered,
        });
      }),
    );
  });

  it('between two plans is none only where they say the same, and runs both ways', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (before, after) => {
        const there = planDifference(before, after, byId);
        const back = planDifference(after, before, byId);
        expect(there.added).toEqual(back.dropped);
        expect(there.dropped).toEqual(back.added);
        const fields = (changed: typeof there.changed) =>
          changed
            .map(({ id, fields }) => ({
              id,
              fields: fields.filter((one) => one !== 'measurements'),
            }))
            .filter((one) => one.fields.length > 0)
            .toSorted((one, other) => one.id.localeCompare(other.id));
        expect(fields(there.changed)).toEqual(fields(back.changed));
      }),
    );
  });

  it('names the changed fields of the plan and of its nodes', () => {
    const before = file([action('a', { summary: 'Før', years: [2024] }), action('b')], {
      period: { from: 2024 },
    });
    const after = file([action('a', { summary: 'Nu', years: [2024], number: '1' }), action('b')], {
      title: 'Ny plan',
      period: { from: 2024, to: 2025 },
    });
    expect(planDifference(before, after, byId)).toEqual({
      ...nothing,
      facts: ['period', 'title'],
      changed: [{ id: 'a', fields: ['number', 'summary'] }],
    });
  });

  it('compares the plan’s own node as any other', () => {
    const before = file([action('a')]);
    const after = { ...before, nodes: [{ ...root, summary: 'Ny' }, action('a')] };
    expect(planDifference(before, after, byId)).toEqual({
      ...nothing,
      changed: [{ id: 'plan', fields: ['summary'] }],
    });
  });

  it('tells a list that is empty from one that is left out', () => {
    expect(
      planDifference(file([action('a')]), file([action('a', { sdgs: [] })]), byId).changed,
    ).toEqual([{ id: 'a', fields: ['sdgs'] }]);
  });

  it('does not mind the order of fields', () => {
    const before = file([action('a', { status: { text: 'I gang', phase: 'underway' } })]);
    const after = file([action('a', { status: { phase: 'underway', text: 'I gang' } })]);
    expect(planDifference(before, after, byId)).toEqual(nothing);
  });

  it('does not mind the revision the file was made from, nor a schema it names', () => {
    const after = file([action('a')], { baseRevision: 7, $schema: 'plan.schema.json' });
    expect(planDifference(file([action('a')]), after, byId)).toEqual(nothing);
  });

  it('is empty where a file leaves out the address that a node has', () => {
    const before = file([action('a', { slug: 'a-2' })]);
    expect(planDifference(before, file([action('a')]), byId)).toEqual(nothing);
    expect(planDifference(before, file([action('a', { slug: 'a' })]), byId).changed).toEqual([
      { id: 'a', fields: ['slug'] },
    ]);
  });

  it('names a renamed node by its new id, and takes its children for unmoved', () => {
    const before = file([action('a'), action('a1', { parent: 'a' })]);
    const after = file([
      action('x', { title: 'a', formerIds: ['a'] }),
      action('a1', { parent: 'x' }),
    ]);
    expect(planDifference(before, after, (node) => (node.id === 'x' ? 'a' : node.id))).toEqual({
      ...nothing,
      changed: [{ id: 'x', fields: ['formerIds', 'id'] }],
    });
  });

  it('names what comes to, what goes and what moves', () => {
    const before = file([action('a'), action('b'), action('c')]);
    const after = file([action('a'), action('c', { parent: 'a' }), action('d')]);
    expect(planDifference(before, after, byId)).toEqual({
      ...nothing,
      added: ['d'],
      dropped: ['b'],
      changed: [{ id: 'c', fields: ['parent'] }],
    });
  });

  it('takes no measurement away, and names one that comes to or says something else', () => {
    const one = { on: '2025-01-31', value: 1 };
    const two = { on: '2025-02-28', value: 2 };
    const before = file([action('a', measured([one, two]))]);
    expect(planDifference(before, file([action('a', measured([two]))]), byId)).toEqual(nothing);
    expect(planDifference(before, file([action('a', measured([]))]), byId)).toEqual(nothing);
    for (const measurements of [
      [one, two, { on: '2025-03-31', value: 3 }],
      [one, { ...two, value: 2.5 }],
      [one, { ...two, source: 'Måleren' }],
    ]) {
      expect(planDifference(before, file([action('a', measured(measurements))]), byId)).toEqual({
        ...nothing,
        changed: [{ id: 'a', fields: ['measurements'] }],
      });
    }
  });

  it('does not mind how a file writes that nothing carries a node on, or what does', () => {
    const before = file([
      action('a'),
      action('b', { continuedBy: [{ plan: 'anden', node: 'x' }, { node: 'a' }] }),
    ]);
    const after = file([
      action('a', { formerIds: [], continuedBy: [] }),
      action('b', {
        continuedBy: [
          { plan: 'en-plan', node: 'a' },
          { plan: 'anden', node: 'x' },
        ],
      }),
    ]);
    expect(planDifference(before, after, byId)).toEqual(nothing);
    for (const continuedBy of [
      [{ node: 'a' }],
      [{ node: 'a' }, { plan: 'anden', node: 'y' }],
      [{ node: 'a' }, { plan: 'tredje', node: 'x' }],
    ]) {
      const other = file([action('a'), action('b', { continuedBy })]);
      expect(planDifference(before, other, byId).changed).toEqual([
        { id: 'b', fields: ['continuedBy'] },
      ]);
    }
  });
});
