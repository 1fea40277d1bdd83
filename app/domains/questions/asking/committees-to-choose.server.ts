import { committeesToday } from '~/domains/municipalities/queries.server';
import type { ReadContext } from '~/platform/context.server';

/** The committees of today that a question may belong to. The council is none of them: it is what is asked anyway. */
export async function committeesToChoose(ctx: ReadContext) {
  return (await committeesToday(ctx)).filter(({ kind }) => kind !== 'council');
}
