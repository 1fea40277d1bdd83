import { and, desc, eq, isNull } from 'drizzle-orm';
import { dialogueSession } from '#db/schema';
import { localTimeOf } from '~/domains/municipalities/local-time';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import type { AccessKind, Format } from '../vocabulary';

/** What a committee's next sessions are likely to have as its latest one has it. */
export type LatestSession = {
  /** ISO. */
  startsAt: string;
  /** By the clocks of Denmark, `HH:MM`. */
  startTime: string;
  endTime: string;
  place: string | null;
  access: AccessKind[];
  accessNote: string | null;
};

/**
 * The last of a committee's sessions, those to come included, that is not called off; one of the same format before all
 * others, which need another room. Null: it has none. The caller authorizes.
 */
export async function latestSession(
  { db, municipality }: Pick<ReadContext, 'db' | 'municipality'>,
  of: { committeeId: string; format: Format },
): Promise<LatestSession | null> {
  const [row] = await db
    .select()
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        eq(dialogueSession.committeeId, of.committeeId),
        isNull(dialogueSession.cancelledAt),
      ),
    )
    .orderBy(desc(eq(dialogueSession.format, of.format)), desc(dialogueSession.startsAt))
    .limit(1);
  if (!row) return null;
  const clock = (at: string) => localTimeOf(asInstant(at)).slice(-5);
  return {
    startsAt: row.startsAt,
    startTime: clock(row.startsAt),
    endTime: clock(row.endsAt),
    place: row.place,
    access: row.access as AccessKind[],
    accessNote: row.accessNote,
  };
}
