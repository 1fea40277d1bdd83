import { and, eq } from 'drizzle-orm';
import { v4 as uuidv4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment } from '#db/schema';
import { answerComment } from '~/domains/comments/answer-comment.server';
import { readClock } from '~/platform/clock';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { makeFollow } from '../../support/following';
import { type Mailbox, startMailbox } from '../../support/mailbox';
import { postForm, signedIn, type TestPerson } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let town: CommentTown;
let server: TestServer;
let mailbox: Mailbox;
let cookie: string;
let follower: TestPerson;
const host = 'her.localhost';
const page = '/planer/en-plan/flere-baenke';

beforeAll(async () => {
  world = await startWorld();
  town = await startCommentTown(world, { slug: 'her', at: readClock() });
  server = await startServer({ databaseUrl: world.url });
  mailbox = await startMailbox(world.url);
  cookie = await signedIn(world, town.town, town.ida.id);
  follower = await town.citizen({ name: 'Følger', language: 'de' });
  await makeFollow(world, town.town, {
    personId: follower.id,
    subjectId: town.nodeId,
    cadence: 'at_once',
    since: readClock().subtract({ hours: 1 }),
  });
});
afterAll(async () => {
  await mailbox.stop();
  await server.close();
  await world.end();
});

const read = async (path: string, as?: string) => {
  const answer = await server.fetchFrom(host, path, {
    headers: as === undefined ? {} : { cookie: as },
  });
  return (await answer.text()).replaceAll('<!-- -->', '');
};
const part = (name: string, value: string) =>
  `--grænse\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
/** Sends the form of the citizen's page, which may carry a file. */
const send = (fields: Record<string, string>, as: string = cookie) =>
  server.fetchFrom(host, `${page}/kommentar`, {
    method: 'POST',
    headers: {
      'content-type': 'multipart/form-data; boundary=graense',
      origin: `http://${host}:${server.port}`,
      cookie: as,
    },
    body:
      Object.entries(fields)
        .map(([name, value]) => part(name, value).replace('grænse', 'graense'))
        .join('') + '--graense--\r\n',
  });
const ownOf = async (personId: string) =>
  world.db
    .select()
    .from(comment)
    .where(and(eq(comment.authorId, personId), eq(comment.municipalityId, town.town.id)));
const to = (answer: Response) => answer.headers.get('location') ?? '';

test('what the scan finds is shown at the text, and may be sent anyway unless it is a CPR number', async () => {
  const formKey = uuidv4();
  const withPhone = { text: 'Hej\nRing til mig på 20 30 40 50', formKey };
  const told = await send(withPhone);
  expect(told.status).toBe(422);
  const text = await told.text();
  expect(text).toContain('Ring til mig på 20 30 40 50</textarea>');
  expect(text.replaceAll('<!-- -->', '')).toContain(
    'linje 2: „Ring til mig på <mark>20 30 40 50</mark>“ – ligner et telefonnummer',
  );
  expect(text).toContain('name="sendAnyway"');
  const cpr = await (await send({ text: 'Mit er 010190-1234', formKey, sendAnyway: 'yes' })).text();
  expect(cpr).toContain('<mark>010190-1234</mark>');
  expect(cpr).not.toContain('name="sendAnyway"');
  expect(await ownOf(town.ida.id)).toEqual([]);
});

test('a visitor is led to sign in, with what they had written kept', async () => {
  const answer = await server.fetchFrom(host, `${page}/kommentar`, {});
  expect(to(answer)).toContain('/log-ind?videre=');
  const kept = await send({ text: 'Skrevet før', formKey: uuidv4() }, '');
  expect(to(kept)).toContain(encodeURIComponent(`${page}/kommentar?kladde=`));
});

