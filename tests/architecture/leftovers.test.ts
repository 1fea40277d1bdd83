import { describe, expect, test } from 'vitest';
import { checkLeftovers } from './checks/leftovers';
import { project, readProject } from './sources';

describe('nothing is left of work in progress', () => {
  test('here', () => {
    const sources = readProject();
    expect(sources.size).toBeGreaterThan(150);
    expect(checkLeftovers(sources)).toEqual([]);
  });

  // In parts, so that this file is not found itself.
  test.each([
    ['a home folder', ['see /ho', 'me/anna/medspil']],
    ['a checkout', [`import('/wo`, `rk/main/app/x')`]],
    ['unfinished work', ['// TO', 'DO later']],
    ['a test that runs alone', ['test.on', 'ly("x", () => {})']],
    ['a test that is left out', ['describe.sk', 'ip("x", () => {})']],
  ])('%s is found', (_what, parts) => {
    expect(checkLeftovers(project({ 'app/x.ts': parts.join('') }))).toHaveLength(1);
  });

  test.each(['https://example.org/home/page', 'route("udvalg/root/x")', 'list.skip(1)'])(
    '%s is not',
    (text) => {
      expect(checkLeftovers(project({ 'app/x.ts': text }))).toEqual([]);
    },
  );
});
