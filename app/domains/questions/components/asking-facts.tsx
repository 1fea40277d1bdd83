import { useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { RuleName, RuleSet } from '../rule-set';
import { RulesInWords } from './rules-in-words';

/** The rules that whoever asks must know – what is assumed says so –, and all of them folded below. */
export function RulesInShort({ rules }: { rules: RuleSet }) {
  const { asking, questionRules } = useTexts();
  const words = asking.rules;
  const said: { rule: RuleName; text: string }[] = [
    { rule: 'who', text: rules.who === 'residents' ? words.residents : words.everyone },
    ...(rules.quota === null ? [] : [{ rule: 'quota' as const, text: words.quota(rules.quota) }]),
    { rule: 'presence', text: words.presence[rules.presence] },
    { rule: 'consent', text: words.consent[rules.consent] },
  ];
  return (
    <Section title={words.heading}>
      <ul className="bullet-list">
        {said.map(({ rule, text }) => (
          <li key={rule}>
            {text}
            {rules.assumed.includes(rule) && (
              <span className="field-hint">{questionRules.assumed}</span>
            )}
          </li>
        ))}
        <li>{words.topics}</li>
      </ul>
      <details className="all-rules">
        <summary>{words.all}</summary>
        <RulesInWords rules={rules} heading="h3" />
      </details>
    </Section>
  );
}
