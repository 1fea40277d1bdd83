import ts from 'typescript';
import { exportsOf, filesIn, finding, nodesOf, parse, type Sources } from '../sources';

/**
 * Where there are verbs there is a policy, which decides each action by name and ends in refusal. That
 * it names every action is a lint rule (switch-exhaustiveness-check); that nothing gets past the
 * switch is seen to here.
 */
export function checkPolicies(sources: Sources): string[] {
  const domainsWithVerbs = new Set(
    filesIn(sources, 'app/domains')
      .filter(([, text]) => text.includes('inTransaction('))
      .map(([file]) => file.split('/').slice(0, 3).join('/')),
  );
  const without = [...domainsWithVerbs]
    .filter((domain) => !sources.has(`${domain}/policy.ts`))
    .map((domain) => `${domain} has verbs and no policy.ts`);
  const faults = filesIn(sources, 'app/domains')
    .filter(([file]) => /\/policy\.ts$/.test(file))
    .flatMap(([file, text]) => {
      const source = parse(file, text);
      const policies = exportsOf(source);
      if (policies.length === 0) return [finding(source, 'exports no policy')];
      return policies.flatMap(({ name, node }) =>
        ts.isFunctionDeclaration(node) && node.body
          ? faultsOf(name, node.body)
          : [finding(node, `${name} is not a function declaration`)],
      );
    });
  return [...without, ...faults];
}

function faultsOf(name: string, body: ts.Block): string[] {
  const last = body.statements.at(-1);
  if (!last || !ts.isSwitchStatement(last)) return [finding(body, `${name} ends in no switch`)];
  const early = body.statements
    .slice(0, -1)
    .flatMap((statement) => [...nodesOf(statement)])
    .filter((node) => ts.isReturnStatement(node) && !isRefusal(node));
  const end = last.caseBlock.clauses.at(-1);
  const refusal = end && ts.isDefaultClause(end) ? end.statements[0] : undefined;
  return [
    ...early.map((node) => finding(node, `${name} allows before its switch`)),
    ...(refusal && isRefusal(refusal) ? [] : [finding(last, `${name} does not end in refusal`)]),
  ];
}

function isRefusal(node: ts.Node): boolean {
  return (
    ts.isThrowStatement(node) ||
    (ts.isReturnStatement(node) && node.expression?.kind === ts.SyntaxKind.FalseKeyword)
  );
}
