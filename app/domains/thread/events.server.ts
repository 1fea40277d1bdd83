import { and, asc, eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { standingFacts, threadEvent } from '#db/schema';
import type { Actor } from '~/domains/identity/actor';
import type { Context, ReadContext } from '~/platform/context.server';
import { enqueue } from '~/platform/queue.server';

import type { EventFacts, EventKind } from './vocabulary';

/** What happened, as „Det skete der“ and the feeds tell it. */
export type ThreadEvent = {
  id: string;
  /** ISO instant. */
  at: string;
  kind: EventKind;
  facts: EventFacts;
};

/**
 * Writes down what happened to a subject, in the transaction in which it did. A public event is told to
 * those who follow the subject, or a node of a plan that it serves (or one above that): each of them once, but for whoever
 * caused it, and who is told directly.
 * @param of.isPublic whether everyone may read it, or only whoever the subject is about
 * @param of.toldAlready whom the caller writes to about it: they get no news of it besides
 * @param of.about what it concerns besides: who follows one of these subjects is told too, as if it served them
 * @param of.isQuiet nobody is told of it by itself: another event of the same moment tells of both
 * @param of.facts what its sentence needs; nothing personal, since it stays
 * @returns the event's id
 */
export async function recordEvent(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'actor' | 'now'>,
  of: {
    subjectId: string;
    kind: EventKind;
    isPublic: boolean;
    isQuiet?: boolean;
    facts?: EventFacts;
    toldAlready?: string[];
    about?: string[];
  },
): Promise<string> {
  const id = uuidv7();
  await tx.insert(threadEvent).values({
    id,
    municipalityId: ctx.municipality.id,
    subjectId: of.subjectId,
    at: ctx.now.toString(),
    kind: of.kind,
    isPublic: of.isPublic,
    facts: of.facts ?? {},
  });
  if (of.isPublic && !of.isQuiet) {
    const except = [...peopleOf(ctx.actor), ...(of.toldAlready ?? [])];
    const payload = { eventId: id, except, about: of.about ?? [] };
    await enqueue(tx, { name: 'tell-followers', payload }, `tell ${id}`);
  }
  return id;
}

/** Whose doing it was: with somebody who was helped, both. */
function peopleOf(actor: Actor): string[] {
  if (actor.kind !== 'person') return [];
  return actor.assistedBy === null ? [actor.personId] : [actor.personId, actor.assistedBy];
}

/**
 * What happened to a subject, the oldest first.
 * @param options.publicOnly false only for whoever the subject is about, and for staff
 */
export async function eventsOf(
  ctx: ReadContext,
  subjectId: string,
  options: { publicOnly: boolean },
): Promise<ThreadEvent[]> {
  return (await eventsOfEach(ctx, [subjectId], options)).get(subjectId) ?? [];
}

/** The same of many subjects at once, by subject; those without are left out. */
export async function eventsOfEach(
  ctx: ReadContext,
  subjectIds: string[],
  options: { publicOnly: boolean },
): Promise<Map<string, ThreadEvent[]>> {
  const events = new Map<string, ThreadEvent[]>();
  if (subjectIds.length === 0) return events;
  const rows = await ctx.db
    .select({
      subjectId: threadEvent.subjectId,
      id: threadEvent.id,
      at: threadEvent.at,
      kind: threadEvent.kind,
      facts: standingFacts,
    })
    .from(threadEvent)
    .where(
      and(
        eq(threadEvent.municipalityId, ctx.municipality.id),
        inArray(threadEvent.subjectId, subjectIds),
        options.publicOnly ? eq(threadEvent.isPublic, true) : undefined,
      ),
    )
    .orderBy(asc(threadEvent.at), asc(threadEvent.id));
  for (const { subjectId, ...event } of rows) {
    events.set(subjectId, [...(events.get(subjectId) ?? []), event]);
  }
  return events;
}
