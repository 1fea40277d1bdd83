import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comment, moderationDecision, moderationNote, resourceEntry } from '#db/schema';
import { askForReconsideration } from '~/domains/moderation/index.server';
import { readClock } from '~/platform/clock';
import { type InboxTown, startInboxTown } from '../../support/inbox-town';
import { makePerson } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

const here = '/medarbejder/indbakke';

let world: World;
let server: TestServer;
let town: InboxTown;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  // A municipality that is alone answers at any host.
  await world.register();
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startInboxTown(world, server);
});

type Fields = Record<string, string>;
const pathOf = (entryId: string) => `${here}/${entryId}`;
const open = async (entryId: string, cookie: string) =>
  (await town.page(pathOf(entryId), cookie)).replaceAll('<!-- -->', '');
const act = (entryId: string, form: string, cookie: string, fields: Fields = {}) =>
  town.send(pathOf(entryId), Object.entries({ form, ...fields }), cookie);
const saidBy = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('besked');
const seenOf = (page: string) => /name="seen" value="([^"]+)"/.exec(page)![1]!;
/** As a moderator does it: reads the page, and sends what it holds. */
async function decide(entryId: string, cookie: string, fields: Fields) {
  const seen = seenOf(await open(entryId, cookie));
  return act(entryId, 'afgoer', cookie, { seen, ...fields });
}
async function settle(entryId: string, cookie: string, fields: Fields) {
  await act(entryId, 'tag', cookie);
  const answer = await decide(entryId, cookie, fields);
  expect(saidBy(answer)).toBe(`afgjort_${fields.decision}`);
}
const stateOf = async (subjectId: string) => (await town.commentRow(subjectId)).state;

