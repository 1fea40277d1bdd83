import type { Language } from '~/i18n/languages';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { isShown, questionPath } from '../rules/showing';
import { findRow } from './find-for-inbox.server';

/**
 * What everyone reads of a question, for the page on which they report it. Public.
 * @throws NotFound where nobody reads it
 */
export async function findPublicText(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  questionId: string,
): Promise<{ text: string; language: Language; place: { title: string; path: string } }> {
  const row = await findRow(ctx, questionId);
  if (!isShown(row)) throw new NotFound();
  return {
    text: row.publishedText!,
    language: row.language,
    place: { title: row.publishedTopic ?? '', path: questionPath(row.id) },
  };
}
