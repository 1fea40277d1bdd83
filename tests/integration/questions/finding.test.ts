import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person, planNode, question } from '#db/schema';
import { findPublicQuestion } from '~/domains/questions/finding/find-question.server';
import { listQuestions, yearsOfQuestions } from '~/domains/questions/finding/list-questions.server';
import { listQuestionTimes } from '~/domains/questions/finding/list-question-times.server';
import { findSimilar } from '~/domains/questions/finding/similar-questions.server';
import { NotFound } from '~/platform/errors';
import { asVisitor, noon, startWorld, type World } from '../../support/plan-world';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';

/** What everyone finds of the questions to the council, and what nobody does. */

let world: World;
let town: QuestionTown;
let elsewhere: QuestionTown;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world, { rules: { quota: null } });
  elsewhere = await startQuestionTown(world, { rules: { quota: null } });
  const ask = async (name: string, more: Parameters<QuestionTown['accepted']>[1]) => {
    ids[name] = await town.accepted(town.ida.id, more);
  };
  await ask('cykler', {
    topic: 'Cykelstier til skolen i Prøveby',
    text: 'Hvornår bliver skolevejen sikker?',
    nodeIds: [town.nodeId],
  });
  await ask('haller', {
    topic: 'Åbningstider i svømmehallen',
    text: 'Kan der være åbent om søndagen?',
    committee: 'kulturudvalget',
    sdgs: [3],
  });
  await ask('lys', { topic: 'Lys på stien', text: 'Hvem skifter pærerne?', withName: false });
  ids.waiting = await town.ask(town.ida.id, { topic: 'Cykelstier, som ingen har læst' });
  ids.private = await town.accepted(town.ida.id, {
    topic: 'Cykelstier, som ikke må vises',
    isPublishable: false,
  });
  ids.elsewhere = await elsewhere.accepted(elsewhere.ida.id, {
    topic: 'Cykelstier til skolen i en anden kommune',
  });
});
afterAll(() => world.end());

const visitor = () => asVisitor(world, town.town);
const named = (found: { questions: { id: string }[] }) =>
  found.questions.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0]);
const list = (filter: Parameters<typeof listQuestions>[1], page = 1, perPage = 20) =>
  listQuestions(visitor(), filter, { page, perPage });

