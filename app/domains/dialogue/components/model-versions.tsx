import { formatDay, formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { ModelVersion } from '../models/list-model-versions.server';
import { ModelInWords } from './model-in-words';

/** A committee's model in force, those to come and those of before: since when, who made them, and what they say. */
export function ModelVersions({ versions }: { versions: ModelVersion[] }) {
  const { staff } = useTexts().dialogueModels;
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
            <ModelInWords rules={one.rules} heading="h3" />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Origin({ version: { inForceFrom, made } }: { version: ModelVersion }) {
  const { staff } = useTexts().dialogueModels;
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
