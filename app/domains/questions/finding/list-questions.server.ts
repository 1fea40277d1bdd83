import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { committee, person, question, questionTime } from '#db/schema';
import { holdsWords, servingNode, servingSdg, subjectsWith } from '~/domains/thread/index.server';
import type { Language } from '~/i18n/languages';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '../rules/deadline';
import { questionPath } from '../rules/showing';
import type { QuestionState } from '../states';
import { type ArchiveFilter } from './archive-query';
import { hasMeeting, statesOf } from './answered-or-not';

/** A question as everyone reads it in a list. Instants are ISO. */
export type ListedQuestion = {
  id: string;
  /** Without language prefix. */
  path: string;
  topic: string;
  language: Language;
  state: QuestionState;
  /** Null: it is asked without a name. */
  shownName: string | null;
  receivedAt: string;
  /** The council's meeting that it goes, or went, to; the day an ISO date in Denmark. */
  meeting: { id: string; day: string } | null;
  committee: { slug: string; name: string } | null;
};

/** As in the archive, or one question alone. */
type QuestionFilter = ArchiveFilter & { id?: string };

/** `isShown` as a condition, in the words of the index that it is found by. */
const isPublic = sql`q.published_text is not null and q.hidden_at is null`;

/** More are not counted: of what one index tells, and of what has to be looked at. */
const mostCounted = 1000;
const mostLookedUp = 50;
/** As many of the newest are looked at one by one, before what fits is looked up in all of them. */
const looked = 1000;

/** Some of the questions that fit, and how many there are. */
export type FoundQuestions = {
  total: number;
  /** There may be more than were counted. */
  isMore: boolean;
  /** Some come after these. */
  hasNext: boolean;
  questions: ListedQuestion[];
};

/**
 * The questions that everyone reads, those published last first. One statement. Public.
 * @param at.page from 1; one after the last has no questions
 * @param at.countAll counts every one, however many there are
 */
export async function listQuestions(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  filter: QuestionFilter,
  at: { page: number; perPage: number; countAll?: boolean },
): Promise<FoundQuestions> {
  const { page, perPage } = at;
  const offset = (page - 1) * perPage;
  // Pages have a few sizes, which plans may go by; open data may ask for any.
  const size = at.countAll ? sql`${perPage + 1}` : written(perPage + 1);
  const { matching, most } = matchingOf(ctx, filter, { ...at, end: offset + perPage });
  const rows = await ctx.db.execute<Row>(sql`
    with ${matching},
    shown as (
      select id, published_at from matching order by published_at desc, id desc
      limit ${size} offset ${page === 1 ? written(0) : offset}
    )
    select counted.total, partial.is_partial as "isPartial",
      q.id, q.published_topic as topic, q.language, q.state,
      case when p.is_protected then null else q.shown_name end as "shownName",
      q.received_at as "receivedAt", t.meeting_id as "meetingId", t.meeting_starts_at as "startsAt",
      c.slug, c.name
    from partial
    cross join (
      select count(*)::int as total from (select from matching limit ${most && written(most + 1)}) as up_to
    ) as counted
    left join (shown join ${question} q on q.id = shown.id join ${person} p on p.id = q.author_id) on true
    left join ${questionTime} t on t.meeting_id = q.meeting_id
    left join ${committee} c on c.id = q.committee_id
    order by shown.published_at desc, shown.id desc`);
  const { total, isPartial } = rows[0]!;
  const found = rows.flatMap((row) => (row.id === null ? [] : [asListed(row)]));
  return {
    total: Math.min(total, most ?? total),
    isMore: isPartial || total > (most ?? total),
    hasNext: found.length > perPage,
    questions: found.slice(0, perPage),
  };
}

/**
 * The tables `matching`, with what fits, and `partial`, which tells whether only the newest were looked at. What a word
 * or a goal finds may be half the archive, and to find all of that takes longer than to look for some among the newest.
 * @param at.end so many fill this page and those before it
 * @returns also how many are to be counted at most; null: all
 */
