import { and, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { auditEvent, person, searchEntry } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { isUuid, type LogFilter, periodOf } from './log-filter';

type AskContext = Pick<ReadContext, 'db' | 'municipality'>;
export type EventRow = typeof auditEvent.$inferSelect;

/** As many people or subjects as words may mean; whoever means another writes more of the name. */
const mostMeant = 100;

/**
 * A municipality's events, the newest first.
 * @param older only what comes after this event in the list
 */
export async function findEvents(
  ctx: AskContext,
  filter: LogFilter,
  { older = '', limit }: { older?: string; limit: number },
): Promise<EventRow[]> {
  const { db, municipality } = ctx;
  const { from, before } = periodOf(filter);
  const isOlder =
    older === ''
      ? undefined
      : sql`(${auditEvent.at}, ${auditEvent.id}) < (select at, id from audit_event
          where id = ${older} and municipality_id = ${municipality.id})`;
  return db
    .select()
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.municipalityId, municipality.id),
        from === null ? undefined : gte(auditEvent.at, from),
        before === null ? undefined : lt(auditEvent.at, before),
        filter.handling === '' ? undefined : eq(auditEvent.action, filter.handling),
        filter.hvem === '' ? undefined : await byWhom(ctx, filter.hvem),
        filter.om === '' ? undefined : await aboutWhat(ctx, filter.om),
        isOlder,
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(limit);
}

async function byWhom(ctx: AskContext, words: string): Promise<SQL> {
  const people = await peopleMeant(ctx, words);
  return or(inArray(auditEvent.actorId, people), inArray(auditEvent.onBehalfOf, people))!;
}

/** A subject by its title, somebody by their name, or either by the id that the log shows. */
async function aboutWhat(ctx: AskContext, words: string): Promise<SQL> {
  const people = await peopleMeant(ctx, words);
  const subjects = isUuid(words)
    ? [words]
    : (
        await ctx.db
          .select({ id: searchEntry.subjectId })
          .from(searchEntry)
          .where(
            and(
              eq(searchEntry.municipalityId, ctx.municipality.id),
              ilike(searchEntry.title, within(words)),
            ),
          )
          .limit(mostMeant)
      ).map(({ id }) => id);
  return or(
    inArray(auditEvent.subjectId, subjects),
    inArray(auditEvent.onBehalfOf, people),
    // Ids are letters, digits and hyphens: in a pattern they mean themselves.
    people.length > 0 ? sql`${auditEvent.details}::text ~ ${people.join('|')}` : undefined,
  )!;
}

async function peopleMeant({ db, municipality }: AskContext, words: string): Promise<string[]> {
  if (isUuid(words)) return [words.toLowerCase()];
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        eq(person.municipalityId, municipality.id),
        or(ilike(person.name, within(words)), ilike(person.email, within(words))),
      ),
    )
    .limit(mostMeant);
  return rows.map(({ id }) => id);
}

function within(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}
