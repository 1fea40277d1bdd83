import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * Texts by their path in the project. Every check is a function from sources to findings, so that its
 * test can hand it a broken project first and see it refused, and then the real one.
 */
export type Sources = ReadonlyMap<string, string>;

/** Everything in the project that is not generated: what .gitignore leaves. */
export function readProject(): Sources {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n');
  const sources = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (
        entry.name === '.git' ||
        [entry.name, `${entry.name}/`].some((name) => ignored.includes(name))
      )
        continue;
      if (entry.isDirectory()) walk(file);
      else if (isText(entry.name)) sources.set(file, readFileSync(file, 'utf8'));
    }
  };
  walk('.');
  return sources;
}

export function project(files: Record<string, string>): Sources {
  return new Map(Object.entries(files));
}

function isText(name: string): boolean {
  return /^(Dockerfile|run)$|\.(c?[jt]sx?|css|json|md|sql|svg|txt|ya?ml)$/.test(name);
}

/** The sources below a folder, without unit tests. */
export function filesIn(sources: Sources, ...folders: string[]): [string, string][] {
  return [...sources].filter(
    ([file]) =>
      folders.some((folder) => file.startsWith(`${folder}/`)) && !/\.test\.tsx?$/.test(file),
  );
}

export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** Where something stands and what is wrong with it. */
export function finding(node: ts.Node, what: string): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1} ${what}`;
}

/** Every node at or below one, in the order of the text. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** The calls of a function by its plain name. */
export function callsOf(node: ts.Node, name: string): ts.CallExpression[] {
  return [...nodesOf(node)].filter(
    (one): one is ts.CallExpression =>
      ts.isCallExpression(one) && ts.isIdentifier(one.expression) && one.expression.text === name,
  );
}

/** What a file imports by name: the local name, with where it comes from and its name there. */
export function importsOf(source: ts.SourceFile): Map<string, { from: string; name: string }> {
  const imports = new Map<string, { from: string; name: string }>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    const named = statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) continue;
    for (const { name, propertyName } of named.elements) {
      imports.set(name.text, { from, name: (propertyName ?? name).text });
    }
  }
  return imports;
}

type Export = { name: string; node: ts.Node; value?: ts.Expression | undefined };

/** What a file exports, each with the value it is given where that can be seen. */
export function exportsOf(source: ts.SourceFile): Export[] {
  return source.statements.flatMap((statement): Export[] => {
    if (ts.isExportAssignment(statement)) return [{ name: 'default', node: statement }];
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (!clause) return [{ name: '*', node: statement }];
      return ts.isNamedExports(clause)
        ? clause.elements.map((one) => ({ name: one.name.text, node: one }))
        : [{ name: clause.name.text, node: clause }];
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const has = (kind: ts.SyntaxKind) => modifiers?.some((one) => one.kind === kind) === true;
    if (!has(ts.SyntaxKind.ExportKeyword)) return [];
    if (has(ts.SyntaxKind.DefaultKeyword)) return [{ name: 'default', node: statement }];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name, initializer }): Export[] =>
        ts.isIdentifier(name)
          ? [{ name: name.text, node: name, value: initializer }]
          : [...name.elements]
              .filter((one) => ts.isBindingElement(one))
              .map((one) => ({ name: one.name.getText(), node: one })),
      );
    }
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      return [{ name: statement.name.text, node: statement }];
    }
    return [];
  });
}
