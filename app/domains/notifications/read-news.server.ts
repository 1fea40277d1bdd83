import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { follow, notification, searchEntry, standingFacts, threadEvent } from '#db/schema';

import type { ReadContext } from '~/platform/context.server';

const followed = alias(searchEntry, 'followed');

type Event = typeof threadEvent.$inferSelect;

/** Something to be told to somebody who follows it. */
export type News = {
  followId: string;
  /** What they follow; null where that has no public page any more. */
  followed: { title: string; path: string } | null;
  subjectId: string;
  title: string;
  context: string;
  /** Without language prefix. */
  path: string;
  /** ISO instant. */
  at: string;
  kind: Event['kind'];
  facts: Event['facts'];
};

/** What a mail is to tell, as the world is now: what has no public page any more is left out. */
export async function readNews(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  mailId: string,
): Promise<News[]> {
  return ctx.db
    .select({
      followId: notification.followId,
      followed: { title: followed.title, path: followed.path },
      subjectId: threadEvent.subjectId,
      title: searchEntry.title,
      context: searchEntry.context,
      path: searchEntry.path,
      at: threadEvent.at,
      kind: threadEvent.kind,
      facts: standingFacts,
    })
    .from(notification)
    .innerJoin(threadEvent, eq(threadEvent.id, notification.eventId))
    .innerJoin(searchEntry, eq(searchEntry.subjectId, threadEvent.subjectId))
    .innerJoin(follow, eq(follow.id, notification.followId))
    .leftJoin(followed, eq(followed.subjectId, follow.subjectId))
    .where(
      and(
        eq(notification.municipalityId, ctx.municipality.id),
        eq(notification.mailId, mailId),
        eq(threadEvent.isPublic, true),
      ),
    )
    .orderBy(asc(searchEntry.title), asc(threadEvent.at), asc(threadEvent.id));
}
