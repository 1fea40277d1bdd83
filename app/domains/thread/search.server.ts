import { sql } from 'drizzle-orm';
import { searchEntry } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

export const hitsPerPage = 20;

/** Begin and end of a highlighted word in a snippet; characters that no text holds. */
export const hitStart = '\u0002';
export const hitEnd = '\u0003';

export type SearchHit = {
  path: string;
  title: string;
  context: string;
  /** The best passage, with the words that were found between `hitStart` and `hitEnd`. */
  snippet: string;
};

/**
 * Searches everything public of the municipality: Danish word forms, the beginning of the last word,
 * and parts of compound words in titles ("budget" finds „borgerbudgettering“).
 * @param page from 1
 */
export async function searchPublic(
  ctx: ReadContext,
  words: string,
  page: number,
): Promise<{ total: number; hits: SearchHit[] }> {
  const query = sql`(websearch_to_tsquery('danish', ${words}) || ${prefixQuery(words)})`;
  const within = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const options = `StartSel=${hitStart},StopSel=${hitEnd},MaxFragments=2,MaxWords=24,MinWords=10,FragmentDelimiter=" … "`;
  const rows = await ctx.db.execute<SearchHit & { total: number }>(sql`
    with hit as (
      select subject_id, path, title, context, body, count(*) over ()::int as total,
        ts_rank(words, ${query}) + case when lower(title) like ${within} then 1 else 0 end as rank
      from ${searchEntry}
      where municipality_id = ${ctx.municipality.id}
        and (words @@ ${query} or lower(title) like ${within})
      order by rank desc, subject_id
      limit ${hitsPerPage} offset ${(page - 1) * hitsPerPage}
    )
    select path, ts_headline('danish', title, ${query}, ${`HighlightAll=true,StartSel=${hitStart},StopSel=${hitEnd}`}) as title,
      context, ts_headline('danish', body, ${query}, ${options}) as snippet, total
    from hit order by rank desc, subject_id`);
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.map(({ path, title, context, snippet }) => ({ path, title, context, snippet })),
  };
}

/** The last word as a beginning: what is typed half is found too. */
function prefixQuery(words: string) {
  const last = words.match(/[\p{L}\p{N}]+$/u)?.[0] ?? '';
  if (last.length < 3) return sql`''::tsquery`;
  return sql`to_tsquery('simple', ${`${last.toLowerCase()}:*`})`;
}
