import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { BrokenOff, type Storage } from '~/platform/storage/storage';
import { readImage } from './read-image.server';
import {
  asMediaType,
  isImage,
  largestImage,
  largestPdf,
  type UploadRefusal,
  whyNotReadable,
} from './rules';
import type { MediaType } from './vocabulary';

/** What is known of bytes that were kept. */
export type KeptBytes = {
  mediaType: MediaType;
  bytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
};

/** Bytes at the beginning of a file that tell what it is, as `file-type` wants them. */
const sniffed = 4100;

/**
 * Keeps what may be kept of a stream: an image made anew, a PDF as it is. Only an image is ever in memory.
 * @throws StorageFault
 */
export async function keepBytes(
  storage: Storage,
  id: string,
  given: { stream: Readable; alt: string | null },
): Promise<Outcome<KeptBytes, UploadRefusal>> {
  const { head, whole } = await begin(given.stream);
  const mediaType = asMediaType((await fileTypeFromBuffer(head))?.mime);
  const reason = whyNotReadable({ mediaType, alt: given.alt });
  if (reason) return refused(reason);
  try {
    return isImage(mediaType!)
      ? await keepImage(storage, id, mediaType!, limited(whole, largestImage))
      : ok(await keep(storage, id, mediaType!, limited(whole, largestPdf)));
  } catch (error) {
    if (error instanceof BrokenOff) return refused('too_large');
    throw error;
  }
}

async function keepImage(
  storage: Storage,
  id: string,
  mediaType: MediaType,
  stream: AsyncIterable<Buffer>,
): Promise<Outcome<KeptBytes, UploadRefusal>> {
  const image = await readImage(mediaType, async () => Buffer.concat(await all(stream)));
  if (!image.ok) return image;
  const { bytes, width, height } = image.value;
  const kept = await keep(storage, id, image.value.mediaType, [bytes]);
  return ok({ ...kept, width, height });
}

async function keep(
  storage: Storage,
  id: string,
  mediaType: MediaType,
  stream: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<KeptBytes> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = async function* () {
    for await (const chunk of stream) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await storage.put(id, Readable.from(measured(), { objectMode: false }));
  return { mediaType, bytes, sha256: hash.digest('hex'), width: null, height: null };
}

/** The beginning of a stream, and the stream with it. */
async function begin(stream: Readable): Promise<{ head: Buffer; whole: AsyncIterable<Buffer> }> {
  const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < sniffed) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = async function* () {
    yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  return { head, whole: whole() };
}

async function* limited(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > most) throw new BrokenOff('too large');
    yield chunk;
  }
}

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}