function matchingOf(
  ctx: Pick<ReadContext, 'municipality'>,
  filter: QuestionFilter,
  at: { end: number; countAll?: boolean },
): { matching: SQL; most: number | null } {
  const { own, sets } = conditionsOf(ctx, filter);
  const within = (more: SQL[]) => sql`
    select q.id, q.published_at from ${question} q
    where q.municipality_id = ${ctx.municipality.id} and ${allOf([isPublic, ...own, ...more])}`;
  const newest = sql`order by published_at desc, id desc`;
  if (sets.length === 0) {
    const matching = sql`matching as not materialized (${within([])}), partial as (select false as is_partial)`;
    return { matching, most: at.countAll ? null : mostCounted };
  }
  // By names, so that each is found once, whatever the rest of the plan is.
  const names = sets.map((_, place) => sql.raw(`found_${place}`));
  const found = listed(sets.map(({ all }, place) => sql`${names[place]} as materialized (${all})`));
  const whole = within(names.map((name) => sql`q.id in (select subject_id from ${name})`));
  if (at.countAll) {
    const matching = sql`${found}, matching as materialized (${whole}), partial as (select false as is_partial)`;
    return { matching, most: null };
  }
  const enough = at.end <= mostLookedUp ? written(mostLookedUp + 1) : sql`${at.end + 1}`;
  const all = written(looked);
  const matching = sql`
    ${found},
    lately as materialized (${within([])} ${newest} limit ${all}),
    near as materialized (
      select * from lately where ${allOf(sets.map(({ one }) => sql`(${one})`))} ${newest} limit ${enough}
    ),
    partial as (
      select near.count > ${at.end} and lately.count = ${all} as is_partial,
        near.count <= ${at.end} and lately.count = ${all} as is_too_little
      from (select count(*) from near) as near, (select count(*) from lately) as lately
    ),
    matching as materialized (
      select * from near where not (select is_too_little from partial)
      union all
      select * from (${whole} ${newest} limit ${enough}) as anywhere where (select is_too_little from partial)
    )`;
  return { matching, most: mostLookedUp };
}

/** A number in the statement itself, so that its plan, which is made once, goes by it. */
function written(number: number): SQL {
  return sql.raw(String(number));
}

type Found = Pick<
  ListedQuestion,
  'id' | 'topic' | 'language' | 'state' | 'shownName' | 'receivedAt'
> & {
  meetingId: string | null;
  startsAt: string | null;
  slug: string | null;
  name: string | null;
};
type Row = { total: number; isPartial: boolean } & (Found | { id: null });

function asListed(row: Found): ListedQuestion {
  const { id, topic, language, state, shownName, receivedAt } = row;
  return {
    ...{ id, topic, language, state, shownName, receivedAt },
    path: questionPath(id),
    meeting:
      row.meetingId && hasMeeting(row)
        ? { id: row.meetingId, day: danishDay(asInstant(row.startsAt!)).toString() }
        : null,
    committee: row.slug === null ? null : { slug: row.slug, name: row.name! },
  };
}

/**
 * What a filter asks for: of the question itself, and the sets that it has to be in. A set is `all` its ids, as a
 * subquery, and tells of `one`, which is `lately.id`, whether it is in it.
 */
function conditionsOf(
  ctx: Pick<ReadContext, 'municipality'>,
  { id, words, committee: slug, nodeId, sdg, year, answering }: QuestionFilter,
): { own: SQL[]; sets: { all: SQL; one: SQL }[] } {
  const own = [
    id !== undefined && sql`q.id = ${id}`,
    slug !== undefined &&
      sql`q.committee_id in (select id from ${committee}
        where municipality_id = ${ctx.municipality.id} and slug = ${slug})`,
    year !== undefined &&
      sql`q.received_at >= ${beginningOf(year)} and q.received_at < ${beginningOf(year + 1)}`,
    answering !== undefined &&
      sql`q.state in (${listed(statesOf[answering].map((state) => sql`${state}`))})`,
  ];
  const serving = (all: SQL) => ({
    all,
    // With a limit, because all of them would be looked up for a condition that can be turned round.
    one: sql`select true from (${all}) as serving where serving.subject_id = lately.id limit 1`,
  });
  const sets = [
    words !== undefined && {
      all: subjectsWith(ctx, words),
      one: holdsWords(ctx, words, sql`lately.id`),
    },
    nodeId !== undefined && serving(servingNode(ctx, nodeId)),
    sdg !== undefined && serving(servingSdg(ctx, sdg)),
  ];
  return {
    own: own.filter((one) => one !== false),
    sets: sets.filter((one) => one !== false),
  };
}

function listed(parts: SQL[]): SQL {
  return sql.join(parts, sql`, `);
}

function allOf(conditions: SQL[]): SQL {
  return sql.join(conditions, sql` and `);
}

function beginningOf(year: number): string {
  return startOfDanishDay(new Temporal.PlainDate(year, 1, 1)).toString();
}

/** The years in which questions that everyone reads were received, the last first. Public. */
export async function yearsOfQuestions(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
): Promise<number[]> {
  const [row] = await ctx.db.execute<{ first: string | null; last: string | null }>(sql`
    select min(q.received_at) as first, max(q.received_at) as last from ${question} q
    where q.municipality_id = ${ctx.municipality.id} and ${isPublic}`);
  if (!row?.first || !row.last) return [];
  const [first, last] = [row.first, row.last].map((at) => danishDay(asInstant(at)).year);
  return Array.from({ length: last! - first! + 1 }, (_, at) => last! - at);
}
