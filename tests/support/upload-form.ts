import { request } from 'node:http';
import { Readable } from 'node:stream';
import { useLoaderData } from '@remix-run/react';
import { createElement } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type Bundle, loadBuild } from '~/commands/bundle';
import { frontDoorAt } from '~/domains/municipalities/address';
import { AttachedFiles } from '~/domains/files/components/attached-files';
import { type AttachedFile, filesOf, storeUpload } from '~/domains/files/index.server';
import { largestUpload, uploadField } from '~/domains/files/rules';
import { citizenRoute } from '~/platform/citizen-route.server';
import type { ServerEnv } from '~/platform/env.server';
import { citizenUploadAction } from '~/platform/upload-route.server';
import { TextField } from '~/ui/fields';
import { FileField } from '~/ui/file-field';
import { PostForm } from '~/ui/form';
import { freePort } from './ports';
import { testEnv } from './server';

const form = z.object({
  text: z.string().min(1, 'missing'),
  fileId: z.uuid().optional(),
});

/** A page as participation domains have it: a text, and a file beside it. */
const page = {
  loader: citizenRoute({ activity: 'own_page' }, async (ctx, { url }) =>
    filesOf(ctx, url.searchParams.get('emne') ?? uuidv7()),
  ),
  action: citizenUploadAction(
    {
      activity: 'own_page',
      form,
      file: { field: 'file', largest: largestUpload, store: storeUpload },
    },
    async (_ctx, { form }) => ({ to: `/taget?tekst=${form.text}&fil=${form.fileId ?? ''}` }),
  ),
  default: () => [
    createElement(AttachedFiles, { key: 'files', files: useLoaderData<AttachedFile[]>() }),
    createElement(
      PostForm,
      {
        key: 'form',
        files: true,
        fields: { text: 'Tekst', file: 'Billede', fileAlt: 'Vist' },
      } as never,
      createElement(TextField, { name: 'text', label: 'Tekst' }),
      createElement(FileField, { name: 'file', label: 'Billede', ...uploadField }),
    ),
  ],
};

export const uploadPath = '/aflever';

/** The production build with that page beside its own, on a free port. */
export async function serveUploads(env: Partial<ServerEnv> & { databaseUrl: string }) {
  process.env.NODE_ENV = 'production';
  const bundle = await loadBuild();
  const id = 'upload form';
  const routes = {
    ...bundle.routes,
    [id]: { id, parentId: 'root', path: uploadPath.slice(1), module: page },
  } as Bundle['routes'];
  const assets = {
    ...bundle.assets,
    routes: {
      ...bundle.assets.routes,
      [id]: { ...bundle.assets.routes['da min-side']!, id, path: uploadPath.slice(1) },
    },
  };
  const port = await freePort();
  return bundle.entry.module.serve({
    build: { ...bundle, routes, assets },
    env: testEnv(env.databaseUrl, {
      ...env,
      port,
      frontDoor: frontDoorAt(`http://localhost:${port}`),
    }),
  });
}

type Part = { name: string; file?: string; content: string | Buffer };

const boundary = 'grænse'.replace('æ', 'ae');

/** The parts of a form as a browser sends them. */
export function multipart(parts: Part[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ name, file, content }) => [
      head(name, file),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

/** The beginning of a part. */
export function head(name: string, file?: string): Buffer {
  return Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${
      file === undefined ? '' : `; filename="${file}"\r\nContent-Type: application/octet-stream`
    }\r\n\r\n`,
  );
}

/** Sends a form with a file. @returns the answer, and how much had been sent when it came */
export function sendForm(
  to: {
    port: number;
    host: string;
    cookie?: string | undefined;
    origin?: string;
    type?: string;
    path?: string;
  },
  body: Buffer | Readable,
  length: number = (body as Buffer).length,
): Promise<{ status: number; location: string | null; text: string; sent: number }> {
  const origin = `http://${to.host}:${to.port}`;
  return new Promise((resolve, reject) => {
    let sent = 0;
    const sending = request({
      agent: false,
      host: '127.0.0.1',
      port: to.port,
      path: to.path ?? uploadPath,
      method: 'POST',
      headers: {
        host: `${to.host}:${to.port}`,
        origin: to.origin ?? origin,
        'content-type': to.type ?? `multipart/form-data; boundary=${boundary}`,
        'content-length': String(length),
        ...(to.cookie !== undefined && { cookie: to.cookie }),
      },
    });
    sending.once('error', reject);
    sending.once('response', (answer) => {
      const sentThen = sent;
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? null,
          text: Buffer.concat(chunks).toString(),
          sent: sentThen,
        }),
      );
    });
    const stream = body instanceof Readable ? body : Readable.from([body], { objectMode: false });
    stream.on('data', (chunk: Buffer) => (sent += chunk.length));
    stream.once('error', (error) => sending.destroy(error));
    stream.pipe(sending);
  });
}
