import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { committee, dialogueModel, dialogueSession, dialogueTopic } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

/** A session as whoever books it, or has booked it, reads about it. */
export type SessionFacts = Awaited<ReturnType<typeof sessionFacts>>[number];

type Reading = Pick<ReadContext, 'municipality'> & { db: Pick<Reader, 'select'> };

/** Sessions with their committee and the model that they are held by; one, or several that are sought. */
export async function sessionFacts(ctx: Reading, of: { slug: string } | { id: string }) {
  const rows = await ctx.db
    .select({ session: dialogueSession, committee, rules: dialogueModel.rules })
    .from(dialogueSession)
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueSession.modelId))
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        'slug' in of ? eq(dialogueSession.slug, of.slug) : eq(dialogueSession.id, of.id),
      ),
    );
  return rows.map(({ session, committee: body, rules }) => ({
    id: session.id,
    slug: session.slug,
    format: session.format,
    title: session.title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    closesAt: session.closesAt,
    materialsBy: session.materialsBy,
    place: session.place,
    remoteUrl: session.remoteUrl,
    access: session.access,
    accessNote: session.accessNote,
    cancelledAt: session.cancelledAt,
    heldAt: session.heldAt,
    committee: { id: body.id, slug: body.slug, name: body.name },
    rules,
  }));
}

/** Sessions of a committee that can be booked now, the next first. */
export async function comingSessions(
  ctx: Reading & Pick<ReadContext, 'now'>,
  of: { committeeId: string; not: string | null },
): Promise<{ id: string; slug: string; startsAt: string; format: SessionFacts['format'] }[]> {
  return ctx.db
    .select({
      id: dialogueSession.id,
      slug: dialogueSession.slug,
      startsAt: dialogueSession.startsAt,
      format: dialogueSession.format,
    })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        eq(dialogueSession.committeeId, of.committeeId),
        isNull(dialogueSession.cancelledAt),
        // The whole of the last second counts.
        gt(dialogueSession.closesAt, ctx.now.subtract({ seconds: 1 }).toString()),
        of.not === null ? undefined : ne(dialogueSession.id, of.not),
      ),
    )
    .orderBy(asc(dialogueSession.startsAt));
}

/** What is talked about at the tables of a dialogue meeting, in their order. */
export function topicsOf(ctx: Reading, sessionId: string) {
  return ctx.db
    .select({
      id: dialogueTopic.id,
      title: dialogueTopic.title,
      tableName: dialogueTopic.tableName,
      host: dialogueTopic.host,
    })
    .from(dialogueTopic)
    .where(
      and(
        eq(dialogueTopic.municipalityId, ctx.municipality.id),
        eq(dialogueTopic.sessionId, sessionId),
      ),
    )
    .orderBy(asc(dialogueTopic.position));
}
