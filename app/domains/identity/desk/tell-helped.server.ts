import type { Transaction } from '#db/client.server';
import { queueMail } from '~/domains/notifications/index.server';
import { formatMoment, formatPeriod } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import type { ActionContext } from '~/platform/context.server';
import type { PersonRow } from '../session.server';

/**
 * Writes to a citizen who has an e-mail address that somebody is helping them, or has: when, what to do if
 * they did not ask for it, and never by whom.
 */
export async function tellHelped(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
  { id, email, language }: Pick<PersonRow, 'id' | 'email' | 'language'>,
  { startedAt, endedAt }: { startedAt: string; endedAt: string | null },
): Promise<void> {
  if (email === null) return;
  const { help } = textsIn(language).desk;
  await queueMail(tx, ctx, {
    to: email,
    personId: id,
    language,
    template: 'help',
    facts: {
      origin: ctx.origin,
      path: '/min-side',
      detail:
        endedAt === null
          ? help.begun(formatMoment(startedAt, language))
          : help.given(formatPeriod(startedAt, endedAt, language)),
    },
  });
}
