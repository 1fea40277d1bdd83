import type { Request } from 'express';

/**
 * Whether a form comes from one of our own pages. Browsers say where it comes from; one that says nothing,
 * or another origin, is not ours. Remix, which would answer such a form with a fault of its own, is not
 * told of the origin: the route builders refuse the form, with a page that explains.
 * @param origin scheme, host and port as the client has them
 */
export function takeFormOrigin(request: Request, origin: string): boolean {
  const from = request.headers.origin;
  delete request.headers.origin;
  return from === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : from === origin;
}
