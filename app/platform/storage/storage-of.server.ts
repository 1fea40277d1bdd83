import type { Logger } from 'pino';
import type { ServerEnv } from '../env.server';
import { diskStorage } from './disk-storage.server';
import { s3Storage } from './s3-storage.server';
import { BrokenOff, type Storage, StorageFault } from './storage';

/** Where this installation keeps files. What goes wrong there is in the log, whoever is told of it. */
export function storageOf(env: Pick<ServerEnv, 'filesDir' | 's3'>, log: Logger): Storage {
  const storage = env.s3 ? s3Storage(env.s3) : diskStorage(env.filesDir);
  const told = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof BrokenOff) throw error;
      log.error(error, 'files cannot be kept or read');
      throw new StorageFault('files cannot be kept or read', { cause: error });
    }
  };
  return {
    incoming: storage.incoming,
    put: (id, bytes) => told(storage.put(id, bytes)),
    read: (id) => told(storage.read(id)),
    remove: (id) => told(storage.remove(id)),
    close: () => storage.close(),
  };
}
