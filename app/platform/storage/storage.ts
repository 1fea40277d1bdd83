import type { Readable } from 'node:stream';

/** Where the bytes of files are kept: by id, and nothing but bytes. */
export type Storage = {
  /** A folder on this machine for what is still being received. It may not be there yet. */
  incoming: string;
  /**
   * Keeps bytes under an id, all of them or none.
   * @throws StorageFault where they cannot be kept; BrokenOff, where the stream itself threw that
   */
  put(id: string, bytes: Readable): Promise<void>;
  /** @throws StorageFault where they cannot be read */
  read(id: string): Promise<Readable>;
  /** Removes what is there under an id, also what was left of a `put` that was killed. */
  remove(id: string): Promise<void>;
  close(): void;
};

/** A disk that is full or cannot be written, a bucket that does not answer. */
export class StorageFault extends Error {
  override name = 'StorageFault';
}

/** What a stream throws to end itself, because what came of it is not to be kept. */
export class BrokenOff extends Error {
  override name = 'BrokenOff';
}

/** The bucket of an S3-compatible server. */
export type S3Place = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};
