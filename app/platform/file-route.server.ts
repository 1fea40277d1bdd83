import type { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import contentDisposition from 'content-disposition';
import { visitor } from '~/domains/identity/actor';
import type { ReadContext } from './context.server';
import { namesEtag } from './csv.server';
import { answer, municipalityOf } from './page-answer.server';
import { checkParams, visitorContext } from './request.server';

/** A file as it is sent. */
type SentFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
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
    const municipality = municipalityOf(context, request);
    return answer(context, async () => {
      const who = await context.who();
      const actor = who?.helped?.actor ?? who?.self ?? visitor;
      const ctx = { ...visitorContext(context, municipality), actor };
      const file = await find(ctx, { params: checkParams(params) });
      context.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
      if (!file.isShown) context.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
      const etag = `"${file.sha256}"`;
      const headers = {
        ETag: etag,
        'Cache-Control': file.isShown ? `public, max-age=${keptFor}` : 'private, no-store',
      };
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
          }),
        },
      });
    });
  };
}

/** The bytes as they are read; nobody reads on for whoever has gone. */
function bodyOf(bytes: Readable, request: Request): ReadableStream<Uint8Array> {
  request.signal.addEventListener('abort', () => bytes.destroy(), { once: true });
  return createReadableStreamFromReadable(bytes);
}
