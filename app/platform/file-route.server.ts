import type { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import contentDisposition from 'content-disposition';
import { visitor } from '~/domains/identity/actor';
import { languages } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from './context.server';
import { namesEtag } from './csv.server';
import { NotFound } from './errors';
import type { RequestContext } from './load-context.server';
import { preferred } from './negotiate';
import { checkParams, visitorContext } from './request.server';
import { StorageFault } from './storage/storage';

/** A file as it is sent. */
type SentFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Whether it is for everyone. */
  isShown: boolean;
  /** Whether the browser shows it; else it saves it. */
  isOpenedInPlace: boolean;
};

/**
 * Seconds for which a public file is kept without asking. Its bytes never change, but what is hidden
 * must be gone soon.
 */
const keptFor = 600;

/** The door to files that people handed in. Whatever is in one, it cannot act as a page of ours. */
export function fileRoute(
  find: (
    ctx: ReadContext,
    asked: { params: Record<string, string | undefined> },
  ) => Promise<SentFile>,
): (args: LoaderFunctionArgs) => Promise<Response> {
  return async ({ context, params, request }) => {
    context.audience = 'private';
    const { site } = context;
    try {
      if (site.kind === 'unavailable') return noFile(context, request, 'unavailable', 503);
      if (site.kind !== 'municipality') throw new NotFound();
      const who = await context.who();
      const actor = who?.helped?.actor ?? who?.self ?? visitor;
      const ctx = { ...visitorContext(context, site.municipality), actor };
      return await send(context, request, await find(ctx, { params: checkParams(params) }));
    } catch (error) {
      if (error instanceof NotFound) return noFile(context, request, 'not_found', 404);
      if (error instanceof StorageFault) return noFile(context, request, 'unavailable', 503);
      throw error;
    }
  };
}

async function send(context: RequestContext, request: Request, file: SentFile): Promise<Response> {
  const etag = `"${file.sha256}"`;
  const headers = {
    ETag: etag,
    'Cache-Control': file.isShown ? `public, max-age=${keptFor}` : 'private, no-store',
  };
  context.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  if (!file.isShown) context.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (namesEtag(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const isRead = request.method !== 'HEAD';
  const body = isRead ? bodyOf(await context.storage.read(file.id), request) : null;
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes),
      'Content-Disposition': contentDisposition(file.name, {
        type: file.isOpenedInPlace ? 'inline' : 'attachment',
        // For what knows no other letters; everyone else reads `filename*`.
        fallback: file.name.replace(/[^\x20-\x7e]/g, '_'),
      }),
    },
  });
}

/** The bytes as they are read; nobody reads on for whoever has gone. */
function bodyOf(bytes: Readable, request: Request): ReadableStream<Uint8Array> {
  request.signal.addEventListener('abort', () => bytes.destroy(), { once: true });
  return createReadableStreamFromReadable(bytes);
}

/** An address of files has no page, and a picture that is gone needs none: a few words are enough. */
function noFile(
  { language }: RequestContext,
  request: Request,
  reason: 'not_found' | 'unavailable',
  status: number,
): Response {
  const wanted = preferred(request.headers.get('Accept-Language'), [language, ...languages]);
  const { title, text } = textsIn(wanted).errors[reason];
  return new Response(`${title}\n\n${text}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': wanted,
      'Cache-Control': 'private, no-store',
    },
  });
}
