import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEvent, question, questionFollowUp } from '#db/schema';
import { addQuestionNote } from '~/domains/questions/answering/add-question-note.server';
import { hashOfPromise } from '~/domains/questions/answering/find-promise.server';
import { danishDay, readClock } from '~/platform/clock';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { answersIn } from '../../support/question-answers';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let town: QuestionTown;
let server: TestServer;
let answers: ReturnType<typeof answersIn>;
const host = 'svaret.localhost';

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world, { slug: 'svaret', at: readClock() });
  answers = answersIn(world, town);
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const asStaff = (personId: string) => signedIn(world, town.town, personId, { secondFactor: true });
const work = (id: string) => `/medarbejder/spoergsmaal/${id}/svar`;
const get = (path: string, cookie?: string) =>
  server.fetchFrom(host, path, { headers: cookie === undefined ? {} : { cookie } });
const read = async (path: string, cookie?: string) => {
  const answer = await get(path, cookie);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text()).replaceAll('<!-- -->', '');
};
const send = async (id: string, personId: string, fields: Record<string, string>) =>
  postForm(server, host, work(id), fields, await asStaff(personId));
const said = (answer: Response) => /besked=(\w+)/.exec(answer.headers.get('location') ?? '')?.[1];
const inTwoDays = () => danishDay(readClock()).add({ days: 2 }).toString();
const seenOn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)![1]!;

test('from a draft to a kept promise by the pages alone, and everyone reads it then', async () => {
  const id = await answers.asked();
  await answers.filmed('https://youtu.be/abc');
  await world.db.update(question).set({ answeredBy: 'Borgmester Demo' }).where(eq(question.id, id));
  const owner = await asStaff(town.owner.id);
  expect(await read(work(id), owner)).toContain('value="Borgmester Demo"');
  const written = { form: 'svar-udkast', text: 'Til maj.', answeredBy: 'Borgmester Demo' };
  const empty = await send(id, town.owner.id, { ...written, do: 'gem', text: ' ' });
  expect(empty.status).toBe(422);
  expect(said(await send(id, town.owner.id, { ...written, do: 'gem' }))).toBe('svar_udkast_gemt');
  const seen = seenOn(await read(work(id), owner));
  expect(said(await send(id, town.owner.id, { ...written, do: 'send', seen }))).toBe(
    'svar_til_godkendelse',
  );
  // Somebody who still has the first page open loses no word, and sees what stands there now.
  const late = await send(id, town.sif.id, { ...written, do: 'gem', text: 'Aldrig.' });
  expect(late.status).toBe(422);
  const again = await late.text();
  expect(again).toContain('Aldrig.</textarea>');
  expect(again).toContain('<span>Til maj.</span>');

  const desk = await read(work(id), await asStaff(town.mia.id));
  expect(desk).toContain('Godkend svaret');
  const approval = { form: 'svar-godkend', seen };
  expect(said(await send(id, town.mia.id, approval))).toBe('svar_godkendt');
  expect(await read(`/spoergsmaal/${id}`)).not.toContain('Til maj.');

  const publish = { form: 'svar-udgiv', at: '1:07:05', promise: '', unit: '', due: '' };
  const half = await send(id, town.sif.id, { ...publish, promise: 'Vi bygger' });
  expect(half.status).toBe(422);
  expect(await half.text()).toContain('Vælg en dag.');
  expect((await send(id, town.sif.id, { ...publish, at: 'syv' })).status).toBe(422);
  const due = inTwoDays();
  const promised = { ...publish, promise: 'Vi bygger.', unit: town.kultur, due };
  expect(said(await send(id, town.sif.id, promised))).toBe('svar_offentliggjort');

  const shown = await read(`/spoergsmaal/${id}`);
  for (const words of [
    'Svar fra Borgmester Demo',
    'Til maj.',
    'href="https://youtu.be/abc?t=4025"',
    ', besvaret ',
    'Vi bygger.',
    'Kultur og Fritid, senest',
    'Ikke gjort endnu. Der er 2 dage igen.',
    'Borgmester Demo svarede.',
  ]) {
    expect(shown).toContain(words);
  }
  const correction = { form: 'svar-ret', text: 'Til juni.', answeredBy: 'Borgmester Demo' };
  const current = seenOn(await read(work(id), await asStaff(town.sif.id)));
  expect(said(await send(id, town.sif.id, { ...correction, seen: current }))).toBe('svar_rettelse');
  expect(await read(`/spoergsmaal/${id}`)).not.toContain('Til juni.');
  const toApprove = await read(work(id), await asStaff(town.mia.id));
  expect(toApprove).toContain('Foreslået af Sif Sekretær');
  const approved = { form: 'svar-ret-godkend', seen: seenOn(toApprove) };
  expect(said(await send(id, town.mia.id, approved))).toBe('svar_rettet');
  const [promise] = await world.db
    .select()
    .from(questionFollowUp)
    .where(eq(questionFollowUp.questionId, id));
  const fix = {
    form: `svar-loefte-ret.${promise!.id}`,
    seen: hashOfPromise(promise!),
    promise: 'Vi bygger to.',
    unit: town.kultur,
    due,
  };
  const unsaid = await send(id, town.sif.id, { ...fix, promise: '' });
  expect(unsaid.status).toBe(422);
  expect(said(await send(id, town.sif.id, fix))).toBe('loefte_rettet');
  const kept = { form: 'svar-holdt', followUp: promise!.id, outcome: 'Der er bygget.' };
  expect(said(await send(id, town.owner.id, kept))).toBe('loefte_holdt');
  const after = await read(`/spoergsmaal/${id}`);
  for (const words of [
    'Til juni.',
    'Rettet ',
    'Vi bygger to.',
    'Holdt til tiden.',
    'Der er bygget.',
  ]) {
    expect(after).toContain(words);
  }
  expect(after).not.toContain('Til maj.');
  expect(await read(work(id), await asStaff(town.sif.id))).toContain('Til maj.');
});

