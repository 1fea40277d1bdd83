import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { committee, dialogueSession, dialogueTopic } from '#db/schema';
import { makeSearchable } from '~/domains/thread/index.server';
import { formatFullDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import type { Context } from '~/platform/context.server';
import { sessionPath } from '../paths';

/**
 * Lets public search find sessions – by title, committee, topics and place – and lets people follow them, as they are
 * by now in the caller's transaction: whoever sets one up, moves it or changes what it is about calls this.
 */
export async function makeSessionsSearchable(
  tx: Transaction,
  { municipality }: Pick<Context, 'municipality'>,
  sessionIds: string[],
): Promise<void> {
  if (sessionIds.length === 0) return;
  const rows = await tx
    .select({
      id: dialogueSession.id,
      slug: dialogueSession.slug,
      format: dialogueSession.format,
      title: dialogueSession.title,
      startsAt: dialogueSession.startsAt,
      place: dialogueSession.place,
      committee: committee.name,
      topics: sql<
        string | null
      >`(select string_agg(${dialogueTopic.title}, ', ' order by ${dialogueTopic.position})
        from ${dialogueTopic} where ${dialogueTopic.sessionId} = ${dialogueSession.id})`,
    })
    .from(dialogueSession)
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        inArray(dialogueSession.id, sessionIds),
      ),
    );
  const { formats } = textsIn('da').dialogue;
  await makeSearchable(
    tx,
    rows.map(({ id, slug, format, title, startsAt, place, topics, ...row }) => ({
      subjectId: id,
      municipalityId: municipality.id,
      path: sessionPath(slug),
      title: title ?? `${formats[format].short}: ${row.committee}`,
      context: formatFullDay(startsAt, 'da'),
      body: [formats[format].name, row.committee, topics, place]
        .filter((part) => part !== null)
        .join('. '),
    })),
  );
}
