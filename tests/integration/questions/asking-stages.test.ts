import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mail, questionRuleSet, questionTime } from '#db/schema';
import { defaultRules } from '~/domains/questions/rule-set';
import { readClock } from '~/platform/clock';
import { type AskingTown, startAskingTown } from '../../support/asking-town';
import {
  type CookieBrowser,
  cookieBrowser,
  locationOf,
  type Visit,
} from '../../support/cookie-browser';
import { makeHelped } from '../../support/desk';
import { signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** A question is written stage by stage, by the pages that people use, without a script. */

let world: World;
let town: AskingTown;
let server: TestServer;
let browser: CookieBrowser;

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
  browser = cookieBrowser();
});

const page = '/spoergsmaal/stil';
const at = (path: string) => `http://${town.host}:${server.port}${path}`;
/** The page itself, as it is read. */
const words = ({ body }: Visit) =>
  /<main[^]*<\/main>/.exec(body.replaceAll('<!-- -->', ''))?.[0] ?? body;
const pathOf = (visit: Visit) => {
  const { pathname, search } = new URL(locationOf(visit));
  return pathname + search;
};
/** Sends a form from the page of its stage, as a browser does. */
const post = (fields: Record<string, string>, of = browser) => {
  const { form = '', draft } = fields;
  const query = new URLSearchParams({ trin: form, ...(draft !== undefined && { udkast: draft }) });
  return of.post(at(`${page}?${query.toString()}`), fields);
};
const signIn = async (personId: string, of = browser) =>
  of.take(town.host, `${await signedIn(world, town.town, personId)}; Path=/`);
const text = { topic: 'Bænke ved havnen', text: 'Hvornår kommer der flere bænke?' };
const who = { form: 'hvem', asking: 'alone', publish: 'yes', withName: 'yes' };

/** Writes the first stage. @returns the draft's id */
async function begin(more: Record<string, string> = {}, of = browser): Promise<string> {
  const begun = await post({ form: 'tekst', ...text, ...more }, of);
  expect(begun.status, begun.body.slice(0, 500)).toBe(303);
  return new URL(locationOf(begun)).searchParams.get('udkast')!;
}

/** Writes all that must be. */
async function write(of = browser): Promise<string> {
  const draft = await begin({}, of);
  expect((await post({ ...who, draft }, of)).status).toBe(303);
  return draft;
}

const acting = (visit: Visit) => /name="acting" value="([^"]+)"/.exec(visit.body)?.[1] ?? '';

