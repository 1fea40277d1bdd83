import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  moderationEntry,
  municipality,
  question,
  questionClarification,
  questionFormerText,
  searchEntry,
  threadEvent,
} from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { claimEntry } from '~/domains/moderation/index.server';
import { changeQuestion } from '~/domains/questions/asking/change-question.server';
import { forgetQuestions } from '~/domains/questions/asking/forget-questions.server';
import { submitQuestion } from '~/domains/questions/asking/submit-question.server';
import { withdrawConsent } from '~/domains/questions/asking/withdraw-consent.server';
import { withdrawQuestion } from '~/domains/questions/asking/withdraw-question.server';
import { readClock } from '~/platform/clock';
import { Forbidden } from '~/platform/errors';
import { askAbout, type AskingTown, refuse, startAskingTown } from '../../support/asking-town';
import { makePerson, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** What whoever asked does with their question, by their own page and in the very second. */

let world: World;
let town: AskingTown;
let server: TestServer;
let cookie: string;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startAskingTown(world);
  cookie = await signedIn(world, town.town, town.ida.id);
});

const pathOf = (id: string) => `/min-side/spoergsmaal/${id}`;
const main = (html: string) => /<main[^]*<\/main>/.exec(html.replaceAll('<!-- -->', ''))![0];
const read = async (id: string) =>
  main(await (await server.fetchFrom(town.host, pathOf(id), { headers: { cookie } })).text());
const post = (id: string, fields: Record<string, string>) =>
  postForm(server, town.host, pathOf(id), fields, cookie);
const saidBy = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '/', 'http://x').searchParams.get('besked');
const changed = { topic: 'Bænke i byen', text: 'Hvornår kommer der bænke i byen?' };
/** All of the form in which a question is said anew. */
const said = { ...changed, asking: 'alone', publish: 'yes', withName: 'yes' };
const makeModerator = () => makePerson(world, town.town, { roles: ['moderator'] });

describe('the very second of closing', () => {
  const closes = () => Temporal.Instant.from(town.times[0]!.closesAt);

  test('is in time to its end, and the next is not', async () => {
    const other = await town.citizen();
    const last = closes().add({ milliseconds: 999 });
    const inTime = await town.submit(town.ida.id, {}, last);
    const tooLate = await town.submit(other.id, {}, closes().add({ seconds: 1 }));
    expect(await town.row(inTime)).toMatchObject({ meetingId: town.times[0]!.meetingId });
    expect(await town.row(tooLate)).toMatchObject({ meetingId: town.times[1]!.meetingId });
  });

  test('is the last in which a question can be changed', async () => {
    const id = await town.submit();
    const change = async (now: Temporal.Instant, topic: string) =>
      changeQuestion(await town.as(town.ida.id, now), {
        questionId: id,
        ...town.words({ topic, text: 'Hvornår?' }),
      });
    expect(await change(closes().add({ milliseconds: 999 }), 'I tide')).toMatchObject({ ok: true });
    expect(await change(closes().add({ seconds: 1 }), 'For sent')).toEqual({
      ok: false,
      reason: { whole: 'deadline_passed' },
    });
    expect(await town.row(id)).toMatchObject({ topic: 'I tide' });
  });
});

