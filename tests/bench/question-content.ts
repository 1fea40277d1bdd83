import type { Sql } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { readClock } from '~/platform/clock';
import { searchWords } from './search-words';

const questions = 20_000;
const known = [...new Set(searchWords.flatMap((some) => some.split(' ')))];
/** Words of the plans, and compounds of them as Danish makes them; the first are the most common. */
const words = [
  ...known,
  ...Array.from(
    { length: 8000 },
    (_, at) =>
      known[at % known.length]! + known[(at * 7 + Math.floor(at / known.length)) % known.length]!,
  ),
];
/** Words that say nothing are more common than the first of these, and are left out. */
const commoner = 50;

/**
 * An archive that no town has: 20 000 questions of twelve years, straight into the tables, with two plan nodes and some
 * a UN goal each, and every other one answered.
 */
export async function fillArchive(sql: Sql): Promise<{ municipalityId: string; count: number }> {
  const [municipality] = await sql<{ id: string }[]>`
    select id from municipality where slug = 'soenderborg'`;
  const { id } = municipality!;
  const said = someTopics(questions, 1);
  const now = readClock();
  const minutesApart = 315;
  // Ids as the application makes them, in the order in which questions come.
  const ids = said.map((_, at) =>
    uuidv7({ msecs: now.subtract({ minutes: (at + 1) * minutesApart }).epochMilliseconds }),
  );
  await sql`insert into person (id, municipality_id, name, language, created_at)
    select gen_random_uuid(), ${id}, 'Bench Prøve', 'da', now()`;
  await sql`insert into question_rule_set (id, municipality_id, version, rules, in_force_from, made_at)
    select gen_random_uuid(), ${id}, 1, '{}', '2000-01-01', now()
    where not exists (select from question_rule_set where municipality_id = ${id})`;
  await sql`create temporary table bench_question as
    select id, n, ${now.toString()}::timestamptz - n * ${`${minutesApart} minutes`}::interval as at, topic, body
    from unnest(${ids}::uuid[], ${said.map(({ topic }) => topic)}::text[], ${said.map(({ text }) => text)}::text[])
      with ordinality as each_one (id, topic, body, n) order by n desc`;
  await sql`insert into subject (id, municipality_id, kind) select id, ${id}, 'question' from bench_question`;
  await sql`insert into question (id, municipality_id, author_id, form_key, state, language, topic, text,
      published_topic, published_text, published_at, shown_name, asking, is_publishable, committee_id, rule_set_id,
      received_at)
    select q.id, ${id}, (select id from person where name = 'Bench Prøve' limit 1), gen_random_uuid(),
      case when n % 2 = 0 then 'answered' else 'accepted' end, 'da', topic, body, topic, body, at, 'Bench P.', 'alone',
      true, c.id, (select id from question_rule_set where municipality_id = ${id} limit 1), at
    from bench_question q
    left join (select id, row_number() over (order by position) as at from committee
      where municipality_id = ${id}) c (id, place) on c.place = n % 9`;
  await sql`insert into search_entry (subject_id, municipality_id, path, title, context, body)
    select id, ${id}, '/spoergsmaal/' || id, topic, 'Spørgsmål til byrådet', body from bench_question`;
  await sql`insert into plan_link (municipality_id, subject_id, node_id, by)
    select ${id}, q.id, node.id, 'author' from bench_question q
    join (select id, row_number() over (order by position) as place, count(*) over () as many
      from plan_node where municipality_id = ${id}) node
      on node.place in (1 + n % node.many, 1 + n * 7 % node.many)`;
  await sql`insert into sdg_link (municipality_id, subject_id, sdg, by)
    select ${id}, q.id, 1 + n % 17, 'author' from bench_question q where n % 4 = 0`;
  await sql`drop table bench_question`;
  await sql`vacuum analyze`;
  return { municipalityId: id, count: questions };
}

/**
 * Topics as citizens may write them, with a text, whose words are as common as in any language. The same for the same
 * seed.
 */
export function someTopics(many: number, seed: number): { topic: string; text: string }[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const say = (length: number) => Array.from({ length }, () => words[rankOf(random())]).join(' ');
  return Array.from({ length: many }, () => ({ topic: say(5).slice(0, 110), text: say(45) }));
}

/** Zipf's law: a word half as far down the list is twice as common. @param share of all that is said, 0 to 1 */
function rankOf(share: number): number {
  return Math.floor(commoner * (words.length / commoner + 1) ** share - commoner);
}
