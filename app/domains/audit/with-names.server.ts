import { and, asc, eq, inArray } from 'drizzle-orm';
import {
  committee,
  meeting,
  moderationEntry,
  organisationUnit,
  person,
  questionTime,
  searchEntry,
  subject,
} from '#db/schema';
import type { Actor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import type { EventRow } from './find-events.server';
import type { LogDetail, LogEntry, LogSubject, PersonNamed } from './log-entry';
import { isUuid } from './log-filter';

type AskContext = Pick<ReadContext, 'db' | 'municipality'>;
/** What ids in details mean: people, without a name once they are erased; units; subjects. */
type Known = {
  people: Map<string, string | null>;
  units: Map<string, string>;
  subjects: Map<string, Omit<LogSubject, 'id'>>;
};

/** Events as they are shown: with the names that people, units and subjects have now. */
export async function withNames(ctx: AskContext, events: EventRow[]): Promise<LogEntry[]> {
  const ids = [...new Set(events.flatMap(idsIn))];
  const people = await namesOfPeople(ctx, ids);
  const subjects = await subjectsOf(ctx, ids);
  const known = { people, subjects, units: await namesOfUnits(ctx, ids) };
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
            ...(subjects.get(event.subjectId) ?? unknownSubject),
          },
    details:
      event.details === null
        ? null
        : Object.entries(event.details).flatMap(([key, value]) => detailOf(key, value, known)),
  }));
}

const unknownSubject = { kind: null, title: null, path: null, heldAt: null };

function idsIn({ actorId, onBehalfOf, subjectId, details }: EventRow): string[] {
  const values = Object.values(details ?? {}).flat();
  return [actorId, onBehalfOf, subjectId, ...values].filter(
    (value): value is string => typeof value === 'string' && isUuid(value),
  );
}

function detailOf(key: string, value: unknown, { people, units, subjects }: Known): LogDetail[] {
  if (value === null || value === undefined || value === '') return [];
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  if (values.length === 0) return [];
  const areAllIn = (names: Map<string, unknown>): boolean =>
    values.every((one) => typeof one === 'string' && names.has(one));
  const ids = values as string[];
  if (areAllIn(people)) {
    const meant = ids.map((id) => ({ id, name: people.get(id) ?? null }));
    return [{ key, kind: 'people', people: meant }];
  }
  if (areAllIn(units)) {
    return [{ key, kind: 'text', text: ids.map((id) => units.get(id)).join(', ') }];
  }
  if (areAllIn(subjects)) {
    const meant = ids.map((id) => ({ id, ...(subjects.get(id) ?? unknownSubject) }));
    return [{ key, kind: 'subjects', subjects: meant }];
  }
  const isPlain = values.every((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return isPlain
    ? [{ key, kind: 'text', text: values.map(String).join(', ') }]
    : [{ key, kind: 'json', json: JSON.stringify(value, null, 1) }];
}

/** Everybody of the municipality among some ids; without a name once they are erased. */
async function namesOfPeople(
  { db, municipality }: AskContext,
  ids: string[],
): Promise<Known['people']> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(eq(person.municipalityId, municipality.id), inArray(person.id, ids)));
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email]));
}

async function namesOfUnits(
  { db, municipality }: AskContext,
  ids: string[],
): Promise<Known['units']> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: organisationUnit.id, name: organisationUnit.name })
    .from(organisationUnit)
    .where(
      and(eq(organisationUnit.municipalityId, municipality.id), inArray(organisationUnit.id, ids)),
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function subjectsOf(
  { db, municipality }: AskContext,
  ids: string[],
): Promise<Known['subjects']> {
  const found: Known['subjects'] = new Map();
  if (ids.length === 0) return found;
  const committees = await db
    .select({ id: committee.id, title: committee.name, slug: committee.slug })
    .from(committee)
    .where(and(eq(committee.municipalityId, municipality.id), inArray(committee.id, ids)));
  for (const { id, title, slug } of committees) {
    found.set(id, { kind: 'committee', title, path: `/udvalg/${slug}`, heldAt: null });
  }
  const meetings = await db
    .select({ id: meeting.id, title: meeting.title, heldAt: meeting.startsAt })
    .from(meeting)
    .innerJoin(questionTime, eq(questionTime.meetingId, meeting.id))
    .where(and(eq(meeting.municipalityId, municipality.id), inArray(meeting.id, ids)));
  for (const { id, title, heldAt } of meetings) {
    found.set(id, { kind: 'meeting', title, path: `/spoergsmaal/moeder/${id}`, heldAt });
  }
  const entries = await db
    .select({ id: searchEntry.subjectId, title: searchEntry.title, path: searchEntry.path })
    .from(searchEntry)
    .where(
      and(eq(searchEntry.municipalityId, municipality.id), inArray(searchEntry.subjectId, ids)),
    );
  for (const { id, title, path } of entries) {
    found.set(id, { kind: null, title, path, heldAt: null });
  }
  const others = ids.filter((id) => !found.has(id));
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
    found.set(id, { kind, title: null, path, heldAt: null });
  }
  return found;
}
