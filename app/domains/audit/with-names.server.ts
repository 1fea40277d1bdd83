import { and, eq, inArray } from 'drizzle-orm';
import { committee, person, searchEntry } from '#db/schema';
import type { Actor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import type { EventRow } from './find-events.server';
import type { LogDetail, LogEntry, PersonNamed } from './log-entry';
import { isUuid } from './log-filter';

type AskContext = Pick<ReadContext, 'db' | 'municipality'>;
type Names = Map<string, string | null>;

/** Events as they are shown: with the names that people and subjects have now. */
export async function withNames(ctx: AskContext, events: EventRow[]): Promise<LogEntry[]> {
  const people = await namesOfPeople(ctx, events.flatMap(idsIn));
  const subjects = await subjectsOf(
    ctx,
    events.flatMap(({ subjectId }) => subjectId ?? []),
  );
  const named = (id: string | null): PersonNamed | null =>
    id === null ? null : { id, name: people.get(id) ?? null };
  return events.map((event) => ({
    id: event.id,
    at: event.at,
    actor: event.actor as Actor['kind'],
    by: named(event.actorId),
    onBehalfOf: named(event.onBehalfOf),
    action: event.action,
    subject:
      event.subjectId === null
        ? null
        : {
            id: event.subjectId,
            ...(subjects.get(event.subjectId) ?? { title: null, path: null }),
          },
    details:
      event.details === null
        ? null
        : Object.entries(event.details).flatMap(([key, value]) => detailOf(key, value, people)),
  }));
}

function idsIn({ actorId, onBehalfOf, details }: EventRow): string[] {
  const values = Object.values(details ?? {}).flat();
  return [actorId, onBehalfOf, ...values].filter(
    (value): value is string => typeof value === 'string' && isUuid(value),
  );
}

function detailOf(key: string, value: unknown, people: Names): LogDetail[] {
  if (value === null || value === undefined || value === '') return [];
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  if (values.length > 0 && values.every((one) => typeof one === 'string' && people.has(one))) {
    const meant = (values as string[]).map((id) => ({ id, name: people.get(id) ?? null }));
    return [{ key, kind: 'people', people: meant }];
  }
  const isPlain = values.every((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return isPlain
    ? [{ key, kind: 'text', text: values.map(String).join(', ') }]
    : [{ key, kind: 'json', json: JSON.stringify(value, null, 1) }];
}

/** Everybody of the municipality among some ids; without a name once they are erased. */
async function namesOfPeople({ db, municipality }: AskContext, ids: string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(eq(person.municipalityId, municipality.id), inArray(person.id, [...new Set(ids)])));
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email]));
}

async function subjectsOf({ db, municipality }: AskContext, ids: string[]) {
  const found = new Map<string, { title: string; path: string | null }>();
  if (ids.length === 0) return found;
  const meant = [...new Set(ids)];
  const committees = await db
    .select({ id: committee.id, title: committee.name, slug: committee.slug })
    .from(committee)
    .where(and(eq(committee.municipalityId, municipality.id), inArray(committee.id, meant)));
  for (const { id, title, slug } of committees) found.set(id, { title, path: `/udvalg/${slug}` });
  const entries = await db
    .select({ id: searchEntry.subjectId, title: searchEntry.title, path: searchEntry.path })
    .from(searchEntry)
    .where(
      and(eq(searchEntry.municipalityId, municipality.id), inArray(searchEntry.subjectId, meant)),
    );
  for (const { id, title, path } of entries) found.set(id, { title, path });
  return found;
}
