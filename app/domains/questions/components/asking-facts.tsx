import { useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { RuleSet } from '../rule-set';
import { RulesInWords } from './rules-in-words';

/** The rules that whoever asks must know, and all of them folded below. */
export function RulesInShort({ rules }: { rules: RuleSet }) {
  const { rules: words } = useTexts().asking;
  return (
    <Section title={words.heading}>
      <ul className="bullet-list">
        <li>{rules.who === 'residents' ? words.residents : words.everyone}</li>
        {rules.quota !== null && <li>{words.quota(rules.quota)}</li>}
        <li>{words.presence[rules.presence]}</li>
        <li>{words.consent[rules.consent]}</li>
        <li>{words.topics}</li>
      </ul>
      <details className="all-rules">
        <summary>{words.all}</summary>
        <RulesInWords rules={rules} heading="h3" />
      </details>
    </Section>
  );
}
