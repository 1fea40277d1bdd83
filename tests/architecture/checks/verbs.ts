import ts from 'typescript';
import { callsOf, filesIn, finding, importsOf, nodesOf, parse, type Sources } from '../sources';

const transactionModule = 'app/platform/transaction.server.ts';
const duties = ['authorize', 'recordAudit'];

/**
 * A verb is the only way to write: one transaction in which it is allowed, done and recorded. Helpers
 * are handed the verb's `tx`.
 */
export function checkVerbs(sources: Sources): string[] {
  return filesIn(sources, 'app')
    .filter(([file]) => file !== transactionModule)
    .flatMap(([file, text]) => {
      const source = parse(file, text);
      return [
        ...aliasesOf(source),
        ...callsOf(source, 'inTransaction').flatMap((call) =>
          /^app\/domains\//.test(file)
            ? dutiesMissing(call)
            : [finding(call, 'opens a transaction outside a domain')],
        ),
        ...writesAround(source),
      ];
    });
}

/** Under another name the calls could not be seen. */
function aliasesOf(source: ts.SourceFile): string[] {
  return [...importsOf(source)]
    .filter(([local, { name }]) => ['inTransaction', ...duties].includes(name) && local !== name)
    .map(([local, { name }]) => finding(source, `calls ${name} ${local}`));
}

function dutiesMissing(call: ts.CallExpression): string[] {
  const work = call.arguments[1];
  if (!work || !(ts.isArrowFunction(work) || ts.isFunctionExpression(work))) {
    return [finding(call, 'hands inTransaction something else than a function written there')];
  }
  const missing = duties
    .filter((name) => callsOf(work.body, name).length === 0)
    .map((name) => finding(call, `opens a transaction without ${name} in it`));
  const tx = work.parameters[0]?.name.getText();
  const written = [...nodesOf(work.body)].find((node) => isWrite(node, (target) => target === tx));
  const allowed = callsOf(work.body, 'authorize')[0];
  if (written && allowed && written.pos < allowed.pos) {
    missing.push(finding(written, 'writes before authorize'));
  }
  return missing;
}

function writesAround(source: ts.SourceFile): string[] {
  return [...nodesOf(source)]
    .filter((node) => isWrite(node, (target) => /(^|\.)(db|primary|reader)$/.test(target)))
    .map((node) => finding(node, 'writes outside inTransaction'));
}

/** `<target>.insert(…)` and its like. */
function isWrite(node: ts.Node, isTarget: (text: string) => boolean): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    ['insert', 'update', 'delete', 'transaction'].includes(node.expression.name.text) &&
    isTarget(node.expression.expression.getText())
  );
}
