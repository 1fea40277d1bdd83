import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { asc, eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, file, municipality as municipalityTable } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { askForScans } from '~/domains/files/ask-for-scans.server';
import { forgetUnattached } from '~/domains/files/forget-unattached.server';
import {
  attachFiles,
  filesData,
  filesOf,
  hideFiles,
  publishFiles,
  storeUpload,
} from '~/domains/files/index.server';
import { readImage } from '~/domains/files/read-image.server';
import { findFile } from '~/domains/files/queries.server';
import { mostWaiting, publicName } from '~/domains/files/rules';
import { registerSubjects } from '~/domains/thread/index.server';
import { tasks } from '~/jobs/tasks';
import type { ActionContext, Tenant } from '~/platform/context.server';
import { Forbidden, NotFound } from '~/platform/errors';
import type { PersonActor } from '~/domains/identity/actor';
import { clamd } from '~/platform/scanner.server';
import type { Storage } from '~/platform/storage/storage';
import { storageOf } from '~/platform/storage/storage-of.server';
import { eicar, startClamd, type TestClamd } from '../../support/clamd';
import {
  hugePng,
  longStream,
  manyPixels,
  pdf,
  photo,
  png,
  program,
  svg,
  zip,
} from '../../support/file-bytes';
import { actingAs, makePerson, type TestPerson } from '../../support/people';
import { asVisitor, noon, startWorld, type World } from '../../support/plan-world';

type OwnContext = ActionContext & { actor: PersonActor };

let world: World;
let here: Tenant;
let ida: TestPerson;
let ctx: OwnContext;
let filesDir: string;
let storage: Storage;
let scanner: TestClamd;
const log = pino({ level: 'silent' });

beforeAll(async () => {
  world = await startWorld();
  here = await world.register();
  scanner = await startClamd();
});
afterAll(async () => {
  await scanner.stop();
  await world.end();
});
beforeEach(async () => {
  filesDir = await mkdtemp(path.join(tmpdir(), 'medspil-uploads-'));
  storage = storageOf({ filesDir, s3: undefined }, log);
  ida = await makePerson(world, here);
  ctx = await contextOf(ida);
  await world.db.execute(sql`delete from graphile_worker._private_jobs`);
});
afterEach(() => rm(filesDir, { recursive: true, force: true }));

async function contextOf(person: TestPerson, secondFactor = false): Promise<OwnContext> {
  const acting = await actingAs(world, here, person.id, { secondFactor });
  return { ...acting.ctx, storage, scanner: clamd(scanner.url) };
}

const streamOf = (bytes: Buffer) => Readable.from([bytes], { objectMode: false });
const upload = (
  bytes: Buffer | Readable,
  more: Partial<{ name: string; alt: string | null; ctx: OwnContext }> = {},
) =>
  storeUpload(more.ctx ?? ctx, {
    stream: bytes instanceof Readable ? bytes : streamOf(bytes),
    name: more.name ?? 'Havnen.jpg',
    alt: more.alt === undefined ? 'Havnen i sol' : more.alt,
    ownerId: (more.ctx ?? ctx).actor.personId,
  });