describe('the archive', () => {
  it('holds what everyone may read, the newest first', async () => {
    const found = await list({});
    expect(named(found)).toEqual(['lys', 'haller', 'cykler']);
    expect(found.total).toBe(3);
  });

  it.each([
    ['words of the topic', { words: 'cykelsti' }, ['cykler']],
    ['words of the text', { words: 'søndag' }, ['haller']],
    ['a part of a compound', { words: 'hallen' }, ['haller']],
    ['a committee', { committee: 'kulturudvalget' }, ['haller']],
    ['no such committee', { committee: 'findes-ikke' }, []],
    ['a UN goal', { sdg: 3 }, ['haller']],
    ['a UN goal that nobody named', { sdg: 4 }, []],
    ['the year', { year: 2026 }, ['lys', 'haller', 'cykler']],
    ['another year', { year: 2025 }, []],
    ['what waits', { answering: 'venter' as const }, ['lys', 'haller', 'cykler']],
    ['what is answered', { answering: 'besvaret' as const }, []],
    ['two things at once', { words: 'svømmehallen', sdg: 3 }, ['haller']],
    ['two things that no question is both of', { words: 'cykelsti', sdg: 3 }, []],
  ])('is narrowed by %s', async (_name, filter, expected) => {
    const found = await list(filter);
    expect(named(found)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  it('finds by a node of a plan what touches it, or one below it', async () => {
    const [theme] = await world.db.select().from(planNode).where(eq(planNode.title, 'Byrum'));
    expect(named(await list({ nodeId: town.nodeId }))).toEqual(['cykler']);
    expect(named(await list({ nodeId: theme!.id }))).toEqual(['cykler']);
  });

  it('comes page by page, and one after the last is empty', async () => {
    expect(named(await list({}, 2, 2))).toEqual(['cykler']);
    expect(await list({}, 3, 2)).toMatchObject({ total: 3, questions: [] });
  });

  it('knows the years that there are questions of', async () => {
    expect(await yearsOfQuestions(visitor())).toEqual([2026]);
    const empty = await world.register();
    expect(await yearsOfQuestions(asVisitor(world, empty))).toEqual([]);
  });

  it('begins a year at midnight in Denmark', async () => {
    const id = ids.lys!;
    const { receivedAt } = await town.row(id);
    const at = (instant: string) =>
      world.db.update(question).set({ receivedAt: instant }).where(eq(question.id, id));
    await at('2025-12-31T22:59:59Z');
    expect(named(await list({ year: 2025 }))).toEqual(['lys']);
    await at('2025-12-31T23:00:00Z');
    expect(named(await list({ year: 2025 }))).toEqual([]);
    await at(receivedAt);
  });

  it('shows no name that its asker did not want shown, or that is protected since', async () => {
    const nameOf = async (name: string) =>
      (await list({})).questions.find(({ id }) => id === ids[name])!.shownName;
    expect(await nameOf('cykler')).toBe('Ida Marie Prøve');
    expect(await nameOf('lys')).toBeNull();
    const protect = (isProtected: boolean) =>
      world.db.update(person).set({ isProtected }).where(eq(person.id, town.ida.id));
    await protect(true);
    expect(await nameOf('cykler')).toBeNull();
    expect((await findPublicQuestion(visitor(), ids.cykler!)).shownName).toBeNull();
    await protect(false);
  });
});

describe('a question’s page', () => {
  it('tells what it concerns: nodes, UN goals of its own and of its nodes, and its meeting', async () => {
    const found = await findPublicQuestion(visitor(), ids.cykler!);
    expect(found.nodes).toMatchObject([{ title: 'Flere bænke', planTitle: 'En plan' }]);
    expect(found.meeting?.day).toBe('2026-03-25');
    expect(found.events.map(({ kind }) => kind)).toContain('accepted');
    expect((await findPublicQuestion(visitor(), ids.haller!)).sdgs).toEqual([
      { goal: 3, isOwn: true },
    ]);
  });

  it.each(['waiting', 'private', 'elsewhere'])('is not there for what is %s', async (name) => {
    await expect(findPublicQuestion(visitor(), ids[name]!)).rejects.toThrow(NotFound);
  });

  it('is not there for what is no id, and for what was hidden', async () => {
    await expect(findPublicQuestion(visitor(), 'cykelstier')).rejects.toThrow(NotFound);
    const hide = (hiddenAt: string | null) =>
      world.db.update(question).set({ hiddenAt }).where(eq(question.id, ids.lys!));
    await hide(noon.toString());
    await expect(findPublicQuestion(visitor(), ids.lys!)).rejects.toThrow(NotFound);
    expect(named(await list({}))).toEqual(['haller', 'cykler']);
    await hide(null);
  });
});

describe('what may have answered a question already', () => {
  const similar = async (topic: string, text = '') => {
    const { questions, nodes } = await findSimilar(visitor(), { topic, text });
    return { questions: named({ questions }), nodes: nodes.map(({ title }) => title) };
  };

  it.each([
    ['the same words in another form', 'Cykelstien ved skolerne', ['cykler']],
    ['two of many words', 'Hvad med en bedre cykelsti ved min datters skole', ['cykler']],
    ['a topic of one word', 'svømmehaller', ['haller']],
    ['a topic that is spelled alike', 'Abningstid i svommehallen', ['haller']],
    ['capitals', 'LYS PÅ STIEN', ['lys']],
    ['what nobody asked about', 'Rabarber', []],
    ['words that say nothing', 'og i det', []],
    ['nothing', '', []],
    ['characters that a query is made of', `' | & ! <-> \\ :* \0 "`, []],
  ])('is found by %s', async (_name, topic, expected) => {
    expect((await similar(topic)).questions).toEqual(expected);
  });

  it('also among the nodes of plans', async () => {
    expect(await similar('Flere bænke i byen')).toEqual({ questions: [], nodes: ['Flere bænke'] });
  });

  it('tells whether it was answered, and at which meeting it is asked', async () => {
    const { questions } = await findSimilar(visitor(), { topic: 'svømmehallen', text: '' });
    expect(questions).toMatchObject([
      { isAnswered: false, meetingDay: '2026-03-25', path: `/spoergsmaal/${ids.haller}` },
    ]);
  });

  it('takes a text of the most characters, and five at most are told', async () => {
    const many = await startQuestionTown(world, { rules: { quota: null } });
    for (let at = 0; at < 7; at += 1) {
      await many.accepted(many.ida.id, { topic: `Legepladsen i park ${at}` });
    }
    const { questions } = await findSimilar(asVisitor(world, many.town), {
      topic: 'Legeplads i parken',
      text: 'ord '.repeat(25_000),
    });
    expect(questions).toHaveLength(5);
  });
});

it('question times are listed with how many of their questions everyone reads', async () => {
  const times = await listQuestionTimes(visitor());
  expect(
    times.map(({ startsAt, questions, state }) => [startsAt.slice(0, 10), questions, state]),
  ).toEqual([
    ['2026-05-27', 0, 'planned'],
    ['2026-04-29', 0, 'planned'],
    ['2026-03-25', 3, 'planned'],
  ]);
});
