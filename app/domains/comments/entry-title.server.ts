import { textsIn } from '~/i18n/texts-of-language';

/** What staff and search call a comment: in Danish, as its node is. */
export function entryTitle(nodeTitle: string): string {
  return textsIn('da').comments.titleOf(nodeTitle);
}

/** The same of one that was refused, and can be read beside its ground. */
export function refusedTitle(nodeTitle: string): string {
  return textsIn('da').comments.refusedTitleOf(nodeTitle);
}
