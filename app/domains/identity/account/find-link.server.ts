import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { mailLink } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { type LinkRefusal, whyNotUsable } from '../mail-link';

type LinkRow = typeof mailLink.$inferSelect;

/** What a link's page shows before anything is done: what it is for, and whether it still can be used. */
export async function findLink(
  ctx: Pick<ReadContext, 'municipality' | 'now'> & { db: Pick<Transaction, 'select'>; keys: Keys },
  token: string,
): Promise<{ ok: true; link: LinkRow } | { ok: false; reason: LinkRefusal }> {
  const id = ctx.keys.readToken('mail link', token);
  const [link] =
    id === undefined
      ? []
      : await ctx.db
          .select()
          .from(mailLink)
          .where(and(eq(mailLink.id, id), eq(mailLink.municipalityId, ctx.municipality.id)));
  const reason = whyNotUsable(link, ctx.now);
  return reason === null ? { ok: true, link: link! } : { ok: false, reason };
}
