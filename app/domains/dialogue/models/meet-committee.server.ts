import { and, eq, gt, min } from 'drizzle-orm';
import { dialogueModel } from '#db/schema';
import type { CommitteeSummary } from '~/domains/municipalities/queries.server';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import type { HoldsUntil } from '~/platform/request.server';
import { isThereOn } from '../committees.server';
import type { Model } from '../model';
import { modelInForce } from './model-in-force.server';

/** How one meets a committee now, or that it is no more. */
export type HowToMeet =
  { is: 'ended'; successor: { slug: string; name: string } | null } | { is: 'open'; rules: Model };

/** Null for the council and for what stands for several committees: those meet nobody in this way. Public. */
export async function howToMeet(
  ctx: ReadContext,
  committee: CommitteeSummary,
  holdsUntil: HoldsUntil,
): Promise<HowToMeet | null> {
  if (committee.kind !== 'committee') return null;
  const today = danishDay(ctx.now).toString();
  if (committee.validTo !== null && committee.validTo < today)
    return { is: 'ended', successor: committee.successor };
  if (!isThereOn(committee, today)) return null;
  const { rules } = await modelInForce(ctx, committee.id);
  const [next] = await ctx.db
    .select({ from: min(dialogueModel.inForceFrom) })
    .from(dialogueModel)
    .where(
      and(
        eq(dialogueModel.municipalityId, ctx.municipality.id),
        eq(dialogueModel.committeeId, committee.id),
        gt(dialogueModel.inForceFrom, ctx.now.toString()),
      ),
    );
  if (next?.from) holdsUntil(asInstant(next.from));
  return { is: 'open', rules };
}
