import fc from 'fast-check';
import { parsePlanFile, type PlanFile, type PlanFileNode } from '~/domains/plans/plan-file';
import { committeeRoles, nodeKinds, statusPhases } from '~/domains/plans/vocabulary';

/** Committees that a municipality needs before it can import an arbitrary plan. */
export const arbitraryCommittees = ['klima', 'kultur', 'skole'];

const title = fc.constantFrom('Cykelstier', 'Grøn by', 'Borgerbudget', 'Åben skole', 'Æbler', 'Ø');
const indicator = fc.record(
  {
    name: title,
    unit: fc.constant('pct.'),
    direction: fc.constantFrom('increase' as const, 'decrease' as const),
    baseline: fc.record({ value: fc.integer({ min: -9, max: 9 }) }),
    targets: fc.array(fc.record({ value: fc.integer({ min: -9, max: 9 }) }), { maxLength: 2 }),
    measurements: fc.uniqueArray(
      fc.record({
        on: fc.integer({ min: 1, max: 28 }).map((day) => `2025-02-${String(day).padStart(2, '0')}`),
        // A file is JSON, which has no -0.
        value: fc
          .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
          .map((value) => value + 0),
      }),
      { selector: ({ on }) => on, maxLength: 3 },
    ),
  },
  { requiredKeys: ['name', 'unit', 'targets'] },
);
const seedOfNode = fc.record(
  {
    under: fc.nat(),
    kind: fc.constantFrom(...nodeKinds.filter((kind) => kind !== 'plan')),
    title,
    number: fc.constantFrom('1', '1.2', 'A'),
    summary: fc.constantFrom('Kort.', 'Vi bygger nyt'),
    years: fc.uniqueArray(fc.integer({ min: 2024, max: 2027 }), { maxLength: 3 }),
    status: fc.record({ phase: fc.constantFrom(...statusPhases) }),
    targetGroups: fc.uniqueArray(fc.constantFrom('Børn', 'Unge', 'Ældre'), { maxLength: 2 }),
    categories: fc.uniqueArray(fc.constantFrom('Klima', 'Skole'), { maxLength: 2 }),
    sdgs: fc.uniqueArray(
      fc.record({
        goal: fc.integer({ min: 1, max: 17 }),
        source: fc.constantFrom('stated' as const, 'editorial' as const),
      }),
      { selector: ({ goal }) => goal, maxLength: 3 },
    ),
    committees: fc.uniqueArray(
      fc.record({
        committee: fc.constantFrom(...arbitraryCommittees),
        role: fc.constantFrom(...committeeRoles),
      }),
      { selector: ({ committee, role }) => `${committee} ${role}`, maxLength: 2 },
    ),
    parties: fc.array(
      fc.record({ role: fc.constantFrom('owner' as const, 'partner' as const), name: title }),
      { maxLength: 2 },
    ),
    goals: fc.array(fc.record({ text: title, indicators: fc.array(indicator, { maxLength: 2 }) }), {
      maxLength: 2,
    }),
    references: fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 2 }),
  },
  { requiredKeys: ['under', 'kind', 'title'] },
);

/** Any small plan that the format allows: up to ten nodes in one tree, in any order. */
export const arbitraryPlan: fc.Arbitrary<PlanFile> = fc
  .array(seedOfNode, { minLength: 1, maxLength: 10 })
  .map((seeds) =>
    seeds.map(({ under, goals, references, ...seed }, at): PlanFileNode => {
      const within = (index: number) => `n${index % seeds.length}`;
      return {
        ...seed,
        id: `n${at}`,
        ...(at === 0 ? { kind: 'plan' } : { parent: `n${under % at}` }),
        ...(goals && {
          goals: goals.map((goal, goalAt) => ({
            ...goal,
            indicators: goal.indicators.map((one, oneAt) => ({
              ...one,
              id: `i${goalAt}-${oneAt}`,
            })),
          })),
        }),
        ...(references && {
          references: [...new Set(references.map(within))].map((to) => ({ to })),
        }),
      };
    }),
  )
  .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }))
  .map((nodes) => {
    const parsed = parsePlanFile({
      format: 'medspil-plan/1',
      municipality: '999',
      slug: 'vilkaarlig',
      kind: 'strategy',
      title: 'Vilkårlig plan',
      nodes,
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.file;
  });
