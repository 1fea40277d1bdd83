import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { ActionFunctionArgs } from '@remix-run/node';
import { largestForm, lengthOf } from './action.server';
import { clientNetwork } from './client-network';
import { answer, refuse } from './page-answer.server';
import { receive } from './storage/received.server';
import { BrokenOff, type Storage } from './storage/storage';

/** A form with a file in it, read as it arrives. */
export type TakenUpload = {
  /** Everything but the file. */
  form: FormData;
  /** The file, on disk, for whoever removes it; null: none was chosen. */
  file: { path: string; name: string } | 'too_large' | 'not_kept' | null;
};

/** Times the largest file of which a request is still read, so that what was written beside it is kept. */
const patience = 2;
const fieldsAtMost = 200;

/**
 * The form that a request carries, with one file at most. Text is in memory, the file is not.
 * @param options.field the file's field
 * @param options.largest bytes of a file that are kept
 * @param options.keeps whether the file is wanted; else it is read past
 * @throws the error page where the form comes from another site, is much too large – which is said without
 * reading it –, or too many came before
 */
export async function takeUpload(
  { context, request }: ActionFunctionArgs,
  options: { field: string; largest: number; keeps: boolean },
): Promise<TakenUpload> {
  const turnAway: typeof refuse = (...told) => {
    readPast(request);
    return refuse(...told);
  };
  if (!context.isOwnForm) turnAway('foreign_form', 403, context);
  if (!(lengthOf(request) <= patience * options.largest + largestForm)) {
    turnAway('upload_too_large', 413, context);
  }
  await answer(context, () =>
    context.throttle.spend('post_address', clientNetwork(context.clientAddress)),
  );
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/form-data\b/.test(type) || !request.body) {
    return turnAway('bad_request', 400, context);
  }
  try {
    return await readMultipart(Readable.fromWeb(request.body as ReadableStream), type, {
      ...options,
      storage: context.storage,
    });
  } catch (error) {
    if (error instanceof FormTooLarge) return refuse('form_too_large', 413, context);
    context.log.info(error, 'a form could not be read');
    return refuse('bad_request', 400, context);
  }
}

class FormTooLarge extends Error {}

async function readMultipart(
  body: Readable,
  type: string,
  of: { field: string; largest: number; keeps: boolean; storage: Storage },
): Promise<TakenUpload> {
  const form = new FormData();
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fieldSize: largestForm, fields: fieldsAtMost, files: 1, fileSize: of.largest + 1 },
  });
  let text = 0;
  let wasCut = false;
  let current: BusboyFileStream | undefined;
  let receiving: Promise<TakenUpload['file']> = Promise.resolve(null);
  parser.on('field', (name, value, _nameCut, valueCut) => {
    text += Buffer.byteLength(value);
    wasCut ||= valueCut || text > largestForm;
    if (!wasCut) form.append(name, value);
  });
  for (const limit of ['fieldsLimit', 'partsLimit'] as const) {
    parser.on(limit, () => (wasCut = true));
  }
  parser.on('file', (field, stream, name) => {
    current = stream;
    // Where the form ends inside a file, the file's stream says so, whether or not anybody reads it.
    stream.on('error', () => undefined);
    // A file field that nothing was chosen in is sent too, without a name.
    if (!of.keeps || field !== of.field || !name) stream.resume();
    else receiving = keep(of.storage, stream, name, of.largest);
  });
  try {
    await pipeline(body, parser);
    const file = await receiving;
    if (wasCut) {
      await forget(file);
      throw new FormTooLarge();
    }
    return { form, file };
  } catch (error) {
    // Where the line went dead, the parser does not tell whoever reads the file.
    current?.destroy(error as Error);
    await forget(await receiving.catch(() => null));
    throw error;
  }
}

async function keep(
  storage: Storage,
  stream: BusboyFileStream,
  name: string,
  largest: number,
): Promise<TakenUpload['file']> {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > largest) done(new BrokenOff('too large'));
      else done(null, chunk);
    },
  });
  stream.on('error', (error) => counted.destroy(error));
  try {
    return { path: await receive(storage, stream.pipe(counted)), name };
  } catch (error) {
    return error instanceof BrokenOff ? 'too_large' : 'not_kept';
  } finally {
    // What is left of it is read past, so that the fields after it are read.
    stream.resume();
  }
}

/** Removes a file that was received. */
export async function forget(file: TakenUpload['file']): Promise<void> {
  if (file !== null && typeof file === 'object') await rm(file.path, { force: true });
}

/** Lets the client finish sending, so that it reads the answer; nothing of it is kept. */
function readPast(request: Request): void {
  if (!request.body || request.bodyUsed) return;
  void request.body.pipeTo(new WritableStream()).catch(() => undefined);
}
