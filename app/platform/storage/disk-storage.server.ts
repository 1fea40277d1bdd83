import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Storage } from './storage';

/**
 * Files in a folder, spread over folders by the end of their id: its beginning is the time. A file has its
 * name once it is whole.
 */
export function diskStorage(folder: string): Storage {
  const placeOf = (id: string) => path.join(folder, id.slice(-2), id.slice(-4, -2), id);
  const partOf = (id: string) => `${placeOf(id)}.part`;
  return {
    incoming: path.join(folder, 'incoming'),
    async put(id, bytes) {
      const part = partOf(id);
      try {
        await mkdir(path.dirname(part), { recursive: true });
        await pipeline(bytes, createWriteStream(part, { mode: 0o600, flush: true }));
        await rename(part, placeOf(id));
      } catch (error) {
        bytes.destroy();
        await rm(part, { force: true }).catch(() => undefined);
        throw error;
      }
    },
    async read(id) {
      return (await open(placeOf(id))).createReadStream();
    },
    async remove(id) {
      await rm(placeOf(id), { force: true });
      await rm(partOf(id), { force: true });
    },
    close: () => undefined,
  };
}
