import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { PgSelect } from 'drizzle-orm/pg-core';
import { moderationEntry, person, subject } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { urgencyOf } from '../deadline';
import { whyBarred } from '../decision-rules';
import { moderationPolicy } from '../policy';
import { type EntryKind, entryKinds } from '../vocabulary';
import { isHolderAway } from './available-moderators.server';

const entriesPerPage = 30;

/** Characters of the text that a list shows; the rest is on the entry's own page. */
export const shownOfText = 240;

type SubjectKind = (typeof subject.$inferSelect)['kind'];

export type QueueFilter = {
  kind?: EntryKind;
  subjectKind?: SubjectKind;
  /**
   * `unclaimed` is what one can claim: what somebody has who is away as well. `decided` waits no more: what was
   * decided last first.
   */
  whose: 'mine' | 'unclaimed' | 'all' | 'decided';
  overdue?: boolean;
};

type Reading = ReadContext & { actor: PersonActor };

/**
 * What waits for a decision, what is due first first, what waits for its author last.
 * @param page from 1; one after the last has no entries
 * @throws Forbidden for whoever may not see the queue
 */
export async function listQueue(ctx: Reading, filter: QueueFilter, page: number) {
  authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
  const where = matching(ctx, filter);
  const first =
    filter.whose === 'decided' ? desc(moderationEntry.closedAt) : asc(moderationEntry.dueAt);
  // The page is found in the index alone; who and what belongs to its rows is looked up for those thirty.
  const ids = ctx.db.select({ id: moderationEntry.id }).from(moderationEntry).$dynamic();
  const onPage = withSubject(ids, filter)
    .where(where)
    .orderBy(first, asc(moderationEntry.id))
    .limit(entriesPerPage)
    .offset((page - 1) * entriesPerPage)
    .as('on_page');
  const [rows, [counted]] = await Promise.all([
    ctx.db
      .select({
        id: moderationEntry.id,
        subjectId: moderationEntry.subjectId,
        subjectKind: subject.kind,
        kind: moderationEntry.kind,
        receivedAt: moderationEntry.receivedAt,
        dueAt: moderationEntry.dueAt,
        closedAt: moderationEntry.closedAt,
        title: moderationEntry.title,
        textHash: moderationEntry.textHash,
        isShownWhole: sql<boolean>`length(${moderationEntry.text}) <= ${shownOfText}`,
        excerpt: sql<string>`left(${moderationEntry.text}, ${shownOfText})`,
        path: moderationEntry.path,
        claimedById: moderationEntry.claimedById,
        claimedAt: moderationEntry.claimedAt,
        claimedBy: sql<string | null>`coalesce(${person.name}, ${person.email})`,
        isHolderAway: isHolderAway(ctx),
        notById: moderationEntry.notById,
        partyIds: moderationEntry.partyIds,
      })
      .from(onPage)
      .innerJoin(moderationEntry, eq(moderationEntry.id, onPage.id))
      .innerJoin(subject, eq(subject.id, moderationEntry.subjectId))
      .leftJoin(person, eq(person.id, moderationEntry.claimedById))
      .orderBy(first, asc(moderationEntry.id)),
    countOf(ctx, filter, where),
  ]);
  const total = counted?.total ?? 0;
  return {
    total,
    /** How many of these wait for their author. */
    paused: filter.whose === 'decided' ? 0 : (counted?.paused ?? 0),
    pages: Math.max(1, Math.ceil(total / entriesPerPage)),
    entries: rows.map(({ claimedById, notById, partyIds, ...row }) => ({
      ...row,
      urgency: urgencyOf(row.dueAt, ctx.now),
      isMine: claimedById === ctx.actor.personId,
      /** It is one's own matter, or one's own decision is looked at again. */
      isForAnother: whyBarred({ notById, partyIds }, ctx.actor.personId) !== null,
      isForMe: moderationPolicy(ctx.actor, { do: 'claim', kind: row.kind }),
    })),
  };
}

