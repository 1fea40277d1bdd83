import { holds } from '~/domains/identity/actor';
import { byDue, urgencyOf } from '~/domains/moderation/deadline';
import type { ReadContext } from '~/platform/context.server';
import { type InboxKind, inboxKinds, waitingRoles } from './inbox-kinds.server';

type Reading = Parameters<InboxKind['answering']['list']>[0];

const answersPerPage = 30;

/** What waits for an answer of one's own, across domains, what is due first first. @param page from 1 */
export async function listAnswersWaiting(ctx: Reading, page: number) {
  const each = await Promise.all(
    inboxKinds.map(async ({ kind, answering }) => {
      const { total, waiting } = await answering.list(ctx, page * answersPerPage);
      return { total, waiting: waiting.map((one) => ({ ...one, kind })) };
    }),
  );
  const total = each.reduce((sum, one) => sum + one.total, 0);
  const sorted = each.flatMap(({ waiting }) => waiting).toSorted(byDue);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / answersPerPage)),
    waiting: sorted
      .slice((page - 1) * answersPerPage, page * answersPerPage)
      .map((one) => ({ ...one, urgency: urgencyOf(one.dueAt, ctx.now) })),
  };
}

/** Beyond as many a menu says „99+“. */
const mostCounted = 100;

/** How many of these there are, and how many are overdue; null for whoever neither answers nor approves. */
export async function countAnswersWaiting(
  ctx: ReadContext,
): Promise<{ waiting: number; overdue: number } | null> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !holds(actor, ...waitingRoles)) return null;
  const reading = { ...ctx, actor };
  const due = await Promise.all(
    inboxKinds.map(({ answering }) => answering.due(reading, mostCounted)),
  );
  const all = due.flat();
  const overdue = all.filter((dueAt) => urgencyOf(dueAt, ctx.now) === 'overdue');
  return {
    waiting: Math.min(all.length, mostCounted),
    overdue: Math.min(overdue.length, mostCounted),
  };
}
