import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { isHydrated } from './platform/hydration';
import { policyWithScripts } from './platform/security-headers.server';

export { serve } from './platform/serve.server';

/** Renders a page whole, then sends it: no page of these streams, so its ETag can be its content. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const { nonce } = loadContext;
  const { matches } = remixContext.staticHandlerContext;
  const sendsScripts = matches.some(({ route }) => isHydrated(route.handle));
  // What lets its scripts run is of this one answer.
  const mayBeKept = !sendsScripts && status === 200 && loadContext.audience === 'public';
  headers.set(
    'Cache-Control',
    mayBeKept ? 'public, max-age=0, must-revalidate' : 'private, no-store',
  );
  if (sendsScripts) loadContext.setHeader('Content-Security-Policy', policyWithScripts(nonce));
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          const chunks: Buffer[] = [];
          pipe(
            new Writable({
              write: (chunk: Buffer, _encoding, written) => {
                chunks.push(chunk);
                written();
              },
              final: (ended) => {
                const page = withoutEmptyBytes(Buffer.concat(chunks));
                resolve(new Response(page, { headers, status }));
                ended();
              },
            }),
          );
        },
        onShellError: reject,
        onError: (error) => loadContext.log.error(error, 'a page could not be rendered'),
      },
    );
  });
}

/**
 * React 18 sends the whole of a block although a letter of several bytes did not fit at its end: the bytes that it left
 * empty are taken out. No text holds that character.
 */
function withoutEmptyBytes(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  return page.includes(0) ? Buffer.from(page.filter((byte) => byte !== 0)) : page;
}

/** Anything unexpected becomes a plain page with the request id, and this line in the log. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (!request.signal.aborted) context.log.error(error, 'a request failed');
}
