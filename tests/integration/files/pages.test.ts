import { mkdir, mkdtemp, readdir, readlink, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draft, file, throttle } from '#db/schema';
import {
  attachFiles,
  filesOf,
  filesOfEach,
  hideFiles,
  publishFiles,
  storeUpload,
} from '~/domains/files/index.server';
import { visitor } from '~/domains/identity/actor';
import { filePath, largestUpload } from '~/domains/files/rules';
import { registerSubjects } from '~/domains/thread/index.server';
import type { Tenant } from '~/platform/context.server';
import { readClock } from '~/platform/clock';
import { clamd } from '~/platform/scanner.server';
import { diskStorage } from '~/platform/storage/disk-storage.server';
import { startClamd, type TestClamd } from '../../support/clamd';
import { pdf, photo, program } from '../../support/file-bytes';
import { acting, makePerson, signedIn, testKeys, type TestPerson } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { head, multipart, sendForm, serveUploads, uploadPath } from '../../support/upload-form';

let world: World;
let here: Tenant;
let scanner: TestClamd;
let filesDir: string;
let server: Awaited<ReturnType<typeof serveUploads>>;
let ida: TestPerson;
let cookie: string;
const megabyte = 1024 * 1024;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register({ slug: 'her', languages: ['da', 'en', 'de'] });
  scanner = await startClamd();
  filesDir = await mkdtemp(path.join(tmpdir(), 'medspil-pages-'));
  server = await serveUploads({ databaseUrl: world.url, filesDir, clamavUrl: scanner.url });
});
afterAll(async () => {
  await server.close();
  await scanner.stop();
  await world.end();
});
beforeEach(async () => {
  ida = await makePerson(world, here);
  cookie = await signedIn(world, here, ida.id);
});
afterEach(() => rm(filesDir, { recursive: true, force: true }));

const host = 'her.localhost';
const send = (parts: Parameters<typeof multipart>[0], as: string | undefined = cookie) =>
  sendForm({ port: server.port, host, cookie: as }, multipart(parts));