describe('a question that was received', () => {
  test('is changed: moderators see it as it is now, and what it said is kept', async () => {
    const id = await town.submit();
    expect(await read(id)).toContain('Ret spørgsmålet');
    const answer = await post(id, { form: 'ret', ...said, needs: 'Tolk' });
    expect(saidBy(answer)).toBe('spoergsmaal_rettet');
    expect(await town.row(id)).toMatchObject({ ...changed, needs: 'Tolk', state: 'received' });
    const [entry, ...more] = await town.entriesOf(id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      title: changed.topic,
      text: `${changed.topic}\n\n${changed.text}`,
    });
    const former = await world.db
      .select()
      .from(questionFormerText)
      .where(eq(questionFormerText.questionId, id));
    expect(former).toMatchObject([{ topic: town.words().topic, text: town.words().text }]);
    expect(await read(id)).toContain('Det blev rettet.');
    // The same again changes nothing.
    await post(id, { form: 'ret', ...said, needs: 'Tolk' });
    expect(await world.db.$count(questionFormerText, eq(questionFormerText.questionId, id))).toBe(
      1,
    );
  });

  test('is not changed once a moderator has it, and what was written is shown again', async () => {
    const id = await town.submit();
    const moderator = await makeModerator();
    const [entry] = await town.entriesOf(id);
    const ctx = { ...(await town.as(moderator.id)) };
    const staff = { ...ctx, actor: { ...ctx.actor, secondFactor: true } };
    await claimEntry(staff, entry!.id);
    expect(await read(id)).toContain('En medarbejder er gået i gang med spørgsmålet');
    const answer = await post(id, { form: 'ret', ...said });
    expect(answer.status).toBe(422);
    const page = main(await answer.text());
    expect(page).toContain('En medarbejder er gået i gang med spørgsmålet');
    expect(page).toContain(`${changed.text}</textarea>`);
    expect(await town.row(id)).toMatchObject({ topic: town.words().topic });
  });

  test('is not changed into what may not be published', async () => {
    const id = await town.submit();
    const answer = await post(id, { form: 'ret', ...said, text: 'Jeg er 010101-1234.' });
    expect(answer.status).toBe(422);
    const page = main(await answer.text());
    expect(page).toContain('<mark>010101-1234</mark>');
    expect(page).toContain('Her står det i „Dit spørgsmål“');
    const inTopic = await post(id, { form: 'ret', ...said, topic: 'Jeg er 010101-1234' });
    const told = main(await inTopic.text());
    expect(told).toContain('id="ret-topic-fault"');
    expect(told).not.toContain('id="ret-text-fault"');
  });

  test('is taken back, and then nobody need decide on it', async () => {
    const id = await town.submit();
    // Not by one tap: the button is behind a line that is opened first, and says again what it does.
    expect(await read(id)).toMatch(
      /<details><summary>Træk spørgsmålet tilbage<\/summary>(?:(?!<\/details>)[^])*Det kan ikke gøres om(?:(?!<\/details>)[^])*Ja, træk spørgsmålet tilbage<\/button>/,
    );
    expect(saidBy(await post(id, { form: 'traek-tilbage' }))).toBe('spoergsmaal_trukket');
    expect(await town.row(id)).toMatchObject({ state: 'withdrawn' });
    expect((await town.entriesOf(id))[0]!.closedAt).not.toBeNull();
    const after = await read(id);
    expect(after).not.toContain('Træk spørgsmålet tilbage');
    // Nobody reads any of it: there is nothing more to hide.
    expect(after).not.toContain('Vis ikke mit');
    expect(after).not.toContain('Vist med navnet');
    // It no longer counts towards the quota.
    expect(await town.submit(town.ida.id, { topic: 'Noget nyt' })).not.toBe(id);
  });

  test('is its asker’s alone', async () => {
    const id = await town.submit();
    const other = await town.citizen();
    const answer = await server.fetchFrom(town.host, pathOf(id), {
      headers: { cookie: await signedIn(world, town.town, other.id) },
    });
    expect(answer.status).toBe(404);
    await expect(
      withdrawQuestion(await town.as(other.id), { questionId: id }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});

test('a question that came to a later meeting tells the deadline that it was judged by as that, not as the meeting’s', async () => {
  const id = await town.submit();
  const own = /Fristen for at sende spørgsmål til det møde er/;
  expect(await read(id)).toMatch(own);
  await world.db
    .update(question)
    .set({ meetingId: town.times[1]!.meetingId })
    .where(eq(question.id, id));
  const rolled = await read(id);
  expect(rolled).not.toMatch(own);
  expect(rolled).toContain('Det er bedømt efter fristen');
});

test('a question that is public is gone for everyone once it is taken back, and answered it stays', async () => {
  const id = await town.submit();
  await world.db
    .update(question)
    .set({
      state: 'accepted',
      publishedTopic: 'Bænke',
      publishedText: 'Hvornår?',
      publishedAt: readClock().toString(),
    })
    .where(eq(question.id, id));
  expect(await read(id)).toContain('Det kan andre læse');
  await post(id, { form: 'traek-tilbage' });
  expect(await town.row(id)).toMatchObject({ state: 'withdrawn', publishedText: null });

  const answered = await town.submit(town.ida.id, { topic: 'Noget andet' });
  await world.db.update(question).set({ state: 'answered' }).where(eq(question.id, answered));
  expect(saidBy(await post(answered, { form: 'traek-tilbage' }))).toBe('spoergsmaal_ikke_trukket');
  expect(await town.row(answered)).toMatchObject({ state: 'answered' });
});

test('what one was asked is answered in the same thread, and the clock goes on', async () => {
  const id = await town.submit();
  await askAbout(world, town, id);
  const page = await read(id);
  expect(page).toContain('Hvilken havn mener du?');
  expect(page).toContain('Svar på spørgsmålet her på siden.');
  const unanswered = await post(id, { form: 'uddyb', ...changed });
  expect(unanswered.status).toBe(422);
  const answer = await post(id, { form: 'uddyb', answer: 'Lystbådehavnen.', ...changed });
  expect(saidBy(answer)).toBe('spoergsmaal_uddybet');
  expect(await town.row(id)).toMatchObject({ state: 'received', ...changed });
  expect((await town.entriesOf(id))[0]!.dueAt).not.toBeNull();
  const after = await read(id);
  expect(after).toContain('Lystbådehavnen.');
  expect((await post(id, { form: 'uddyb', answer: 'Igen.', ...changed })).status).toBe(422);
});

describe('a question that was refused', () => {
  test('is mended and sent again: judged anew, with its history', async () => {
    const id = await town.submit();
    const moderator = await makeModerator();
    await refuse(world, town, { id, byId: moderator.id });
    const page = await read(id);
    expect(page).toContain('Spørgsmålet er ikke kommunens ansvar.');
    expect(page).toContain('Bed om en ny vurdering');
    const { receivedAt } = await town.row(id);
    const sent = await post(id, { form: 'send-igen', ...said });
    expect(saidBy(sent)).toBe('spoergsmaal_sendt_igen');
    const row = await town.row(id);
    expect(row).toMatchObject({
      ...changed,
      state: 'received',
      meetingId: town.times[0]!.meetingId,
    });
    expect(Date.parse(row.receivedAt)).toBeGreaterThan(Date.parse(receivedAt));
    const entries = await town.entriesOf(id);
    expect(entries.map(({ closedAt }) => closedAt === null)).toEqual([false, true]);
    const after = await read(id);
    expect(after).toContain('Det blev rettet og sendt ind igen.');
    expect(after).toContain('Spørgsmålet er ikke kommunens ansvar.');
    expect((await post(id, { form: 'send-igen', ...said })).status).toBe(422);
  });

  test('counts towards the quota again when it is sent again', async () => {
    const id = await town.submit();
    await refuse(world, town, { id, byId: (await makeModerator()).id });
    await town.submit(town.ida.id, { topic: 'Et andet' });
    const sent = await post(id, { form: 'send-igen', ...said });
    expect(sent.status).toBe(422);
    const page = main(await sent.text());
    expect(page).toContain('Du har allerede spurgt');
    expect(page).toContain(`${changed.text}</textarea>`);
    expect(await town.row(id)).toMatchObject({ state: 'refused' });
  });

  test('is looked at a second time, once', async () => {
    const id = await town.submit();
    await refuse(world, town, { id, byId: (await makeModerator()).id });
    const decision = /name="decision" value="([^"]+)"/.exec(await read(id))![1]!;
    const asked = { form: 'genovervej', decision, request: 'Det er kommunens havn.' };
    expect((await post(id, { ...asked, request: '' })).status).toBe(422);
    expect(saidBy(await post(id, asked))).toBe('genovervejes');
    expect((await post(id, asked)).status).toBe(422);
    // Sent again, there is nothing to look at a second time.
    await post(id, { form: 'send-igen', ...said });
    const open = (await town.entriesOf(id)).filter(({ closedAt }) => closedAt === null);
    expect(open.map(({ kind }) => kind)).toEqual(['submission']);
  });

  test('is shown with its ground where its asker wants it and the ground allows it', async () => {
    const id = await town.submit(town.ida.id, { isPublishable: false });
    const moderator = await makeModerator();
    await refuse(world, town, { id, byId: moderator.id, keepsTextPublic: false });
    expect(await read(id)).not.toContain('Vis det afviste spørgsmål');
    expect(saidBy(await post(id, { form: 'vis' }))).toBe('spoergsmaal_ikke_vist');

    const bo = await town.citizen();
    const other = await town.submit(bo.id, { isPublishable: false });
    cookie = await signedIn(world, town.town, bo.id);
    await refuse(world, town, { id: other, byId: moderator.id });
    expect(await read(other)).toContain('Vis det afviste spørgsmål');
    expect(saidBy(await post(other, { form: 'vis' }))).toBe('spoergsmaal_vist');
    expect(await town.row(other)).toMatchObject({
      publishedTopic: town.words().topic,
      shownName: null,
    });
    const found = () => world.db.select().from(searchEntry).where(eq(searchEntry.subjectId, other));
    expect(await found()).toMatchObject([{ title: 'Afvist spørgsmål: Bænke ved havnen' }]);
    await post(other, { form: 'send-igen', ...said });
    expect(await found()).toEqual([]);
    expect(await town.row(other)).toMatchObject({ publishedText: null, state: 'received' });
  });
});

describe('a refusal that its asker shows', () => {
  const show = async (id: string) => {
    await refuse(world, town, { id, byId: (await makeModerator()).id });
    expect(saidBy(await post(id, { form: 'vis' }))).toBe('spoergsmaal_vist');
  };

  test('and a moderator hides is not shown by its asker again, sent anew or not', async () => {
    const id = await town.submit(town.ida.id, { isPublishable: false });
    await show(id);
    const hidden = { hiddenAt: readClock().toString(), publishedText: 'Det, der er tilbage' };
    await world.db.update(question).set(hidden).where(eq(question.id, id));
    expect(await read(id)).not.toContain('Vis det afviste spørgsmål');
    expect(saidBy(await post(id, { form: 'vis' }))).toBe('spoergsmaal_ikke_vist');
    expect(await town.row(id)).toMatchObject({ publishedText: 'Det, der er tilbage' });
    expect((await town.row(id)).hiddenAt).not.toBeNull();
    await post(id, { form: 'send-igen', ...said, publish: 'no' });
    await refuse(world, town, { id, byId: (await makeModerator()).id });
    expect(saidBy(await post(id, { form: 'vis' }))).toBe('spoergsmaal_ikke_vist');
  });

  test('is no consent to what is sent in again', async () => {
    const id = await town.submit(town.ida.id, { isPublishable: false, withName: false });
    await show(id);
    expect(await town.row(id)).toMatchObject({ isPublishable: false });
    expect(await read(id)).toContain('name="publish" checked="" value="no"');
    await post(id, { form: 'send-igen', ...said, publish: 'no' });
    expect(await town.row(id)).toMatchObject({
      state: 'received',
      isPublishable: false,
      publishedText: null,
      shownName: null,
    });
  });

  test('offers nothing to hide but the name until it is shown', async () => {
    const id = await town.submit();
    expect(await read(id)).toContain('Vis ikke mit spørgsmål mere');
    await refuse(world, town, { id, byId: (await makeModerator()).id });
    const unseen = await read(id);
    expect(unseen).not.toContain('Vis ikke mit spørgsmål mere');
    expect(unseen).toContain('Vis ikke mit navn mere');
    await post(id, { form: 'vis' });
    expect(await read(id)).toContain('Vis ikke mit spørgsmål mere');
  });

  test('may be sent again to be read by all, as its asker says anew', async () => {
    const id = await town.submit(town.ida.id, { isPublishable: false });
    await refuse(world, town, { id, byId: (await makeModerator()).id });
    await post(id, { form: 'send-igen', ...said });
    expect(await town.row(id)).toMatchObject({
      isPublishable: true,
      shownName: 'Ida Marie Prøve',
    });
  });
});

describe('what its asker agreed to', () => {
  const publish = (id: string, state: 'accepted' | 'answered') =>
    world.db
      .update(question)
      .set({
        state,
        publishedTopic: 'Bænke',
        publishedText: 'Hvornår?',
        publishedAt: readClock().toString(),
      })
      .where(eq(question.id, id));

  test('can be said anew with all else until it is handled', async () => {
    const id = await town.submit();
    const all = {
      asking: 'association',
      askedWith: 'Havnens Venner',
      publish: 'no',
      needs: 'Tolk',
      committee: 'kulturudvalget',
      place: 'Havnen',
    };
    expect(saidBy(await post(id, { form: 'ret', ...changed, ...all }))).toBe('spoergsmaal_rettet');
    const row = await town.row(id);
    expect(row).toMatchObject({
      asking: 'association',
      askedWith: 'Havnens Venner',
      isPublishable: false,
      shownName: null,
      needs: 'Tolk',
      place: 'Havnen',
    });
    expect(row.committeeId).not.toBeNull();
    const page = await read(id);
    expect(page).toContain('Havnens Venner');
    expect(page).toContain('Kommer det på et møde, bliver det stadig stillet dér');
  });

  test('is taken back in every state: the name first, then the question', async () => {
    const id = await town.submit();
    await publish(id, 'answered');
    const version = async () =>
      (await world.db.select().from(municipality).where(eq(municipality.id, town.town.id)))[0]!
        .contentVersion;
    const before = await version();
    expect(saidBy(await post(id, { form: 'skjul-navn' }))).toBe('navn_skjult');
    expect(await town.row(id)).toMatchObject({ shownName: null, publishedText: 'Hvornår?' });
    expect(await version()).toBeGreaterThan(before);
    expect(saidBy(await post(id, { form: 'skjul' }))).toBe('spoergsmaal_skjult');
    expect(await town.row(id)).toMatchObject({
      state: 'answered',
      isPublishable: false,
      publishedText: null,
    });
    const shown = await server.fetchFrom(town.host, `/spoergsmaal/${id}`);
    expect(shown.status).toBe(404);
    const page = await read(id);
    expect(page).not.toContain('Vis ikke mit');
    expect(page).toContain('Navnet vises ikke mere, som den, der spørger, har ønsket.');
    expect(page).toContain('Spørgsmålet vises ikke mere her på siden, som den');
    // Twice is once.
    await post(id, { form: 'skjul' });
    const events = await world.db.select().from(threadEvent).where(eq(threadEvent.subjectId, id));
    expect(events.filter(({ kind }) => kind === 'consent_withdrawn')).toHaveLength(2);
  });

  test('cannot be taken back by others', async () => {
    const id = await town.submit();
    const other = await town.citizen();
    await expect(
      withdrawConsent(await town.as(other.id), { questionId: id, of: 'question' }),
    ).rejects.toBeInstanceOf(Forbidden);
  });

  test('is demanded by some rules while it waits, and can be taken back once it was asked', async () => {
    const strict = await startAskingTown(world, { rules: { consent: 'needed' } });
    const id = await strict.submit();
    await publish(id, 'accepted');
    const ctx = await strict.as(strict.ida.id);
    const given = { questionId: id, of: 'question' as const };
    expect(await withdrawConsent(ctx, given)).toEqual({ ok: false, reason: 'consent_needed' });
    await publish(id, 'answered');
    expect(await withdrawConsent(ctx, given)).toMatchObject({ ok: true });
    expect(await strict.row(id)).toMatchObject({ publishedText: null });
    const changing = await strict.submit((await strict.citizen()).id);
    const { authorId } = await strict.row(changing);
    const change = { questionId: changing, ...strict.words({ isPublishable: false }) };
    expect(await changeQuestion(await strict.as(authorId), change)).toEqual({
      ok: false,
      reason: { publish: 'consent_needed' },
    });
  });
});

test('a CPR number is kept nowhere, and the field that has it is told', async () => {
  const cpr = '010101-1234';
  const fault = /ligner et CPR-nummer/;
  const faultAt = async (answer: Response, field: string) => {
    expect(answer.status).toBe(422);
    const page = main(await answer.text());
    expect(page).toMatch(new RegExp(`id="[^"]*${field}[^"]*-fault"[^>]*>[^<]*${fault.source}`));
  };
  const id = await town.submit();
  await faultAt(await post(id, { form: 'ret', ...said, needs: cpr }), 'needs');
  await faultAt(await post(id, { form: 'ret', ...said, place: cpr }), 'place');
  await askAbout(world, town, id);
  await faultAt(await post(id, { form: 'uddyb', answer: cpr, ...changed }), 'answer');
  const [asked] = await world.db
    .select()
    .from(questionClarification)
    .where(eq(questionClarification.questionId, id));
  expect(asked!.answer).toBeNull();
  await post(id, { form: 'uddyb', answer: 'Havnen', ...changed });
  await refuse(world, town, { id, byId: (await makeModerator()).id });
  const decision = /name="decision" value="([^"]+)"/.exec(await read(id))![1]!;
  await faultAt(await post(id, { form: 'genovervej', decision, request: cpr }), 'request');
  const entries = await town.entriesOf(id);
  expect(entries.map(({ kind }) => kind)).not.toContain('reconsideration');
  await faultAt(await post(id, { form: 'send-igen', ...said, needs: cpr }), 'needs');
});