describe('the stages', () => {
  test('lead a visitor from the rules to signing in and back, and what is sent is all that was written', async () => {
    const rules = words(await browser.get(at(page)));
    expect(rules).toContain('Du skal bo i kommunen for at stille et spørgsmål.');
    expect(rules).toContain('Du kan stille ét spørgsmål til hvert møde.');
    expect(rules).toContain('Send dit spørgsmål senest');
    // Of the rules in short, too, what the municipality has not decided is said to be assumed.
    const inShort = rules.slice(rules.indexOf('Reglerne kort'), rules.indexOf('Læs alle reglerne'));
    expect(inShort).toMatch(
      /Du bestemmer selv, om andre må læse[^<]*<span class="field-hint">Det har kommunen ikke taget stilling til endnu/,
    );
    expect(inShort.match(/taget stilling/g)).toHaveLength(1);
    const draft = await begin();
    expect(await town.drafts()).toMatchObject([{ id: draft, personId: null }]);

    const about = { form: 'emne', draft, committee: 'kulturudvalget', place: 'Havnen' };
    const searched = await post({ ...about, q: 'bænke', do: 'soeg' });
    expect(pathOf(searched)).toBe(`${page}?trin=emne&udkast=${draft}&q=b%C3%A6nke`);
    const found = await browser.get(locationOf(searched));
    expect(found.body).toContain(`name="node-${town.nodeId}"`);
    // The council is what one asks where no committee is chosen.
    expect(found.body).toContain('value="kulturudvalget"');
    expect(found.body).not.toContain('value="byraadet"');
    const next = await post({ ...about, [`node-${town.nodeId}`]: 'yes', 'sdg-11': 'yes' });
    expect(pathOf(next)).toBe(`${page}?trin=hvem&udkast=${draft}`);
    const asked = { form: 'hvem', draft, asking: 'together', askedWith: 'Bo og Eva' };
    const last = await post({ ...asked, publish: 'yes', withName: 'yes', needs: 'Teleslynge' });
    expect(pathOf(last)).toBe(`${page}?trin=send&udkast=${draft}`);

    const check = words(await browser.get(locationOf(last)));
    for (const said of [
      ...Object.values(text),
      'Kulturudvalget',
      'Flere bænke',
      'Havnen',
      'Bo og Eva',
      'Teleslynge',
      'Log ind, og send',
    ]) {
      expect(check).toContain(said);
    }
    const sent = await post({ form: 'send', draft });
    expect(decodeURIComponent(pathOf(sent))).toBe(
      `/log-ind?videre=${page}?trin=send&udkast=${draft}`,
    );

    await signIn(town.ida.id);
    const back = await browser.get(at(`${page}?trin=send&udkast=${draft}`));
    expect(words(back)).toContain('Send spørgsmålet');
    expect(words(back)).toContain('<dt>Navnet bliver vist</dt><dd>Ida Marie Prøve</dd>');
    const done = await post({ form: 'send', draft, acting: acting(back) });
    const [row] = await town.questions();
    expect(pathOf(done)).toBe(`/min-side/spoergsmaal/${row!.id}?besked=spoergsmaal_sendt`);
    expect(row).toMatchObject({
      ...text,
      authorId: town.ida.id,
      formKey: draft,
      asking: 'together',
      askedWith: 'Bo og Eva',
      shownName: 'Ida Marie Prøve',
      needs: 'Teleslynge',
      place: 'Havnen',
      meetingId: town.times[0]!.meetingId,
    });
    expect(row!.committeeId).not.toBeNull();
    expect(await town.drafts()).toEqual([]);
    const own = words(await browser.get(locationOf(done)));
    expect(own).toContain('Tak for dit spørgsmål.');
    expect(own).toContain('Det kommer til byrådets møde');
    expect(own).toContain('Fristen for at sende spørgsmål til det møde er');
    expect(own).toContain('Husk, at du selv skal være til stede');
  });

  test('can be gone back to, and one that is mended leads back to the last', async () => {
    const draft = await write();
    const stage = await browser.get(at(`${page}?trin=tekst&udkast=${draft}&ret=ja`));
    expect(words(stage)).toContain(`${text.text}</textarea>`);
    const mended = await post({
      form: 'tekst',
      draft,
      ret: 'ja',
      topic: 'Andre bænke',
      text: 'Hvor?',
    });
    expect(pathOf(mended)).toBe(`${page}?trin=send&udkast=${draft}`);
    expect((await town.drafts())[0]!.fields).toMatchObject({
      topic: 'Andre bænke',
      publish: 'yes',
    });
  });

  test('say at the last what is missing, and do not send', async () => {
    const draft = await begin();
    await signIn(town.ida.id);
    const check = words(await browser.get(at(`${page}?trin=send&udkast=${draft}`)));
    expect(check).toContain('Der mangler noget, før du kan sende:');
    expect(check).toContain(
      '<dt>Hvem spørger?</dt><dd><span class="soft">Ikke udfyldt</span></dd>',
    );
    expect(check).not.toContain('Send spørgsmålet');
    const sent = await post({ form: 'send', draft });
    expect(sent.status).toBe(422);
    expect(words(sent)).toContain('Der mangler noget. Se herunder, hvad det er.');
    expect(await town.questions()).toEqual([]);
  });

  test('end kindly where the answer was there already, with the draft kept or thrown away', async () => {
    const draft = await begin();
    const kept = await post({ form: 'besvaret', draft, do: 'gem' });
    expect(pathOf(kept)).toBe('/spoergsmaal?besked=fik_svar_gemt');
    expect(await town.drafts()).toHaveLength(1);
    const gone = await post({ form: 'besvaret', draft, do: 'smid' });
    expect(pathOf(gone)).toBe('/spoergsmaal?besked=fik_svar');
    expect(await town.drafts()).toEqual([]);
    expect(words(await browser.get(locationOf(gone)))).toContain('Godt, at du fandt svaret.');
  });
});

