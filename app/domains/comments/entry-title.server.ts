import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';

/** What a comment is called: by staff and search in Danish, as its node is; in mail in its reader's language. */
export function entryTitle(nodeTitle: string, language: Language = 'da'): string {
  return textsIn(language).comments.titleOf(nodeTitle);
}

/** The same of one that was refused, and can be read beside its ground. */
export function refusedTitle(nodeTitle: string): string {
  return textsIn('da').comments.refusedTitleOf(nodeTitle);
}