async function mustUpload(...of: Parameters<typeof upload>): Promise<string> {
  const outcome = await upload(...of);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.fileId;
}
const onDisk = async () =>
  (await readdir(filesDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const rowOf = async (id: string) => (await world.db.select().from(file).where(eq(file.id, id)))[0];
const bytesOf = async (id: string) => buffer(await storage.read(id));
const asWorker = (more: Partial<ActionContext> = {}) => ({
  ...ctx,
  actor: worker,
  post: { send: () => Promise.resolve(), close: () => undefined },
  originOf: () => ctx.origin,
  isLastAttempt: false,
  ...more,
});
const waitingJobs = async () =>
  (
    await world.db.execute<{ task: string; file: string; later: boolean }>(sql`
      select t.identifier as task, j.payload->>'fileId' as file, j.run_at > now() as later
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      order by j.id`)
  ).map((job) => ({ ...job }));
/** Does what the queue holds, whatever the instant from which it may be done. */
async function work(more: Partial<ActionContext> = {}): Promise<void> {
  for (const job of await waitingJobs()) {
    await tasks[job.task as 'scan-file'](asWorker(more), { fileId: job.file });
  }
  await world.db.execute(sql`delete from graphile_worker._private_jobs`);
}
async function subjectWith(...fileIds: string[]): Promise<string> {
  const subjectId = uuidv7();
  await world.db.transaction(async (tx) => {
    await registerSubjects(tx, here.id, 'comment', [subjectId]);
    const outcome = await attachFiles(tx, ctx, { fileIds, subjectId });
    if (!outcome.ok) throw new Error(outcome.reason);
  });
  return subjectId;
}

describe('an image', () => {
  test('is made anew: upright, without where it was taken and by what', async () => {
    const given = await photo(400, 300);
    expect((await sharp(given).metadata()).orientation).toBe(6);
    expect((await sharp(given).metadata()).exif?.toString('latin1')).toContain('Hemmelig Telefon');
    const id = await mustUpload(given, { name: '../C:\\Havnen i sol.JPEG' });
    const kept = await bytesOf(id);
    const facts = await sharp(kept).metadata();
    expect(facts).toMatchObject({ format: 'jpeg', width: 300, height: 400 });
    expect([facts.exif, facts.iptc, facts.xmp, facts.orientation]).toEqual(
      Array(4).fill(undefined),
    );
    expect(kept.includes('Hemmelig')).toBe(false);
    expect(kept.includes('Exif')).toBe(false);
    expect(await rowOf(id)).toMatchObject({
      name: 'Havnen i sol.jpg',
      mediaType: 'image/jpeg',
      width: 300,
      height: 400,
      bytes: kept.length,
      alt: 'Havnen i sol',
      scan: 'clean',
      isPublic: false,
      subjectId: null,
      ownerId: ida.id,
    });
    expect((await rowOf(id))!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is at most 2,000 pixels long, and a PNG becomes WebP', async () => {
    const id = await mustUpload(await png(5000, 1000), { name: 'kort.png' });
    expect(await sharp(await bytesOf(id)).metadata()).toMatchObject({
      format: 'webp',
      width: 2000,
      height: 400,
    });
    expect(await rowOf(id)).toMatchObject({ name: 'kort.webp', mediaType: 'image/webp' });
  });

  test('may be a single pixel', async () => {
    expect(await rowOf(await mustUpload(await png(1, 1)))).toMatchObject({ width: 1, height: 1 });
  });

  test('needs words for what it shows', async () => {
    for (const alt of [null, '', ' \n\u200b ']) {
      expect(await upload(await png(), { alt })).toEqual({ ok: false, reason: 'alt_needed' });
    }
  });
});

test('a PDF stays as it is, and needs no words', async () => {
  const given = pdf(Buffer.alloc(3_000_000, 'x'));
  const id = await mustUpload(given, { name: 'Bilag.pdf', alt: null });
  expect((await bytesOf(id)).equals(given)).toBe(true);
  expect(await rowOf(id)).toMatchObject({ mediaType: 'application/pdf', alt: null, width: null });
});

describe('nothing stays of what is not taken', () => {
  const cases: [string, () => Promise<Buffer | Readable>, string][] = [
    ['a program called a picture', async () => program, 'type_not_allowed'],
    ['a ZIP called a PDF', async () => zip, 'type_not_allowed'],
    ['an SVG with a script', async () => svg, 'type_not_allowed'],
    ['nothing at all', async () => Buffer.alloc(0), 'type_not_allowed'],
    ['text', async () => Buffer.from('Goddag'), 'type_not_allowed'],
    ['half a photo', async () => (await photo(2000, 2000)).subarray(0, 9000), 'broken_image'],
    ['a photo’s first bytes', async () => (await photo()).subarray(0, 4), 'broken_image'],
    ['a picture that says it is enormous', () => hugePng(60_000), 'too_large'],
    ['a small file of many pixels', () => manyPixels(9000, 8000), 'too_large'],
    ['a picture of 11 MB', async () => pad(await photo(), 11 * 1024 * 1024), 'too_large'],
    ['a PDF of 26 MB', async () => longStream(26 * 1024 * 1024), 'too_large'],
    ['a virus', async () => pdf(eicar), 'infected'],
  ];
  test.each(cases)('%s', async (_what, make, reason) => {
    expect(await upload(await make(), { name: 'billede.pdf' })).toEqual({ ok: false, reason });
    expect(await onDisk()).toEqual([]);
    expect(await world.db.select().from(file).where(eq(file.ownerId, ida.id))).toEqual([]);
  });

  test('a stream that breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield pdf(Buffer.alloc(100_000));
        throw new Error('the line went dead');
      })(),
      { objectMode: false },
    );
    expect(await upload(broken)).toEqual({ ok: false, reason: 'not_kept' });
    expect(await onDisk()).toEqual([]);
  });

  test('a row that PostgreSQL refuses', async () => {
    await world.db.execute(
      sql`alter table file add constraint no_more check (bytes < 0) not valid`,
    );
    await expect(upload(await png())).rejects.toThrow();
    await world.db.execute(sql`alter table file drop constraint no_more`);
    expect(await onDisk()).toEqual([]);
  });
});

