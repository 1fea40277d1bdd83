import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { auditEvent } from '#db/schema';
import type { Keys } from '~/platform/keys.server';
import { type SealedAs, type SealedEvent, sealText } from './seal-text';

/** An instant in microseconds: exact, and the same whatever time zone a connection shows instants in. */
export const microseconds = (column: PgColumn) =>
  sql<string>`(extract(epoch from ${column}) * 1000000)::bigint::text`;

/** What a seal holds of an event. */
export const sealedColumns = {
  id: auditEvent.id,
  municipalityId: auditEvent.municipalityId,
  at: microseconds(auditEvent.at),
  requestId: auditEvent.requestId,
  actor: auditEvent.actor,
  actorId: auditEvent.actorId,
  onBehalfOf: auditEvent.onBehalfOf,
  action: auditEvent.action,
  subjectId: auditEvent.subjectId,
  detailsHash: auditEvent.detailsHash,
};

/** The seal of some events: nobody without the installation's secret can make one that fits. */
export function sealOf(
  keys: Pick<Keys, 'pseudonym'>,
  seal: SealedAs,
  events: readonly SealedEvent[],
): string {
  return keys.pseudonym('audit seal', sealText(seal, events));
}
