import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Place, Storage } from './storage';

/** Most bytes that are held while they are sent: what S3 takes as a part, and one is sent at a time. */
const partBytes = 5 * 1024 * 1024;

/**
 * Files in a bucket of an S3-compatible server. The library is loaded when it is first needed: few
 * installations have a bucket.
 */
export function s3Storage(place: S3Place): Storage {
  const { bucket: Bucket } = place;
  const Key = (id: string) => `files/${id}`;
  let loading: Promise<S3Client> | undefined;
  const library = () => import('@aws-sdk/client-s3');
  const client = () => (loading ??= connect(place));
  return {
    incoming: path.join(tmpdir(), 'medspil-incoming'),
    async put(id, bytes) {
      const { Upload } = await import('@aws-sdk/lib-storage');
      const upload = new Upload({
        client: await client(),
        params: { Bucket, Key: Key(id), Body: bytes },
        queueSize: 1,
        partSize: partBytes,
      });
      try {
        await upload.done();
      } catch (error) {
        // Some servers cannot take an upload back; what counts is why it was to be.
        const reason = bytes.errored ?? error;
        bytes.destroy();
        throw reason;
      }
    },
    async read(id) {
      const { GetObjectCommand } = await library();
      const { Body } = await (await client()).send(new GetObjectCommand({ Bucket, Key: Key(id) }));
      if (!(Body instanceof Readable)) throw new Error('the bucket sends no stream');
      return Body;
    },
    async remove(id) {
      const { DeleteObjectCommand } = await library();
      await (await client()).send(new DeleteObjectCommand({ Bucket, Key: Key(id) }));
    },
    close() {
      void loading?.then((one) => one.destroy());
    },
  };
}

async function connect(place: S3Place): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3');
  return new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
    requestHandler: { connectionTimeout: 3000, requestTimeout: 60_000 },
    // Few servers but Amazon's have a host name for each bucket, or know its newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
