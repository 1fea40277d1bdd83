import { and, asc, eq, type SQL } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Reader, Transaction } from '#db/client.server';
import { committee } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { dialoguePolicy } from './policy';

/** A committee that citizens can meet: neither the council nor what stands for several. */
export type DialogueCommittee = Pick<
  typeof committee.$inferSelect,
  'id' | 'slug' | 'name' | 'validFrom' | 'validTo'
>;

type Reading = Pick<ReadContext, 'municipality'> & { db: Reader | Transaction };

/** @throws NotFound for another municipality's, for the council and for what stands for several */
export async function committeeById(ctx: Reading, id: string): Promise<DialogueCommittee> {
  const [found] = validate(id) ? await committees(ctx, eq(committee.id, id)) : [];
  if (!found) throw new NotFound();
  return found;
}

/** The same by the name in its address. */
export async function committeeBySlug(ctx: Reading, slug: string): Promise<DialogueCommittee> {
  const [found] = await committees(ctx, eq(committee.slug, slug));
  if (!found) throw new NotFound();
  return found;
}

/** The committees of today whose dialogue somebody runs, in the municipality's order. */
export async function committeesToRun(
  ctx: Reading & Pick<ReadContext, 'actor' | 'now'>,
): Promise<DialogueCommittee[]> {
  const today = danishDay(ctx.now).toString();
  return (await committees(ctx)).filter(
    (one) => isThereOn(one, today) && dialoguePolicy(ctx.actor, { do: 'run', committeeId: one.id }),
  );
}

/** Whether there is such a committee on a Danish day, `YYYY-MM-DD`. */
export function isThereOn(
  { validFrom, validTo }: Pick<DialogueCommittee, 'validFrom' | 'validTo'>,
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

function committees({ db, municipality }: Reading, which?: SQL): Promise<DialogueCommittee[]> {
  return db
    .select({
      id: committee.id,
      slug: committee.slug,
      name: committee.name,
      validFrom: committee.validFrom,
      validTo: committee.validTo,
    })
    .from(committee)
    .where(
      and(eq(committee.municipalityId, municipality.id), eq(committee.kind, 'committee'), which),
    )
    .orderBy(asc(committee.position));
}