describe('what is written badly is told at its field, and nothing of it is kept', () => {
  const refused = async (fields: Record<string, string>) => {
    const answer = await post({ form: 'tekst', ...text, ...fields });
    expect(answer.status).toBe(422);
    expect(await town.drafts()).toEqual([]);
    return words(answer);
  };

  test.each([
    ['nothing', '', 'Udfyld feltet.'],
    ['a hundred thousand characters', 'a'.repeat(100_000), 'Det er for langt.'],
    ['nothing but emoji', '😀😀😀', 'Skriv det med ord'],
    ['what turns text around', 'abc\u202edef', 'Der er et tegn, vi ikke kan bruge.'],
  ])('%s', async (_what, written, told) => {
    const answer = await refused({ text: written });
    expect(answer).toContain(told);
    expect(answer).toContain('id="tekst-text-fault"');
    expect(answer).toContain(`${written}</textarea>`);
    expect(answer).toContain('class="fault-summary"');
  });

  test.each([
    '0101011234',
    '010101-1234',
    '010101 1234',
    '010101.1234',
    '010101–1234',
    '010101 - 1234',
    '01 01 01 1234',
    '01.01.01-1234',
    '01/01/01-1234',
    '01-01-01-12-34',
  ])('a CPR number as %s, even where it is to be sent anyway', async (spelling) => {
    const answer = await refused({ text: `Mit nummer er ${spelling}, hej.`, sendAnyway: 'yes' });
    expect(answer).toContain(`<mark>${spelling}</mark>`);
    expect(answer).not.toContain('name="sendAnyway"');
  });

  test('in the topic, and nothing at the text, which is right', async () => {
    const answer = await refused({ topic: 'Mit nummer er 010101-1234' });
    expect(answer).toContain('id="tekst-topic-fault"');
    expect(answer).not.toContain('id="tekst-text-fault"');
    expect(answer).toContain('Her står det i „Emne“');
    expect(answer).not.toContain('i „Dit spørgsmål“');
    const both = await refused({ topic: 'Om 010101-1234', text: 'Det er 010101-1234.' });
    expect(both).toContain('id="tekst-topic-fault"');
    expect(both).toContain('id="tekst-text-fault"');
  });

  test('a telephone number, until its writer has seen it and lets it stand', async () => {
    const answer = await refused({ text: 'Ring til mig på 22 33 44 55 om bænkene.' });
    expect(answer).toContain('<mark>22 33 44 55</mark>');
    expect(answer).toContain('name="sendAnyway"');
    const text = 'Ring til mig på 22 33 44 55 om bænkene.';
    const draft = await begin({ text, sendAnyway: 'yes' });
    expect((await town.drafts())[0]!.fields).toMatchObject({ text, sendAnyway: 'yes' });
    const needs = await post({ ...who, draft, needs: 'Mit nummer er 010101-1234' });
    expect(needs.status).toBe(422);
    expect(JSON.stringify((await town.drafts())[0]!.fields)).not.toContain('010101');
  });

  test('HTML is text, and Arabic is shown as it was written', async () => {
    const draft = await begin({ text: '<script>alert(1)</script> متى؟' });
    const shown = (await browser.get(at(`${page}?trin=send&udkast=${draft}`))).body;
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt; متى؟');
    expect(shown).not.toContain('<script>alert(1)');
  });

  test('who asks without saying with whom, or whether all may read it', async () => {
    const draft = await begin();
    const answer = words(await post({ form: 'hvem', draft, asking: 'association' }));
    expect(answer).toContain('id="hvem-askedWith-fault"');
    expect(answer).toContain('id="hvem-publish-fault"');
    // Nothing says that the names may be left out, and a question is not followed by a colon.
    expect(answer).toMatch(/Navne på de andre, eller foreningens navn<\/label>/);
    expect(answer).toContain('Må andre læse dit spørgsmål her på siden? Vælg ét svar.');
  });
});