test('200 MB are read no further than they may be, and never into memory', async () => {
  const stream = longStream(200 * 1024 * 1024);
  let given = 0;
  stream.on('data', (chunk: Buffer) => (given += chunk.length));
  stream.pause();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  expect(await upload(stream)).toEqual({ ok: false, reason: 'too_large' });
  clearInterval(watch);
  expect(given).toBeLessThan(27 * 1024 * 1024);
  expect(stream.destroyed).toBe(true);
  expect((most - before) / 1024 / 1024).toBeLessThan(60);
});

test('a storage that cannot be written says so, and a full one too', async () => {
  await writeFile(path.join(filesDir, 'file'), '');
  const blocked = {
    ...ctx,
    storage: storageOf({ filesDir: path.join(filesDir, 'file'), s3: undefined }, log),
  };
  expect(await upload(await png(), { ctx: blocked })).toEqual({ ok: false, reason: 'not_kept' });
  const full: Storage = {
    ...storage,
    put: (id, bytes) => storageOf({ filesDir: '/dev/full', s3: undefined }, log).put(id, bytes),
  };
  expect(await upload(pdf(), { ctx: { ...ctx, storage: full } })).toEqual({
    ok: false,
    reason: 'not_kept',
  });
  expect(await onDisk()).toEqual(['file']);
});

describe('many', () => {
  test('images wait for each other, and whoever comes when the line is long is told at once', async () => {
    let begin = () => {};
    const gate = new Promise<void>((resolve) => (begin = resolve));
    const bytes = await photo();
    const turn = () => readImage('image/jpeg', () => gate.then(() => bytes));
    const inLine = Array.from({ length: 6 }, turn);
    expect(await turn()).toEqual({ ok: false, reason: 'not_kept' });
    begin();
    expect((await Promise.all(inLine)).map(({ ok }) => ok)).toEqual(Array(6).fill(true));
    expect(await turn()).toMatchObject({ ok: true });
  });

  test('two at once are two', async () => {
    const [one, other] = await Promise.all([mustUpload(await photo()), mustUpload(pdf())]);
    expect((await onDisk()).toSorted()).toEqual([one, other].toSorted());
  });

  test('at most so many wait, however many come at once', async () => {
    for (let made = 0; made < mostWaiting - 2; made += 1) await mustUpload(pdf());
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => upload(pdf())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await upload(pdf())).toEqual({ ok: false, reason: 'too_many' });
    expect(await onDisk()).toHaveLength(mostWaiting);
    await subjectWith((await onDisk())[0]!);
    expect(await upload(pdf())).toMatchObject({ ok: true });
  });

  test('nobody tries more than sixty times an hour', async () => {
    for (let tried = 0; tried < 60; tried += 1) {
      expect(await upload(program)).toMatchObject({ reason: 'type_not_allowed' });
    }
    expect(await upload(program)).toMatchObject({ reason: 'too_many' });
  });
});

test('nobody hands in for another', async () => {
  const other = await makePerson(world, here);
  const given = { stream: streamOf(pdf()), name: 'x', alt: null, ownerId: other.id };
  await expect(storeUpload(ctx, given)).rejects.toThrow(Forbidden);
  expect(await onDisk()).toEqual([]);
});

