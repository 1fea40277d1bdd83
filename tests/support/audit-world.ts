import { sql, type SQL } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#db/client.server';
import { operator, worker } from '~/domains/identity/actor';
import { sealEvents } from '~/domains/audit/seal-events.server';
import { type Finding, type KnownSeal, verifySeals } from '~/domains/audit/verify-seals.server';
import { recordAudit } from '~/platform/audit.server';
import type { Tenant } from '~/platform/context.server';
import { testKeys } from './people';
import { noon } from './plan-world';

/** Records one thing that an operator did. */
export function recordOne(
  db: Database,
  municipality: Tenant,
  details: Record<string, unknown>,
  now: Temporal.Instant = noon,
): Promise<void> {
  const ctx = { municipality, actor: operator, now, requestId: 'test' };
  return db.transaction((tx) => recordAudit(tx, ctx, { action: 'test.done', details }));
}

/** Seals what waits, as the worker does. @returns how many events */
export function sealNow(db: Database, now: Temporal.Instant = noon): Promise<number> {
  return sealEvents({ actor: worker, now, requestId: 'seal', db, keys: testKeys });
}

/** Everything that verifying finds, and what it says at the end. */
export async function verifyNow(db: Database, known?: KnownSeal, keys = testKeys) {
  const findings: Finding[] = [];
  const steps = verifySeals(db, keys, known);
  for (;;) {
    const step = await steps.next();
    if (step.done) return { findings, verified: step.value };
    findings.push(step.value);
  }
}

/** Changes the audit as only somebody can who rules over the database: no trigger, no foreign key. */
export async function tamper(db: Database, ...statements: SQL[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const statement of statements) await tx.execute(statement);
  });
}
