import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { validate } from 'uuid';
import { assistance, person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Keys } from '~/platform/keys.server';
import { authorize } from '~/platform/transaction.server';
import { mostFound, searchWords } from '../desk';
import { parseEmail } from '../email-address';
import { knownFacts, levelOf } from '../level';
import { identityPolicy } from '../policy';
import type { PersonRow } from '../session.server';

/** Help on a citizen's page or receipt: the last ones. */
const mostHelp = 20;

/**
 * Citizens by the beginnings of words of their name and street, or the beginning of their e-mail: all that
 * is typed must be there.
 * @returns null where too little is typed to look for anybody
 */
export async function searchCitizens(ctx: ReadContext, typed: string) {
  authorize(identityPolicy(ctx.actor, { do: 'help' }));
  const words = searchWords(typed);
  if (words === null) return null;
  const text = sql`translate(lower(concat_ws(' ', '', ${person.name}, ${person.street})), '-', ' ')`;
  const found = await ctx.db
    .select()
    .from(person)
    .where(
      and(
        eq(person.municipalityId, ctx.municipality.id),
        isNull(person.erasedAt),
        ...words.map((word) => {
          const email = parseEmail(word);
          const ofEmail = beginning(email.ok ? email.key : word);
          const ofWord = `% ${beginning(word.replaceAll('-', ' '))}`;
          return sql`(${text} like ${ofWord} or ${person.emailKey} like ${ofEmail})`;
        }),
      ),
    )
    .orderBy(asc(sql`lower(${person.name})`), asc(person.id))
    .limit(mostFound + 1);
  return {
    hasMore: found.length > mostFound,
    citizens: found.slice(0, mostFound).map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      street: row.street,
      city: row.city,
    })),
  };
}

function beginning(word: string): string {
  return `${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** What the desk needs to know of a citizen. @throws NotFound for another municipality's, and an erased one */
export async function findCitizen(ctx: ReadContext, personId: string) {
  const row = await rowOf(ctx, personId);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    ageBand: row.ageBand,
    level: levelOf(knownFacts(row)),
    verified:
      row.verifiedAt !== null && row.verifiedBy !== null
        ? { at: row.verifiedAt, by: row.verifiedBy, isResident: row.verifiedResident === true }
        : null,
    isProtected: row.isProtected,
    hasReceipt: hasReceipt(row),
    help: await helpOf(ctx, personId),
  };
}

/**
 * What a citizen without e-mail takes home: when they were helped, and the code by which they can take it
 * over later. Who helped is not part of it.
 * @throws NotFound also for whoever can sign in by themselves
 */
export async function findReceipt(ctx: ReadContext & { keys: Keys }, personId: string) {
  const row = await rowOf(ctx, personId);
  if (!hasReceipt(row)) throw new NotFound();
  return {
    name: row.name,
    language: row.language,
    help: await helpOf(ctx, personId),
    code: ctx.keys.codeFor('takeover', personId),
  };
}

async function rowOf(ctx: ReadContext, personId: string): Promise<PersonRow> {
  authorize(identityPolicy(ctx.actor, { do: 'help' }));
  if (!validate(personId)) throw new NotFound();
  const [row] = await ctx.db
    .select()
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)));
  if (!row || row.erasedAt !== null) throw new NotFound();
  return row;
}

function hasReceipt(row: PersonRow): boolean {
  return row.takeoverHash !== null && row.email === null && row.mitidPseudonym === null;
}

async function helpOf(ctx: ReadContext, personId: string) {
  return ctx.db
    .select({
      startedAt: assistance.startedAt,
      endedAt: assistance.endedAt,
      channel: assistance.channel,
    })
    .from(assistance)
    .where(
      and(eq(assistance.municipalityId, ctx.municipality.id), eq(assistance.personId, personId)),
    )
    .orderBy(desc(assistance.startedAt))
    .limit(mostHelp);
}
