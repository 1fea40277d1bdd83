import { type FoundRefusal, hasCpr, whyNotSendable } from '~/domains/moderation/index.server';
import { wholeOf } from '../rules/showing';

/**
 * What may not be in a topic and a text, each by itself – and at the text what only the two together are.
 * @param said.sendAnyway its writer has seen what was found, and it is to stay
 */
export function faultsOfWords(said: {
  topic: string;
  text: string;
  sendAnyway: boolean;
}): Partial<Record<'topic' | 'text', FoundRefusal>> {
  const topic = whyNotSendable(said.topic, said.sendAnyway);
  const text =
    whyNotSendable(said.text, said.sendAnyway) ??
    (topic === null ? whyNotSendable(wholeOf(said), said.sendAnyway) : null);
  return { ...(topic !== null && { topic }), ...(text !== null && { text }) };
}

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
  const withCpr = (['answer', 'askedWith', 'place', 'needs'] as const).filter((field) =>
    hasCpr(said[field] ?? ''),
  );
  const faults = {
    ...faultsOfWords(said),
    ...Object.fromEntries(withCpr.map((field) => [field, 'cpr_in_text' as const])),
  };
  return Object.keys(faults).length === 0 ? null : faults;
}
