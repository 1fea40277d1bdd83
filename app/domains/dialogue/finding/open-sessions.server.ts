import { and, asc, eq, inArray } from 'drizzle-orm';
import { dialogueSession, dialogueTopic } from '#db/schema';
import { linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import type { AccessKind } from '../vocabulary';
import { listOutcomes } from './list-outcomes.server';
import { iso, listSessions } from './list-sessions.server';
import type { SessionsAsked } from './session-conditions.server';

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;

/** Deputations of a page of sessions, at the most. */
const mostOutcomes = 5000;

/** Sessions as open data has them: with topics, what they serve and what is published of them. Public. */
export async function listOpenSessions(
  ctx: Reading,
  asked: SessionsAsked,
  at: { page: number; perPage: number },
) {
  const { total, sessions } = await listSessions(ctx, asked, at);
  const ids = sessions.map(({ id }) => id);
  const facts = await factsOf(ctx, ids);
  const topics = await topicsOf(ctx, ids);
  const links = await linksOfEach(ctx, ids);
  const outcomes =
    ids.length === 0 ? [] : await listOutcomes(ctx, { sessionIds: ids }, mostOutcomes);
  return {
    total,
    sessions: sessions.map((session) => ({
      ...session,
      ...facts.get(session.id)!,
      topics: topics.flatMap(({ sessionId, title }) => (sessionId === session.id ? [title] : [])),
      nodes: links.get(session.id)?.nodes ?? [],
      sdgs: links.get(session.id)?.sdgs.map(({ goal }) => goal) ?? [],
      outcomes: outcomes.filter(({ sessionId }) => sessionId === session.id),
    })),
  };
}

async function factsOf({ db, municipality }: Reading, ids: string[]) {
  const rows = await db
    .select({
      id: dialogueSession.id,
      remoteUrl: dialogueSession.remoteUrl,
      access: dialogueSession.access,
      heldAt: dialogueSession.heldAt,
    })
    .from(dialogueSession)
    .where(
      and(eq(dialogueSession.municipalityId, municipality.id), inArray(dialogueSession.id, ids)),
    );
  return new Map(
    rows.map(({ id, remoteUrl, access, heldAt }) => [
      id,
      {
        isRemote: remoteUrl !== null,
        access: access as AccessKind[],
        heldAt: heldAt && iso(heldAt),
      },
    ]),
  );
}

function topicsOf({ db, municipality }: Reading, ids: string[]) {
  return db
    .select({ sessionId: dialogueTopic.sessionId, title: dialogueTopic.title })
    .from(dialogueTopic)
    .where(
      and(eq(dialogueTopic.municipalityId, municipality.id), inArray(dialogueTopic.sessionId, ids)),
    )
    .orderBy(asc(dialogueTopic.position));
}
