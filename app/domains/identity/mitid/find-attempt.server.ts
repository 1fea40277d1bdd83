import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { mitidAttempt } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { hashOfBrowser } from '../draft.server';
import type { Broker } from '../mitid-broker';
import { type AttemptRefusal, whyNotGoingOn } from './attempt';
import { authorizationUrl, reachProvider } from './provider.server';

export type AttemptRow = typeof mitidAttempt.$inferSelect;

/**
 * An attempt that may go on in this browser.
 * @returns with a refusal the attempt, too, where there is one: it knows the language
 */
export async function findAttempt(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'>,
  of: { id: string | undefined; browser: string | null },
): Promise<Outcome<AttemptRow, { code: AttemptRefusal; attempt: AttemptRow | null }>> {
  const [attempt] =
    of.id === undefined || !validate(of.id)
      ? []
      : await ctx.db
          .select()
          .from(mitidAttempt)
          .where(
            and(eq(mitidAttempt.id, of.id), eq(mitidAttempt.municipalityId, ctx.municipality.id)),
          );
  const hash = of.browser === null ? null : hashOfBrowser(of.browser);
  const code = whyNotGoingOn(attempt, hash, ctx.now);
  return code === null ? ok(attempt!) : refused({ code, attempt: attempt ?? null });
}

/** Where an attempt goes from here: the broker's address for it, the same whenever it is asked for. */
export async function findWayToProvider(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'> & {
    keys: Keys;
    origin: string;
    broker: Broker;
  },
  of: { id: string; browser: string | null },
): Promise<Outcome<string, { code: AttemptRefusal | 'unavailable'; attempt: AttemptRow | null }>> {
  const found = await findAttempt(ctx, of);
  if (!found.ok) return found;
  const reached = await reachProvider(ctx.broker, ctx.now);
  if (!reached.ok) return refused({ code: 'unavailable', attempt: found.value });
  return ok(await authorizationUrl(ctx, reached.value, found.value));
}
