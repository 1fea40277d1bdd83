import type { Texts } from '~/i18n/texts-of-language';
import type { RuleName, RuleSet } from '../rule-set';

/** The rules in the order in which whoever wants to ask needs them. */
const parts = {
  deadline: ['deadline', 'closedDays', 'pauses'],
  asking: [
    'who',
    'quota',
    'repeatAfterMonths',
    'oralToo',
    'agendaItems',
    'factual',
    'consent',
    'help',
  ],
  meeting: ['totalMinutes', 'minutes', 'presence', 'answers', 'overflow'],
} as const satisfies Record<string, RuleName[]>;
type RulePart = keyof typeof parts;

type SaidRule = {
  rule: RuleName;
  heading: string;
  text: string;
  /** Whether the municipality has not decided on it: ours until it does. */
  isAssumed: boolean;
};

/**
 * A municipality's rules in plain words for citizens, part by part. What there is nothing to say about is left out, such
 * as closed days where every day counts. Pure.
 * @param texts in the reader's language
 */
export function sayRules(
  rules: RuleSet,
  texts: Texts['questionRules'],
): { part: RulePart; heading: string; rules: SaidRule[] }[] {
  return Object.entries(parts).map(([part, names]) => ({
    part: part as RulePart,
    heading: texts.parts[part as RulePart],
    rules: names
      .map((rule) => ({
        rule,
        heading: texts.headings[rule],
        text: texts.say[rule](rules),
        isAssumed: rules.assumed.includes(rule),
      }))
      .filter(({ text }) => text !== ''),
  }));
}
