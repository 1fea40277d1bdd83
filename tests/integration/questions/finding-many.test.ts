import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { asVisitor, startWorld, type World } from '../../support/plan-world';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';

/** What everyone finds in an archive of which not every question can be counted. */

const many = 1300;
let world: World;
let town: QuestionTown;

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world, { rules: { quota: null } });
  const { id } = town.town;
  const like = await town.row(await town.accepted(town.ida.id, { topic: 'Den nyeste' }));
  // The first is the oldest. Every fifth is of a park, every hundredth also of a bridge, the first twelve of a marsh.
  await world.db.execute(sql`
    create table made as
    select gen_random_uuid() as id, n, '2025-01-01'::timestamptz + n * interval '1 hour' as at,
      concat_ws(' ', 'Emne', n, case when n % 5 = 0 then 'parken' end, case when n % 100 = 0 then 'broen' end,
        case when n <= 12 then 'mosen' end) as topic
    from generate_series(1, ${many}) as n`);
  await world.db.execute(
    sql`insert into subject (id, municipality_id, kind) select id, ${id}, 'question' from made`,
  );
  await world.db.execute(sql`
    insert into question (id, municipality_id, author_id, form_key, state, language, topic, text, published_topic,
      published_text, published_at, asking, is_publishable, rule_set_id, received_at, hidden_at)
    select made.id, ${id}, ${town.ida.id}, gen_random_uuid(), 'accepted', 'da', topic, 'x', topic, 'x', at, 'alone', true,
      ${like.ruleSetId}, at, case when n = ${many} then at end
    from made`);
  await world.db.execute(sql`
    insert into search_entry (subject_id, municipality_id, path, title, context, body)
    select id, ${id}, '/spoergsmaal/' || id, topic, 'Spørgsmål', 'x' from made where n < ${many}`);
  await world.db.execute(sql`
    insert into plan_link (municipality_id, subject_id, node_id, by)
    select ${id}, id, ${town.nodeId}, 'author' from made where n % 3 = 0`);
});
afterAll(() => world.end());

type Filter = Parameters<typeof listQuestions>[1];
const list = (filter: Filter, page = 1, more: { countAll?: boolean } = {}) =>
  listQuestions(asVisitor(world, town.town), filter, { page, perPage: 20, ...more });
const numbers = (found: Awaited<ReturnType<typeof list>>) =>
  found.questions.map(({ topic }) => Number(topic.split(' ')[1]));

/** Every page of what is asked for, as long as there is a next one. */
async function readThrough(filter: Filter): Promise<number[]> {
  const all: number[] = [];
  for (let page = 1; ; page += 1) {
    const found = await list(filter, page);
    all.push(...numbers(found));
    if (!found.hasNext) return all;
  }
}

/** The numbers that fit, the newest first; the last one that was made is hidden. */
const that = (fits: (number: number) => boolean) =>
  Array.from({ length: many - 1 }, (_, at) => many - 1 - at).filter(fits);

describe('more than a thousand', () => {
  it('are at least a thousand, unless all are to be counted', async () => {
    expect(await list({})).toMatchObject({ total: 1000, isMore: true, hasNext: true });
    expect(await list({}, 1, { countAll: true })).toMatchObject({ total: many, isMore: false });
  });

  it.each<[string, Filter, (number: number) => boolean]>([
    ['all', { year: 2025 }, () => true],
    ['by a common word', { words: 'park' }, (n) => n % 5 === 0],
    ['by a part of a word', { words: 'arke' }, (n) => n % 5 === 0],
    ['by a rare word', { words: 'bro' }, (n) => n % 100 === 0],
    ['by a word of the oldest', { words: 'mosen' }, (n) => n <= 12],
  ])('are read to the end, each once, the newest first: %s', async (_name, filter, fits) => {
    expect(await readThrough({ year: 2025, ...filter })).toEqual(that(fits));
  });

  it('are read to the end by a node, and by a node and a word', async () => {
    const { nodeId } = town;
    expect(await readThrough({ nodeId })).toEqual(that((n) => n % 3 === 0));
    expect(await readThrough({ nodeId, words: 'park' })).toEqual(that((n) => n % 15 === 0));
    expect(await readThrough({ nodeId, words: 'findes ikke' })).toEqual([]);
  });
});

describe('how many fit', () => {
  it('is told to fifty, and then that there are more', async () => {
    expect(await list({ words: 'park' })).toMatchObject({ total: 50, isMore: true });
    expect(await list({ words: 'park' }, 1, { countAll: true })).toMatchObject({
      total: 259,
      isMore: false,
    });
  });

  it('is told exactly where they are few, wherever they are', async () => {
    expect(await list({ words: 'bro' })).toMatchObject({
      total: 12,
      isMore: false,
      hasNext: false,
    });
    expect(await list({ words: 'mosen' })).toMatchObject({ total: 12, isMore: false });
    expect(await list({ words: 'rabarber' })).toMatchObject({ total: 0, isMore: false });
  });

  it('is told as at least those of the newest thousand where they fill the page', async () => {
    const { total, isMore } = await list({ nodeId: town.nodeId, words: 'park', year: 2025 });
    expect({ total, isMore }).toEqual({ total: 50, isMore: true });
  });

  it('is the same on a page after the last, which is empty', async () => {
    expect(await list({ words: 'bro' }, 2)).toMatchObject({ total: 12, questions: [] });
    expect(await list({}, 100)).toMatchObject({ total: 1000, isMore: true, questions: [] });
  });
});
