import { and, eq, sql } from 'drizzle-orm';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditEvent, mail, moderationLetter } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { listLetters, markLetterSent } from '~/domains/moderation/index.server';
import { handOverLetters } from '~/domains/moderation/letters/hand-over-letters.server';
import { type LetterPost, letterFolder } from '~/domains/moderation/letters/letter-post.server';
import { Forbidden } from '~/platform/errors';
import { personalData } from '~/routes/me/personal-data.server';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { postForm, signedIn, testKeys } from '../../support/people';
import { asOperator, noon, startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** A decision for somebody whom no mail reaches: on the pile of letters, or handed over. */

let world: World;
let town: CommentTown;
let server: TestServer;
let folder: string;
const page = '/medarbejder/afgoerelsesbreve';
const home = { name: 'Vera <Vejstrup>', street: 'Vej 1', postcode: '6400', city: 'Sønderborg' };

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startCommentTown(world);
  folder = await mkdtemp(path.join(tmpdir(), 'medspil-letters-'));
  return () => rm(folder, { recursive: true });
});

let written = 0;
/** Somebody's comment is refused. @returns whose it was */
async function refuse(given: Parameters<CommentTown['citizen']>[0] = {}) {
  written += 1;
  const takeoverHash = `hash ${written}`;
  const author = await town.citizen({ ...home, email: null, takeoverHash, ...given });
  const commentId = await town.submit(author.id);
  const reasonCode = 'attack';
  const outcome = await town.decide(town.anna.id, commentId, 'refuse', { reasonCode });
  if (!outcome.ok) throw new Error(outcome.reason);
  return { authorId: author.id, commentId };
}
const asAnna = () => town.as(town.anna.id);
const waiting = async () => (await listLetters(await asAnna())).letters;
const handOver = (letters: LetterPost | null) =>
  handOverLetters({
    municipality: town.town,
    actor: worker,
    now: noon,
    requestId: 'job',
    db: world.db,
    letters,
  });
const audited = (action: string) =>
  world.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.municipalityId, town.town.id), eq(auditEvent.action, action)));

test('whom no mail reaches is on the list until staff have sent the letter; everyone else has a mail', async () => {
  const { authorId, commentId } = await refuse();
  const mailed = await refuse({
    email: `vera-${written}@example.dk`,
    emailConfirmedAt: noon.toString(),
  });
  await refuse({ isProtected: true });
  expect(await waiting()).toMatchObject([
    { name: home.name, title: expect.stringContaining('Flere bænke') as string },
    { name: null },
  ]);
  const mails = await world.db.select().from(mail).where(eq(mail.template, 'comment_decided'));
  expect(mails.filter(({ municipalityId }) => municipalityId === town.town.id)).toMatchObject([
    { personId: mailed.authorId },
  ]);

  const cookie = await signedIn(world, town.town, town.anna.id, { secondFactor: true });
  const host = `${town.town.slug}.localhost`;
  const read = async () => (await server.fetchFrom(host, page, { headers: { cookie } })).text();
  const shown = await read();
  expect(shown).toContain('Vera &lt;Vejstrup&gt;');
  expect(shown).toContain('Beskyttet navn');
  const [first] = await waiting();
  const letter = `/medarbejder/indbakke/${first!.entryId}/brev?afgoerelse=${first!.decisionId}`;
  expect(shown).toContain(`href="${letter}"`);
  const opened = await server.fetchFrom(host, letter, { headers: { cookie } });
  expect(await opened.text()).toContain('Vi offentliggør ikke det, du skrev.');
  const of = { letter: first!.decisionId };
  const said = async () =>
    (await postForm(server, host, page, { form: 'afgoerelse', ...of }, cookie)).headers.get(
      'location',
    );
  expect(await said()).toMatch(/besked=brev_sendt$/);
  expect(await said()).toMatch(/besked=brev_vaek$/);
  expect(await waiting()).toHaveLength(1);
  expect(await audited('moderation.send_letter')).toMatchObject([
    { actorId: town.anna.id, subjectId: commentId, details: of },
  ]);

  const citizen = await town.as(authorId);
  await expect(listLetters(citizen)).rejects.toThrow(Forbidden);
  await expect(markLetterSent(citizen, first!.decisionId)).rejects.toThrow(Forbidden);
  const elsewhere = await startCommentTown(world);
  const stranger = await elsewhere.as(elsewhere.anna.id);
  const [next] = await waiting();
  expect(await markLetterSent(stranger, next!.decisionId)).toBe(false);
});

