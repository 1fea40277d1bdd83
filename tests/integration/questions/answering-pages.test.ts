import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEvent, question, questionFollowUp, questionNote } from '#db/schema';
import { eraseAccount } from '~/domains/identity/own/erase-account.server';
import { addQuestionNote } from '~/domains/questions/answering/add-question-note.server';
import { hashOfPromise } from '~/domains/questions/answering/find-promise.server';
import { sendForApproval } from '~/domains/questions/answering/send-for-approval.server';
import { danishDay, readClock } from '~/platform/clock';
import { personalData } from '~/routes/me/personal-data.server';
import { actingAs, makePerson, postForm, signedIn } from '../../support/people';
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
async function erase(personId: string): Promise<void> {
  const { ctx, who } = await actingAs(world, town.town, personId);
  expect(await eraseAccount(ctx, who, personalData)).toMatchObject({ ok: true });
}
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

test('what waits for approval is on the list of whoever may approve it, and counted in their menu', async () => {
  const list = '/medarbejder/svar';
  const id = await answers.asked();
  const link = `href="${work(id)}"`;
  const mayor = await asStaff(town.mia.id);
  expect(await read(list, mayor)).not.toContain(link);
  await answers.draft(town.owner.id, id);
  expect(await read(list, mayor)).not.toContain(link);
  const counted = (html: string) => /class="badge">(\d+)/.exec(html)?.[1];
  const before = Number(counted(await read(list, mayor)) ?? 0);
  await sendForApproval(await town.as(town.owner.id), {
    questionId: id,
    seenHash: await answers.seen(id),
  });
  const shown = await read(list, mayor);
  expect(shown).toContain(link);
  expect(shown).toContain('Borgmesterkontoret skal godkende svaret');
  expect(counted(shown)).toBe(String(before + 1));
  // Of comments a mayor's office answers none.
  expect((await get(`${list}/${id}`, mayor)).status).toBe(403);
  expect(await read(list, await asStaff(town.owner.id))).not.toContain(link);
  const seen = (await answers.seen(id))!;
  expect(said(await send(id, town.mia.id, { form: 'svar-godkend', seen }))).toBe('svar_godkendt');
  expect(await read(list, mayor)).not.toContain(link);

  const own = await answers.asked();
  await answers.draft(town.mia.id, own);
  await sendForApproval(await town.as(town.mia.id), {
    questionId: own,
    seenHash: await answers.seen(own),
  });
  expect(await read(list, mayor)).not.toContain(work(own));
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

describe('a note', () => {
  const note = (text: string) => ({ form: 'svar-note', note: text });

  test('holds no CPR number, and neither does what an answer is sent back with', async () => {
    const id = await answers.asked();
    const refused = await send(id, town.sif.id, note('Ring til 010190-1234'));
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('ligner et CPR-nummer');
    expect(page).toContain('Ring til 010190-1234</textarea>');
    await answers.draft(town.owner.id, id);
    await sendForApproval(await town.as(town.owner.id), {
      questionId: id,
      seenHash: await answers.seen(id),
    });
    const back = { form: 'svar-retur', note: 'Det er 010190 1234, der spørger' };
    expect((await send(id, town.mia.id, back)).status).toBe(422);
    expect(await world.db.$count(questionNote, eq(questionNote.questionId, id))).toBe(0);
    expect((await answers.row(id))!.state).toBe('for_approval');
  });

  test('of a colleague who is gone stays, without their name', async () => {
    const id = await answers.asked();
    const gone = await makePerson(world, town.town, {
      name: 'Gert Gået',
      roles: ['council_secretariat'],
    });
    expect(said(await send(id, gone.id, note('Teknik ved mere.')))).toBe('note_gemt');
    expect(await read(work(id), await asStaff(town.sif.id))).toContain('Gert Gået, ');
    await erase(gone.id);
    const page = await read(work(id), await asStaff(town.sif.id));
    expect(page).toContain('Teknik ved mere.');
    expect(page).toContain('en tidligere medarbejder, ');
    expect(page).not.toContain('Gert Gået');
  });

  test('goes with the question of whoever asked it', async () => {
    const id = await answers.asked();
    await send(id, town.sif.id, note('Ida bor ved havnen.'));
    await erase((await town.row(id)).authorId);
    const page = await read(work(id), await asStaff(town.sif.id));
    expect(page).not.toContain('Ida bor ved havnen.');
    expect(page).toContain('Noten er slettet sammen med spørgsmålet.');
  });
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

describe('the letter with an answer', () => {
  const list = '/medarbejder/afgoerelsesbreve';
  const publish = { form: 'svar-udgiv', at: '', promise: '', unit: '', due: '' };
  const note = (seen: string) => ({ form: 'svar-brev', seen });

  async function published(name: string): Promise<string> {
    const { id: authorId } = await town.citizen({ name, email: null });
    const id = await answers.asked({ authorId });
    await answers.approved(id);
    await send(id, town.sif.id, publish);
    return id;
  }

  test('waits until the secretariat has sent it, on the list of letters as on its own page', async () => {
    const id = await published('Lis Liste');
    const secretary = await asStaff(town.sif.id);
    const shown = await read(list, secretary);
    expect(shown).toContain(`href="/medarbejder/spoergsmaal/${id}/svarbrev"`);
    expect(shown).toContain('Lis Liste');
    expect(await read(`/medarbejder/spoergsmaal/${id}`, secretary)).toContain(
      'Brevet med svaret er ikke sendt endnu.',
    );
    const seen = (await answers.seen(id))!;
    const sent = { form: 'svar', question: id, seen };
    const post = (cookie: string) => postForm(server, host, list, sent, cookie);
    expect(said(await post(secretary))).toBe('brev_sendt');
    expect(said(await post(secretary))).toBe('brev_vaek');
    expect(await read(list, secretary)).not.toContain('Lis Liste');
    expect(await read(work(id), secretary)).toContain('Svaret blev sendt som brev ');
    expect(await read(`/medarbejder/spoergsmaal/${id}`, secretary)).toContain(
      'Brevet med svaret blev sendt ',
    );
    const log = await world.db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.action, 'question.send_letter'), eq(auditEvent.subjectId, id)));
    expect(log).toMatchObject([{ actorId: town.sif.id }]);
  });

  test('is another one when the answer is corrected', async () => {
    const id = await published('Ret Rettet');
    const before = (await answers.seen(id))!;
    const correct = async (text: string, seen: string) => {
      const proposed = { form: 'svar-ret', text, answeredBy: 'Borgmesteren', seen };
      await send(id, town.sif.id, proposed);
      const mayor = await asStaff(town.mia.id);
      await world.db
        .update(question)
        .set({ receivedAt: '2026-01-05T11:00:00Z' })
        .where(eq(question.id, id));
      const waiting = await read('/medarbejder/svar', mayor);
      const row = waiting.split('<li>').find((one) => one.includes(`href="${work(id)}"`));
      expect(row).toContain('Borgmesterkontoret skal godkende rettelsen');
      expect(row).not.toContain('fristen er overskredet');
      const [, counted = 0] = /(\d+) over fristen/.exec(waiting) ?? [];
      expect(Number(counted)).toBe(waiting.split('due-mark is-overdue').length - 1);
      const approved = { form: 'svar-ret-godkend', seen: seenOn(await read(work(id), mayor)) };
      expect(said(await send(id, town.mia.id, approved))).toBe('svar_rettet_brev');
      expect(await read('/medarbejder/svar', mayor)).not.toContain(`href="${work(id)}"`);
    };
    await correct('Til juni.', before);
    expect(said(await send(id, town.sif.id, note(before)))).toBe('brev_aendret');
    const now = (await answers.seen(id))!;
    expect(said(await send(id, town.sif.id, note(now)))).toBe('brev_sendt');
    await correct('Til juli.', now);
    expect(await read(list, await asStaff(town.sif.id))).toContain('Ret Rettet');
  });

  test('is nobody else’s, and not wanted where a mail came or the asker is gone', async () => {
    const mailed = await answers.asked();
    await answers.approved(mailed);
    await send(mailed, town.sif.id, publish);
    const id = await published('Væk Væksen');
    const seen = (await answers.seen(id))!;
    const moderator = await asStaff(town.anna.id);
    expect(await read(list, moderator)).not.toContain('Væk Væksen');
    const sent = { form: 'svar', question: id, seen };
    expect((await postForm(server, host, list, sent, moderator)).status).toBe(403);
    expect((await send(id, town.mia.id, note(seen))).status).toBe(403);
    const secretary = await asStaff(town.sif.id);
    expect(await read(list, secretary)).not.toContain(`/${mailed}/`);
    expect(await read(list, secretary)).toContain(`/${id}/`);
    await erase((await town.row(id)).authorId);
    expect(await read(list, secretary)).not.toContain(`/${id}/`);
    expect(said(await send(id, town.sif.id, note(seen)))).toBe('brev_vaek');
  });
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
