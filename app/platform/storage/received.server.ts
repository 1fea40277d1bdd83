import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Storage } from './storage';

/** Hours after which something in this folder is what a killed process left: no request takes that long. */
const hours = 1;

/**
 * Writes what arrives into a file of its own, since whoever sends it may be slow and memory is dear.
 * @returns the file's path; whoever is given it removes it
 */
export async function receive(storage: Storage, bytes: Readable): Promise<string> {
  const at = path.join(storage.incoming, randomUUID());
  try {
    await mkdir(storage.incoming, { recursive: true });
    await pipeline(bytes, createWriteStream(at, { mode: 0o600 }));
    return at;
  } catch (error) {
    await rm(at, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Removes what processes of this machine left that were killed while they received something. A web process
 * does it for itself: a worker may run where there is no such folder.
 */
export async function forgetReceived(storage: Storage, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours }).epochMilliseconds;
  const names = await readdir(storage.incoming).catch(() => []);
  for (const name of names) {
    const at = path.join(storage.incoming, name);
    const { mtimeMs } = await stat(at).catch(() => ({ mtimeMs: before }));
    if (mtimeMs < before) await rm(at, { force: true });
  }
}