describe('the page of an entry', () => {
  test('shows the text with what looks personal marked in words, who, where and who has it', async () => {
    const { entryId } = await town.comment({
      text: 'Ring 20 30 40 50 & skriv til karl@example.dk.',
      shownName: 'Karl Citizen',
    });
    const page = await open(entryId, town.anna.cookie);
    expect(page).toContain(
      'Ring </span><mark>20 30 40 50 <span class="small">(ligner et telefonnummer)</span></mark>',
    );
    expect(page).toContain('(ligner en e-mail)');
    expect(page).toContain('2 steder ligner personoplysninger.');
    expect(page).toContain('Karl Citizen');
    expect(page).toContain('href="/planer/en-plan/handling');
    expect(page).toContain('Ingen har sagen');
    expect(page).toContain('Tag sagen, før du træffer en afgørelse.');
    expect(page).not.toContain('name="seen"');
  });

  test('tells neither a name that its author does not show nor any address', async () => {
    const commented = await town.comment();
    const notice = await town.report(commented, 'Det er ikke sandt.');
    for (const entryId of [commented.entryId, notice]) {
      const page = await open(entryId, town.anna.cookie);
      expect(page).toContain('uden navn');
      expect(page).not.toContain('Karl Citizen');
      expect(page).not.toContain(town.author.email);
      expect(page).not.toContain('nina@example.dk');
    }
    expect(await open(notice, town.anna.cookie)).toContain('Nina Nabo');
  });

  test('is claimed by one of two at once; the other takes it over by name, and everyone sees that', async () => {
    const { entryId } = await town.comment();
    const answers = await Promise.all([
      act(entryId, 'tag', town.anna.cookie),
      act(entryId, 'tag', town.bo.cookie),
    ]);
    expect(answers.map(saidBy).toSorted()).toEqual(['sag_claimed_by_another', 'sag_taget']);
    const [winner, loser] =
      (await town.entryRow(entryId)).claimedById === town.anna.id
        ? [{ ...town.anna, name: 'Anna Ager' }, town.bo]
        : [{ ...town.bo, name: 'Bo Bæk' }, town.anna];
    expect(await open(entryId, loser.cookie)).toContain(`Overtag sagen fra ${winner.name}`);
    expect(saidBy(await act(entryId, 'overtag', loser.cookie))).toBe('sag_overtaget');
    expect((await town.entryRow(entryId)).claimedById).toBe(loser.id);
    expect(await open(entryId, winner.cookie)).toContain('overtog sagen');
    expect(saidBy(await act(entryId, 'slip', winner.cookie))).toBe('sag_claimed_by_another');
    expect(saidBy(await act(entryId, 'slip', loser.cookie))).toBe('sag_sluppet');
    expect((await town.entryRow(entryId)).claimedById).toBeNull();
  });

  test('is decided on, and leads back to the list, which says so', async () => {
    const { entryId, subjectId } = await town.comment();
    await act(entryId, 'tag', town.anna.cookie);
    const answer = await decide(entryId, town.anna.cookie, { decision: 'publish' });
    expect(answer.headers.get('location')).toBe(`${here}?besked=afgjort_publish`);
    expect(await stateOf(subjectId)).toBe('published');
    const list = await town.page(answer.headers.get('location')!, town.anna.cookie);
    expect(list).toMatch(/class="said" role="status" tabindex="-1" autofocus/i);
    const page = await open(entryId, town.bo.cookie);
    expect(page).toContain('Sagen er lukket.');
    expect(page).toContain('Anna Ager');
    expect(page).not.toContain('value="afgoer"');
    expect(saidBy(await act(entryId, 'tag', town.bo.cookie))).toBe('sag_closed');
  });

  test('that no mail tells its author leads to the letter, and is found among the decided ones', async () => {
    const { id: authorId } = await makePerson(world, town.town, {
      name: 'Karl Uden Mail',
      email: null,
    });
    const { entryId } = await town.comment({ authorId });
    await act(entryId, 'tag', town.anna.cookie);
    const answer = await decide(entryId, town.anna.cookie, { decision: 'clarify', words: 'Hvor?' });
    const letter = `${pathOf(entryId)}/brev`;
    expect(answer.headers.get('location')).toBe(`${letter}?besked=afgjort_clarify`);
    expect(await town.page(letter, town.anna.cookie)).toContain('Hvor?');
    const decided = () => town.page(`${here}?hos=afgjort`, town.bo.cookie);
    expect(await decided()).not.toContain(pathOf(entryId));
    await settle(entryId, town.anna.cookie, { decision: 'publish' });
    expect(await decided()).toContain(pathOf(entryId));
    expect(await town.page(here, town.bo.cookie)).not.toContain(pathOf(entryId));
  });

  test.each([
    [{}, 'decision'],
    [{ decision: 'hide' }, 'decision'],
    [{ decision: 'refuse' }, 'reason'],
    [{ decision: 'refuse', reason: 'made_up' }, 'reason'],
    [{ decision: 'clarify' }, 'words'],
    [{ decision: 'publish_redacted', reason: 'attack', published: ' ' }, 'published'],
    [
      { decision: 'publish_redacted', reason: 'attack', published: 'Flere bænke, tak.' },
      'published',
    ],
    [{ decision: 'publish', words: 'x'.repeat(4001) }, 'words'],
  ] as [Fields, string][])('refuses %j at its field', async (fields, field) => {
    const { entryId, subjectId } = await town.comment();
    await act(entryId, 'tag', town.anna.cookie);
    const answer = await decide(entryId, town.anna.cookie, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`id="afgoer-${field}-fault"`);
    expect(await stateOf(subjectId)).toBe('received');
  });

  test('publishes without what a moderator took out', async () => {
    const { entryId, subjectId } = await town.comment({ text: 'Bænke, din idiot. Tak.' });
    await settle(entryId, town.anna.cookie, {
      decision: 'publish_redacted',
      reason: 'attack',
      published: 'Bænke.\r\nTak.',
    });
    expect((await town.commentRow(subjectId)).publishedText).toBe('Bænke.\nTak.');
  });

  test('shows a text that changed meanwhile, and keeps what was written', async () => {
    const { entryId, subjectId } = await town.comment();
    await act(entryId, 'tag', town.anna.cookie);
    const seen = seenOf(await open(entryId, town.anna.cookie));
    await world.db
      .update(comment)
      .set({ text: 'Ingen bænke alligevel.' })
      .where(eq(comment.id, subjectId));
    const written = { decision: 'refuse', reason: 'attack', words: 'Skriv det pænere & igen.' };
    const answer = await act(entryId, 'afgoer', town.anna.cookie, { seen, ...written });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Teksten er ændret, siden du åbnede siden.');
    expect(page).toContain('Ingen bænke alligevel.');
    expect(page).toContain('Skriv det pænere &amp; igen.</textarea>');
    expect(page).toMatch(/<option value="attack"[^>]* selected/);
    expect(await stateOf(subjectId)).toBe('received');
    // What the answer holds now is what is seen now.
    const again = await act(entryId, 'afgoer', town.anna.cookie, {
      seen: seenOf(page),
      ...written,
    });
    expect(saidBy(again)).toBe('afgjort_refuse');
  });

  test('keeps what was written where another took it over, or has decided', async () => {
    const { entryId, subjectId } = await town.comment();
    await act(entryId, 'tag', town.anna.cookie);
    const seen = seenOf(await open(entryId, town.anna.cookie));
    await act(entryId, 'overtag', town.bo.cookie);
    const written = { seen, decision: 'refuse', reason: 'attack', words: 'Mine egne ord.' };
    const taken = await act(entryId, 'afgoer', town.anna.cookie, written);
    expect(taken.status).toBe(422);
    const page = await taken.text();
    expect(page).toContain('En anden har taget sagen.');
    expect(page).toContain('Mine egne ord.</textarea>');
    expect(saidBy(await decide(entryId, town.bo.cookie, { decision: 'publish' }))).toBe(
      'afgjort_publish',
    );
    const late = await act(entryId, 'afgoer', town.anna.cookie, written);
    expect(late.status).toBe(422);
    const lost = await late.text();
    expect(lost).toContain('Sagen er lukket. Der er truffet en afgørelse');
    expect(lost).toContain('Mine egne ord.');
    expect(await stateOf(subjectId)).toBe('published');
  });

  test('by two at once is one decision', async () => {
    const { entryId } = await town.comment();
    await act(entryId, 'tag', town.anna.cookie);
    const seen = seenOf(await open(entryId, town.anna.cookie));
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        act(entryId, 'afgoer', town.anna.cookie, { seen, decision: 'publish' }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422, 422]);
    const rows = await world.db
      .select()
      .from(moderationDecision)
      .where(eq(moderationDecision.entryId, entryId));
    expect(rows).toHaveLength(1);
  });
});

