import type { Transaction } from '#db/client.server';
import { makeSearchable } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import type { Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { partsOf, questionPath, wholeOf } from '../rules/showing';

type Parts = { topic: string; text: string };

/** Topic and text as everyone is to read them. @param whole what moderation has left, topic first */
export function partsToPublish(row: Pick<QuestionRow, 'topic' | 'text'>, whole: string): Parts {
  const { topic, text } = row;
  // As it was sent, it need not be taken apart.
  return topic !== null && text !== null && whole === wholeOf(row)
    ? { topic, text }
    : partsOf(whole);
}

/** Lets public search find a question by what everyone reads of it. */
export async function makeFindable(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  questionId: string,
  { topic, text }: Parts,
): Promise<void> {
  await makeSearchable(tx, [
    {
      subjectId: questionId,
      municipalityId: ctx.municipality.id,
      path: questionPath(questionId),
      title: topic,
      context: textsIn('da').questionHandling.searchContext,
      body: text,
    },
  ]);
}
