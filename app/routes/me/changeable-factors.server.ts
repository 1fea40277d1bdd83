import { whyNotChangeable } from '~/domains/identity/second-factor/factors';
import { findFactors } from '~/domains/identity/second-factor/find-factors.server';
import { showFactorPath } from '~/domains/identity/second-factor/on-the-way';
import { type Language, pathInLanguage } from '~/i18n/languages';
import type { CitizenContext } from '~/platform/citizen-route.server';
import { leadAway } from '~/platform/page-answer.server';

/**
 * What somebody has of second factors, for a page that adds or changes one. Who has some must have shown
 * one in this session, and is led to where that is done.
 */
export async function changeableFactors(
  ctx: CitizenContext,
  from: { path: string; language: Language },
) {
  const factors = await findFactors(ctx, ctx.actor.personId);
  if (whyNotChangeable(factors, ctx.actor.secondFactor) === null) return factors;
  return leadAway(pathInLanguage(showFactorPath(from.path), from.language), 302);
}
