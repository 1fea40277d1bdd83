import { and, eq, ne } from 'drizzle-orm';
import { follow, searchEntry } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context, ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Keys } from '~/platform/keys.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { threadPolicy } from './policy';

/** What a link from a mail ends: one follow, or everything that a person is told collected. */
type Ends = { follow: string } | { digestsOf: string };

/** What the link would end now; `subscriptions` 0: it has ended already. */
export type Subscription = {
  kind: 'follow' | 'digests';
  subscriptions: number;
  /** Title of the one subject, where it has a public page. */
  title: string | null;
};

function read(keys: Keys, token: string): Ends {
  const followId = keys.readToken('unsubscribe follow', token);
  if (followId !== undefined) return { follow: followId };
  const digestsOf = keys.readToken('unsubscribe digests', token);
  if (digestsOf !== undefined) return { digestsOf };
  throw new NotFound();
}

function meant(ctx: Pick<ReadContext, 'municipality'>, ends: Ends) {
  return and(
    eq(follow.municipalityId, ctx.municipality.id),
    'follow' in ends
      ? eq(follow.id, ends.follow)
      : and(eq(follow.personId, ends.digestsOf), ne(follow.cadence, 'at_once')),
  );
}

/** What a link from a mail is for. @throws NotFound where it was not made here */
export async function findSubscription(
  ctx: Pick<ReadContext, 'db' | 'municipality'> & { keys: Keys },
  token: string,
): Promise<Subscription> {
  const ends = read(ctx.keys, token);
  const rows = await ctx.db
    .select({ title: searchEntry.title })
    .from(follow)
    .leftJoin(searchEntry, eq(searchEntry.subjectId, follow.subjectId))
    .where(meant(ctx, ends));
  return {
    kind: 'follow' in ends ? 'follow' : 'digests',
    subscriptions: rows.length,
    title: 'follow' in ends ? (rows[0]?.title ?? null) : null,
  };
}

/**
 * Ends what a link from a mail is for (RFC 8058): whoever has the mail may, a mail provider for its reader
 * too. What waits to be told goes with it. Doing it twice changes nothing.
 * @returns what it was for, and how many follows ended
 * @throws NotFound where the link was not made here
 */
export async function unsubscribe(
  ctx: Context & { keys: Keys },
  token: string,
): Promise<Subscription> {
  return inTransaction(ctx, async (tx) => {
    authorize(threadPolicy(ctx.actor, { do: 'unsubscribe' }));
    const found = await findSubscription({ ...ctx, db: tx }, token);
    const ends = read(ctx.keys, token);
    const ended = await tx
      .delete(follow)
      .where(meant(ctx, ends))
      .returning({ id: follow.id, personId: follow.personId });
    if (ended.length > 0) {
      await recordAudit(tx, ctx, {
        action: 'thread.unsubscribe',
        details: { person: ended[0]!.personId, what: found.kind, follows: ended.length },
      });
    }
    return { ...found, subscriptions: ended.length };
  });
}
