import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { findEvents } from './find-events.server';
import type { LogEntry } from './log-entry';
import { isUuid, type LogFilter, type LogQuery } from './log-filter';
import { auditPolicy } from './policy';
import { withNames } from './with-names.server';

type ReaderContext = Context & { actor: PersonActor };

const entriesPerPage = 50;
const entriesPerPortion = 500;

/**
 * A page of the log, the newest first. That somebody looked, and what they narrowed it by, is in the log too:
 * it tells much of people. Going on to older pages of the same list is the same look.
 * @returns the entries, and what the next page begins after; null where this is the last
 */
export async function readLog(
  ctx: ReaderContext,
  { foer, ...filter }: LogQuery,
): Promise<{ entries: LogEntry[]; older: string | null }> {
  return inTransaction(ctx, async (tx) => {
    authorize(auditPolicy(ctx.actor, 'read'));
    const asked = { db: tx, municipality: ctx.municipality };
    const found = await findEvents(asked, filter, { older: foer, limit: entriesPerPage + 1 });
    const shown = found.slice(0, entriesPerPage);
    if (foer === '') {
      await recordAudit(tx, ctx, { action: 'audit.read', details: narrowedBy(filter) });
    }
    return {
      entries: await withNames(asked, shown),
      older: found.length > entriesPerPage ? shown.at(-1)!.id : null,
    };
  });
}

/**
 * Everything in the log that a filter leaves, read in portions while it is handed on. That it was taken away is in the
 * log, and is not among what was.
 */
export async function exportLog(
  ctx: ReaderContext,
  filter: LogFilter,
): Promise<AsyncIterable<LogEntry>> {
  const first = await inTransaction(ctx, async (tx) => {
    authorize(auditPolicy(ctx.actor, 'read'));
    const found = await findEvents({ ...ctx, db: tx }, filter, { limit: entriesPerPortion });
    await recordAudit(tx, ctx, { action: 'audit.export', details: narrowedBy(filter) });
    return found;
  });
  return (async function* () {
    for (let portion = first; portion.length > 0;) {
      yield* await withNames(ctx, portion);
      if (portion.length < entriesPerPortion) return;
      const older = portion.at(-1)!.id;
      portion = await findEvents(ctx, filter, { older, limit: entriesPerPortion });
    }
  })();
}

/** What is kept of a filter: names that were typed are left out, since nobody could erase them here. */
function narrowedBy({ fra, til, hvem, handling, om }: LogFilter): Record<string, string> {
  const typed = (words: string) => (words === '' || isUuid(words) ? words : '…');
  const given = { from: fra, to: til, who: typed(hvem), action: handling, about: typed(om) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}
