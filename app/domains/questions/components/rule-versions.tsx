import { formatDay, formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { RuleVersion } from '../rule-sets/list-rule-versions.server';
import { RulesInWords } from './rules-in-words';

/** The rules in force, those to come and those of before: since when, who made them, and what they say. */
export function RuleVersions({ versions }: { versions: RuleVersion[] }) {
  const { staff } = useTexts().questionRules;
  return (
    <ul className="link-list">
      {versions.map((one) => (
        <li key={one.version}>
          <p>
            <strong>{staff.version(one.version)}</strong> – {staff.standings[one.standing]}
          </p>
          <Origin version={one} />
          <details>
            <summary aria-label={staff.readLabel(one.version)}>{staff.read}</summary>
            <RulesInWords rules={one.rules} heading="h3" />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Origin({ version: { inForceFrom, made } }: { version: RuleVersion }) {
  const { staff } = useTexts().questionRules;
  const language = useLanguage();
  const from =
    inForceFrom === null ? staff.fromStart : staff.from(formatDay(inForceFrom, language));
  const by =
    made === null
      ? staff.byDefault
      : made.name === null
        ? staff.madeBySomebody(formatMoment(made.at, language))
        : staff.madeBy(made.name, formatMoment(made.at, language));
  return (
    <p className="small soft">
      {from}. {by}.
    </p>
  );
}
