import ts from 'typescript';
import { exportsOf, filesIn, finding, importsOf, nodesOf, parse, type Sources } from '../sources';

/** Where route builders may live. */
const builderModule = /^app\/platform\/(route-builders|[a-z-]+-route)\.server\.ts$/;

/** What Remix looks for in a route file. */
const handlers = ['loader', 'action'];
const unguarded = ['clientLoader', 'clientAction'];
const remixNames = ['default', 'handle', 'headers', 'meta', 'links', ...handlers, ...unguarded];

/**
 * The exported functions that make a loader or an action: by what they say they return, so that a new
 * builder needs no list to stand on.
 * @returns `module#name`, the module without its ending
 */
export function routeBuilders(sources: Sources): Set<string> {
  const builders = new Set<string>();
  for (const [file, text] of sources) {
    if (!builderModule.test(file)) continue;
    const source = parse(file, text);
    const aliases = new Map(
      source.statements
        .filter(ts.isTypeAliasDeclaration)
        .map((one) => [one.name.text, one.type.getText()]),
    );
    for (const { name, node } of exportsOf(source)) {
      if (!ts.isFunctionDeclaration(node) || !node.type) continue;
      const returned = node.type.getText();
      if (/^\(args: (Loader|Action)FunctionArgs\)/.test(aliases.get(returned) ?? returned)) {
        builders.add(`${withoutEnding(file)}#${name}`);
      }
    }
  }
  return builders;
}

/**
 * Deny by default: no loader or action exists outside a route builder.
 * @param routeFiles what the site map names, without the root
 */
export function checkRoutes(sources: Sources, routeFiles: ReadonlySet<string>): string[] {
  const builders = routeBuilders(sources);
  const findings = [...routeFiles]
    .filter((file) => !sources.has(file))
    .map((file) => `${file} is in routes.ts but not there`);
  for (const [file, text] of filesIn(sources, 'app')) {
    const isRoute = routeFiles.has(file) || file === 'app/root.tsx';
    if (!isRoute && !file.startsWith('app/routes/')) continue;
    const source = parse(file, text);
    const imports = importsOf(source);
    for (const { name, node, value } of exportsOf(source)) {
      if (!isRoute) {
        if (remixNames.includes(name)) {
          findings.push(finding(node, `exports ${name}, but the file is not in routes.ts`));
        }
      } else if (name === '*' || unguarded.includes(name)) {
        findings.push(finding(node, `exports ${name}, which goes around the route builders`));
      } else if (handlers.includes(name) && !isBuilt(value, file, imports, builders)) {
        findings.push(finding(node, `its ${name} is no call of a route builder`));
      }
    }
  }
  return findings;
}

function isBuilt(
  value: ts.Expression | undefined,
  file: string,
  imports: ReturnType<typeof importsOf>,
  builders: Set<string>,
): boolean {
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return false;
  const imported = imports.get(value.expression.text);
  return (
    imported !== undefined && builders.has(`${resolved(imported.from, file)}#${imported.name}`)
  );
}

function resolved(from: string, importer: string): string {
  if (from.startsWith('~/')) return `app/${from.slice(2)}`;
  return from.startsWith('.') ? new URL(from, `file:///${importer}`).pathname.slice(1) : from;
}

function withoutEnding(file: string): string {
  return file.replace(/\.tsx?$/, '');
}

/**
 * Hydrate by exception: a page sends a script only where its route asks for it. The root, which is
 * around them all, may hold scripts under a condition that looks at what the route asked.
 */
export function checkScripts(sources: Sources): string[] {
  return filesIn(sources, 'app')
    .filter(([file]) => file.endsWith('.tsx'))
    .flatMap(([file, text]) => {
      const source = parse(file, text);
      if (file.startsWith('app/routes/') && asksForHydration(source)) return [];
      return [...nodesOf(source)].flatMap((node) => {
        if (ts.isImportDeclaration(node) && /entry\.client/.test(node.moduleSpecifier.getText())) {
          return [finding(node, 'imports what starts the browser’s side')];
        }
        if (!ts.isJsxSelfClosingElement(node) && !ts.isJsxOpeningElement(node)) return [];
        const tag = node.tagName.getText();
        if (!/^(script|Scripts|ScrollRestoration|LiveReload)$/.test(tag)) return [];
        return dependsOnHydration(node) ? [] : [finding(node, `sends a script by <${tag}>`)];
      });
    });
}

/** `export const handle = { hydrate: true }` */
function asksForHydration(source: ts.SourceFile): boolean {
  return exportsOf(source).some(({ name, value }) => {
    const object = value && ts.isSatisfiesExpression(value) ? value.expression : value;
    return (
      name === 'handle' &&
      object !== undefined &&
      ts.isObjectLiteralExpression(object) &&
      object.properties.some((one) => /^hydrate: true$/.test(one.getText()))
    );
  });
}

function dependsOnHydration(node: ts.Node): boolean {
  for (let inner = node, outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent) {
    const condition =
      ts.isBinaryExpression(outer) &&
      outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      outer.right === inner
        ? outer.left
        : ts.isConditionalExpression(outer) && outer.whenTrue === inner
          ? outer.condition
          : undefined;
    if (condition && /hydrate/i.test(condition.getText())) return true;
    inner = outer;
  }
  return false;
}
