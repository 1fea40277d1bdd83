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
  await tx.insert(auditEvent).values({
    municipalityId: ctx.municipality.id,
    at: ctx.now.toString(),
    requestId: ctx.requestId,
    actor: ctx.actor.kind,
    ...actors(ctx.actor),
    action: event.action,
    subjectId: event.subjectId ?? null,
    details: event.details ?? {},
  });
}

/** Who acted and for whom, where it was a person: staff who help somebody act, and do it for them. */
function actors(actor: Actor): { actorId: string | null; onBehalfOf: string | null } {
  if (actor.kind !== 'person') return { actorId: null, onBehalfOf: null };
  return actor.assistedBy === null
    ? { actorId: actor.personId, onBehalfOf: null }
    : { actorId: actor.assistedBy, onBehalfOf: actor.personId };
}