const text = (name: string, content: string) => ({ name, content });
const picked = (content: Buffer, name = 'Havnen.jpg') => ({ name: 'file', file: name, content });
const onDisk = async () =>
  (await readdir(filesDir, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const ownFiles = () => world.db.select().from(file).where(eq(file.ownerId, ida.id));
const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${server.port}${address}`, {
    method,
    redirect: 'manual',
    // Node's fetch knows no host of ours; a proxy of this machine would say it so.
    headers: { host: `${host}:${server.port}`, ...headers },
  });

describe('a form with a file', () => {
  test('is taken whole, wherever the words for the picture stand', async () => {
    const answer = await send([
      text('text', 'Hej'),
      picked(await photo()),
      text('fileAlt', 'Havnen'),
    ]);
    expect(answer.status).toBe(303);
    const [row] = await ownFiles();
    expect(answer.location).toBe(`/taget?tekst=Hej&fil=${row!.id}`);
    expect(row).toMatchObject({ alt: 'Havnen', name: 'Havnen.jpg', scan: 'clean' });
    expect(await onDisk()).toEqual([row!.id]);
  });

  test('needs no file', async () => {
    const answer = await send([
      text('text', 'Hej'),
      picked(Buffer.alloc(0), ''),
      text('fileAlt', ''),
    ]);
    expect(answer.location).toBe('/taget?tekst=Hej&fil=');
    expect(await ownFiles()).toEqual([]);
  });

  test('keeps the file where something else is wrong, and lets it be taken out', async () => {
    const answer = await send([text('text', ''), picked(await photo()), text('fileAlt', 'Havnen')]);
    expect(answer.status).toBe(422);
    const [row] = await ownFiles();
    expect(answer.text).toContain(`name="fileId" value="${row!.id}"`);
    expect(answer.text).toContain('Vi har modtaget filen „Havnen.jpg“');
    expect(answer.text).toContain('value="Havnen"');
    const again = [text('text', 'Hej'), picked(Buffer.alloc(0), ''), text('fileId', row!.id)];
    expect((await send(again)).location).toBe(`/taget?tekst=Hej&fil=${row!.id}`);
    const without = [...again, text('fileRemove', 'yes')];
    expect((await send(without)).location).toBe('/taget?tekst=Hej&fil=');
  });

  test('says at the field what is wrong with the file, beside what else is', async () => {
    const answer = await send([text('text', ''), picked(program), text('fileAlt', 'x')]);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="form-file-fault">Den slags fil kan vi ikke tage imod/);
    expect(answer.text).toMatch(/id="form-text-fault">Udfyld feltet/);
    expect(answer.text).not.toContain('fileId');
    const wordless = await send([text('text', 'Hej'), picked(await photo()), text('fileAlt', '')]);
    expect(wordless.text).toMatch(/id="form-fileAlt-fault">Skriv, hvad billedet viser/);
    expect(wordless.text).toContain('value="Hej"');
    expect(await onDisk()).toEqual([]);
  });

  test('of 30 MB keeps what was written, and nothing of the file', async () => {
    const answer = await send([
      text('text', 'Hej'),
      picked(pdf(Buffer.alloc(30 * megabyte)), 'stor.pdf'),
      text('fileAlt', 'Efter'),
    ]);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="form-file-fault">Filen er for stor/);
    expect(answer.text).toContain('value="Hej"');
    expect(answer.text).toContain('value="Efter"');
    expect(await onDisk()).toEqual([]);
  });

  test('of 200 MB is refused before it is read, in bounded memory', async () => {
    const length = 200 * megabyte;
    const body = function* () {
      yield Buffer.concat([head('text'), Buffer.from('Hej\r\n'), head('file', 'stor.pdf'), pdf()]);
      for (let made = 0; made < 210 * megabyte; made += 65536) yield Buffer.alloc(65536, 0x20);
    };
    const cut = async function* () {
      let left = length;
      for (const chunk of body()) {
        if (left <= 0) return;
        yield chunk.subarray(0, left);
        left -= chunk.length;
      }
    };
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const stream = Readable.from(cut(), { objectMode: false });
    const answer = await sendForm({ port: server.port, host, cookie }, stream, length);
    await new Promise((resolve) => stream.once('close', resolve));
    clearInterval(watch);
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('Filen er for stor');
    expect(answer.sent).toBeLessThan(10 * megabyte);
    expect(await onDisk()).toEqual([]);
    // Both ends run here.
    expect((most - before) / megabyte).toBeLessThan(100);
  });

  test.each([
    ['too much text', () => [text('text', 'x'.repeat(300 * 1024))]],
    [
      'much text in several fields',
      () => [1, 2].map((at) => text(`f${at}`, 'x'.repeat(150 * 1024))),
    ],
    ['many fields', () => Array.from({ length: 300 }, (_, at) => text(`felt${at}`, 'x'))],
  ])('%s is too much', async (_what, parts) => {
    const answer = await send([...parts(), picked(pdf())]);
    expect(answer.status).toBe(413);
    expect(await onDisk()).toEqual([]);
  });

  test('is taken to the last byte that is allowed, and not one further', async () => {
    const most = pdf(Buffer.alloc(largestUpload - pdf().length));
    expect(most).toHaveLength(largestUpload);
    const taken = await send([text('text', 'Hej'), picked(most, 'a.pdf')]);
    expect(taken.status).toBe(303);
    const more = await send([
      text('text', 'Hej'),
      picked(Buffer.concat([most, most.subarray(0, 1)])),
    ]);
    expect(more.status).toBe(422);
    expect(more.text).toMatch(/id="form-file-fault">Filen er for stor/);
    expect(await onDisk()).toHaveLength(1);
  });

  test('has one file, in its own field: others are read past and kept nowhere', async () => {
    const other = { name: 'andet', file: 'andet.pdf', content: pdf('andet') };
    const strange = await send([other, text('text', 'Hej')]);
    expect(strange.location).toBe('/taget?tekst=Hej&fil=');
    expect(await onDisk()).toEqual([]);
    const two = [
      picked(pdf('1'), 'foerste.pdf'),
      text('text', 'Hej'),
      picked(pdf('2'), 'anden.pdf'),
    ];
    expect((await send(two)).status).toBe(303);
    expect(await ownFiles()).toMatchObject([{ name: 'foerste.pdf' }]);
    expect(await onDisk()).toHaveLength(1);
  });

  test('that is taken out takes its name and its words along', async () => {
    const earlier = { fileId: uuidv7(), fileName: 'gammel.jpg', fileAlt: 'Gamle ord' };
    const parts = Object.entries(earlier).map(([name, value]) => text(name, value));
    const kept = await send([text('text', ''), ...parts]);
    expect(kept.text).toContain('gammel.jpg');
    expect(kept.text).toContain('Gamle ord');
    const without = await send([text('text', ''), ...parts, text('fileRemove', 'yes')]);
    expect(without.status).toBe(422);
    expect(without.text).not.toMatch(/gammel\.jpg|Gamle ord/);
  });

  test.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/mixed; boundary=graense',
  ])('sent as %s is no such form', async (type) => {
    const body = Buffer.from('text=Hej');
    const answer = await sendForm({ port: server.port, host, cookie, type }, body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('<h1');
  });

  test('is counted as any other form is, and refused without reading it where there were too many', async () => {
    const key = `post_address:${testKeys.pseudonym('throttle', '127.0.0.1')}`;
    const counted = eq(throttle.key, key);
    const points = async () =>
      (await world.db.select().from(throttle).where(counted))[0]?.points ?? 0;
    const before = await points();
    await send([text('text', 'Hej'), picked(pdf())]);
    expect(await points()).toBe(before + 1);
    await world.db.update(throttle).set({ points: 1000 }).where(counted);
    const answer = await send([text('text', 'Hej'), picked(pdf())]);
    await world.db.delete(throttle).where(counted);
    // The throttle is the build's and this page the tests' own, so that it is not told in words here.
    expect(answer.status).toBeGreaterThanOrEqual(429);
    expect(await ownFiles()).toHaveLength(1);
    expect(await onDisk()).toHaveLength(1);
  });

  test('that breaks off in the middle leaves nothing', async () => {
    const whole = multipart([text('text', 'Hej'), picked(pdf(Buffer.alloc(megabyte)))]);
    const answer = await sendForm(
      { port: server.port, host, cookie },
      whole.subarray(0, whole.length / 2),
    );
    expect(answer.status).toBe(400);
    expect(await onDisk()).toEqual([]);
  });

  test.each([
    ['of nobody', undefined, head('file', 'a.pdf')],
    ['in a field of another name', () => cookie, head('andet', 'a.pdf')],
    ['without a name', () => cookie, head('file', '')],
  ])('that ends inside a file %s stops nothing', async (_what, as, begun) => {
    const uncaught: unknown[] = [];
    const hear = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', hear);
    const body = Buffer.concat([begun, Buffer.from('abc')]);
    const answer = await sendForm({ port: server.port, host, cookie: as?.() }, body);
    expect(answer.status).toBe(400);
    // What the parser says later has been said when the next form is answered.
    expect((await send([text('text', 'Hej')])).status).toBe(303);
    process.off('uncaughtException', hear);
    expect(uncaught).toEqual([]);
  });

  test('whose line goes dead leaves nothing, on disk or open', async () => {
    const open = async () => {
      const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`));
      const paths = await Promise.all(links.map((link) => link.catch(() => '')));
      return paths.filter((at) => at.startsWith(filesDir));
    };
    const line = new PassThrough();
    line.write(Buffer.concat([head('file', 'a.pdf'), pdf(Buffer.alloc(megabyte))]));
    const sent = sendForm({ port: server.port, host, cookie }, line, 2 * megabyte);
    await expect.poll(open).toHaveLength(1);
    line.destroy(new Error('the line went dead'));
    await expect(sent).rejects.toThrow('went dead');
    await expect.poll(open).toEqual([]);
    await expect.poll(onDisk).toEqual([]);
  });

  test('of another site, of nobody or of somebody else takes no file', async () => {
    const parts = [text('text', 'Hej'), picked(pdf())];
    const foreign = await sendForm(
      { port: server.port, host, cookie, origin: 'https://evil.example' },
      multipart(parts),
    );
    expect(foreign.status).toBe(403);

    const nobody = await sendForm({ port: server.port, host }, multipart(parts));
    expect(nobody.location).toMatch(/^\/log-ind\?videre=/);
    const [kept] = await world.db.select().from(draft);
    expect(kept!.fields).toEqual({ text: 'Hej' });

    const other = await send([text('acting', 'somebody else'), ...parts]);
    expect(other.location).toContain('besked=skiftet_person');
    expect(await ownFiles()).toEqual([]);
    expect(await onDisk()).toEqual([]);
  });

  test('two at once are two', async () => {
    const answers = await Promise.all(
      [1, 2].map(async () => send([text('text', 'Hej'), picked(pdf(), 'a.pdf')])),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await onDisk()).toHaveLength(2);
  });
});

