import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNotNull, ne, or, sql } from 'drizzle-orm';
import { auditEvent } from '#db/schema';
import type { Transaction } from '#db/client.server';
import type { Actor } from '~/domains/identity/actor';
import type { Context, Tenant } from './context.server';

/** Who does something, when, in which request and municipality. */
type Recording = Pick<Context, 'actor' | 'now' | 'requestId'> & {
  municipality: Pick<Tenant, 'id'> | null;
};

const detachAction = 'audit.detach';

/**
 * Writes who did what in the caller's transaction, so that nothing happens without its trace.
 * @param ctx.municipality null: what is done for the whole installation
 * @param details no ballots, no personal data beyond what the action is about
 */
export async function recordAudit(
  tx: Transaction,
  ctx: Recording,
  event: { action: string; subjectId?: string; details?: Record<string, unknown> },
): Promise<void> {
  const details = event.details ?? {};
  const detailsSalt = randomBytes(16).toString('base64url');
  await tx.insert(auditEvent).values({
    municipalityId: ctx.municipality?.id ?? null,
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

/**
 * Takes away the details of what a person did, had done for them or is named in, when they are erased. What
 * was done, by which id and when stays, and every seal holds. A mark shows that it was done here, and not
 * behind the program's back. It reads all events of the municipality but the worker's, whose details name
 * nobody.
 */
export async function detachDetails(
  tx: Transaction,
  ctx: Pick<Context, 'actor' | 'now' | 'requestId' | 'municipality'> & { keys: Detaching },
  personId: string,
): Promise<void> {
  // In a log of many years this takes longer than a page may.
  await tx.execute(sql`set local statement_timeout = 0`);
  const events = await tx
    .select({ id: auditEvent.id, detailsHash: auditEvent.detailsHash })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.municipalityId, ctx.municipality.id),
        ne(auditEvent.actor, 'worker'),
        isNotNull(auditEvent.details),
        sql`${auditEvent.details} <> '{}'`,
        ne(auditEvent.action, detachAction),
        or(
          eq(auditEvent.actorId, personId),
          eq(auditEvent.onBehalfOf, personId),
          sql`strpos(${auditEvent.details}::text, ${personId}) > 0`,
        ),
      ),
    );
  if (events.length === 0) return;
  const marks = events.map(({ id }) => ({ id, mark: markOfDetached(ctx.keys, id) }));
  await tx.execute(sql`
    update ${auditEvent} set details = null, details_salt = null, detached_mark = marked ->> 'mark'
    from json_array_elements(${JSON.stringify(marks)}::json) as marked
    where id = (marked ->> 'id')::uuid`);
  await recordAudit(tx, ctx, { action: detachAction, details: { events: events.length } });
}

type Detaching = { pseudonym(purpose: string, value: string): string };

/** What only who has the secret can put beside an event whose details are detached. */
export function markOfDetached(keys: Detaching, eventId: string): string {
  return keys.pseudonym('audit detached', eventId);
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
