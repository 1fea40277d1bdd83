import type { Transaction } from '#db/client.server';
import type { ActionContext } from '~/platform/context.server';
import { endOpenHelp } from '../desk/open-help.server';
import { endSession } from '../session.server';
import type { Who } from '../who.server';

/** Ends the session that a browser has, and the help that is given in it. */
export async function leaveSession(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
  who: Who,
): Promise<void> {
  if (who.session.assistanceId !== null) {
    await endOpenHelp(tx, ctx, { staffId: who.self.personId });
  }
  await endSession(tx, who.session.id);
}
