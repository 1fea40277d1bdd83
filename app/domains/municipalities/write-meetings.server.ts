import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { meeting } from '#db/schema';
import { registerSubjects } from '~/domains/thread/index.server';
import { instantOf } from './local-time';
import type { MeetingEntry } from './municipality-file';

/**
 * Writes meetings that are new or changed, in the caller's transaction. A changed one rises in its sequence,
 * by which calendars know; one that was cancelled keeps the instant at which that became known.
 * @param of.known ids of the entries that are there, by list and slug (`meetings/juni`)
 */
export async function writeMeetings(
  tx: Transaction,
  at: { municipalityId: string; now: Temporal.Instant },
  of: { meetings: MeetingEntry[]; committeeIds: Map<string, string>; known: Map<string, string> },
): Promise<void> {
  const { municipalityId } = at;
  const now = at.now.toString();
  if (of.meetings.length === 0) return;
  const rows = of.meetings.map((one) => ({
    id: of.known.get(`meetings/${one.slug}`) ?? uuidv7(),
    municipalityId,
    slug: one.slug,
    committeeId: of.committeeIds.get(one.committee)!,
    title: one.title,
    startsAt: instantOf(one.startsAt)!.toString(),
    endsAt: one.endsAt === undefined ? null : instantOf(one.endsAt)!.toString(),
    place: one.place ?? null,
    streamUrl: one.stream ?? null,
    agendaUrl: one.agenda ?? null,
    isPublic: one.isPublic,
    cancelledAt: one.isCancelled ? now : null,
    changedAt: now,
  }));
  const isNew = ({ slug }: { slug: string }) => !of.known.has(`meetings/${slug}`);
  await registerSubjects(
    tx,
    municipalityId,
    'meeting',
    rows.filter(isNew).map(({ id }) => id),
  );
  await tx
    .insert(meeting)
    .values(rows)
    .onConflictDoUpdate({
      target: meeting.id,
      set: {
        committeeId: sql`excluded.committee_id`,
        title: sql`excluded.title`,
        startsAt: sql`excluded.starts_at`,
        endsAt: sql`excluded.ends_at`,
        place: sql`excluded.place`,
        streamUrl: sql`excluded.stream_url`,
        agendaUrl: sql`excluded.agenda_url`,
        isPublic: sql`excluded.is_public`,
        cancelledAt: sql`case when excluded.cancelled_at is not null
          then coalesce(${meeting.cancelledAt}, excluded.cancelled_at) end`,
        changedAt: sql`excluded.changed_at`,
        sequence: sql`${meeting.sequence} + 1`,
      },
    });
}
