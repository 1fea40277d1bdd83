import { type SQL, sql } from 'drizzle-orm';
import { searchEntry, subject } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { SubjectKind } from './subject-kinds';

export type AlikeSubject = { id: string; title: string; path: string; context: string };

/** The longest words say the most; more of them find nothing that these do not. */
const wordsOfTitle = 8;
const wordsOfText = 12;
/** A word that everybody uses finds thousands: of more than so many any are looked at, and the newest compared. */
const mostFound = 2000;
const mostCompared = 200;

/**
 * What everyone may see of one kind that is about the same as a title and a text, the most alike first: two of the
 * title's words in whatever Danish form. Public.
 * @param of.spelling whether a title that is spelled alike will do where that finds few
 */
export async function findAlike(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  of: { kind: SubjectKind; title: string; text: string; most: number; spelling: boolean },
): Promise<AlikeSubject[]> {
  const title = of.title.toLowerCase().replaceAll('\0', '');
  const ofKind = (condition: SQL) => sql`
    select found.* from (
      select subject_id, title, path, context, words from ${searchEntry}
      where municipality_id = ${ctx.municipality.id} and ${condition}
      limit ${mostFound}) found
    join ${subject} s on s.id = found.subject_id and s.kind = ${of.kind}
    order by found.subject_id desc
    limit ${mostCompared}`;
  const rows = await ctx.db.execute<AlikeSubject>(sql`
    with of_title as materialized (${lexemesOf(title, wordsOfTitle)}),
    of_text as materialized (${lexemesOf(of.text.replaceAll('\0', ''), wordsOfText)}),
    given as materialized (
      select
        (select case when count(*) > 2 then (
            select string_agg(format('%s & %s', one.quoted, other.quoted), ' | ')
            from of_title one join of_title other on one.quoted < other.quoted)
          else string_agg(quoted, ' | ') end from of_title)::tsquery as needed,
        (select string_agg(quoted, ' | ')
          from (select quoted from of_title union select quoted from of_text) as each_word
        )::tsquery as wished
    ),
    by_words as materialized (${ofKind(sql`words @@ (select needed from given)`)}),
    by_spelling as materialized (${ofKind(
      sql`${of.spelling} and (select count(*) from by_words) < ${of.most} and lower(title) % ${title}`,
    )}),
    compared as materialized (
      select * from by_words
      union all
      select * from by_spelling where subject_id not in (select subject_id from by_words))
    select subject_id as id, title, path, context from compared
    order by coalesce(ts_rank(words, (select wished from given)), 0) + similarity(lower(title), ${title}) desc,
      subject_id desc
    limit ${of.most}`);
  return [...rows];
}

/** The longest words of a text as the index knows them, quoted for a query, where a backslash would mean something. */
function lexemesOf(text: string, most: number): SQL {
  return sql`select quote_literal(lexeme) as quoted from unnest(to_tsvector('danish', ${text}))
    where strpos(lexeme, chr(92)) = 0 order by length(lexeme) desc, lexeme limit ${most}`;
}
