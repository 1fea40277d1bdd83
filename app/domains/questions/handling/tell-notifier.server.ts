import type { Transaction } from '#db/client.server';
import type { NoticeAnswer } from '~/domains/moderation/index.server';
import { queueMail } from '~/domains/notifications/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import type { ActionContext } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';

/**
 * Writes to whoever gave notice of a question what became of it.
 * @returns the person who was written to, where it was one with an account
 */
export async function tellNotifier(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
  row: Pick<QuestionRow, 'publishedTopic'>,
  { email, personId, language, statement }: NoticeAnswer,
): Promise<string[]> {
  if (email === null) return [];
  await queueMail(tx, ctx, {
    to: email,
    personId,
    language,
    template: 'notice_decided',
    facts: {
      origin: ctx.origin,
      detail: textsIn(language).questionHandling.titleOf(row.publishedTopic ?? ''),
      text: statement,
    },
  });
  return personId === null ? [] : [personId];
}
