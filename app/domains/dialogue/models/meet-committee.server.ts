import { and, asc, eq, gt, min } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { dialogueModel, dialogueSession } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { asInstant, isInTime } from '~/platform/deadline';
import type { CommitteeSummary } from '~/domains/municipalities/queries.server';
import { isThereOn } from '../committees.server';
import type { Model } from '../model';
import type { Format } from '../vocabulary';
import { modelInForce } from './model-in-force.server';

/** One of a committee's next sessions, as its page shows it. Instants are ISO. */
export type NextSession = {
  slug: string;
  format: Format;
  title: string | null;
  startsAt: string;
  closesAt: string;
  isOpen: boolean;
  isCancelled: boolean;
};

/** How one meets a committee now, or that it is no more. `changesAt`: when something else is to be said of it. */
export type MeetCommittee =
  | { is: 'ended'; successor: { slug: string; name: string } | null }
  | { is: 'open'; rules: Model; sessions: NextSession[]; changesAt: string | null };

const mostListed = 5;

/** Null for the council and for what stands for several committees: those meet nobody in this way. Public. */
export async function meetCommittee(
  ctx: ReadContext,
  committee: CommitteeSummary,
): Promise<MeetCommittee | null> {
  if (committee.kind !== 'committee') return null;
  const today = danishDay(ctx.now).toString();
  if (committee.validTo !== null && committee.validTo < today)
    return { is: 'ended', successor: committee.successor };
  if (!isThereOn(committee, today)) return null;
  const { rules } = await modelInForce(ctx, committee.id);
  const sessions = await nextSessions(ctx, committee.id);
  return {
    is: 'open',
    rules,
    sessions,
    changesAt: await nextChange(ctx, committee.id, sessions),
  };
}

async function nextSessions(ctx: ReadContext, committeeId: string): Promise<NextSession[]> {
  const rows = await ctx.db
    .select({
      slug: dialogueSession.slug,
      format: dialogueSession.format,
      title: dialogueSession.title,
      startsAt: dialogueSession.startsAt,
      closesAt: dialogueSession.closesAt,
      cancelledAt: dialogueSession.cancelledAt,
    })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        eq(dialogueSession.committeeId, committeeId),
        gt(dialogueSession.startsAt, ctx.now.toString()),
      ),
    )
    .orderBy(asc(dialogueSession.startsAt), asc(dialogueSession.id))
    .limit(mostListed);
  return rows.map(({ cancelledAt, ...row }) => ({
    ...row,
    isOpen: cancelledAt === null && isInTime(ctx.now, asInstant(row.closesAt)),
    isCancelled: cancelledAt !== null,
  }));
}

/** The next closing or beginning, or the day of a new model. */
async function nextChange(
  ctx: ReadContext,
  committeeId: string,
  sessions: NextSession[],
): Promise<string | null> {
  const [model] = await ctx.db
    .select({ from: min(dialogueModel.inForceFrom) })
    .from(dialogueModel)
    .where(
      and(
        eq(dialogueModel.municipalityId, ctx.municipality.id),
        eq(dialogueModel.committeeId, committeeId),
        gt(dialogueModel.inForceFrom, ctx.now.toString()),
      ),
    );
  const instants = [
    ...(model?.from ? [asInstant(model.from)] : []),
    ...sessions.flatMap(({ startsAt, closesAt, isOpen }) => [
      asInstant(startsAt),
      // The whole of the closing second still counts.
      ...(isOpen ? [asInstant(closesAt).add({ seconds: 1 })] : []),
    ]),
  ].toSorted((one, other) => Temporal.Instant.compare(one, other));
  return instants[0]?.toString() ?? null;
}
