import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

/**
 * The lint rules that keep a promise of the design are live: whatever breaks one is refused. That the
 * real project keeps them is a step of its own in tests/run.ts (`eslint`).
 *
 * Typed rules need a file that is there, so the lines stand in for its own.
 */
const restricted = 'no-restricted-syntax';
const typed = (rule: string) => `@typescript-eslint/${rule}`;

const broken: Record<string, [rule: string, line: string][]> = {
  'app/domains/plans/period.ts': [
    [restricted, 'export const a = Date.now();'],
    [restricted, 'export const b = new Date();'],
    [restricted, 'export const c = Date();'],
    [restricted, `import { Temporal } from 'temporal-polyfill'; Temporal.Now.instant();`],
    [restricted, `import { Temporal as T } from 'temporal-polyfill'; T.Now.instant();`],
    [restricted, 'export const d = process.env.HOME;'],
    [restricted, 'export const { env: e } = process;'],
    [restricted, `import { env as f } from 'process';`],
    [restricted, `export { env as g } from 'node:process';`],
    [typed('no-explicit-any'), 'export const h: any = 1;'],
    [typed('no-floating-promises'), 'export function i() { Promise.resolve(1); }'],
    [typed('no-misused-promises'), 'setTimeout(async () => { await Promise.resolve(); });'],
    [typed('only-throw-error'), `export function j() { throw 'no'; }`],
    [
      typed('consistent-type-imports'),
      `import { Temporal as U } from 'temporal-polyfill'; export type Day = U.PlainDate;`,
    ],
    [
      typed('switch-exhaustiveness-check'),
      `export function k(l: 'x' | 'y') { switch (l) { case 'x': return 1; } return 2; }`,
    ],
  ],
  'app/domains/plans/policy.ts': [
    [
      typed('switch-exhaustiveness-check'),
      `export function a(b: 'x' | 'y') { switch (b) { case 'x': return true; default: return false; } }`,
    ],
  ],
  'app/root.tsx': [
    [restricted, 'export const a = <p style={{}} />;'],
    [restricted, `export const b = <p dangerouslySetInnerHTML={{ __html: '' }} />;`],
    [restricted, `export const c = { dangerouslySetInnerHTML: { __html: '' } };`],
    ['jsx-a11y/alt-text', 'export const d = <img src="/x" />;'],
    ['jsx-a11y/no-noninteractive-tabindex', 'export const e = <p tabIndex={0} />;'],
    [
      'react-hooks/rules-of-hooks',
      `import { useId } from 'react'; export function F() { return Math.random() > 1 ? useId() : ''; }`,
    ],
  ],
  // What may do one of these may not do the others.
  'app/platform/clock.ts': [[restricted, 'export const a = process.env.HOME;']],
  'app/platform/env.server.ts': [[restricted, 'export const a = Date.now();']],
  'app/commands/start.ts': [[restricted, 'export const a = Date.now();']],
};

const eslint = new ESLint();

async function faultsIn(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return result?.messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`) ?? [];
}

describe('lint rules', () => {
  test.each(Object.entries(broken))('are live in %s', async (file, lines) => {
    const faults = await faultsIn(file, lines.map(([, line]) => line).join('\n'));
    const expected = lines.map(([rule], index) => `${index + 1} ${rule}`);
    expect(faults).toEqual(expect.arrayContaining(expected));
  });

  test.each(['app/platform/clock.ts', 'app/platform/env.server.ts', 'app/domains/plans/policy.ts'])(
    'let %s do what only it may',
    async (file) => {
      expect(await faultsIn(file, readFileSync(file, 'utf8'))).toEqual([]);
    },
  );
});
