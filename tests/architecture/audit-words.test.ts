import ts from 'typescript';
import { expect, test } from 'vitest';
import { audit } from '~/i18n/da/audit';
import { callsOf, filesIn, nodesOf, parse, readProject } from './sources';

/** What is recorded, wherever it is written out: `recordAudit(…, { action: 'domain.verb' })`. */
const recorded =
  /(?:action: |\? |: )'((?:identity|mail|notification|thread|file|moderation|seats|audit|plan|municipality|comment|question|dialogue)\.[a-z_]+)'/g;

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

test('what the verbs of questions and of committee dialogue record has names in the log', () => {
  const found = filesIn(readProject(), 'app/domains/questions', 'app/domains/dialogue').flatMap(
    ([file, text]) => callsOf(parse(file, text), 'recordAudit').flatMap(detailsOf),
  );
  expect(new Set(found).size).toBeGreaterThan(20);
  expect(found.filter((name) => !(name in audit.detailNames))).toEqual([]);
});

/** The details that a call writes out; where it does not write them out, what stands there. */
function detailsOf(call: ts.CallExpression): string[] {
  const details = [...nodesOf(call)].find(
    (node) => ts.isPropertyAssignment(node) && node.name.getText() === 'details',
  );
  if (!details) return [];
  const written = [...nodesOf(details)].filter((node) => ts.isObjectLiteralExpression(node));
  if (written.length === 0) return [details.getText()];
  return written.flatMap(({ properties }) => properties.map((one) => one.name!.getText()));
}
