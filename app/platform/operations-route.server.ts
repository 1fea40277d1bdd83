import { createHash, timingSafeEqual } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RequestContext } from './load-context.server';
import { Problem, problemOf } from './problem.server';

type Probe = { context: RequestContext; request: Request };

/** The door to what monitors ask: it answers for every host, and nobody keeps the answer. */
export function operationsRoute(
  answer: (probe: Probe) => Promise<string> | string,
  contentType = 'text/plain; charset=utf-8',
): (args: LoaderFunctionArgs) => Promise<Response> {
  return async ({ context, request }) => {
    try {
      return new Response(await answer({ context, request }), {
        headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' },
      });
    } catch (error) {
      const asked = {
        path: new URL(request.url).pathname,
        acceptLanguage: request.headers.get('Accept-Language'),
        requestId: context.requestId,
      };
      return problemOf(error, asked, (unexpected) =>
        context.log.error(unexpected, 'an operations request failed'),
      );
    }
  };
}

/**
 * Lets pass who has the metrics token, or asks from this machine itself. A request that something
 * passed on is never from this machine, whatever its address: a proxy that runs here would make all
 * the world local, and what a proxy says of the address is only as true as the proxy before it.
 * @throws Problem
 */
export function requireMetricsReader({ context, request }: Probe): void {
  if (isLoopback(context.clientAddress) && !context.forwarded) return;
  const { metricsToken } = context.env;
  if (metricsToken === undefined) throw new Problem('metrics_closed');
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (given !== undefined && isSame(given, metricsToken)) return;
  throw new Problem('unauthorized', { 'WWW-Authenticate': 'Bearer realm="metrics"' });
}

function isLoopback(address: string): boolean {
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i.test(address);
}

/** Compares without telling by its time how much is right. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
