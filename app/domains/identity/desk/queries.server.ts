import { and, asc, desc, eq, gte, isNull, lte, not, notInArray, or, sql } from 'drizzle-orm';
import { validate } from 'uuid';
import { assistance, auditEvent, person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Keys } from '~/platform/keys.server';
import { authorize } from '~/platform/transaction.server';
import type { PersonActor } from '../actor';
import { helpedWith, type HelpGiven, mostFound, searchWords } from '../desk';
import { parseEmail } from '../email-address';
import { knownFacts, levelOf } from '../level';
import { identityPolicy } from '../policy';
import { mayHelp } from '../roles';
import type { PersonRow } from '../session.server';
import { heldRoles, roleHolders } from '../who.server';

/** Help on a citizen's page or receipt: the last ones. */
const mostHelp = 20;

/**
 * Citizens by the beginnings of words of their name and street, or the beginning of their e-mail: all that
 * is typed must be there. Whoever holds a role is left out: they cannot be helped. Where somebody with a
 * protected address lives is neither looked through nor shown, and only whoever may help them finds them at all.
 * @returns null where too little is typed to look for anybody
 */
export async function searchCitizens(ctx: ReadContext, typed: string) {
  authorize(identityPolicy(ctx.actor, { do: 'help' }));
  const words = searchWords(typed);
  if (words === null) return null;
  const text = sql`translate(lower(concat_ws(' ', '', ${person.name},
    case when not ${person.isProtected} then ${person.street} end)), '-', ' ')`;
  const found = await ctx.db
    .select()
    .from(person)
    .where(
      and(
        eq(person.municipalityId, ctx.municipality.id),
        isNull(person.erasedAt),
        notInArray(person.id, roleHolders(ctx.db, ctx.now)),
        maySeeProtected(ctx) ? undefined : not(person.isProtected),
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
    seesProtected: maySeeProtected(ctx),
    citizens: found.slice(0, mostFound).map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      street: row.isProtected ? null : row.street,
      city: row.isProtected ? null : row.city,
      isProtected: row.isProtected,
    })),
  };
}

function beginning(word: string): string {
  return `${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * What the desk needs to know of a citizen; the name alone, where they hold a role. A protected address is
 * for a letter's envelope and not for here.
 * @throws NotFound for another municipality's, an erased one, and a protected one for whoever may not help them
 */
export async function findCitizen(ctx: ReadContext, personId: string) {
  const row = await rowOf(ctx, personId);
  const { id, name } = row;
  if (await holdsRole(ctx, id)) return { id, name, holdsRole: true as const };
  return {
    id,
    name,
    holdsRole: false as const,
    email: row.email,
    address: addressOf(row),
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
 * @throws NotFound also for whoever can sign in by themselves, and whoever holds a role
 */
export async function findReceipt(ctx: ReadContext & { keys: Keys }, personId: string) {
  const row = await rowOf(ctx, personId);
  if (!hasReceipt(row) || (await holdsRole(ctx, personId))) throw new NotFound();
  return {
    name: row.name,
    home: addressOf(row),
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
  if (row.isProtected && !maySeeProtected(ctx)) throw new NotFound();
  return row;
}

function maySeeProtected({ actor }: Pick<ReadContext, 'actor'>): boolean {
  return identityPolicy(actor, { do: 'help_protected' });
}

function hasReceipt(row: PersonRow): boolean {
  return row.takeoverHash !== null && row.email === null && row.mitidPseudonym === null;
}

async function holdsRole(ctx: ReadContext, personId: string): Promise<boolean> {
  return (await heldRoles(ctx.db, personId, ctx.now)).length > 0;
}

/** Where a citizen says they live, all of it or nothing; nothing where that is protected. */
function addressOf({ isProtected, street, postcode, city }: PersonRow) {
  return !isProtected && street && postcode && city ? { street, postcode, city } : null;
}

/** Help that a person was given, the newest first, and what was done meanwhile. */
async function helpOf(ctx: ReadContext, personId: string): Promise<HelpGiven[]> {
  const help = await ctx.db
    .select()
    .from(assistance)
    .where(isHelpOf(ctx, personId))
    .orderBy(desc(assistance.startedAt))
    .limit(mostHelp);
  if (help.length === 0) return [];
  const actions = await ctx.db
    .selectDistinct({ assistanceId: assistance.id, action: auditEvent.action })
    .from(auditEvent)
    .innerJoin(
      assistance,
      and(
        eq(auditEvent.actorId, assistance.staffId),
        eq(auditEvent.onBehalfOf, assistance.personId),
        gte(auditEvent.at, assistance.startedAt),
        or(isNull(assistance.endedAt), lte(auditEvent.at, assistance.endedAt)),
      ),
    )
    .where(
      and(
        isHelpOf(ctx, personId),
        eq(auditEvent.municipalityId, ctx.municipality.id),
        gte(auditEvent.at, help.at(-1)!.startedAt),
      ),
    );
  return help.map(({ id, startedAt, endedAt, channel }) => ({
    startedAt,
    endedAt,
    channel,
    done: helpedWith.filter((one) =>
      actions.some(({ assistanceId, action }) => assistanceId === id && action === one),
    ),
  }));
}

function isHelpOf(ctx: ReadContext, personId: string) {
  return and(eq(assistance.municipalityId, ctx.municipality.id), eq(assistance.personId, personId));
}

/**
 * Whether somebody is asked on Min side if they have a receipt's code. Whoever has been helped as who they
 * are now – or has taken over already – is not, nor staff who help citizens and so can use none.
 */
export async function isAskedToTakeOver(
  ctx: ReadContext & { actor: PersonActor },
): Promise<boolean> {
  const { personId, assistedBy, roles } = ctx.actor;
  if (assistedBy !== null || mayHelp(roles)) return false;
  const [help] = await ctx.db
    .select({ id: assistance.id })
    .from(assistance)
    .where(isHelpOf(ctx, personId))
    .limit(1);
  return help === undefined;
}
