import { expect, test } from 'vitest';
import { audit } from '~/i18n/da/audit';
import { filesIn, readProject } from './sources';

/** What is recorded, wherever it is written out: `recordAudit(…, { action: 'domain.verb' })`. */
const recorded =
  /(?:action: |\? |: )'((?:identity|mail|notification|thread|file|moderation|seats|audit|plan|municipality|comment|question)\.[a-z_]+)'/g;

test('everything that is recorded has words in the log', () => {
  const known: Record<string, string> = audit.actions;
  const found = new Set<string>();
  for (const [file, text] of filesIn(
    readProject(),
    'app/domains',
    'app/platform',
    'app/commands',
  )) {
    if (file.includes('.test.')) continue;
    for (const [, action] of text.matchAll(recorded)) found.add(action!);
  }
  expect(found.size).toBeGreaterThan(50);
  expect([...found].filter((action) => !(action in known)).toSorted()).toEqual([]);
});
