import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hitEnd, hitsPerPage, hitStart } from '~/domains/thread/search-hits';
import { searchPublic } from '~/domains/thread/search.server';
import type { Tenant } from '~/platform/context.server';
import {
  asOperator,
  asVisitor,
  mustImport,
  planFile,
  startWorld,
  type World,
} from '../../support/plan-world';

let world: World;
let tenant: Tenant;

beforeAll(async () => {
  world = await startWorld();
  tenant = await world.register({
    committees: [{ slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' }],
  });
  const ctx = asOperator(world, tenant);
  await mustImport(
    ctx,
    planFile(tenant, [
      {
        id: 'borgerbudget',
        title: 'Borgerbudgettering',
        summary: 'Borgerne fordeler pengene selv.',
      },
      { id: 'boliger', title: 'Boliger på landet', summary: 'Der bygges i landsbyerne.' },
      { id: 'cykler', title: 'Sikre cykelstier', items: ['Lys langs skolevejen'] },
      { id: 'procent', title: '100% grøn_energi' },
      { id: 'markup', title: 'A <b>fed</b> titel', summary: 'Om 5 < 10 og tegn.' },
    ]),
  );
  await mustImport(
    ctx,
    planFile(
      tenant,
      Array.from({ length: 45 }, (_, at) => ({ id: `fyrtaarn-${at}`, title: `Fyrtårn ${at}` })),
      { slug: 'mange', title: 'Mange' },
    ),
  );
});
afterAll(() => world.end());

async function found(words: string): Promise<string[]> {
  const { hits } = await searchPublic(asVisitor(world, tenant), words, 1);
  return hits.map(({ path }) => path.split('/').at(-1)!);
}

describe('search', () => {
  it.each([
    ['the word itself', 'cykelstier', ['sikre-cykelstier']],
    ['another form of a word', 'bolig', ['boliger-paa-landet']],
    ['the definite form', 'boligerne', ['boliger-paa-landet']],
    ['a word of the text', 'penge', ['borgerbudgettering']],
    ['a word of a list', 'lyset', ['sikre-cykelstier']],
    ['capitals', 'BOLIGER', ['boliger-paa-landet']],
    ['a part of a compound', 'budget', ['borgerbudgettering']],
    ['a part of a compound in capitals', 'BUDGET', ['borgerbudgettering']],
    ['a phrase in quotes that is typed half', '"sikre cyk', ['sikre-cykelstier']],
    ['the end of a compound', 'stier', ['sikre-cykelstier']],
    ['the beginning of a word', 'lands', ['boliger-paa-landet']],
    ['a word and the beginning of the next', 'sikre cyk', ['sikre-cykelstier']],
    ['words from the title and the text', 'boliger landsbyer', ['boliger-paa-landet']],
    ['words in quotes', '"sikre cykelstier"', ['sikre-cykelstier']],
    ['either word', 'cykelstier or boliger', ['boliger-paa-landet', 'sikre-cykelstier']],
    ['a committee', 'kulturudvalget', ['kultur']],
    ['the name of a party or committee by its first part', 'kultur', ['kultur']],
  ])('finds by %s', async (_name, words, expected) => {
    expect((await found(words)).toSorted()).toEqual(expected);
  });

  it.each([
    ['words of which one is nowhere', 'cykelstier findesikke'],
    ['a word with the beginning of one from elsewhere', 'boliger cyk'],
    ['words in another order in quotes', '"cykelstier sikre"'],
    ['two letters that a word of the text begins with', 'pe'],
    ['a word that is excluded', 'sikre -cykelstier'],
    ['the beginning of a word within it', 'anding'],
  ])('finds nothing by %s', async (_name, words) => {
    expect(await found(words)).toEqual([]);
  });

  it('keeps a word that is excluded out, also where it is typed half', async () => {
    expect(await found('-fyrtårn')).not.toContain('fyrtaarn-1');
    expect(await found('boliger -cyk')).toEqual(['boliger-paa-landet']);
  });

  it('puts a title before a text', async () => {
    const ctx = asOperator(world, tenant);
    await mustImport(
      ctx,
      planFile(
        tenant,
        [
          { id: 'a', title: 'Andet', summary: 'Noget om havnen.' },
          { id: 'b', title: 'Havnen' },
        ],
        { slug: 'havneplan', title: 'Tredje plan' },
      ),
    );
    expect(await found('havnen')).toEqual(['havnen', 'andet']);
  });

  it('marks what was found, and leaves the text as it is', async () => {
    const marked = (word: string) => hitStart + word + hitEnd;
    const reader = asVisitor(world, tenant);
    const [hit] = (await searchPublic(reader, 'borger', 1)).hits;
    expect(hit).toMatchObject({
      kind: 'plan_node',
      path: '/planer/en-plan/borgerbudgettering',
      context: 'En plan',
      title: marked('Borgerbudgettering'),
      snippet: `${marked('Borgerne')} fordeler pengene selv`,
    });
    const [markup] = (await searchPublic(reader, 'tegn', 1)).hits;
    expect(markup).toMatchObject({
      title: 'A <b>fed</b> titel',
      snippet: expect.stringContaining(marked('tegn')) as string,
    });
  });

  it.each([
    ["'", 0],
    ["''; drop table search_entry; --", 0],
    ['\\', 0],
    ['\\\\%', 0],
    ['%', 1],
    ['_', 1],
    ['100%', 1],
    ['grøn_energi', 1],
    ['1%grøn', 0],
    [':*', 0],
    ['!!!', 0],
    ['a & | ! b', 0],
    ['<->', 0],
    ['()', 0],
    ['"', 0],
    ['"""', 0],
    ['-', 0],
    ['- - -', 0],
    ['🚲', 0],
    ['👩‍👧‍👦 familie', 0],
    ['ﬁ ½ ²', 0],
    ['x'.repeat(200), 0],
    ['borger '.repeat(28), 1],
  ])('takes %j as words', async (words, total) => {
    expect((await searchPublic(asVisitor(world, tenant), words.trim(), 1)).total).toBe(total);
  });

  it('answers whatever is typed', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc
        .array(
          fc.constantFrom('"', '-', 'or', '\\', '%', '_', ':*', '&', 'bolig', 'æ', '(', "'", ' '),
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const answer = await searchPublic(asVisitor(world, tenant), words.replaceAll('\0', ''), 1);
        expect(answer.hits.length).toBe(Math.min(answer.total, hitsPerPage));
      }),
    );
  });

  it('pages through every hit once, and knows the total on every page', async () => {
    const reader = asVisitor(world, tenant);
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => searchPublic(reader, 'fyrtårn', page)),
    );
    expect(pages.map(({ total }) => total)).toEqual([45, 45, 45, 45]);
    expect(pages.map(({ hits }) => hits.length)).toEqual([20, 20, 5, 0]);
    const ids = pages.flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(new Set(ids).size).toBe(45);
    const seven = await searchPublic(reader, 'fyrtårn', 2, 7);
    expect(seven.hits.map(({ id }) => id)).toEqual(ids.slice(7, 14));
  });

  it('finds only what is the municipality’s own', async () => {
    const stranger = await world.register();
    await mustImport(
      asOperator(world, stranger),
      planFile(stranger, [{ id: 'a', title: 'Boliger i byen' }]),
    );
    expect(await found('boliger')).toEqual(['boliger-paa-landet']);
    const theirs = await searchPublic(asVisitor(world, stranger), 'boliger', 1);
    expect(theirs.hits.map(({ path }) => path)).toEqual(['/planer/en-plan/boliger-i-byen']);
  });

  it('leads to the page of the plan itself', async () => {
    const { hits } = await searchPublic(asVisitor(world, tenant), 'tredje plan', 1);
    expect(hits).toMatchObject([{ path: '/planer/havneplan', context: '' }]);
  });

  it('has an entry for each node in force and each committee, and for nothing else', async () => {
    const rows = await world.db.execute(
      sql`select s.id from subject s
          left join plan_node n on n.id = s.id and n.dropped_in is null
          left join committee c on c.id = s.id
          full join search_entry e on e.subject_id = s.id
        where s.kind <> 'plan' and (e.subject_id is null) <> (n.id is null and c.id is null)`,
    );
    expect(rows).toEqual([]);
  });
});