describe('a file’s address', () => {
  async function handedIn(bytes: Buffer, name: string) {
    await send([text('text', 'Hej'), picked(bytes, name), text('fileAlt', 'Havnen')]);
    const [row] = await ownFiles();
    const subjectId = uuidv7();
    const { ctx } = await acting(world, here, cookie);
    await world.db.transaction(async (tx) => {
      await registerSubjects(tx, here.id, 'comment', [subjectId]);
      await attachFiles(tx, ctx, { fileIds: [row!.id], subjectId });
    });
    return { row: row!, subjectId, address: filePath(row!) };
  }

  test('is for its owner alone until it is published, and again when it is hidden', async () => {
    const { row, subjectId, address } = await handedIn(await photo(), 'Havnen i Sønderborg.jpg');
    expect(address).toBe(`/filer/${row.id}/billede.jpg`);
    expect((await get(address)).status).toBe(404);
    const own = await get(address, { cookie });
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(own.headers.get('cross-origin-resource-policy')).toBe('same-origin');

    await world.db.transaction((tx) => publishFiles(tx, subjectId));
    const shown = await get(address);
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(row.bytes),
      'content-disposition': 'inline; filename="billede.jpg"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=600',
      etag: `"${row.sha256}"`,
    });
    expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ format: 'jpeg' });
    const again = await get(address, { 'if-none-match': `"${row.sha256}"` });
    expect([again.status, again.headers.get('cache-control')]).toEqual([
      304,
      'public, max-age=600',
    ]);
    const asked = await get(address, {}, 'HEAD');
    expect([asked.status, asked.headers.get('content-length')]).toEqual([200, String(row.bytes)]);
    expect((await get(address.replace('billede', 'havnen-i-soenderborg'))).status).toBe(404);
    expect((await get(`/en${address}`)).status).toBe(404);

    await world.db.transaction((tx) => hideFiles(tx, subjectId));
    expect((await get(address)).status).toBe(404);
    expect((await get(address, { 'if-none-match': `"${row.sha256}"` })).status).toBe(404);
  });

  test('of a PDF saves it', async () => {
    const given = pdf('x'.repeat(200_000));
    const { row, address, subjectId } = await handedIn(given, 'Bilag "1".pdf');
    const answer = await get(address, { cookie });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="dokument.pdf"');
    await world.db.transaction((tx) => publishFiles(tx, subjectId));
    const { ctx } = await acting(world, here, cookie);
    const named = async (actor: typeof ctx.actor | typeof visitor) =>
      (await filesOf({ ...ctx, actor }, subjectId)).map(({ name }) => name);
    expect(await named(ctx.actor)).toEqual([row.name]);
    expect(await named(visitor)).toEqual(['dokument.pdf']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(given)).toBe(true);
  });

  test('of nothing is no page', async () => {
    const answer = await get(`/filer/${uuidv7()}/fil.jpg`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Siden findes ikke');
    expect((await get('/filer/x%00/fil.jpg')).status).toBe(404);
  });
});

