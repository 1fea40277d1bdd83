import { describe, expect, test } from 'vitest';
import { checkPolicies } from './checks/policies';
import { project, readProject } from './sources';

const foundIn = (text: string) =>
  checkPolicies(project({ 'app/domains/questions/policy.ts': text }));
const policy = (body: string) => `export function questionPolicy(actor, action) { ${body} }`;
const cases = `case 'ask': return actor.kind === 'citizen';`;

describe('every policy ends in refusal', () => {
  test('here', () => {
    expect(checkPolicies(readProject())).toEqual([]);
  });

  test.each([
    ['false', policy(`switch (action) { ${cases} default: return false; }`)],
    ['an error', policy(`switch (action) { ${cases} default: throw new Error(action); }`)],
    [
      'false, refusing early too',
      policy(`if (other) return false; switch (action) { ${cases} default: return false; }`),
    ],
  ])('one that ends in %s passes', (_what, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test.each([
    ['ends in true', policy(`switch (action) { ${cases} default: return true; }`)],
    ['ends in a condition', policy(`switch (action) { ${cases} default: return isStaff(actor); }`)],
    ['has no default', policy(`switch (action) { ${cases} }`)],
    ['has its default first', policy(`switch (action) { default: return false; ${cases} }`)],
    ['goes on after its switch', policy(`switch (action) { default: return false; } return true;`)],
    ['is no switch', policy('return actor.kind === "citizen";')],
    [
      'allows before its switch',
      policy(`if (staff) return true; switch (action) { default: return false; }`),
    ],
    ['is an arrow function', 'export const questionPolicy = () => true;'],
    ['exports nothing', 'const nothing = 1;'],
  ])('one that %s is refused', (_what, text) => {
    expect(foundIn(text)).toHaveLength(1);
  });

  test('verbs without a policy are refused', () => {
    expect(
      checkPolicies(project({ 'app/domains/questions/ask.server.ts': 'inTransaction(ctx, work)' })),
    ).toEqual(['app/domains/questions has verbs and no policy.ts']);
  });
});