describe('scanning', () => {
  test('without a scanner nothing is known, and nothing waits to be', async () => {
    const id = await mustUpload(pdf(), { ctx: { ...ctx, scanner: null } });
    expect((await rowOf(id))!.scan).toBe('not_scanned');
    expect((await waitingJobs()).filter(({ task }) => task === 'scan-file')).toEqual([]);
  });

  test('while clamd is down a file is kept, and scanned when it is back', async () => {
    const gone = { scanner: clamd('tcp://127.0.0.1:9') };
    const id = await mustUpload(pdf(), { ctx: { ...ctx, ...gone } });
    const bad = await mustUpload(pdf(eicar), { ctx: { ...ctx, ...gone } });
    const subjectId = await subjectWith(id, bad);
    expect((await rowOf(id))!.scan).toBe('not_scanned');
    // The queue tries again as long as this rejects.
    await expect(tasks['scan-file'](asWorker(gone), { fileId: id })).rejects.toThrow();
    await world.db.transaction((tx) => publishFiles(tx, subjectId));
    expect(await filesOf(asVisitor(world, here), subjectId)).toEqual([]);

    const version = async () =>
      (await world.db.select().from(municipalityTable).where(eq(municipalityTable.id, here.id)))[0]!
        .contentVersion;
    const before = await version();
    await work();
    expect(await rowOf(id)).toMatchObject({ scan: 'clean', isShown: true });
    expect(await version()).toBe(before + 1);
    expect(await filesOf(asVisitor(world, here), subjectId)).toMatchObject([{ id }]);
    expect(await rowOf(bad)).toMatchObject({ scan: 'infected', isShown: false });
    expect(await onDisk()).toContain(bad);
    await tasks['remove-file-bytes'](asWorker(), { fileId: bad });
    expect(await onDisk()).toEqual([id]);
    await tasks['scan-file'](asWorker(), { fileId: id });
    expect(await version()).toBe(before + 1);
  });

  test('whatever was not scanned is asked for again each night', async () => {
    const id = await mustUpload(pdf(), { ctx: { ...ctx, scanner: null } });
    await askForScans({ ...asWorker(), scanner: null });
    expect((await waitingJobs()).filter(({ task }) => task === 'scan-file')).toEqual([]);
    await askForScans(asWorker());
    await askForScans(asWorker());
    const asked = (await waitingJobs()).filter(
      (job) => job.task === 'scan-file' && job.file === id,
    );
    expect(asked).toHaveLength(1);
    await expect(askForScans(ctx)).rejects.toThrow(Forbidden);
  });
});

