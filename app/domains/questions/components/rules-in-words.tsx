import { useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { RuleSet } from '../rule-set';
import { sayRules } from '../rule-sets/say-rules';

/** The rules of question time as a citizen reads them; what is assumed says so. */
export function RulesInWords(props: { rules: RuleSet; heading?: 'h2' | 'h3' }) {
  const { questionRules } = useTexts();
  return sayRules(props.rules, questionRules).map(({ part, heading, rules }) => (
    <Section key={part} title={heading} heading={props.heading}>
      <dl className="facts rules-in-words">
        {rules.map(({ rule, heading, text, isAssumed }) => (
          <div key={rule}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
            {isAssumed && <dd className="small soft">{questionRules.assumed}</dd>}
          </div>
        ))}
      </dl>
    </Section>
  ));
}
