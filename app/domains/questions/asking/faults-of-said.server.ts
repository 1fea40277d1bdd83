import { type FoundRefusal, hasCpr, whyNotSendable } from '~/domains/moderation/index.server';
import { wholeOf } from '../rules/showing';

/** Fields in which something is written that is kept, and that moderators' rules do not look at as they do at the text. */
type Beside = 'answer' | 'askedWith' | 'place' | 'needs';

/**
 * What may not be in what an asker writes, field by field; null: nothing. Beside the text it is a CPR number alone.
 * @param said.sendAnyway they have seen what was found in the text, and it is to stay
 */
export function faultsOfSaid(
  said: { topic: string; text: string; sendAnyway: boolean } & Partial<
    Record<Beside, string | null>
  >,
): Record<string, FoundRefusal> | null {
  const inText = whyNotSendable(wholeOf(said), said.sendAnyway);
  const withCpr = (['answer', 'askedWith', 'place', 'needs'] as const).filter((field) =>
    hasCpr(said[field] ?? ''),
  );
  const faults = {
    ...(inText !== null && { text: inText }),
    ...Object.fromEntries(withCpr.map((field) => [field, 'cpr_in_text' as const])),
  };
  return Object.keys(faults).length === 0 ? null : faults;
}
