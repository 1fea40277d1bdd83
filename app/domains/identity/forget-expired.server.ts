import { and, eq, gte, lt, or } from 'drizzle-orm';
import { draft, mailLink, mitidAttempt, session, throttle, verificationLetter } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { mostWrongTries } from './letter';
import { noAddress } from './letter/open-letter.server';
import { identityPolicy } from './policy';

/** Days that traces of what is over are kept, so that „the link is too old“ can still be said. */
const daysOfTraces = 30;

/**
 * Forgets what is over: sessions, links, drafts and counted attempts that have expired, and after thirty
 * days links and letters that were used or sent. Doing it twice changes nothing.
 */
export async function forgetExpired(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'forget' }));
    const { id } = ctx.municipality;
    const now = ctx.now.toString();
    const longAgo = ctx.now.subtract({ hours: daysOfTraces * 24 }).toString();
    const gone = {
      sessions: await tx
        .delete(session)
        .where(
          and(
            eq(session.municipalityId, id),
            lt(session.expiresAt, new Date(ctx.now.epochMilliseconds)),
          ),
        )
        .returning({ id: session.id }),
      drafts: await tx
        .delete(draft)
        .where(and(eq(draft.municipalityId, id), lt(draft.expiresAt, now)))
        .returning({ id: draft.id }),
      attempts: await tx
        .delete(mitidAttempt)
        .where(and(eq(mitidAttempt.municipalityId, id), lt(mitidAttempt.expiresAt, now)))
        .returning({ id: mitidAttempt.id }),
      links: await tx
        .delete(mailLink)
        .where(and(eq(mailLink.municipalityId, id), lt(mailLink.expiresAt, longAgo)))
        .returning({ id: mailLink.id }),
      letters: await tx
        .delete(verificationLetter)
        .where(
          and(eq(verificationLetter.municipalityId, id), lt(verificationLetter.expiresAt, longAgo)),
        )
        .returning({ id: verificationLetter.id }),
    };
    // A letter that nobody can use any more has no business with an address.
    await tx
      .update(verificationLetter)
      .set(noAddress)
      .where(
        and(
          eq(verificationLetter.municipalityId, id),
          or(
            lt(verificationLetter.expiresAt, now),
            gte(verificationLetter.wrongTries, mostWrongTries),
          ),
        ),
      );
    await tx.delete(throttle).where(lt(throttle.expire, new Date(ctx.now.epochMilliseconds)));
    const counts = Object.fromEntries(
      Object.entries(gone).map(([what, rows]) => [what, rows.length]),
    );
    if (Object.values(counts).some((count) => count > 0)) {
      await recordAudit(tx, ctx, { action: 'identity.forget', details: counts });
    }
  });
}