test('no draft and no note leaves the office, whoever looks and wherever', async () => {
  const id = await answers.asked();
  const { authorId } = await town.row(id);
  await answers.draft(town.owner.id, id, 'Hemmeligt udkast');
  await addQuestionNote(await town.as(town.sif.id), { questionId: id, text: 'Hemmelig snak' });
  const published = await answers.asked();
  await answers.approved(published, 'Først hemmeligt');
  await answers.publish(published);
  const note = { questionId: published, text: 'Hemmelig snak om svaret' };
  await addQuestionNote(await town.as(town.sif.id), note);
  const author = await signedIn(world, town.town, authorId);
  const pages = [
    ...[id, published].flatMap((one) => [`/spoergsmaal/${one}`, `/spoergsmaal/${one}/atom.xml`]),
    '/spoergsmaal/arkiv',
    '/spoergsmaal/arkiv?q=hemmelig',
    '/spoergsmaal/tal',
    '/spoergsmaal/atom.xml',
    '/soeg?q=hemmelig',
    '/api/v1/questions',
    '/atom.xml',
  ];
  for (const path of pages) {
    for (const cookie of [undefined, author]) {
      const text = await read(path, cookie);
      expect([path, /Hemmeligt? (udkast|snak)/.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  }
  for (const personId of [town.otherOwner.id, town.anna.id, authorId]) {
    expect((await get(work(id), await asStaff(personId))).status).toBe(403);
  }
  const own = await read(work(id), await asStaff(town.owner.id));
  expect(own).toContain('Hemmelig snak');
  expect(own).toContain('Hemmeligt udkast');
});

test('whoever promised something sees that, and neither notes nor what was written before', async () => {
  const id = await answers.asked();
  await answers.approved(id);
  await addQuestionNote(await town.as(town.sif.id), { questionId: id, text: 'Hemmelig snak' });
  const dueOn = inTwoDays();
  await answers.publish(id, { promise: { promise: 'Vi bygger.', unitId: town.teknik, dueOn } });
  const page = await read(work(id), await asStaff(town.otherOwner.id));
  expect(page).toContain('Skriv, hvad der kom ud af det');
  expect(page).not.toContain('Hemmelig snak');
  expect(page).not.toContain('Ret svaret');
});

test('an answer to somebody without e-mail goes on paper, with their address, which is recorded', async () => {
  const { id: authorId } = await town.citizen({ name: 'Per Post', email: null, city: 'Byen' });
  const id = await answers.asked({ authorId, language: 'de' });
  const letter = `/medarbejder/spoergsmaal/${id}/svarbrev`;
  const secretary = await asStaff(town.sif.id);
  expect((await get(letter, secretary)).status).toBe(404);
  await answers.approved(id);
  const publish = { form: 'svar-udgiv', at: '', promise: '', unit: '', due: '' };
  expect(said(await send(id, town.sif.id, publish))).toBe('svar_offentliggjort_brev');
  expect(await read(work(id), secretary)).toContain(`href="${letter}"`);
  const paper = await read(letter, secretary);
  for (const words of [
    'Per Post',
    'Prøvevej 1',
    '6400',
    'Guten Tag, Per Post',
    'Antwort von Borgmesteren:',
    'Bænkene kommer til maj.',
  ]) {
    expect(paper).toContain(words);
  }
  const log = await world.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.action, 'identity.look_up_address'));
  expect(log).toMatchObject([{ actorId: town.sif.id, details: { person: authorId } }]);
  expect((await get(letter, await asStaff(town.mia.id))).status).toBe(403);
});

test('the mayor’s office finds the agendas, and changes no meeting', async () => {
  const id = await answers.asked({ state: 'accepted' });
  const agenda = `href="/medarbejder/moeder/${town.times[0]!.meetingId}"`;
  const list = '/medarbejder/moeder';
  const [mayor, secretary, owner] = await Promise.all(
    [town.mia.id, town.sif.id, town.owner.id].map(asStaff),
  );
  const seen = await read(list, mayor);
  expect(seen).toContain(agenda);
  expect(seen).not.toContain(`${list}/nye`);
  expect(seen).not.toContain('/ret"');
  expect(await read(list, secretary)).toContain(`${list}/nye`);
  expect((await get(list, owner)).status).toBe(403);
  const question = `/medarbejder/spoergsmaal/${id}`;
  expect(await read(question, mayor)).toContain(agenda);
  expect(await read(question, owner)).not.toContain(agenda);
  expect(await read(`${question}/svar`, owner)).toContain(`href="${question}"`);
});
