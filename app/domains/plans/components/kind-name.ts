import { capitalised } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import type { Texts } from '~/i18n/texts';
import type { PlanFacts } from '../plan-file';
import type { NodeKind } from '../vocabulary';

/**
 * What a level is called: in Danish by the plan's own word for it, otherwise by the common one.
 * @param count 1 for the singular
 */
export function kindName(
  kind: NodeKind,
  count: number,
  about: { texts: Texts; language: Language; levelNames?: PlanFacts['levelNames'] },
): string {
  const own = about.language === 'da' ? about.levelNames?.[kind] : undefined;
  const names = own ?? about.texts.plans.kinds[kind];
  return count === 1 ? names.one : names.many;
}

/** A level's name with its number as a heading shows it: „Prøvehandling 2“. */
export function kindTitle(
  node: { kind: NodeKind; number: string | null },
  about: Parameters<typeof kindName>[2],
): string {
  const title = capitalised(kindName(node.kind, 1, about), about.language);
  return node.number === null ? title : `${title} ${node.number}`;
}
