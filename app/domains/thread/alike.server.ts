import { type SQL, sql } from 'drizzle-orm';
import { searchEntry, subject } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { SubjectKind } from './subject-kinds';

export type AlikeSubject = {
  id: string;
  kind: SubjectKind;
  title: string;
  path: string;
  context: string;
};

/** The longest words say the most; more of them find nothing that these do not. */
const wordsOfTitle = 8;
const wordsOfText = 12;
/** A word that everybody uses finds thousands: of more than so many any are looked at, and the newest compared. */
const mostFound = 2000;
const mostCompared = 200;

/**
 * What everyone may see that is about the same as a title and a text, the most alike first: two of the title's words in
 * whatever Danish form; of the first kind, where that finds few, also a title that is spelled alike. Public.
 * @param of.kinds what is looked for, `of.most` of each
 */
export async function findAlike(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  of: { kinds: [SubjectKind, ...SubjectKind[]]; title: string; text: string; most: number },
): Promise<AlikeSubject[]> {
  const title = of.title.toLowerCase().replaceAll('\0', '');
  const text = of.text.replaceAll('\0', '');
  const found = (kinds: SubjectKind[], condition: SQL) => sql`
    select found.*, s.kind, row_number() over (partition by s.kind order by s.id desc) as place
    from (
      select subject_id, title, path, context, words from ${searchEntry}
      where municipality_id = ${ctx.municipality.id} and ${condition}
      limit ${mostFound}) found
    join ${subject} s on s.id = found.subject_id and s.kind in (${listed(kinds)})`;
  const rows = await ctx.db.execute<AlikeSubject>(sql`
    with of_title as materialized (${lexemesOf(title, wordsOfTitle)}),
    of_text as materialized (${lexemesOf(text, wordsOfText)}),
    given as materialized (${queriesOf}),
    by_words as materialized (${found(of.kinds, sql`words @@ (select needed from given)`)}),
    by_spelling as materialized (${found(
      of.kinds.slice(0, 1),
      sql`(select count(*) from by_words where kind = ${of.kinds[0]}) < ${of.most}
        and lower(title) % ${title}`,
    )}),
    compared as (
      select * from by_words where place <= ${mostCompared}
      union all
      select * from by_spelling
      where place <= ${mostCompared} and subject_id not in (select subject_id from by_words)
    ),
    ranked as (
      select *, row_number() over (partition by kind order by
        coalesce(ts_rank(words, (select wished from given)), 0) + similarity(lower(title), ${title}) desc,
        subject_id desc) as rank
      from compared
    )
    select subject_id as id, kind, title, path, context from ranked where rank <= ${of.most} order by rank`);
  return [...rows];
}

/** Of the words of title and text: what is needed (two of the title's, or one of two), and what is wished for. */
const queriesOf = sql`
  select
    (select case when count(*) > 2 then (
        select string_agg(format('%s & %s', one.quoted, other.quoted), ' | ')
        from of_title one join of_title other on one.quoted < other.quoted)
      else string_agg(quoted, ' | ') end from of_title)::tsquery as needed,
    (select string_agg(quoted, ' | ')
      from (select quoted from of_title union select quoted from of_text) as each_word
    )::tsquery as wished`;

function listed(kinds: SubjectKind[]): SQL {
  return sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
}

/** The longest words of a text as the index knows them, quoted for a query, where a backslash would mean something. */
function lexemesOf(text: string, most: number): SQL {
  return sql`select quote_literal(lexeme) as quoted from unnest(to_tsvector('danish', ${text}))
    where strpos(lexeme, chr(92)) = 0 order by length(lexeme) desc, lexeme limit ${most}`;
}
