import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import { dialogueSession } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import type { Slot } from '../rules/slots';
import type { Format } from '../vocabulary';

export type KnownSession = Slot & { id: string; format: Format };

/** The sessions of a committee that are held and not over. */
export async function sessionsToCome(
  ctx: Pick<ReadContext, 'municipality' | 'now'> & { db: Reader | Transaction },
  committeeId: string,
): Promise<KnownSession[]> {
  const rows = await ctx.db
    .select({
      id: dialogueSession.id,
      format: dialogueSession.format,
      startsAt: dialogueSession.startsAt,
      endsAt: dialogueSession.endsAt,
    })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        eq(dialogueSession.committeeId, committeeId),
        isNull(dialogueSession.cancelledAt),
        gt(dialogueSession.endsAt, ctx.now.toString()),
      ),
    );
  return rows.map(({ startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: asInstant(startsAt),
    endsAt: asInstant(endsAt),
  }));
}

/** The one of them that is what is wanted: the same format from the same instant to the same. */
export function sameSession(
  known: KnownSession[],
  wanted: Slot & { format: Format },
): KnownSession | undefined {
  return known.find(
    (one) =>
      one.format === wanted.format &&
      one.startsAt.equals(wanted.startsAt) &&
      one.endsAt.equals(wanted.endsAt),
  );
}