describe('bytes without a row', () => {
  test('a process that is killed between bytes and row leaves work that removes them', async () => {
    const killed: Storage = {
      ...storage,
      put: async (id, bytes) => {
        await storage.put(id, bytes);
        throw new Error('killed');
      },
      remove: () => Promise.reject(new Error('killed')),
    };
    await expect(upload(pdf(), { ctx: { ...ctx, storage: killed } })).rejects.toThrow('killed');
    const [id] = await onDisk();
    expect(await waitingJobs()).toEqual([{ task: 'remove-file-bytes', file: id, later: false }]);
    await work();
    expect(await onDisk()).toEqual([]);
  });

  test('of a finished upload the same work removes nothing', async () => {
    const id = await mustUpload(pdf());
    await work();
    expect(await onDisk()).toEqual([id]);
  });

  test('erasing removes bytes after it has committed, and not before', async () => {
    const id = await mustUpload(pdf());
    await subjectWith(id);
    await work();
    await expect(
      world.db.transaction(async (tx) => {
        await filesData.erase(tx, ctx, ida.id);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await work();
    expect(await onDisk()).toEqual([id]);
    expect(await rowOf(id)).toBeDefined();

    await world.db.transaction((tx) => filesData.erase(tx, ctx, ida.id));
    expect(await rowOf(id)).toBeUndefined();
    expect(await onDisk()).toEqual([id]);
    // Killed in the middle, and done again.
    const killed = { ...storage, remove: () => Promise.reject(new Error('killed')) };
    await expect(
      tasks['remove-file-bytes'](asWorker({ storage: killed }), { fileId: id }),
    ).rejects.toThrow('killed');
    expect(await waitingJobs()).toEqual([{ task: 'remove-file-bytes', file: id, later: false }]);
    await work();
    expect(await onDisk()).toEqual([]);
  });

  test('what no form took is forgotten after a day, and nothing else', async () => {
    const [left, taken] = [await mustUpload(pdf()), await mustUpload(pdf())];
    await subjectWith(taken);
    const at = (hours: number, seconds = 0) => ({
      ...asWorker(),
      now: noon.add({ hours, seconds }),
    });
    await forgetUnattached(at(23, 3599));
    expect(await rowOf(left)).toBeDefined();
    await forgetUnattached(at(24));
    expect(await rowOf(left)).toBeUndefined();
    expect(await rowOf(taken)).toBeDefined();
    await work();
    expect(await onDisk()).toEqual([taken]);
    await expect(forgetUnattached(ctx)).rejects.toThrow(Forbidden);
  });
});

describe('attaching', () => {
  test('takes one’s own, once', async () => {
    const id = await mustUpload(pdf());
    const other = await contextOf(await makePerson(world, here));
    const attach = (by: OwnContext, fileIds: string[]) =>
      world.db.transaction(async (tx) => {
        const subjectId = uuidv7();
        await registerSubjects(tx, here.id, 'comment', [subjectId]);
        return attachFiles(tx, by, { fileIds, subjectId });
      });
    const gone = { ok: false, reason: 'file_gone' };
    expect(await attach(other, [id])).toEqual(gone);
    expect(await attach(ctx, [id, uuidv7()])).toEqual(gone);
    expect((await rowOf(id))!.subjectId).toBeNull();
    const outcomes = await Promise.all([attach(ctx, [id]), attach(ctx, [id])]);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await attach(ctx, [])).toEqual({ ok: true, value: [] });
  });

  test('and forgetting at once end in one of the two', async () => {
    const id = await mustUpload(pdf());
    const [attached] = await Promise.allSettled([
      subjectWith(id),
      forgetUnattached({ ...asWorker(), now: noon.add({ hours: 24 }) }),
    ]);
    await work();
    const isThere = attached.status === 'fulfilled';
    expect((await rowOf(id)) !== undefined).toBe(isThere);
    expect(await onDisk()).toEqual(isThere ? [id] : []);
  });
});

test('who sees the files of a subject, and can open them', async () => {
  const picture = await mustUpload(await photo());
  const unknown = await mustUpload(pdf(), { ctx: { ...ctx, scanner: null }, name: 'Bilag.pdf' });
  const subjectId = await subjectWith(picture, unknown);
  const stranger = await contextOf(await makePerson(world, here));
  const moderator = await contextOf(await makePerson(world, here, { roles: ['moderator'] }), true);
  const visitor = asVisitor(world, here);
  const elsewhere = asVisitor(world, await world.register());
  const seen = async (by: Parameters<typeof filesOf>[0]) =>
    (await filesOf(by, subjectId)).map(({ id, path }) => [id, path !== null]);
  const opened = async (by: Parameters<typeof filesOf>[0], id: string) => {
    const { mediaType } = (await rowOf(id))!;
    return findFile(by, { id, name: publicName(mediaType) }).then(
      () => true,
      (error: unknown) => {
        expect(error).toBeInstanceOf(NotFound);
        return false;
      },
    );
  };
  const all = async (id: string) =>
    Promise.all([visitor, elsewhere, stranger, ctx, moderator].map((by) => opened(by, id)));

  expect(await seen(visitor)).toEqual([]);
  expect(await seen(stranger)).toEqual([]);
  expect(await seen(ctx)).toEqual([
    [picture, true],
    [unknown, false],
  ]);
  expect(await seen(moderator)).toEqual([
    [picture, true],
    [unknown, true],
  ]);
  expect(await all(picture)).toEqual([false, false, false, true, true]);
  expect(await all(unknown)).toEqual([false, false, false, false, true]);

  await world.db.transaction((tx) => publishFiles(tx, subjectId));
  expect(await seen(visitor)).toEqual([[picture, true]]);
  expect(await seen(elsewhere)).toEqual([]);
  expect(await all(picture)).toEqual([true, false, true, true, true]);
  expect(await all(unknown)).toEqual([false, false, false, false, true]);
  await expect(findFile(visitor, { id: picture, name: 'andet.jpg' })).rejects.toThrow(NotFound);
  await expect(findFile(visitor, { id: 'x', name: 'havnen.jpg' })).rejects.toThrow(NotFound);

  await world.db.transaction((tx) => hideFiles(tx, subjectId));
  expect(await seen(visitor)).toEqual([]);
});

test('what is kept of a person is told, handed over and audited', async () => {
  const id = await mustUpload(await png(), { name: 'Kort.png' });
  expect((await filesData.copy(ctx, ida.id)).files).toMatchObject([
    { name: 'Kort.webp', alt: 'Havnen i sol', scan: 'clean', path: `/filer/${id}/billede.webp` },
  ]);
  const other = await makePerson(world, here);
  await world.db.transaction((tx) => filesData.transfer(tx, ida.id, other.id));
  expect((await rowOf(id))!.ownerId).toBe(other.id);
  const events = await world.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.actorId, ida.id))
    .orderBy(asc(auditEvent.id));
  expect(events.map(({ action }) => action)).toEqual(['file.receive', 'file.store']);
  expect(JSON.stringify(events)).not.toContain('Kort');
});

function pad(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}
