import { and, asc, eq, inArray } from 'drizzle-orm';
import { committee, moderationEntry, person, searchEntry, subject } from '#db/schema';
import type { Actor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import type { EventRow } from './find-events.server';
import type { LogDetail, LogEntry, LogSubject, PersonNamed } from './log-entry';
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
            ...(subjects.get(event.subjectId) ?? { kind: null, title: null, path: null }),
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
  const found = new Map<string, Omit<LogSubject, 'id'>>();
  if (ids.length === 0) return found;
  const meant = [...new Set(ids)];
  const committees = await db
    .select({ id: committee.id, title: committee.name, slug: committee.slug })
    .from(committee)
    .where(and(eq(committee.municipalityId, municipality.id), inArray(committee.id, meant)));
  for (const { id, title, slug } of committees) {
    found.set(id, { kind: 'committee', title, path: `/udvalg/${slug}` });
  }
  const entries = await db
    .select({ id: searchEntry.subjectId, title: searchEntry.title, path: searchEntry.path })
    .from(searchEntry)
    .where(
      and(eq(searchEntry.municipalityId, municipality.id), inArray(searchEntry.subjectId, meant)),
    );
  for (const { id, title, path } of entries) found.set(id, { kind: null, title, path });
  const others = meant.filter((id) => !found.has(id));
  if (others.length === 0) return found;
  // Everybody who reads the log sees what waits for a decision, too; the last matter tells of those before it.
  const kinds = await db
    .select({ id: subject.id, kind: subject.kind, entryId: moderationEntry.id })
    .from(subject)
    .leftJoin(moderationEntry, eq(moderationEntry.subjectId, subject.id))
    .where(and(eq(subject.municipalityId, municipality.id), inArray(subject.id, others)))
    .orderBy(asc(moderationEntry.id));
  for (const { id, kind, entryId } of kinds) {
    const path = entryId === null ? null : `/medarbejder/indbakke/${entryId}`;
    found.set(id, { kind, title: null, path });
  }
  return found;
}
