import type { ReactNode } from 'react';
import { formatDay, formatMoment } from '~/i18n/format';
import { type Texts, useLanguage, useTexts } from '~/i18n/texts';

type Version<Rules> = {
  version: number;
  rules: Rules;
  /** ISO; null: from the beginning. */
  inForceFrom: string | null;
  /** Null: nobody did. `name` null: their account is erased. */
  made: { name: string | null; at: string } | null;
  standing: keyof Texts['ruleVersions']['standings'];
};

/** The rules in force, those to come and those of before: since when, who made them, and what they say. */
export function RuleVersions<Rules>(props: {
  versions: Version<Rules>[];
  /** Where version 1 is from. */
  byDefault: string;
  inWords: (rules: Rules) => ReactNode;
}) {
  const { ruleVersions: texts } = useTexts();
  return (
    <ul className="link-list">
      {props.versions.map((one) => (
        <li key={one.version}>
          <p>
            <strong>{texts.version(one.version)}</strong> – {texts.standings[one.standing]}
          </p>
          <Origin version={one} byDefault={props.byDefault} />
          <details>
            <summary aria-label={texts.readLabel(one.version)}>{texts.read}</summary>
            {props.inWords(one.rules)}
          </details>
        </li>
      ))}
    </ul>
  );
}

function Origin(props: {
  version: Pick<Version<unknown>, 'inForceFrom' | 'made'>;
  byDefault: string;
}) {
  const { ruleVersions: texts } = useTexts();
  const language = useLanguage();
  const { inForceFrom, made } = props.version;
  const from =
    inForceFrom === null ? texts.fromStart : texts.from(formatDay(inForceFrom, language));
  const by =
    made === null
      ? props.byDefault
      : made.name === null
        ? texts.madeBySomebody(formatMoment(made.at, language))
        : texts.madeBy(made.name, formatMoment(made.at, language));
  return (
    <p className="small soft">
      {from}. {by}.
    </p>
  );
}
