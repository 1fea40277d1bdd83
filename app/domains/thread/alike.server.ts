import { type SQL, sql } from 'drizzle-orm';
import { searchEntry, subject } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { SubjectKind } from './subject-kinds';

/** The longest words say the most; more of them find nothing that these do not. */
const wordsOfTitle = 8;
const wordsOfText = 12;
/** Two of so many of the title's words have to be there: to look for each pair of them takes time. */
const wordsPaired = 4;
/** A word that everybody uses finds thousands: of more than so many any are looked at. */
const mostFound = 500;
/** To compare titles letter by letter takes longest: so many by what they hold, and then the best of all. */
const mostSpelled = 100;
const mostCompared = 20;
/** From here on PostgreSQL takes titles for alike, where it is not told otherwise. */
const leastSimilarity = 0.3;

/**
 * What everyone may see that is about the same as a title and a text, the most alike first: two of the title's longest
 * words in whatever Danish form; of the first kind, where that finds few, also a title that is spelled alike. Public.
 * @param of.kinds what is looked for, `of.most` of each
 * @returns a subquery: `id`, `kind`, `title`, `path` and `context` of each, and its `rank` among its kind, from 1
 */
export function alike(
  ctx: Pick<ReadContext, 'municipality'>,
  of: { kinds: [SubjectKind, ...SubjectKind[]]; title: string; text: string; most: number },
): SQL {
  const title = of.title.toLowerCase().replaceAll('\0', '');
  const text = of.text.replaceAll('\0', '');
  const found = (kinds: SubjectKind[], condition: SQL, most: number) => sql`
    select found.*, s.kind from (
      select subject_id, title, coalesce(ts_rank(words, (select wished from given)), 0) as rank
      from ${searchEntry} where municipality_id = ${ctx.municipality.id} and ${condition}
      limit ${most}) as found
    join ${subject} s on s.id = found.subject_id and s.kind in (${listed(kinds)})`;
  return sql`
    with of_title as materialized (${lexemesOf(title, wordsOfTitle)}),
    of_text as materialized (${lexemesOf(text, wordsOfText)}),
    given as materialized (${queriesOf}),
    by_words as materialized (
      ${found(of.kinds, sql`words @@ (select needed from given)`, mostFound)}
    ),
    by_spelling as materialized (
      ${found(
        of.kinds.slice(0, 1),
        sql`(select count(*) from by_words where kind = ${of.kinds[0]}) < ${of.most}
          and ${holdsHalf(title)}`,
        mostSpelled,
      )}
    ),
    compared as (
      select *, row_number() over (partition by kind order by rank desc, subject_id desc) as place from (
        select * from by_words
        union all
        select * from by_spelling where similarity(lower(title), ${title}) >= ${leastSimilarity}
          and subject_id not in (select subject_id from by_words)
      ) as each_one
    ),
    ranked as (
      select subject_id, kind, row_number() over (partition by kind order by
        rank + similarity(lower(title), ${title}) desc, subject_id desc) as rank
      from compared where place <= ${mostCompared}
    )
    select e.subject_id as id, kind, title, path, context, rank
    from ranked join ${searchEntry} e on e.subject_id = ranked.subject_id
    where rank <= ${of.most}`;
}

/**
 * Whether an entry's title may be spelled like a title, as a condition: it holds one half of its longest word, which
 * has no mistake where the other half has it. Halves of less than three letters are everywhere.
 */
function holdsHalf(title: string): SQL {
  const [longest = ''] = title
    .split(/[^\p{L}\p{N}]+/u)
    .toSorted((one, other) => other.length - one.length);
  if (longest.length < 6) return sql`false`;
  const middle = Math.ceil(longest.length / 2);
  const [first, second] = [longest.slice(0, middle), longest.slice(middle)].map(
    (half) => `%${half}%`,
  );
  return sql`(lower(title) like ${first} or lower(title) like ${second})`;
}

/** Of the words of title and text: what is needed (two of the title's, or one of two), and what is wished for. */
const queriesOf = sql`
  select
    (select case when count(*) > 2 then (
        select string_agg(format('%s & %s', one.quoted, other.quoted), ' | ')
        from of_title one join of_title other
          on one.place < other.place and other.place <= ${wordsPaired})
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
  return sql`select quote_literal(lexeme) as quoted, row_number() over (order by length(lexeme) desc, lexeme) as place
    from unnest(to_tsvector('danish', ${text}))
    where strpos(lexeme, chr(92)) = 0 order by place limit ${most}`;
}
