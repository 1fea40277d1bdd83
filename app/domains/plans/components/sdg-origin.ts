import type { Texts } from '~/i18n/texts';
import type { NodeKind } from '../vocabulary';

/** Where an inherited UN goal comes from: the whole plan, or a node above that names it. */
export function originName(from: { kind: NodeKind; title: string }, { plans }: Texts): string {
  return from.kind === 'plan' ? plans.inherited : plans.inheritedFrom(from.title);
}
