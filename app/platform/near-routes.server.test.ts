import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { expect, it } from 'vitest';
import { nearRoutes } from './near-routes.server';

const routes = Object.fromEntries(
  [
    { id: 'root', path: '' },
    { id: 'frame', parentId: 'root' },
    { id: 'front', parentId: 'frame', index: true },
    { id: 'plans', parentId: 'frame', path: 'planer' },
    { id: 'plan', parentId: 'frame', path: 'planer/:plan' },
    { id: 'about', parentId: 'frame', path: 'om' },
    { id: 'en front', parentId: 'frame', path: 'en' },
    { id: 'en plan', parentId: 'frame', path: 'en/planer/:plan' },
    { id: 'staff', parentId: 'root', path: 'medarbejder' },
    { id: 'inbox', parentId: 'staff', path: 'indbakke' },
    { id: 'any', parentId: 'root', path: '*' },
  ].map((route) => [route.id, route]),
);

/** The routes that an address is compared with. */
function comparedWith(path: string): string[] {
  let compared: string[] = [];
  const build = { routes, assets: { routes } } as unknown as ServerBuild;
  const handler = nearRoutes(build, (of) => () => {
    expect(Object.keys(of.assets.routes)).toEqual(Object.keys(of.routes));
    compared = Object.keys(of.routes);
  });
  const [request, response, next] = [
    { path },
    {},
    () => undefined,
  ] as unknown as Parameters<RequestHandler>;
  handler(request, response, next);
  return compared;
}

const anywhere = ['root', 'frame', 'front', 'en front', 'any'];

it.each([
  ['/', anywhere],
  ['/planer', [...anywhere, 'plans', 'plan']],
  ['/Planer/en-plan', [...anywhere, 'plans', 'plan']],
  ['/planer.data', [...anywhere, 'plans', 'plan']],
  ['/en', anywhere],
  ['/en/planer/en-plan', [...anywhere, 'en plan']],
  ['/medarbejder/indbakke', [...anywhere, 'staff', 'inbox']],
])('%s is compared with what begins like it, and what may be anywhere', (path, expected) => {
  expect(comparedWith(path).toSorted()).toEqual(expected.toSorted());
});

it.each(['/findes-ikke', '/__manifest', '/de', '/%C3%A6', '/constructor'])(
  '%s, which begins like none, is compared with all',
  (path) => {
    expect(comparedWith(path)).toEqual(Object.keys(routes));
  },
);
