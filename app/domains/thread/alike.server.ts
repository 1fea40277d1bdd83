import { type SQL, sql } from 'drizzle-orm';
import { searchEntry, subject } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { SubjectKind } from './subject-kinds';

export type AlikeSubject = { id: string; title: string; path: string; context: string };

/** The longest words say the most; more of them find nothing that these do not. */
const wordsOfTitle = 8;
const wordsOfText = 24;
/** So many of what might be alike are compared, the newest first: a word that everybody uses finds thousands. */
const mostCompared = 300;

/**
 * What everyone may see of one kind that is about the same as a title and a text, the most alike first: two of the
 * title's words in whatever Danish form, or a title that is spelled alike. Public.
 */
export async function findAlike(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  of: { kind: SubjectKind; title: string; text: string; most: number },
): Promise<AlikeSubject[]> {
  const title = of.title.toLowerCase().replaceAll('\0', '');
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
    compared as materialized (
      select e.subject_id, e.title, e.path, e.context, e.words
      from ${searchEntry} e join ${subject} s on s.id = e.subject_id and s.kind = ${of.kind}
      where e.municipality_id = ${ctx.municipality.id}
        and (e.words @@ (select needed from given) or lower(e.title) % ${title})
      order by e.subject_id desc
      limit ${mostCompared}
    )
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