describe('sending', () => {
  test('the same draft fifty times at once is one question, and each is led to it', async () => {
    await signIn(town.ida.id);
    const draft = await write();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post({ form: 'send', draft })),
    );
    const rows = await town.questions();
    expect(rows).toHaveLength(1);
    expect(new Set(answers.map(pathOf))).toEqual(
      new Set([`/min-side/spoergsmaal/${rows[0]!.id}?besked=spoergsmaal_sendt`]),
    );
    expect(await world.db.select().from(mail).where(eq(mail.personId, town.ida.id))).toHaveLength(
      1,
    );
    // Going back and saving what was sent begins nothing new.
    const again = await post({ form: 'tekst', draft, ...text });
    expect(pathOf(again)).toMatch(
      /^\/min-side\/spoergsmaal\/[0-9a-f-]+\?besked=spoergsmaal_er_sendt$/,
    );
    expect(await town.drafts()).toEqual([]);
  });

  test('is not offered to a meeting that one has asked at already, from the first stage on', async () => {
    const draft = await write();
    const visitor = words(await browser.get(at(page)));
    expect(visitor).not.toContain('Du har allerede');
    const id = await town.submit(town.ida.id, { topic: 'Cykelstier' });
    await signIn(town.ida.id);
    const links = `href="/min-side/spoergsmaal/${id}">Cykelstier</a>`;
    for (const path of [page, `${page}?trin=send&udkast=${draft}`]) {
      const told = words(await browser.get(at(path)));
      expect(told).toContain('Du har allerede et spørgsmål til mødet');
      expect(told).toContain(links);
      expect(told).not.toContain('for at få det besvaret på mødet');
    }
    const refused = await post({ form: 'send', draft });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain(links);
    expect(await town.drafts()).toHaveLength(1);
  });

  test('several drafts at once never ask more than the quota', async () => {
    await signIn(town.ida.id);
    const drafts = [await write(), await write(), await write()];
    for (const [at, draft] of drafts.entries()) {
      await post({ form: 'tekst', draft, topic: `Emne ${'abc'[at]!}`, text: 'Hvornår?' });
    }
    const answers = await Promise.all(drafts.map((draft) => post({ form: 'send', draft })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422]);
    expect(await town.questions()).toHaveLength(1);
    expect(await town.drafts()).toHaveLength(2);
    expect(words(answers.find(({ status }) => status === 422)!)).toContain(
      'Du har allerede spurgt',
    );
  });

  test('what comes too late goes to the next meeting, and says so before and after', async () => {
    const [first, second] = town.times;
    const closed = readClock().subtract({ hours: 1 }).toString();
    await world.db
      .update(questionTime)
      .set({ closesAt: closed })
      .where(eq(questionTime.meetingId, first!.meetingId));
    await signIn(town.ida.id);
    const draft = await write();
    const check = words(await browser.get(at(`${page}?trin=send&udkast=${draft}`)));
    expect(check).toContain('Send dit spørgsmål nu, så kommer det med på mødet');
    const done = await post({ form: 'send', draft });
    const [row] = await town.questions();
    expect(row).toMatchObject({ meetingId: second!.meetingId });
    const own = words(await browser.get(locationOf(done)));
    expect(own).toContain('Derfor kommer dit spørgsmål med på det næste møde.');
    expect(own).toContain('Det kom efter fristen.');
  });

  test('judges by what holds then, and says what is another than when it was begun', async () => {
    const seen = { seenRules: '1', seenMeeting: town.times[0]!.meetingId };
    const draft = await begin(seen);
    await post({ ...who, draft, publish: 'no' });
    const unchanged = await browser.get(at(`${page}?trin=send&udkast=${draft}`));
    expect(words(unchanged)).not.toContain('Noget er ændret');
    await world.db
      .update(questionTime)
      .set({ cancelledAt: readClock().toString() })
      .where(eq(questionTime.meetingId, town.times[0]!.meetingId));
    await world.db.insert(questionRuleSet).values({
      municipalityId: town.town.id,
      version: 2,
      rules: { ...defaultRules, consent: 'needed' },
      inForceFrom: readClock().subtract({ minutes: 1 }).toString(),
      madeAt: readClock().toString(),
    });
    await signIn(town.ida.id);
    const check = words(await browser.get(at(`${page}?trin=send&udkast=${draft}`)));
    expect(check).toContain('Reglerne for spørgsmål er ændret.');
    expect(check).toContain('Det var et andet, da du begyndte.');
    const sent = await post({ form: 'send', draft });
    expect(sent.status).toBe(422);
    expect(words(sent)).toContain('Sig ja til, at dit spørgsmål må vises');
    expect((await post({ ...who, draft, publish: 'no' })).status).toBe(422);
    await post({ ...who, draft });
    expect((await post({ form: 'send', draft })).status).toBe(303);
    expect((await town.questions())[0]).toMatchObject({ meetingId: town.times[1]!.meetingId });
  });

  test('whoever has not said that they live here is led to say so, and back', async () => {
    const { id } = await town.citizen({ residentDeclaredAt: null });
    await signIn(id);
    const draft = await write();
    const check = words(await browser.get(at(`${page}?trin=send&udkast=${draft}`)));
    expect(check).toContain('Du skal have sagt, at du bor i kommunen');
    const back = `${page}?trin=send&udkast=${draft}`;
    expect(check).toContain(`/min-side/bopael?videre=${encodeURIComponent(back)}`);
    const sent = await post({ form: 'send', draft });
    expect(words(sent)).toContain('Kun borgere i kommunen kan stille spørgsmål her.');
    const declared = await browser.post(at('/min-side/bopael'), {
      name: 'Ida Prøve',
      street: 'Prøvevej 1',
      postcode: '6400',
      city: 'Sønderborg',
      age_band: '18_plus',
      lives_here: 'yes',
      videre: back,
    });
    expect(pathOf(declared)).toBe(`${back}&besked=bopael_gemt`);
    expect((await post({ form: 'send', draft })).status).toBe(303);
  });

  test('a citizen who is helped at the desk asks in their own name, and the draft is theirs', async () => {
    const helped = await makeHelped(world, town.town);
    browser.take(town.host, `${helped.staff.cookie}; Path=/`);
    const draft = await write();
    expect(await town.drafts()).toMatchObject([{ personId: helped.id, browserHash: null }]);
    const sent = await post({ form: 'send', draft });
    expect(sent.status, words(sent).slice(0, 300)).toBe(303);
    expect(await town.questions()).toMatchObject([
      { authorId: helped.id, assistedById: helped.staff.id },
    ]);
  });

  test('of a minor shows the first name alone', async () => {
    const { id } = await town.citizen({ ageBand: '15_17' });
    await signIn(id);
    const draft = await write();
    const stage = words(await browser.get(at(`${page}?trin=hvem&udkast=${draft}`)));
    expect(stage).toContain('Andre vil se navnet „Ida“.');
    await post({ form: 'send', draft });
    expect(await town.questions()).toMatchObject([{ shownName: 'Ida' }]);
  });
});
