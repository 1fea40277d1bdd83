import type { NextFunction, Request, Response } from 'express';

/** A page has one address, in small letters and without a slash at the end; the others lead there. */
export function oneAddress(request: Request, response: Response, next: NextFunction): void {
  const [path = '', ...query] = request.originalUrl.split('?');
  const right = path.toLowerCase().replace(/\/$/, '') || '/';
  // Only plain paths: a doubled slash would lead to another host.
  const isPlain = /^(\/[\w-]+)+\/?$/.test(path) && !path.startsWith('/assets/');
  if (request.method !== 'GET' || !isPlain || path === right || /^\/api(\/|$)/i.test(path)) {
    next();
    return;
  }
  response.redirect(301, [right, ...query].join('?'));
}
