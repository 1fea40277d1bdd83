import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { danishDay } from './clock';
import type { RequestContext } from './load-context.server';
import { pageCacheAnswers, pageCacheBytes } from './metrics.server';
import { prefersCsv } from './negotiate';

/**
 * Keeps rendered public pages in memory. A page is found by its address and by the content version of
 * its municipality, which every change of public content raises: a stale page is never found, and
 * nothing needs to be cleared. The version is read from the database on every request, so any number
 * of processes agree.
 */
type Page = {
  headers: Record<string, string>;
  etag: string;
  body: Buffer;
  encoded: Partial<Record<'br' | 'gzip', Promise<Buffer>>>;
};

const largestPage = 2 * 1024 * 1024;
const longestAddress = 512;
const keptHeaders = [
  'content-type',
  'cache-control',
  'link',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'vary',
];

const pages = new LRUCache<string, Page>({
  maxSize: 48 * 1024 * 1024,
  sizeCalculation: (page) => page.body.length * 2 + 2048,
});

const compress = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** Express handler in front of Remix: answers from memory, or keeps what Remix answers. */
export function pageCache(request: Request, response: Response, next: NextFunction): void {
  const context = response.locals.context as RequestContext;
  const key = keyOf(request, context);
  if (key === undefined) {
    next();
    return;
  }
  const kept = pages.get(key);
  if (kept) {
    pageCacheAnswers.inc({ outcome: 'hit' });
    send(kept, request, response).catch(next);
    return;
  }
  pageCacheAnswers.inc({ outcome: 'miss' });
  capture(response, (body) => {
    const page = toPage(response, body);
    if (response.statusCode === 200 && body.length <= largestPage) {
      pages.set(key, page);
      pageCacheBytes.set(pages.calculatedSize);
    }
    send(page, request, response).catch(next);
  });
  next();
}

/** Whether this response is being collected, so that nothing else should compress it. */
export function isCaptured(response: Response): boolean {
  return response.locals.captured === true;
}

function keyOf(request: Request, context: RequestContext): string | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  if (request.headers.cookie !== undefined || request.headers.authorization !== undefined)
    return undefined;
  if (request.originalUrl.length > longestAddress) return undefined;
  const day = danishDay(context.now).toString();
  const kind = prefersCsv(request.headers.accept) ? 'csv' : 'page';
  const address = context.origin + request.originalUrl;
  switch (context.site.kind) {
    case 'municipality': {
      const { id, contentVersion } = context.site.municipality;
      return `${id} ${contentVersion} ${day} ${kind} ${address}`;
    }
    case 'front_door':
      return `front ${context.site.contentVersion} ${day} ${kind} ${address}`;
    case 'unknown':
    case 'unavailable':
      return undefined;
  }
}

/**
 * Collects the body where the answer turns out to be public and without an ETag of its own; anything
 * else flows through untouched. A HEAD request is rendered without a body, so it is never kept.
 */
function capture(response: Response, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const { write, end, writeHead, flushHeaders } = response;
  let capturing: boolean | undefined;

  const decide = () => {
    capturing ??=
      response.req.method === 'GET' &&
      /^public/.test(String(response.getHeader('cache-control') ?? '')) &&
      !response.hasHeader('etag');
    response.locals.captured = capturing;
    return capturing;
  };
  const restore = () => Object.assign(response, { write, end, writeHead, flushHeaders });

  Object.assign(response, {
    flushHeaders: () => {
      if (!decide()) flushHeaders.call(response);
    },
    write: (chunk: Buffer | string, ...rest: unknown[]) => {
      if (!decide()) {
        restore();
        return Reflect.apply(write, response, [chunk, ...rest]) as boolean;
      }
      chunks.push(Buffer.from(chunk));
      const callback = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
      callback?.();
      return true;
    },
    end: (chunk?: Buffer | string | (() => void), ...rest: unknown[]) => {
      if (!decide()) {
        restore();
        return Reflect.apply(end, response, [chunk, ...rest]) as Response;
      }
      if (chunk !== undefined && typeof chunk !== 'function') chunks.push(Buffer.from(chunk));
      restore();
      done(Buffer.concat(chunks));
      return response;
    },
  });
}

function toPage(response: Response, body: Buffer): Page {
  const headers: Record<string, string> = {};
  for (const name of keptHeaders) {
    const value = response.getHeader(name);
    if (value !== undefined) headers[name] = String(value);
  }
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { headers, etag, body, encoded: {} };
}

async function send(page: Page, request: Request, response: Response): Promise<void> {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader('etag', page.etag);
  response.vary('Accept-Encoding');
  // `fresh` reads If-None-Match and overlooks what is malformed.
  if (response.statusCode === 200 && request.fresh) {
    response.status(304).removeHeader('content-type');
    response.end();
    return;
  }
  const encoding = request.acceptsEncodings('br', 'gzip');
  let body = page.body;
  if ((encoding === 'br' || encoding === 'gzip') && page.body.length > 1024) {
    page.encoded[encoding] ??= compress[encoding](page.body);
    body = await page.encoded[encoding];
    response.setHeader('content-encoding', encoding);
  }
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
