import { type SQL, sql } from 'drizzle-orm';
import { searchEntry, subject } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { hitEnd, hitsPerPage, hitStart } from './search-hits';

type SubjectKind = (typeof subject.$inferSelect)['kind'];

export type SearchHit = {
  id: string;
  kind: SubjectKind;
  path: string;
  title: string;
  context: string;
  /** The best passage, with the words that were found between `hitStart` and `hitEnd`. */
  snippet: string;
};

/**
 * Searches everything public of the municipality: Danish word forms, the beginning of the last word, and where one word
 * is asked for, parts of compound words in titles ("budget" finds „borgerbudgettering“).
 * @param page from 1; one after the last has no hits, and the same total
 */
export async function searchPublic(
  ctx: ReadContext,
  words: string,
  page: number,
  perPage = hitsPerPage,
): Promise<{ total: number; hits: SearchHit[] }> {
  const { query, within, ways } = searchFor(words);
  const options = `StartSel=${hitStart},StopSel=${hitEnd},MaxFragments=2,MaxWords=24,MinWords=10,FragmentDelimiter=" … "`;
  const marks = `StartSel=${hitStart},StopSel=${hitEnd}`;
  const rows = await ctx.db.execute<{ total: number } & (SearchHit | { id: null })>(sql`
    with matching as (
      select subject_id, path, title, context, body,
        ts_rank(words, ${query}) + case when lower(title) like ${within} then 1 else 0 end as rank
      from ${searchEntry}
      where municipality_id = ${ctx.municipality.id}
        and ${anyOf(ways)}
    ),
    hit as (
      select * from matching
      order by rank desc, subject_id
      limit ${perPage} offset ${(page - 1) * perPage}
    )
    select s.id, s.kind, path, context, counted.total,
      ts_headline('danish', title, ${query}, ${`HighlightAll=true,${marks}`}) as title,
      ts_headline('danish', body, ${query}, ${options}) as snippet
    from (select count(*)::int as total from matching) as counted
    left join (hit join ${subject} s on s.id = hit.subject_id) on true
    order by rank desc, subject_id`);
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.flatMap(({ total: _, ...hit }) => (hit.id === null ? [] : [hit])),
  };
}

/** The ids of everything public of the municipality that holds words, as a subquery. */
export function subjectsWith(
  { municipality }: Pick<ReadContext, 'municipality'>,
  words: string,
): SQL {
  // Apart, so that what one index has found is not looked at again for the other.
  const found = searchFor(words).ways.map(
    (way) =>
      sql`select subject_id from ${searchEntry} where municipality_id = ${municipality.id} and ${way}`,
  );
  return sql.join(found, sql` union all `);
}

/** Whether one subject is public and holds words, as a subquery. @param id its id, as a column */
export function holdsWords(
  { municipality }: Pick<ReadContext, 'municipality'>,
  words: string,
  id: SQL,
): SQL {
  // Nothing but the id is sought, so that no other index seems as good for one entry.
  return sql`
    select municipality_id = ${municipality.id} and ${anyOf(searchFor(words).ways)}
    from ${searchEntry} where subject_id = ${id}`;
}

/**
 * How an entry is found by words, in a query on `search_entry` alone: `ways`, one of which must hold. A part of a word is
 * looked for where there is only one: several stand nowhere as they are but where they are words.
 */
function searchFor(words: string): { query: SQL; within: string; ways: SQL[] } {
  // As a subquery it is read once, and not anew for every row.
  const query = sql`(select websearch_to_tsquery('danish', ${words}) || ${prefixQuery(words)})`;
  const within = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const byWords = sql`words @@ ${query}`;
  const ways = /\s/.test(words.trim()) ? [byWords] : [byWords, sql`lower(title) like ${within}`];
  return { query, within, ways };
}

/** One of some conditions, at least. */
function anyOf(conditions: SQL[]): SQL {
  return sql`(${sql.join(conditions, sql` or `)})`;
}

/** All words, with the last as a beginning: what is typed half is found too. Not where it is excluded. */
function prefixQuery(words: string) {
  const last = words.match(/[\p{L}\p{N}]+$/u)?.[0] ?? '';
  const before = words.slice(0, words.length - last.length);
  if (last.length < 3 || /(^|\s)-$/.test(before)) return sql`''::tsquery`;
  const beginning = sql`to_tsquery('simple', ${`${last.toLowerCase()}:*`})`;
  return sql`(websearch_to_tsquery('danish', ${before}) && ${beginning})`;
}
