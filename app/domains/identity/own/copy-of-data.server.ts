import type { ReadContext } from '~/platform/context.server';
import { Forbidden } from '~/platform/errors';
import { isSelf } from '../actor';
import type { CopiedRow, PersonalData } from '../personal-data-holder.server';

export type CopyOfData = {
  municipality: string;
  made: string;
  sections: Record<string, CopiedRow[]>;
};

/**
 * Everything that is kept of a person, by section (GDPR article 15 and 20).
 * @param holders every domain's personal data
 * @throws Forbidden for anyone but the person
 */
export async function copyOf(
  ctx: ReadContext,
  personId: string,
  holders: readonly PersonalData[],
): Promise<CopyOfData> {
  if (!isSelf(ctx.actor, personId)) throw new Forbidden();
  const parts = await Promise.all(holders.map((holder) => holder.copy(ctx, personId)));
  return {
    municipality: ctx.municipality.name,
    made: ctx.now.toString(),
    sections: Object.assign({}, ...parts) as CopyOfData['sections'],
  };
}