describe('a second look', () => {
  async function refusedAndAskedAgain() {
    const refused = await town.comment();
    await settle(refused.entryId, town.anna.cookie, { decision: 'refuse', reason: 'attack' });
    const [decision] = await world.db
      .select()
      .from(moderationDecision)
      .where(eq(moderationDecision.entryId, refused.entryId));
    const asked = await world.db.transaction((tx) =>
      askForReconsideration(
        tx,
        { municipality: town.town, now: readClock() },
        {
          subjectId: refused.subjectId,
          text: refused.text,
          language: 'da',
          authorId: town.author.id,
          assistedById: null,
          standing: 'private',
          publicText: null,
        },
        { decisionId: decision!.id, request: 'Jeg angreb ingen.' },
      ),
    );
    if (!asked.ok) throw new Error(asked.reason);
    return { ...refused, entryId: asked.value.entryId };
  }

  test('shows the request and who decided first, and is for another, an administrator too', async () => {
    const { entryId, subjectId } = await refusedAndAskedAgain();
    const own = await open(entryId, town.anna.cookie);
    expect(own).toContain('Skal afgøres af en anden');
    expect(own).not.toContain('value="tag"');
    expect(saidBy(await act(entryId, 'tag', town.anna.cookie))).toBe('sag_not_by_same');
    const ada = await town.hire('Ada', 'administrator');
    const cookie = await town.cookieOf(ada.id);
    const page = await open(entryId, cookie);
    expect(page).toContain('Jeg angreb ingen.');
    expect(page).toMatch(/Anna Ager traf afgørelsen [^<]*: Afvist\./);
    await settle(entryId, cookie, { decision: 'restore' });
    expect(await stateOf(subjectId)).toBe('published');
  });

  test('is all that an administrator decides', async () => {
    const { entryId } = await town.comment();
    const ada = await town.hire('Ada', 'administrator');
    const cookie = await town.cookieOf(ada.id);
    expect(await open(entryId, cookie)).toContain('For moderatorer');
    expect((await act(entryId, 'tag', cookie)).status).toBe(403);
    expect((await act(entryId, 'overtag', cookie)).status).toBe(403);
    const given = { seen: 'x', decision: 'publish' };
    expect((await act(entryId, 'afgoer', cookie, given)).status).toBe(403);
  });
});

