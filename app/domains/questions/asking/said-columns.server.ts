import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { committee } from '#db/schema';
import { shownNameOf } from '~/domains/identity/name';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Asking } from '../vocabulary';

/** What its asker says of a question when it is sent, and may say anew. */
export type SaidOfQuestion = {
  topic: string;
  text: string;
  asking: Asking;
  /** The others who ask, or the association; null where one asks alone. */
  askedWith: string | null;
  withName: boolean;
  isPublishable: boolean;
  needs: string | null;
  place: string | null;
  /** Slug of the committee whose field it is in; null: not known, or the whole council's. */
  committee: string | null;
};

/**
 * The same as columns of the question.
 * @throws NotFound where the committee is none of the municipality's
 */
export async function saidColumns(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  asker: Parameters<typeof shownNameOf>[0],
  said: SaidOfQuestion,
) {
  const { asking, isPublishable, needs, place } = said;
  return {
    topic: said.topic.trim(),
    text: said.text.trim(),
    shownName: isPublishable ? shownNameOf(asker, said.withName) : null,
    asking,
    askedWith: asking === 'alone' ? null : said.askedWith,
    isPublishable,
    needs,
    place,
    committeeId: await committeeIdOf(tx, ctx, said.committee),
  };
}

async function committeeIdOf(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  slug: string | null,
): Promise<string | null> {
  if (slug === null) return null;
  const [found] = await tx
    .select({ id: committee.id })
    .from(committee)
    .where(and(eq(committee.municipalityId, ctx.municipality.id), eq(committee.slug, slug)));
  if (!found) throw new NotFound();
  return found.id;
}
