import type { Level } from '~/domains/identity/level';
import type { RuleSet } from '../rule-set';

/** Who may ask, and how often. Pure. */

export type AskingRefusal = 'not_resident' | 'quota_spent' | 'consent_needed';

/**
 * Why a question is not taken; null: it is. Asked when it is sent, and again when it is accepted.
 * @param facts.level of whoever asks; staff who help somebody know who that is
 * @param facts.sameMeeting how many other questions of the same person are to come to the same meeting
 */
export function whyNotAskable(
  question: { isPublishable: boolean },
  rules: Pick<RuleSet, 'who' | 'quota' | 'consent'>,
  facts: { level: Level; isHelped: boolean; sameMeeting: number },
): AskingRefusal | null {
  if (rules.who === 'residents' && !isResident(facts)) return 'not_resident';
  if (rules.quota !== null && facts.sameMeeting >= rules.quota) return 'quota_spent';
  return rules.consent === 'needed' && !question.isPublishable ? 'consent_needed' : null;
}

/** Whether somebody counts as living in the municipality: they say so, or it was verified, or staff who help them know. */
export function isResident(facts: { level: Level; isHelped: boolean }): boolean {
  return facts.level >= 2 || facts.isHelped;
}
