import { mkdtemp, readdir, rm, writeFile, utimes, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import S3rver from 's3rver';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClock } from '~/platform/clock';
import { clamd } from '~/platform/scanner.server';
import { forgetReceived } from '~/platform/storage/received.server';
import { BrokenOff, type S3Place, type Storage, StorageFault } from '~/platform/storage/storage';
import { storageOf } from '~/platform/storage/storage-of.server';
import { eicar, startClamd } from '../../support/clamd';

const log = pino({ level: 'silent' });
let folder: string;
let server: S3rver;
let s3: S3Place;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'medspil-storage-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'medspil' }],
  });
  const { port } = await server.run();
  s3 = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'medspil',
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const filesIn = async (at: string) =>
  (await readdir(at, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const brokenOff = () =>
  Readable.from(
    (function* () {
      yield Buffer.alloc(6 * 1024 * 1024);
      throw new BrokenOff('too large');
    })(),
    { objectMode: false },
  );

const places: [string, () => Storage][] = [
  ['a folder', () => storageOf({ filesDir: path.join(folder, 'disk'), s3: undefined }, log)],
  ['a bucket', () => storageOf({ filesDir: 'nowhere', s3 }, log)],
];

describe.each(places)('%s', (_name, open) => {
  test.each([1, 100, 12 * 1024 * 1024])(
    'gives back %i bytes, until they are removed',
    async (size) => {
      const storage = open();
      const [id, bytes] = [uuidv7(), Buffer.alloc(size, 'æ')];
      await storage.put(id, Readable.from([bytes], { objectMode: false }));
      expect((await buffer(await storage.read(id))).equals(bytes)).toBe(true);
      await storage.remove(id);
      await expect(storage.read(id)).rejects.toThrow(StorageFault);
      await storage.remove(id);
      storage.close();
    },
  );

  test('keeps nothing of a stream that broke off', async () => {
    const storage = open();
    const id = uuidv7();
    await expect(storage.put(id, brokenOff())).rejects.toThrow(BrokenOff);
    await expect(storage.read(id)).rejects.toThrow(StorageFault);
    storage.close();
  });
});

test('a folder holds nothing of what was not kept, and spreads the rest', async () => {
  const filesDir = path.join(folder, 'spread');
  const storage = storageOf({ filesDir, s3: undefined }, log);
  await storage.put(uuidv7(), brokenOff()).catch(() => undefined);
  expect(await filesIn(filesDir)).toEqual([]);
  const id = uuidv7();
  await storage.put(id, Readable.from([Buffer.from('x')], { objectMode: false }));
  expect(await filesIn(filesDir)).toEqual([id]);
  expect(await readdir(path.join(filesDir, id.slice(-2)))).toEqual([id.slice(-4, -2)]);
});

test('what a killed process left is removed with its id, or after an hour', async () => {
  const filesDir = path.join(folder, 'killed');
  const storage = storageOf({ filesDir, s3: undefined }, log);
  const id = uuidv7();
  const at = path.join(filesDir, id.slice(-2), id.slice(-4, -2));
  await mkdir(at, { recursive: true });
  await writeFile(path.join(at, `${id}.part`), 'half');
  await storage.remove(id);
  expect(await filesIn(filesDir)).toEqual([]);

  await mkdir(storage.incoming, { recursive: true });
  const [old, fresh] = ['old', 'fresh'].map((name) => path.join(storage.incoming, name));
  await Promise.all([writeFile(old!, 'x'), writeFile(fresh!, 'x')]);
  const longAgo = new Date(readClock().subtract({ minutes: 61 }).epochMilliseconds);
  await utimes(old!, longAgo, longAgo);
  await forgetReceived(storage, readClock());
  expect(await filesIn(filesDir)).toEqual(['fresh']);
});

test.each([
  [
    'a file where the folder should be',
    () => storageOf({ filesDir: import.meta.filename, s3: undefined }, log),
  ],
  ['a full disk', () => storageOf({ filesDir: '/dev/full', s3: undefined }, log)],
  [
    'a server that is not there',
    () => storageOf({ filesDir: 'x', s3: { ...s3, endpoint: 'http://127.0.0.1:9' } }, log),
  ],
  [
    'a bucket that is not there',
    () => storageOf({ filesDir: 'x', s3: { ...s3, bucket: 'another' } }, log),
  ],
])('%s is a fault of the storage', async (_name, open) => {
  const storage = open();
  const put = storage.put(uuidv7(), Readable.from([Buffer.from('x')], { objectMode: false }));
  await expect(put).rejects.toThrow(StorageFault);
  storage.close();
});

describe('clamd', () => {
  const scan = async (url: string, ...chunks: Buffer[]) =>
    clamd(url).scan(Readable.from(chunks, { objectMode: false }));

  test('tells what is clean and what is not, also across chunks', async () => {
    const scanner = await startClamd();
    const half = Math.floor(eicar.length / 2);
    expect(await scan(scanner.url, Buffer.from('Goddag'))).toBe('clean');
    expect(await scan(scanner.url, Buffer.alloc(5_000_000))).toBe('clean');
    expect(
      await scan(scanner.url, Buffer.from(eicar.slice(0, half)), Buffer.from(eicar.slice(half))),
    ).toBe('infected');
    expect(scanner.scanned).toEqual([6, 5_000_000, eicar.length]);
    await scanner.stop();
  });

  test('where it cannot tell, neither do we', async () => {
    const small = await startClamd({ streamMaxLength: 1000 });
    await expect(scan(small.url, Buffer.alloc(2_000_000))).rejects.toThrow(/size limit/);
    await small.stop();
    await expect(scan(small.url, Buffer.from('x'))).rejects.toThrow();
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('x');
        throw new Error('the disk is gone');
      })(),
      { objectMode: false },
    );
    const running = await startClamd();
    await expect(clamd(running.url).scan(broken)).rejects.toThrow();
    await running.stop();
  });
});
