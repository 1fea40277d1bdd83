import { useTexts } from '~/i18n/texts';
import { RulesInWords as InWords } from '~/ui/rules-in-words';
import type { RuleSet } from '../rule-set';
import { sayRules } from '../rule-sets/say-rules';

/** The rules of question time as a citizen reads them; what is assumed says so. */
export function RulesInWords(props: { rules: RuleSet; heading?: 'h2' | 'h3' }) {
  const { questionRules } = useTexts();
  return (
    <InWords
      parts={sayRules(props.rules, questionRules)}
      assumed={questionRules.assumed}
      heading={props.heading}
    />
  );
}
