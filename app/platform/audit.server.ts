import { createHash, randomBytes } from 'node:crypto';
import { auditEvent } from '#db/schema';
import type { Transaction } from '#db/client.server';
import type { Actor } from '~/domains/identity/actor';
import type { Context } from './context.server';

/**
 * Writes who did what in the caller's transaction, so that nothing happens without its trace.
 * @param details no ballots, no personal data beyond what the action is about
 */
export async function recordAudit(
  tx: Transaction,
  ctx: Context,
  event: { action: string; subjectId?: string; details?: Record<string, unknown> },
): Promise<void> {
  const details = event.details ?? {};
  const detailsSalt = randomBytes(16).toString('base64url');
  await tx.insert(auditEvent).values({
    municipalityId: ctx.municipality.id,
    at: ctx.now.toString(),
    requestId: ctx.requestId,
    actor: ctx.actor.kind,
    ...actors(ctx.actor),
    action: event.action,
    subjectId: event.subjectId ?? null,
    details,
    detailsSalt,
    detailsHash: hashOfDetails(details, detailsSalt),
  });
}

/** What a seal covers of an event's details, which may be detached later: without the salt it tells nothing. */
export function hashOfDetails(details: Record<string, unknown>, salt: string): string {
  return createHash('sha256').update(salt).update(canonical(details)).digest('base64url');
}

/** Who acted and for whom, where it was a person: staff who help somebody act, and do it for them. */
function actors(actor: Actor): { actorId: string | null; onBehalfOf: string | null } {
  if (actor.kind !== 'person') return { actorId: null, onBehalfOf: null };
  return actor.assistedBy === null
    ? { actorId: actor.personId, onBehalfOf: null }
    : { actorId: actor.assistedBy, onBehalfOf: actor.personId };
}

/** JSON with its keys in order, so that what PostgreSQL gives back is the same text as what was written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