test('the whole life of a comment', async () => {
  const at = { commentId: '' };
  const mail = (words: string) => mailbox.take(town.ida.email, words);

  // Sent, and sent again by the same form.
  const form = {
    text: 'Bænke ved havnen, Karl Hansen har ingen.',
    withName: 'yes',
    formKey: uuidv4(),
  };
  const [sent, again] = [await send(form), await send(form)];
  expect(sent.status).toBe(303);
  expect(to(again)).toBe(to(sent));
  const [row, ...more] = await ownOf(town.ida.id);
  expect(more).toEqual([]);
  at.commentId = row!.id;
  const own = `/min-side/kommentarer/${at.commentId}`;
  expect(to(sent)).toBe(`${own}?besked=kommentar_sendt`);
  expect((await mail('har fået din kommentar')).text).toContain(own);
  expect(await read(own, cookie)).toContain('En medarbejder læser den, før andre kan se den.');
  expect(await read(page)).not.toContain('Bænke ved havnen');
  expect((await server.fetchFrom(host, `/anmeld/${at.commentId}`, {})).status).toBe(404);
  expect(await read('/min-side', cookie)).toContain('Kommentar til „Flere bænke“');
  const stranger = await signedIn(world, town.town, follower.id);
  expect((await server.fetchFrom(host, own, { headers: { cookie: stranger } })).status).toBe(404);

  // The moderator asks, the author answers.
  await town.decide(town.anna.id, at.commentId, 'clarify', { words: 'Hvilken havn mener du?' });
  expect((await mail('Et spørgsmål')).text).toContain('Hvilken havn mener du?');
  expect(await read(own, cookie)).toContain('Svar på spørgsmålet');
  const clarified = await postForm(
    server,
    host,
    own,
    { form: 'uddyb', answer: 'Sydhavnen', text: 'Bænke ved Sydhavnen, Karl Hansen har ingen.' },
    cookie,
  );
  expect(to(clarified)).toBe(`${own}?besked=kommentar_uddybet`);

  // Published without the name of somebody else: on the page at once, to the author, to whoever follows.
  expect(await read(page)).toContain('Ingen har skrevet noget endnu.');
  const redacted = await town.decide(town.anna.id, at.commentId, 'publish_redacted', {
    reasonCode: 'private_circumstances',
    publishedText: 'Bænke ved Sydhavnen.',
  });
  expect(redacted).toEqual({ ok: true, value: null });
  const shown = await read(page);
  expect(shown).toContain('Bænke ved Sydhavnen.');
  expect(shown).toContain('Ida Marie Prøve');
  expect(shown).not.toContain('Karl Hansen');
  expect(await read(`/en${page}`)).toContain('Bænke ved Sydhavnen.');
  expect(await read('/soeg?q=Sydhavnen')).toContain(`#kommentar-${at.commentId}`);
  expect((await mail('Afgørelse')).text).toContain('Begrundelse: Private forhold.');
  const news = await mailbox.take(follower.email, '');
  expect(news.text).toContain('Kommentar til „Flere bænke“');
  expect(news.text).not.toContain('Karl Hansen');

  // The unit answers.
  const owner = await town.as(town.owner.id);
  await answerComment(owner, {
    commentId: at.commentId,
    text: 'De kommer til maj.',
    seenTextHash: null,
  });
  expect((await mail('Svar på din kommentar')).text).toContain('De kommer til maj.');
  const answered = await read(page);
  expect(answered).toContain('Svar fra Kultur og Fritid');
  expect(answered).toContain('Kultur og Fritid svarede.');

  // Somebody reports it, and it is hidden.
  expect(answered).toContain(`/anmeld/${at.commentId}`);
  const notice = `/anmeld/${at.commentId}`;
  const empty = await postForm(server, host, notice, { explanation: '' });
  expect(empty.status).toBe(422);
  const given = { explanation: 'Det er løgn.', name: '', email: 'nabo@example.dk' };
  const reported = await postForm(server, host, notice, given);
  expect(to(reported)).toBe(`${notice}?besked=anmeldt`);
  expect(await read(to(reported))).toContain('Vi har fået din anmeldelse');
  await mailbox.take('nabo@example.dk', 'har fået din anmeldelse');
  await town.decide(town.anna.id, at.commentId, 'hide', { reasonCode: 'attack' });
  const answer = await mailbox.take('nabo@example.dk', 'Afgørelse');
  expect(answer.text).toContain('Vi har skjult indholdet.');
  expect((await mail('Afgørelse')).text).toContain('Vi har skjult det, du skrev.');
  expect(await read(page)).not.toContain('Sydhavnen');
  expect(await read('/soeg?q=Sydhavnen')).not.toContain('kommentar-');
  expect((await server.fetchFrom(host, notice, {})).status).toBe(404);

  // The author asks for a second look, by somebody else, and it is shown again.
  const hidden = await read(own, cookie);
  expect(hidden).toContain('Skjult. Andre kan ikke læse den.');
  const decision = /name="decision" value="([^"]+)"/.exec(hidden)![1]!;
  const look = { form: 'genovervej', decision, request: 'Det er ingen løgn.' };
  expect(to(await postForm(server, host, own, look, cookie))).toBe(`${own}?besked=genovervejes`);
  expect((await postForm(server, host, own, look, cookie)).status).toBe(422);
  expect(await town.decide(town.anna.id, at.commentId, 'restore')).toMatchObject({
    reason: 'not_by_same',
  });
  expect(await town.decide(town.bo.id, at.commentId, 'restore')).toMatchObject({ ok: true });
  expect((await mail('Afgørelse')).text).toContain('gjort den om');
  const restored = await read(page);
  expect(restored).toContain('Bænke ved Sydhavnen.');
  expect(restored).not.toContain('Karl Hansen');
  expect(restored).toContain('Det blev vist igen.');

  // And takes it back in the end.
  await postForm(server, host, own, { form: 'traek-tilbage' }, cookie);
  expect(await read(page)).not.toContain('Sydhavnen');
  expect(await read(own, cookie)).toContain('Det blev trukket tilbage.');
}, 60_000);
