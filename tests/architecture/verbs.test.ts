import { describe, expect, test } from 'vitest';
import { checkVerbs } from './checks/verbs';
import { project, readProject } from './sources';

function foundIn(text: string, file = 'app/domains/questions/ask.server.ts'): string[] {
  return checkVerbs(project({ [file]: text }));
}

const verb = (...lines: string[]) => `inTransaction(ctx, async (tx) => { ${lines.join('; ')} })`;
const authorize = `authorize(policy(ctx.actor, 'ask'))`;
const write = 'await tx.insert(question).values({})';
const audit = `await recordAudit(tx, ctx, { action: 'ask' })`;

describe('every verb authorizes and audits in its transaction', () => {
  test('here', () => {
    const sources = readProject();
    const verbs = [...sources].filter(
      ([file, text]) => file.startsWith('app/domains/') && text.includes('inTransaction('),
    );
    expect(verbs.length).toBeGreaterThan(1);
    expect(checkVerbs(sources)).toEqual([]);
  });

  test('one that does passes', () => {
    expect(foundIn(verb(authorize, write, audit))).toEqual([]);
  });

  test.each([
    ['without authorize', verb(write, audit), 'without authorize'],
    ['without recordAudit', verb(authorize, write), 'without recordAudit'],
    ['authorize outside', `${authorize}; ${verb(write, audit)}`, 'without authorize'],
    ['recordAudit outside', `${verb(authorize, write)}; ${audit}`, 'without recordAudit'],
    ['a write before authorize', verb(write, authorize, audit), 'writes before authorize'],
    ['work written elsewhere', 'inTransaction(ctx, work)', 'something else than a function'],
    ['a write past the transaction', 'ctx.db.update(question)', 'writes outside inTransaction'],
    ['a transaction of its own', 'db.transaction(work)', 'writes outside inTransaction'],
    [
      'another name for it',
      `import { inTransaction as run } from '~/platform/transaction.server';`,
      'calls inTransaction run',
    ],
  ])('%s is refused', (_what, text, finding) => {
    expect(foundIn(text)).toEqual([expect.stringContaining(finding)]);
  });

  test('a transaction outside the domains is refused', () => {
    expect(foundIn(verb(authorize, audit), 'app/jobs/nightly.server.ts')).toHaveLength(1);
  });
});
