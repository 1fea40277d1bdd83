import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { committee, person, question, questionAnswer, questionTime } from '#db/schema';
import { servingNode, servingSdg, subjectsWith } from '~/domains/thread/index.server';
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
  text: string;
  language: Language;
  state: QuestionState;
  /** Null: it is asked without a name. */
  shownName: string | null;
  receivedAt: string;
  /** The council's meeting that it goes, or went, to; the day an ISO date in Denmark. */
  meeting: { id: string; day: string } | null;
  committee: { slug: string; name: string } | null;
  answer: { text: string; answeredBy: string; publishedAt: string } | null;
};

/** As in the archive, or one question alone. */
type QuestionFilter = ArchiveFilter & { id?: string };

/** `isShown` as a condition, in the words of the index that it is found by. */
const isPublic = sql`q.published_text is not null and q.hidden_at is null`;

/**
 * The questions that everyone reads, those published last first. One statement. Public.
 * @param at.page from 1; one after the last has no questions, and the same total
 */
export async function listQuestions(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  filter: QuestionFilter,
  at: { page: number; perPage: number },
): Promise<{ total: number; questions: ListedQuestion[] }> {
  // What one index finds in order is counted and read by it; what several find together is found once.
  const isSearched = filter.words ?? filter.nodeId ?? filter.sdg ?? filter.committee;
  const once = sql.raw(isSearched === undefined ? 'not materialized' : 'materialized');
  const rows = await ctx.db.execute<Row>(sql`
    with matching as ${once} (
      select q.id, q.published_at from ${question} q
      where q.municipality_id = ${ctx.municipality.id} and ${isPublic} and ${conditionOf(ctx, filter)}
    ),
    shown as (
      select id, published_at from matching order by published_at desc, id desc
      limit ${at.perPage} offset ${(at.page - 1) * at.perPage}
    )
    select counted.total, q.id, q.published_topic as topic, q.published_text as text, q.language, q.state,
      case when p.is_protected then null else q.shown_name end as "shownName",
      q.received_at as "receivedAt", t.meeting_id as "meetingId", t.meeting_starts_at as "startsAt",
      c.slug, c.name, a.text as answer, a.answered_by as "answeredBy", a.published_at as "answeredAt"
    from (select count(*)::int as total from matching) as counted
    left join (shown join ${question} q on q.id = shown.id join ${person} p on p.id = q.author_id) on true
    left join ${questionTime} t on t.meeting_id = q.meeting_id
    left join ${committee} c on c.id = q.committee_id
    left join ${questionAnswer} a on a.question_id = q.id and a.state = 'published'
    order by shown.published_at desc, shown.id desc`);
  return {
    total: rows[0]?.total ?? 0,
    questions: rows.flatMap((row) => (row.id === null ? [] : [asListed(row)])),
  };
}

type Found = Pick<
  ListedQuestion,
  'id' | 'topic' | 'text' | 'language' | 'state' | 'shownName' | 'receivedAt'
> & {
  meetingId: string | null;
  startsAt: string | null;
  slug: string | null;
  name: string | null;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
};
type Row = { total: number } & (Found | { id: null });

function asListed(row: Found): ListedQuestion {
  const { id, topic, text, language, state, shownName, receivedAt } = row;
  return {
    ...{ id, topic, text, language, state, shownName, receivedAt },
    path: questionPath(id),
    meeting:
      row.meetingId && hasMeeting(row)
        ? { id: row.meetingId, day: danishDay(asInstant(row.startsAt!)).toString() }
        : null,
    committee: row.slug === null ? null : { slug: row.slug, name: row.name! },
    answer:
      row.answer === null
        ? null
        : { text: row.answer, answeredBy: row.answeredBy!, publishedAt: row.answeredAt! },
  };
}

function conditionOf(
  ctx: Pick<ReadContext, 'municipality'>,
  { id, words, committee: slug, nodeId, sdg, year, answering }: QuestionFilter,
): SQL {
  const conditions = [
    id !== undefined && sql`q.id = ${id}`,
    words !== undefined && sql`q.id in (${subjectsWith(ctx, words)})`,
    slug !== undefined &&
      sql`q.committee_id in (select id from ${committee}
        where municipality_id = ${ctx.municipality.id} and slug = ${slug})`,
    nodeId !== undefined && sql`q.id in (${servingNode(ctx, nodeId)})`,
    sdg !== undefined && sql`q.id in (${servingSdg(ctx, sdg)})`,
    year !== undefined &&
      sql`q.received_at >= ${beginningOf(year)} and q.received_at < ${beginningOf(year + 1)}`,
    answering !== undefined && sql`q.state in (${listOf(statesOf[answering])})`,
  ];
  return sql.join([sql`true`, ...conditions.filter((one) => one !== false)], sql` and `);
}

function listOf(values: readonly string[]): SQL {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
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
