import { describe, expect, test } from 'vitest';
import { siteMap } from '~/routes';
import { checkRoutes, checkScripts, routeBuilders } from './checks/routes';
import { project, readProject } from './sources';

const builders = {
  'app/platform/route-builders.server.ts': `
    export type ErrorData = { reason: string };
    export function publicRoute<R>(load: () => R): (args: LoaderFunctionArgs) => Promise<R> {}
    export function helper(): string {}`,
  'app/platform/api-route.server.ts': `
    type Loader = (args: LoaderFunctionArgs) => Promise<Response>;
    export function apiRoute(): Loader {}`,
};
const publicRoute = `import { publicRoute } from '~/platform/route-builders.server';\n`;

/** What is found in one route file of a project that is fine otherwise. */
function foundIn(text: string, file = 'app/routes/public/page.tsx'): string[] {
  return checkRoutes(project({ ...builders, [file]: text }), new Set([file]));
}

describe('every loader and action comes from a route builder', () => {
  test('here', () => {
    const sources = readProject();
    const files = ['app/routes/frame.tsx', ...siteMap.map((route) => `app/${route.file}`)];
    expect(files.length).toBeGreaterThan(10);
    expect(routeBuilders(sources)).toContain('app/platform/route-builders.server#publicRoute');
    expect(checkRoutes(sources, new Set(files))).toEqual([]);
  });

  test('builders are known by what they return', () => {
    expect([...routeBuilders(project(builders))]).toEqual([
      'app/platform/route-builders.server#publicRoute',
      'app/platform/api-route.server#apiRoute',
    ]);
  });

  test.each([
    ['a call of one', `${publicRoute}export const loader = publicRoute(() => 1);`],
    [
      'a call of one under another name',
      `import { apiRoute as door } from '../../platform/api-route.server';
       export const action = door();`,
    ],
    ['a page without a loader', 'export default function Page() {}'],
  ])('%s passes', (_what, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test.each([
    ['a function', 'export async function loader() {}'],
    ['an arrow function', 'export const action = () => null;'],
    [
      'what a builder’s call is wrapped in',
      `${publicRoute}export const loader = open(publicRoute());`,
    ],
    ['a builder that is not called', `${publicRoute}export const loader = publicRoute;`],
    [
      'a function of a builder’s name',
      'const publicRoute = () => {}; export const loader = publicRoute();',
    ],
    [
      'what a builder’s module has besides',
      `import { helper } from '~/platform/route-builders.server'; export const loader = helper();`,
    ],
    [
      'a builder’s name from elsewhere',
      `import { publicRoute } from '~/ui/page'; export const loader = publicRoute();`,
    ],
    ['a loader passed on', `export { loader } from './other';`],
    ['everything passed on', `export * from './other';`],
    ['a list of exports', 'const loader = () => 1; export { loader };'],
    ['a destructured export', 'export const { loader } = all;'],
    ['a loader in the browser', 'export const clientLoader = () => 1;'],
  ])('%s is refused', (_what, text) => {
    expect(foundIn(text)).toHaveLength(1);
  });

  test('the root is checked too', () => {
    expect(foundIn('export const loader = () => 1;', 'app/root.tsx')).toHaveLength(1);
  });

  test('a route file that the site map does not name is refused, a helper beside them is not', () => {
    const sources = project({
      ...builders,
      'app/routes/public/lost.tsx': 'export default function Lost() {}',
      'app/routes/public/helper.ts': 'export const help = 1;',
    });
    expect(checkRoutes(sources, new Set())).toEqual([
      'app/routes/public/lost.tsx:1 exports default, but the file is not in routes.ts',
    ]);
  });

  test('a route without its file is refused', () => {
    expect(checkRoutes(project(builders), new Set(['app/routes/gone.tsx']))).toHaveLength(1);
  });
});

describe('pages send no script unless their route asks for it', () => {
  test('here', () => {
    expect(checkScripts(readProject())).toEqual([]);
  });

  test.each([
    ['Remix’s scripts', 'app/routes/public/page.tsx', 'const page = <Scripts />;'],
    ['a script of one’s own', 'app/ui/page.tsx', 'const page = <script src="/x.js"></script>;'],
    ['scripts under another condition', 'app/root.tsx', 'const page = error && <Scripts />;'],
    [
      'scripts where hydration is not wanted',
      'app/root.tsx',
      'const page = hydrate ? null : <Scripts />;',
    ],
    ['the browser’s start', 'app/routes/public/page.tsx', `import '../../entry.client';`],
    [
      'a handle that asks for something else',
      'app/routes/public/page.tsx',
      'export const handle = { hydrate: false }; const page = <Scripts />;',
    ],
  ])('%s: refused', (_what, file, text) => {
    expect(checkScripts(project({ [file]: text }))).toHaveLength(1);
  });

  test.each([
    [
      'a route that asks',
      'app/routes/me/form.tsx',
      'export const handle = { hydrate: true }; const page = <script />;',
    ],
    [
      'the root, where a route asks',
      'app/root.tsx',
      'const page = <body>{hydrate && <><ScrollRestoration /><Scripts /></>}</body>;',
    ],
  ])('%s: passes', (_what, file, text) => {
    expect(checkScripts(project({ [file]: text }))).toEqual([]);
  });
});