test('one form’s key sends two questions where it says two things, and one where it says the same', async () => {
  const { as, ida, words, row } = await startAskingTown(world, { rules: { quota: 3 } });
  const given = words();
  const send = async (topic: string) => {
    const sent = await submitQuestion(await as(ida.id), { ...given, topic });
    return sent.ok ? sent.value : sent.reason;
  };
  const first = await send('Bænke');
  expect(await send('Bænke')).toBe(first);
  const second = await send('Cykelstier');
  expect(second).not.toBe(first);
  expect(await row(second)).toMatchObject({ topic: 'Cykelstier' });
  expect(await send('Cykelstier')).toBe(second);
});

test('whoever sends too many in an hour is told so, and what was sent before is found all the same', async () => {
  const ctx = await town.as(town.ida.id);
  const words = town.words();
  const id = await town.submit(town.ida.id, words);
  for (let spent = 1; spent < 20; spent += 1) {
    await ctx.throttle.spend('question_account', town.ida.id);
  }
  expect(await submitQuestion(ctx, words)).toEqual({ ok: true, value: id });
  expect(await submitQuestion(ctx, town.words({ topic: 'Et nyt' }))).toEqual({
    ok: false,
    reason: 'too_many_questions',
  });
});

test('each night needs at meetings that are over, and what was refused long ago, is forgotten', async () => {
  const asked = await town.submit(town.ida.id, { needs: 'Teleslynge' });
  const waiting = await town.submit((await town.citizen()).id, { needs: 'Tolk' });
  const refused = await town.submit((await town.citizen()).id, { topic: 'Afvist' });
  await refuse(world, town, { id: refused, byId: (await makeModerator()).id });
  await askAbout(world, town, refused);
  await world.db.update(question).set({ state: 'refused' }).where(eq(question.id, refused));
  await world.db.update(question).set({ state: 'asked' }).where(eq(question.id, asked));
  const forgetAt = (days: number) =>
    forgetQuestions({
      municipality: town.town,
      actor: worker,
      now: readClock().add({ hours: days * 24 }),
      requestId: 'test',
      db: world.db,
    });
  await forgetAt(1);
  expect(await town.row(asked)).toMatchObject({ needs: 'Teleslynge' });
  await forgetAt(22);
  expect(await town.row(asked)).toMatchObject({ needs: null });
  expect(await town.row(waiting)).toMatchObject({ needs: 'Tolk' });
  await forgetAt(182);
  expect(await town.row(refused)).toMatchObject({ topic: 'Afvist', erasedAt: null });
  await forgetAt(184);
  expect(await town.row(refused)).toMatchObject({ topic: null, text: null, state: 'refused' });
  const [clarification] = await world.db
    .select()
    .from(questionClarification)
    .where(eq(questionClarification.questionId, refused));
  expect(clarification).toMatchObject({ question: '' });
  const [entry] = await world.db
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.subjectId, refused));
  expect(entry).toMatchObject({ text: '' });
  // Twice is once.
  const before = await town.row(refused);
  await forgetAt(185);
  expect(await town.row(refused)).toEqual(before);
});

