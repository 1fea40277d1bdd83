import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { question, questionDraft, threadEvent } from '#db/schema';
import { copyOf } from '~/domains/identity/own/copy-of-data.server';
import { eraseAccount } from '~/domains/identity/own/erase-account.server';
import { changeQuestion } from '~/domains/questions/asking/change-question.server';
import { keepDraft } from '~/domains/questions/asking/keep-draft.server';
import { questionData } from '~/domains/questions/personal-data.server';
import { questionStates } from '~/domains/questions/states';
import { askings } from '~/domains/questions/vocabulary';
import { recordEvent } from '~/domains/thread/index.server';
import { eventKinds } from '~/domains/thread/vocabulary';
import { personalData } from '~/routes/me/personal-data.server';
import { type AskingTown, startAskingTown } from '../../support/asking-town';
import { actingAs, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer } from '../../support/server';

/** What is kept of whoever asks: they can have it all, and nothing of it stays where they go. */

let world: World;
let town: AskingTown;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startAskingTown(world);
  mark = `Kendemærke-${town.town.slug}`;
});

/** Stands in all that is written, and nowhere else. */
let mark: string;
async function askEverything() {
  const ctx = await town.as(town.ida.id);
  const id = await town.submit(town.ida.id, {
    topic: `${mark} bænke`,
    text: `${mark} hvornår?`,
    asking: 'together',
    askedWith: `${mark} Bo`,
    needs: `${mark} tolk`,
    place: `${mark} havnen`,
    committee: 'kulturudvalget',
    nodeIds: [town.nodeId],
    sdgs: [11, 13],
  });
  const change = {
    topic: `${mark} to`,
    text: `${mark} hvor?`,
    asking: 'together' as const,
    askedWith: `${mark} Bo`,
    needs: `${mark} tolk`,
    place: `${mark} havnen`,
    committee: 'kulturudvalget',
  };
  await changeQuestion(ctx, { questionId: id, ...town.words(change) });
  const owner = { personId: town.ida.id, browser: null };
  const kept = await keepDraft(ctx, owner, {
    id: crypto.randomUUID(),
    change: { topic: `${mark} kladde`, text: 'Ikke færdig' },
  });
  if (!kept.ok) throw new Error(kept.reason);
  return id;
}

test('the copy has questions, what they said before, what happened, and drafts', async () => {
  await askEverything();
  const { sections } = await copyOf(await town.as(town.ida.id), town.ida.id, personalData);
  expect(sections.questions).toMatchObject([
    {
      topic: `${mark} to`,
      askedWith: `${mark} Bo`,
      needs: `${mark} tolk`,
      place: `${mark} havnen`,
      committee: 'Kulturudvalget',
      nodes: 'Flere bænke',
      sdgs: '11, 13',
      state: 'received',
    },
  ]);
  expect(sections.questionFormerTexts).toMatchObject([{ topic: `${mark} bænke` }]);
  expect(sections.questionEvents).toMatchObject([{ kind: 'submitted' }, { kind: 'changed' }]);
  expect(sections.questionDrafts).toMatchObject([{ topic: `${mark} kladde` }]);
});

test('the page of the copy has words for every state, event and way of asking', async () => {
  const server = await startServer({ databaseUrl: world.url });
  onTestFinished(() => server.close());
  const id = await askEverything();
  const cookie = await signedIn(world, town.town, town.ida.id);
  const codes = new Set<string>([...questionStates, ...eventKinds, ...askings, 'yes', 'no']);
  const ctx = await town.as(town.ida.id);
  await world.db.transaction(async (tx) => {
    for (const kind of eventKinds) {
      await recordEvent(tx, ctx, { subjectId: id, kind, isPublic: false });
    }
  });
  for (const [at, state] of questionStates.entries()) {
    const asking = askings[at % askings.length]!;
    const set = { state, asking, forwardedTo: 'Regionen' };
    await world.db.update(question).set(set).where(eq(question.id, id));
    const host = `${town.town.slug}.localhost`;
    const answer = await server.fetchFrom(host, '/min-side/data/kopi', { headers: { cookie } });
    const shown = [...(await answer.text()).matchAll(/<dd>([a-z_]+)<\/dd>/g)];
    const raw = shown.map(([, value]) => value!).filter((value) => codes.has(value));
    expect([state, raw]).toEqual([state, []]);
  }
});

test('Min side tells of questions and of drafts', async () => {
  const id = await askEverything();
  const told = await questionData.contributions(await town.as(town.ida.id), town.ida.id, 'en');
  expect(told).toMatchObject([
    { title: 'You have a question that you have not sent', beginning: `${mark} kladde` },
    { title: 'Question to the council', path: `/min-side/spoergsmaal/${id}` },
  ]);
});

test('whoever erases their account leaves no word of it anywhere, and that there was one', async () => {
  const id = await askEverything();
  const { ctx, who } = await actingAs(world, town.town, town.ida.id);
  expect(await eraseAccount(ctx, who, personalData)).toMatchObject({ ok: true });
  expect(await town.row(id)).toMatchObject({ state: 'withdrawn', authorId: town.ida.id });
  expect(await world.db.$count(threadEvent, eq(threadEvent.subjectId, id))).toBe(2);
  expect(await world.db.$count(questionDraft, eq(questionDraft.personId, town.ida.id))).toBe(0);
  const tables = await world.db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    const [found] = await world.db.execute<{ rows: number }>(
      sql`select count(*)::int as rows from ${sql.identifier(name)} t where t::text like ${`%${mark}%`}`,
    );
    expect(found!.rows, name).toBe(0);
  }
});

test('whoever takes over what the municipality wrote down for them has the questions and drafts', async () => {
  const id = await askEverything();
  const other = await town.citizen();
  await world.db.transaction((tx) => questionData.transfer(tx, town.ida.id, other.id));
  expect(await town.row(id)).toMatchObject({ authorId: other.id });
  expect(await town.drafts()).toMatchObject([{ personId: other.id }]);
});
