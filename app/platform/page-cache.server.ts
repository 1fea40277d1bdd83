import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';
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
 * of processes agree. What changes by the clock – each midnight, and where a route says `holdsUntil` – is made anew then.
 *
 * Pages are kept compressed, which lets five to eight times as many stay. Compressing is done on the
 * spot: for a page it takes a millisecond, less than handing it to another thread.
 */
type Page = {
  headers: Record<string, string>;
  etag: string;
  br: Buffer;
  /** Made when first asked for. */
  gzip?: Buffer;
  /** In milliseconds since 1970: from then on it is not found. */
  until: number | null;
};

const largestPage = 2 * 1024 * 1024;
const longestAddress = 512;
/** Pages made at the same time: enough to keep the database busy while one of them is written. */
const makingAtOnce = 4;
const keptHeaders = [
  'content-type',
  'content-disposition',
  'cache-control',
  'link',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'vary',
];

const pages = new LRUCache<string, Page>({
  maxSize: 24 * 1024 * 1024,
  sizeCalculation: (page) => page.br.length + (page.gzip?.length ?? 0) + 2048,
});

/** What became of a page that was being made: it can be had, it is not for keeping, or nobody waited. */
type Made = Page | 'not kept' | 'broken off';

/** Pages being made, so that many who ask at once for one page wait for one making of it. */
const making = new Map<string, Promise<Made>>();

/** Express handler in front of Remix: answers from memory, or keeps what Remix answers. */
export function pageCache(request: Request, response: Response, next: NextFunction): void {
  const context = response.locals.context as RequestContext;
  const key = keyOf(request, context);
  if (key === undefined) {
    next();
    return;
  }
  const answer = (page: Page) => {
    pageCacheAnswers.inc({ outcome: 'hit' });
    send(key, page, request, response);
  };
  const kept = stillHolding(pages.get(key), context);
  const underway = making.get(key);
  if (kept) {
    answer(kept);
  } else if (underway) {
    void underway.then((made) => {
      if (response.closed) return;
      if (made === 'broken off') pageCache(request, response, next);
      else if (made === 'not kept') void make(key, request, response, next);
      else answer(made);
    });
  } else {
    const made = make(key, request, response, next);
    // What a HEAD request makes has no body, so nobody else can use it.
    if (request.method === 'GET') making.set(key, made);
    void made.then(() => making.get(key) === made && making.delete(key));
  }
}

function stillHolding(page: Page | undefined, { now }: RequestContext): Page | undefined {
  return page?.until == null || now.epochMilliseconds < page.until ? page : undefined;
}

/** Has Remix make the page when it is this request's turn, and keeps it if it may be kept. */
function make(
  key: string,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<Made> {
  pageCacheAnswers.inc({ outcome: 'miss' });
  return new Promise((resolve) => {
    const leavePlace = takePlace(next);
    const done = (made: Made) => {
      resolve(made);
      leavePlace();
    };
    response.once('close', () => done('broken off'));
    capture(response, {
      passed: () => done('not kept'),
      collected: (body) => {
        const page = toPage(response, body);
        const isKept = response.statusCode === 200 && body.length <= largestPage;
        if (isKept) {
          pages.set(key, page);
          pageCacheBytes.set(pages.calculatedSize);
        }
        done(isKept ? page : 'not kept');
        send(key, page, request, response);
      },
    });
  });
}

const line: (() => void)[] = [];
let placesTaken = 0;

/**
 * Pages are made a few at a time, first come, first served, and pages in memory need not wait for
 * their turn: making all that is asked for at once would only make every one of them late.
 * @param go called when it is this one's turn, never at once
 * @returns gives the place back, or leaves the line
 */
function takePlace(go: () => void): () => void {
  const turn = () => go();
  let left = false;
  line.push(turn);
  queueMicrotask(callNext);
  return () => {
    if (left) return;
    left = true;
    const at = line.indexOf(turn);
    if (at === -1) placesTaken -= 1;
    else line.splice(at, 1);
    callNext();
  };
}

function callNext(): void {
  while (placesTaken < makingAtOnce && line.length > 0) {
    placesTaken += 1;
    line.shift()!();
  }
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
 * else flows through untouched.
 */
function capture(
  response: Response,
  told: { passed: () => void; collected: (body: Buffer) => void },
): void {
  const chunks: Buffer[] = [];
  const { write, end, writeHead, flushHeaders } = response;
  let capturing: boolean | undefined;

  const decide = () => {
    if (capturing === undefined) {
      capturing =
        response.req.method === 'GET' &&
        /^public/.test(String(response.getHeader('cache-control') ?? '')) &&
        !response.hasHeader('etag');
      response.locals.captured = capturing;
      if (!capturing) told.passed();
    }
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
      told.collected(Buffer.concat(chunks));
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
  const { holdsUntil } = response.locals.context as RequestContext;
  return { headers, etag, br: compress(body), until: holdsUntil?.epochMilliseconds ?? null };
}

function compress(body: Buffer): Buffer {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

function send(key: string, page: Page, request: Request, response: Response): void {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader('etag', page.etag);
  response.vary('Accept-Encoding');
  // `fresh` reads If-None-Match and overlooks what is malformed.
  if (response.statusCode === 200 && request.fresh) {
    response.status(304).removeHeader('content-type');
    response.end();
    return;
  }
  const { body, encoding } = encodedFor(request, key, page);
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The page as the client takes it. */
function encodedFor(
  request: Request,
  key: string,
  page: Page,
): { body: Buffer; encoding?: 'br' | 'gzip' } {
  const encoding = request.acceptsEncodings('br', 'gzip');
  if (encoding === 'br') return { body: page.br, encoding };
  if (encoding === 'gzip' && page.gzip) return { body: page.gzip, encoding };
  const body = brotliDecompressSync(page.br);
  if (encoding !== 'gzip') return { body };
  const gzip = gzipSync(body);
  if (pages.has(key)) pages.set(key, { ...page, gzip });
  return { body: gzip, encoding };
}
