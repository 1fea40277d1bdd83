import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { languageOfPath, pathWithoutLanguage } from '~/i18n/languages';

type Routes = ServerBuild['routes'];

/**
 * Hands a request to a handler that knows only the routes that begin as its address does. Remix compares an address
 * with all routes it knows, several times for a page and by expressions that it makes anew each time: with three hundred
 * of them that took longer than to render the page.
 * @param handle makes a handler of a build
 */
export function nearRoutes(
  build: ServerBuild,
  handle: (build: ServerBuild) => RequestHandler,
): RequestHandler {
  const ids = Object.keys(build.routes);
  const beginnings = new Map(ids.map((id) => [id, beginningOf(pathOf(build.routes, id))]));
  const handlers = new Map(
    [...new Set(beginnings.values())].map((beginning) => {
      const near = (id: string) => {
        const own = beginnings.get(id)!;
        return own === beginning || / ([:*].*)?$/.test(own);
      };
      return [beginning, handle(withRoutes(build, ids.filter(near)))] as const;
    }),
  );
  // What begins like no route is left to all of them: Remix has some addresses of its own.
  const whole = handle(build);
  return (request, response, next) =>
    (handlers.get(beginningOf(request.path)) ?? whole)(request, response, next);
}

function withRoutes(build: ServerBuild, ids: string[]): ServerBuild {
  const some = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(ids.map((id) => [id, routes[id]!]));
  const assets = { ...build.assets, routes: some(build.assets.routes) };
  return { ...build, routes: some(build.routes), assets };
}

function pathOf(routes: Routes, id: string): string {
  const { path = '', parentId } = routes[id]!;
  const above = parentId === undefined ? '' : pathOf(routes, parentId);
  return path === '' ? above : `${above}/${path}`;
}

/** Language and first part of a path; the data of a page has its address, with an ending. */
function beginningOf(path: string): string {
  const [, first = ''] = pathWithoutLanguage(path).split('/');
  return `${languageOfPath(path)} ${first.toLowerCase().replace(/\.data$/, '')}`;
}
