import { textsIn } from '~/i18n/texts-of-language';

/** What staff and search call a comment: in Danish, as its node is. */
export function entryTitle(nodeTitle: string): string {
  return textsIn('da').comments.titleOf(nodeTitle);
}
