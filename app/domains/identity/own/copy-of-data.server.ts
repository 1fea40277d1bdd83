import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import type { CopiedRow, PersonalData } from '../personal-data-holder.server';
import { identityPolicy } from '../policy';

export type CopyOfData = {
  municipality: string;
  made: string;
  sections: Record<string, CopiedRow[]>;
};

/**
 * Everything that is kept of a person, by section (GDPR article 15 and 20).
 * @param holders every domain's personal data
 * @throws Forbidden for anyone but the person, also for staff who are helping them
 */
export async function copyOf(
  ctx: ReadContext,
  personId: string,
  holders: readonly PersonalData[],
): Promise<CopyOfData> {
  authorize(identityPolicy(ctx.actor, { do: 'copy_own', personId }));
  const parts = await Promise.all(holders.map((holder) => holder.copy(ctx, personId)));
  return {
    municipality: ctx.municipality.name,
    made: ctx.now.toString(),
    sections: Object.assign({}, ...parts) as CopyOfData['sections'],
  };
}
