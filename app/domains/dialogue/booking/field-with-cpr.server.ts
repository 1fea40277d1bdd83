import { hasCpr } from '~/domains/moderation/index.server';

const written = ['topic', 'viewpoint', 'agendaItem', 'place', 'companions', 'needsNote'] as const;

/** The first field of a booking in which a CPR number is written; null: none has one. */
export function fieldWithCpr(
  given: Partial<Record<(typeof written)[number], string | null>>,
): string | null {
  return written.find((name) => hasCpr(given[name] ?? '')) ?? null;
}
