import { asc, desc, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { auditEvent, auditSeal } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { auditPolicy } from './policy';
import { sealedColumns, sealOf } from './sealed-columns.server';

const mostInSeal = 1000;

/** A verb for all municipalities at once: there is one chain in an installation. */
type SealContext = Omit<Context, 'municipality'> & { keys: Pick<Keys, 'pseudonym'> };

/**
 * Puts every event that is under none yet under a seal, in batches, each in a transaction of its own: killed
 * in the middle it has sealed whole batches, and the next time the rest. Of several at once one seals and the
 * others do nothing. No verb waits for it: what somebody writes or detaches just now is sealed the next time.
 * @returns how many events
 */
export async function sealEvents(ctx: SealContext): Promise<number> {
  let events = 0;
  for (;;) {
    const sealed = await sealBatch(ctx);
    events += sealed;
    if (sealed < mostInSeal) return events;
  }
}

async function sealBatch(ctx: SealContext): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    authorize(auditPolicy(ctx.actor, 'seal'));
    if (!(await isOnlySealer(tx)) || !(await isAnythingUnsealed(tx))) return 0;
    const [last] = await tx.select().from(auditSeal).orderBy(desc(auditSeal.number)).limit(1);
    const number = (last?.number ?? 0) + 1;
    // Under the seal it tells of, unless others fill it: so that sealing leaves nothing to seal.
    await recordAudit(
      tx,
      { ...ctx, municipality: null },
      { action: 'audit.seal', details: { number } },
    );
    const events = await tx
      .select(sealedColumns)
      .from(auditEvent)
      .where(isNull(auditEvent.seal))
      .orderBy(asc(auditEvent.id))
      .limit(mostInSeal)
      .for('update', { skipLocked: true });
    const now = ctx.now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' });
    const previousHash = last?.hash ?? null;
    const sealedAt = String(now.epochNanoseconds / 1000n);
    await tx.insert(auditSeal).values({
      number,
      sealedAt: now.toString(),
      events: events.length,
      previousHash,
      hash: sealOf(ctx.keys, { number, sealedAt, previousHash }, events),
    });
    await tx
      .update(auditEvent)
      .set({ seal: number })
      .where(
        inArray(
          auditEvent.id,
          events.map(({ id }) => id),
        ),
      );
    return events.length;
  });
}

async function isOnlySealer(tx: Transaction): Promise<boolean> {
  const [row] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('medspil seal')) as mine`,
  );
  return row!.mine;
}

async function isAnythingUnsealed(tx: Transaction): Promise<boolean> {
  const rows = await tx
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(isNull(auditEvent.seal))
    .limit(1);
  return rows.length > 0;
}