describe('beside the decision', () => {
  test('notes are for colleagues, and on no page of anybody else', async () => {
    const { entryId } = await town.comment();
    const secret = 'Ring til afdelingen om bænkhemmelighed.';
    const empty = await act(entryId, 'note', town.anna.cookie, { text: ' ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('note-text-fault');
    const answer = await act(entryId, 'note', town.anna.cookie, { text: secret });
    expect(answer.headers.get('location')).toBe(`${pathOf(entryId)}?besked=note_gemt#noter`);
    expect(await open(entryId, town.bo.cookie)).toContain(secret);
    await settle(entryId, town.anna.cookie, { decision: 'publish' });
    const author = await town.cookieOf(town.author.id);
    for (const path of ['/planer/en-plan/handling', '/planer/en-plan', '/atom.xml', '/min-side']) {
      for (const cookie of [undefined, author]) {
        expect(await (await town.get(path, cookie)).text()).not.toContain('bænkhemmelighed');
      }
    }
    expect((await act(entryId, 'note', author, { text: 'x' })).status).toBe(403);
    expect(
      await world.db.select().from(moderationNote).where(eq(moderationNote.entryId, entryId)),
    ).toHaveLength(1);
  });

  test('time and money are written down by one press', async () => {
    const { entryId, subjectId } = await town.comment();
    const page = await open(entryId, town.anna.cookie);
    const formKey = /name="formKey" value="([^"]+)"/.exec(page)![1]!;
    const spend = (fields: Fields) =>
      act(entryId, 'forbrug', town.anna.cookie, { formKey, ...fields });
    // Pressed twice it is spent once.
    for (const answer of await Promise.all([1, 2].map(() => spend({ minutes: '15' })))) {
      expect(saidBy(answer)).toBe('forbrug_gemt');
    }
    await spend({ kroner: '1.250,50', note: 'Skilt' });
    const none = await spend({ kroner: '' });
    expect(none.status).toBe(422);
    const wrong = await (await spend({ kroner: '12.50' })).text();
    expect(wrong).toContain('for eksempel 1.250 eller 1.250,50');
    expect(wrong.match(/class="fault-summary"/g)).toHaveLength(1);
    const rows = await world.db
      .select()
      .from(resourceEntry)
      .where(eq(resourceEntry.subjectId, subjectId));
    expect(rows.map(({ minutes, ore }) => minutes ?? ore).toSorted()).toEqual([125050, 15]);
    expect(await open(entryId, town.anna.cookie)).toContain('0 t. 15 min.');
  });

  test('the secretariat answers in public what is published, a moderator does not', async () => {
    const { entryId } = await town.comment();
    await settle(entryId, town.anna.cookie, { decision: 'publish' });
    expect(await open(entryId, town.anna.cookie)).not.toContain('value="svar"');
    const secretary = await town.cookieOf((await town.hire('Sia', 'council_secretariat')).id);
    expect(await open(entryId, secretary)).toContain('value="svar"');
    expect((await act(entryId, 'svar', town.anna.cookie, { text: 'Nej.' })).status).toBe(403);
    const answer = await act(entryId, 'svar', secretary, { text: 'Tak, vi sætter to.' });
    expect(saidBy(answer)).toBe('svar_gemt');
    expect(await open(entryId, town.anna.cookie)).toContain('Tak, vi sætter to.');
  });

  test('what is none of its forms does nothing', async () => {
    const { entryId } = await town.comment();
    for (const form of ['toString', 'slet', '']) {
      expect((await act(entryId, form, town.anna.cookie)).status).toBe(422);
    }
  });
});

describe('the letter', () => {
  const letterOf = async (entryId: string) =>
    (await town.page(`${pathOf(entryId)}/brev`, town.anna.cookie)).replaceAll('<!-- -->', '');
  const home = { name: 'Vera Vejstrup', street: 'Vej 1', postcode: '6400', city: 'Sønderborg' };

  test('has the decision and the address of an author without e-mail', async () => {
    const author = await makePerson(world, town.town, {
      ...home,
      email: null,
      takeoverHash: `of ${town.town.slug}`,
    });
    const { entryId } = await town.comment({ authorId: author.id });
    expect((await town.get(`${pathOf(entryId)}/brev`, town.anna.cookie)).status).toBe(404);
    await settle(entryId, town.anna.cookie, { decision: 'refuse', reason: 'attack' });
    expect(await open(entryId, town.anna.cookie)).toContain(`${pathOf(entryId)}/brev"`);
    const letter = await letterOf(entryId);
    expect(letter).toContain('Kære Vera Vejstrup');
    expect(letter).toContain('Vej 1');
    expect(letter).toContain('Vi offentliggør ikke det, du skrev.');
    expect(letter).not.toContain('har en e-mail');
  });

  test('names neither a protected author nor where they live, and says where a mail was sent', async () => {
    const author = await makePerson(world, town.town, { ...home, isProtected: true });
    const { entryId } = await town.comment({ authorId: author.id });
    await settle(entryId, town.anna.cookie, { decision: 'refuse', reason: 'attack' });
    const letter = await letterOf(entryId);
    expect(letter).not.toContain('Vera Vejstrup');
    expect(letter).not.toContain('Vej 1');
    expect(letter).not.toContain(author.email);
    expect(letter).toContain('har en e-mail');
    expect(letter).toContain('Borgerservice kan hjælpe');
  });
});
