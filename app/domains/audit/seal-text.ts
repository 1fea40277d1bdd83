/**
 * What a seal is the keyed hash of: its own place in the chain, and every event under it, in the order of their
 * ids. Of an event's details it holds the salted hash, so that it stays true when they are detached. Pure.
 */
export function sealText(seal: SealedAs, events: readonly SealedEvent[]): string {
  return JSON.stringify([
    seal.number,
    seal.sealedAt,
    seal.previousHash,
    events.length,
    events.map((event) => sealedFields.map((field) => event[field])),
  ]);
}

/** Instants in microseconds since 1970, as PostgreSQL keeps them. */
export type SealedAs = { number: number; sealedAt: string; previousHash: string | null };

/** Everything that an event has, but its details, their salt and the seal itself. Never in another order. */
const sealedFields = [
  'id',
  'municipalityId',
  'at',
  'requestId',
  'actor',
  'actorId',
  'onBehalfOf',
  'action',
  'subjectId',
  'detailsHash',
] as const;
export type SealedEvent = Record<(typeof sealedFields)[number], string | null>;