describe('each night', () => {
  const forgetAt = (days: number) =>
    forgetQuestions({
      municipality: town.town,
      actor: worker,
      now: readClock().add({ hours: days * 24 }),
      requestId: 'test',
      db: world.db,
    });
  /** A question in a state, of somebody of their own, with all that is kept of one. */
  const inState = async (set: Partial<typeof question.$inferInsert>) => {
    const asker = await town.citizen();
    const id = await town.submit(asker.id, {
      needs: 'Tolk',
      asking: 'together',
      askedWith: 'Bo',
    });
    await world.db
      .update(moderationEntry)
      .set({ closedAt: readClock().toString() })
      .where(eq(moderationEntry.subjectId, id));
    await world.db
      .update(question)
      .set({ personHash: 'hash', ...set })
      .where(eq(question.id, id));
    return id;
  };
  const published = {
    publishedTopic: 'Bænke',
    publishedText: 'Hvornår?',
    publishedAt: readClock().toString(),
  };

  test.each([
    ['forwarded', { state: 'forwarded', forwardedTo: 'Regionen' }, 184],
    ['lapsed', { state: 'lapsed' }, 184],
    ['withdrawn', { state: 'withdrawn' }, 184],
    ['answered for its asker alone', { state: 'answered', isPublishable: false }, 366],
    [
      'refused, shown and then hidden',
      {
        state: 'refused',
        ...published,
        refusalShownAt: readClock().toString(),
        hiddenAt: readClock().toString(),
      },
      184,
    ],
  ] as const)('what was %s is forgotten in its time', async (_what, set, days) => {
    const id = await inState(set);
    await forgetAt(days - 2);
    expect(await town.row(id)).toMatchObject({ topic: town.words().topic, erasedAt: null });
    await forgetAt(days);
    expect(await town.row(id)).toMatchObject({
      topic: null,
      askedWith: null,
      personHash: null,
      state: set.state,
    });
  });

  test('what everyone reads stays, and who asked together goes', async () => {
    const id = await inState({ state: 'answered', ...published });
    await forgetAt(400);
    expect(await town.row(id)).toMatchObject({
      publishedText: published.publishedText,
      askedWith: null,
      personHash: null,
      erasedAt: null,
    });
  });

  test('what waits for an answer is not forgotten', async () => {
    const id = await inState({ state: 'asked', isPublishable: false });
    await forgetAt(800);
    expect(await town.row(id)).toMatchObject({ askedWith: 'Bo', erasedAt: null, needs: null });
  });

  test('what somebody needs goes at once, or a month after it was taken off a meeting', async () => {
    const withdrawn = await inState({ state: 'withdrawn' });
    const refused = await inState({ state: 'refused' });
    const handedOver = await inState({
      state: 'with_administration',
      handling: 'administration',
      meetingId: null,
    });
    await forgetAt(1);
    expect(await town.row(withdrawn)).toMatchObject({ needs: null });
    expect(await town.row(refused)).toMatchObject({ needs: 'Tolk' });
    await forgetAt(31);
    expect(await town.row(refused)).toMatchObject({ needs: null });
    expect(await town.row(handedOver)).toMatchObject({ needs: null });
  });
});