test('a question is another letter than the decision that follows it', async () => {
  const author = await town.citizen({ ...home, email: null, takeoverHash: 'two letters' });
  const commentId = await town.submit(author.id);
  await town.decide(town.anna.id, commentId, 'clarify', { words: 'Hvilken bænk?' });
  await town.decide(town.anna.id, commentId, 'refuse', { reasonCode: 'attack' });
  const letters = await waiting();
  expect(letters).toHaveLength(2);
  const cookie = await signedIn(world, town.town, town.anna.id, { secondFactor: true });
  const texts = await Promise.all(
    letters.map(async ({ entryId, decisionId }) => {
      const address = `/medarbejder/indbakke/${entryId}/brev?afgoerelse=${decisionId}`;
      const host = `${town.town.slug}.localhost`;
      return (await server.fetchFrom(host, address, { headers: { cookie } })).text();
    }),
  );
  expect(texts.map((text) => text.includes('Hvilken bænk?'))).toEqual([true, false]);
});

test('handed over, each is a file of data and a page, once; who has no address that is known stays on the list', async () => {
  const { commentId } = await refuse();
  await refuse({ isProtected: true });
  await refuse({ street: null, postcode: null, city: null });
  await handOver(null);
  expect(await waiting()).toHaveLength(3);
  const [first] = await waiting();
  await handOver(letterFolder(folder));
  const id = first!.decisionId;
  expect((await readdir(folder)).toSorted()).toEqual([`${id}.html`, `${id}.json`]);
  const given = JSON.parse(await readFile(path.join(folder, `${id}.json`), 'utf8')) as {
    paragraphs: string[];
  };
  expect(given).toMatchObject({
    format: 'medspil-letter/1',
    id,
    municipalityCode: town.town.code,
    municipality: town.town.name,
    language: 'da',
    recipient: home,
    subject: 'Afgørelse om det, du skrev til os',
    greeting: 'Kære Vera <Vejstrup>',
  });
  expect(given.paragraphs.join('\n')).toContain('Vi offentliggør ikke det, du skrev.');
  const html = await readFile(path.join(folder, `${id}.html`), 'utf8');
  expect(html).toContain('<html lang="da">');
  expect(html).toContain('Kære Vera &lt;Vejstrup&gt;');
  expect(await audited('moderation.hand_over_letter')).toMatchObject([
    { actor: 'worker', subjectId: commentId, details: { letter: id } },
  ]);
  expect(await waiting()).toHaveLength(2);
  await rm(path.join(folder, `${id}.json`));
  await handOver(letterFolder(folder));
  expect(await readdir(folder)).toEqual([`${id}.html`]);
});

test('what could not be handed over waits, and two workers hand over one each', async () => {
  await refuse();
  await refuse();
  const noFolder = path.join(folder, 'a file');
  await writeFile(noFolder, '');
  await expect(handOver(letterFolder(noFolder))).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(await waiting()).toHaveLength(2);
  const handed: string[] = [];
  const slow: LetterPost = {
    handOver: async ({ id }) => {
      handed.push(id);
      await world.db.execute(sql`select pg_sleep(0.1)`);
    },
  };
  await Promise.all([handOver(slow), handOver(slow), handOver(slow)]);
  expect(new Set(handed).size).toBe(2);
  expect(handed).toHaveLength(2);
  expect(await waiting()).toEqual([]);
});

test('is gone with the account, and is in the copy of its data', async () => {
  const { authorId } = await refuse();
  const [moderation] = personalData.filter(({ tables }) => tables.includes('moderation_letter'));
  const ctx = asOperator(world, town.town);
  expect(await moderation!.copy(ctx, authorId)).toMatchObject({
    decisionLetters: [{ sentAt: null }],
  });
  await world.db.transaction(async (tx) => {
    for (const holder of personalData) await holder.erase(tx, { ...ctx, keys: testKeys }, authorId);
  });
  const rows = eq(moderationLetter.recipientId, authorId);
  expect(await world.db.$count(moderationLetter, rows)).toBe(0);
  expect(await waiting()).toEqual([]);
});
