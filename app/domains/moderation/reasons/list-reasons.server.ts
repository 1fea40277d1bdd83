import { asc, count, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { moderationDecision, moderationReason } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';
import { isOfDialogue } from './default-reasons';
import { defaultsLacking } from './ensure-reasons.server';
import type { InEachLanguage } from './wording';

type Reading = Pick<ReadContext, 'municipality'> & { db: ReadContext['db'] | Transaction };

export type UsableReason = {
  code: string;
  title: InEachLanguage;
  wording: InEachLanguage;
  keepsTextPublic: boolean;
};

/** The reasons that a decision may have now, in their order, with words to begin from in each language. */
export async function listUsableReasons(ctx: ReadContext): Promise<UsableReason[]> {
  authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
  return (await usable(ctx)).filter(({ code }) => !isOfDialogue(code));
}

/** The reasons of committee dialogue alone: all others speak of what everyone would read. The caller authorizes. */
export async function listDialogueReasons(ctx: Reading): Promise<UsableReason[]> {
  return (await usable(ctx)).filter(({ code }) => isOfDialogue(code));
}

/** On what grounds something that everyone would read may be refused now, in their order, by their titles. Public. */
export async function listGrounds(
  ctx: Reading,
): Promise<{ code: string; title: InEachLanguage }[]> {
  return (await usable(ctx))
    .filter(({ code }) => !isOfDialogue(code))
    .map(({ code, title }) => ({ code, title }));
}

async function usable(ctx: Reading): Promise<UsableReason[]> {
  return (await rowsOf(ctx))
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ code, title, wording, keepsTextPublic }) => ({
      code,
      title,
      wording,
      keepsTextPublic,
    }));
}

type Ground = { title: InEachLanguage; wording: InEachLanguage };

/** A ground on which something was refused, also one that is used no more, in each language; null: it is known no more. */
export async function groundOf(ctx: Reading, code: string): Promise<Ground | null> {
  return (await groundsByCode(ctx)).get(code) ?? null;
}

/** All of them, by their codes. */
export async function groundsByCode(ctx: Reading): Promise<Map<string, Ground>> {
  return new Map((await rowsOf(ctx)).map(({ code, title, wording }) => [code, { title, wording }]));
}

/** Every reason, with how often it was used: for whoever edits them. */
export async function listReasons(ctx: ReadContext) {
  authorize(moderationPolicy(ctx.actor, { do: 'change_reasons' }));
  const uses = await ctx.db
    .select({ reasonId: moderationDecision.reasonId, uses: count() })
    .from(moderationDecision)
    .where(eq(moderationDecision.municipalityId, ctx.municipality.id))
    .groupBy(moderationDecision.reasonId);
  return (await rowsOf(ctx)).map(({ id, code, title, wording, keepsTextPublic, retiredAt }) => ({
    code,
    title,
    wording,
    keepsTextPublic,
    isRetired: retiredAt !== null,
    uses: uses.find(({ reasonId }) => reasonId !== null && reasonId === id)?.uses ?? 0,
  }));
}

/** Where nobody has decided or edited anything yet there are no rows, and the defaults hold. */
async function rowsOf(ctx: Reading) {
  const rows = await ctx.db
    .select()
    .from(moderationReason)
    .where(eq(moderationReason.municipalityId, ctx.municipality.id))
    .orderBy(asc(moderationReason.position), asc(moderationReason.id));
  const lacking = defaultsLacking(rows).map((one) => ({ ...one, id: null, retiredAt: null }));
  return [...rows, ...lacking];
}
