import type { NextFunction, Request, Response } from 'express';

/**
 * Only a proxy we know may say for which host, protocol and client it asks. Express believes no other,
 * but libraries behind it read the headers too.
 */
export function dropUntrustedForwarding(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const isTrusted = request.app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  const names = Object.keys(request.headers).filter(
    (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
  );
  if (!isTrusted(request.socket.remoteAddress ?? '', 0)) {
    for (const name of names) delete request.headers[name];
  }
  // Whoever passed it on, known or not, did not ask from this machine.
  response.locals.forwarded =
    names.length > 0 || request.headers.via !== undefined || 'x-real-ip' in request.headers;
  next();
}

const plainHost = /^([a-z0-9-]+(\.[a-z0-9-]+)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * Scheme, host and port as the client has them; what has no host name is asked for by a monitor. From
 * here on there is one host name: libraries read the parts of a strange one differently, and a page
 * must never be kept under another address than the one it was made for.
 */
export function settleOrigin(request: Request): string | undefined {
  // Express has both already without what an unknown proxy claims.
  const forwarded = request.get('x-forwarded-host')?.split(',')[0]?.trim();
  const host = forwarded ?? request.get('host') ?? 'localhost';
  const address = `${request.protocol}://${host}`;
  if (!plainHost.test(host) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  request.headers.host = url.host;
  delete request.headers['x-forwarded-host'];
  return url.origin;
}