/** How much waits: for the head of every page. Nothing for whoever may not see the queue. */
export async function countWaiting(
  ctx: Reading,
): Promise<{ all: number; mine: number; unclaimed: number; overdue: number }> {
  if (!moderationPolicy(ctx.actor, { do: 'see_queue' })) {
    return { all: 0, mine: 0, unclaimed: 0, overdue: 0 };
  }
  const counted = (what: SQL | undefined) =>
    sql<number>`(count(*) filter (where ${what ?? sql`true`}))::int`;
  const [row] = await ctx.db
    .select({
      all: counted(undefined),
      mine: counted(isWhose(ctx, 'mine')),
      unclaimed: counted(isWhose(ctx, 'unclaimed')),
      overdue: counted(isOverdue(ctx)),
    })
    .from(moderationEntry)
    .where(isOpenHere(ctx));
  return row!;
}

/** Beyond as many a menu says „99+“, and nobody counts on. */
const mostCounted = 100;

/**
 * How much waits for one – what one has, and what nobody has, of the kinds that are for one's role, and not what
 * waits for its author – and how much of that is overdue. For the menu of staff pages: two looks into an index that
 * end at a hundred.
 * Null for whoever may not see the queue.
 */
export async function countForMenu(
  ctx: ReadContext,
): Promise<{ waiting: number; overdue: number } | null> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !moderationPolicy(actor, { do: 'see_queue' })) return null;
  const reading = { ...ctx, actor };
  const kinds = entryKinds.filter((kind) => moderationPolicy(actor, { do: 'claim', kind }));
  const isForMe = and(
    isOpenHere(reading),
    isNotNull(moderationEntry.dueAt),
    inArray(moderationEntry.kind, kinds),
    or(isWhose(reading, 'mine'), isWhose(reading, 'unclaimed')),
    sql`${moderationEntry.notById} is distinct from ${actor.personId}`,
    sql`${actor.personId} <> all (${moderationEntry.partyIds})`,
  );
  const atMost = (what: SQL | undefined) => {
    const found = ctx.db
      .select({ one: sql`1` })
      .from(moderationEntry)
      .where(what)
      .limit(mostCounted);
    return sql<number>`(select count(*)::int from ${found} as found)`;
  };
  const [row] = await ctx.db
    .select({
      waiting: atMost(isForMe),
      overdue: atMost(and(isForMe, isOverdue(reading))),
    })
    .from(sql`(select 1) as here`);
  return row!;
}

function countOf(ctx: Reading, filter: QueueFilter, where: SQL | undefined) {
  const counting = ctx.db
    .select({
      total: sql<number>`count(*)::int`,
      paused: sql<number>`(count(*) filter (where ${moderationEntry.dueAt} is null))::int`,
    })
    .from(moderationEntry)
    .$dynamic();
  return withSubject(counting, filter).where(where);
}

/** Only where a filter asks for the kind of contribution is it looked up for everything that waits. */
function withSubject<Query extends PgSelect>(query: Query, filter: QueueFilter) {
  return filter.subjectKind === undefined
    ? query
    : query.innerJoin(subject, eq(subject.id, moderationEntry.subjectId));
}

function matching(ctx: Reading, filter: QueueFilter): SQL | undefined {
  return and(
    filter.whose === 'decided' ? isDecidedHere(ctx) : isOpenHere(ctx),
    filter.kind && eq(moderationEntry.kind, filter.kind),
    filter.subjectKind && eq(subject.kind, filter.subjectKind),
    isWhose(ctx, filter.whose),
    filter.overdue ? isOverdue(ctx) : undefined,
  );
}

const isOpenHere = (ctx: Reading) =>
  and(eq(moderationEntry.municipalityId, ctx.municipality.id), isNull(moderationEntry.closedAt));

const isDecidedHere = (ctx: Reading) =>
  and(eq(moderationEntry.municipalityId, ctx.municipality.id), isNotNull(moderationEntry.closedAt));

const isOverdue = (ctx: Reading) => lt(moderationEntry.dueAt, ctx.now.toString());

function isWhose(ctx: Reading, whose: QueueFilter['whose']): SQL | undefined {
  switch (whose) {
    case 'mine':
      return eq(moderationEntry.claimedById, ctx.actor.personId);
    case 'unclaimed':
      return or(isNull(moderationEntry.claimedById), isHolderAway(ctx));
    case 'all':
    case 'decided':
      return undefined;
  }
}