test('a web process that starts removes what a killed one was receiving', async () => {
  const own = await mkdtemp(path.join(tmpdir(), 'medspil-killed-'));
  const { incoming } = diskStorage(own);
  await mkdir(incoming, { recursive: true });
  for (const name of ['old', 'fresh']) await writeFile(path.join(incoming, name), 'x');
  const longAgo = new Date(readClock().subtract({ minutes: 61 }).epochMilliseconds);
  await utimes(path.join(incoming, 'old'), longAgo, longAgo);
  const started = await serveUploads({ databaseUrl: world.url, filesDir: own });
  expect(await readdir(incoming)).toEqual(['fresh']);
  await started.close();
  await rm(own, { recursive: true });
});

test('the page of the form sends it with its file', async () => {
  const page = await (await get(uploadPath, { cookie })).text();
  expect(page).toMatch(/enctype="multipart\/form-data"/i);
  expect(page).toMatch(/<input[^>]*type="file"[^>]*accept="image\/jpeg,/);
  expect(page).toContain('højst 10 MB eller en PDF på højst 25 MB');
});

test('a page shows pictures in place, and to staff what is not scanned, with the word for it', async () => {
  const subjectId = uuidv7();
  const { ctx } = await acting(world, here, cookie);
  const storage = diskStorage(filesDir);
  const hand = async (bytes: Buffer, name: string, scanner: typeof ctx.scanner) => {
    const stream = Readable.from([bytes], { objectMode: false });
    const given = { stream, name, alt: 'Havnen i sol', ownerId: ida.id };
    const outcome = await storeUpload({ ...ctx, storage, scanner }, given);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.fileId;
  };
  const picture = await hand(await photo(), 'havn.jpg', clamd(scanner.url));
  const unknown = await hand(await photo(), 'ukendt.jpg', null);
  await world.db.transaction(async (tx) => {
    await registerSubjects(tx, here.id, 'comment', [subjectId]);
    await attachFiles(tx, ctx, { fileIds: [picture, unknown], subjectId });
  });
  const moderator = await makePerson(world, here, { roles: ['moderator'] });
  const staff = await signedIn(world, here, moderator.id, { secondFactor: true });
  const shownTo = async (who: string) =>
    (await get(`${uploadPath}?emne=${subjectId}`, { cookie: who })).text();
  const address = `/filer/${unknown}/billede.jpg`;

  const own = await shownTo(cookie);
  expect(own).toMatch(
    new RegExp(`<img[^>]*src="/filer/${picture}/billede.jpg" alt="Havnen i sol"`),
  );
  expect(own).not.toContain(address);
  const toStaff = await shownTo(staff);
  expect(toStaff).toContain(`<a href="${address}">ukendt.jpg</a>`);
  expect(toStaff).toMatch(/ikke scannet/);
  const saved = await get(address, { cookie: staff });
  expect([saved.status, saved.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="billede.jpg"',
  ]);
  expect((await get(address, { cookie })).status).toBe(404);
  const many = await filesOfEach(ctx, [subjectId, uuidv7()]);
  expect([...many].map(([id, files]) => [id, files.length])).toEqual([[subjectId, 2]]);
  expect((await filesOfEach(ctx, [])).size).toBe(0);
});
