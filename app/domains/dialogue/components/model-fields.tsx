import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import type { Texts } from '~/i18n/texts-of-language';
import { CheckField, SelectField, TextField } from '~/ui/fields';
import { useTicked } from '~/ui/form';
import type { ModelRule } from '../model';
import { decidedField, formatField } from '../models/forms';
import { rulesOfOneKind } from '../models/say-model';
import { formats } from '../vocabulary';

/** Fields of the form of a committee's model; each begins as `values` has it. */

type Labels = Texts['dialogueModels']['staff']['fields'];
/** Names of fields that have a label of their own. */
type Name = { [Key in keyof Labels]: Labels[Key] extends string ? Key : never }[keyof Labels];
export type Values = { values: Record<string, string> };
type Field = Values & { name: Name };

const useLabels = () => useTexts().dialogueModels.staff.fields;

/** A number, a time, or a few words. */
export function Written(props: Field & { hint?: string; kind?: 'line' | 'text' }) {
  const { name, values, hint, kind } = props;
  return (
    <TextField
      name={name}
      label={useLabels()[name]}
      hint={hint}
      value={values[name]}
      width={kind === undefined ? 'short' : undefined}
      multiline={kind === 'text'}
      autoComplete="off"
    />
  );
}

export function Choice({ name, values, options }: Field & { options: Record<string, string> }) {
  return (
    <SelectField
      name={name}
      label={useLabels()[name]}
      value={values[name]}
      options={Object.entries(options).map(([value, text]) => ({ value, label: text }))}
    />
  );
}

/** So many days before, which of them count, and until what time of the last. */
export function DeadlineFields({ of, values }: Values & { of: 'deadline' | 'materials' }) {
  const labels = useLabels();
  return (
    <>
      <div className="field-row">
        <Written name={`${of}Count`} hint={labels.countHint} values={values} />
        <Choice name={`${of}Unit`} options={labels.units} values={values} />
        <Written name={`${of}Time`} hint={labels.timeHint} values={values} />
      </div>
      <Choice name={`${of}RollsBack`} options={labels.rollsBackOptions} values={values} />
    </>
  );
}

export function FormatBoxes({ values }: Values) {
  const texts = useTexts();
  const isTicked = useTicked();
  return (
    <fieldset className="choice-field">
      <legend className="ds-label">{texts.dialogueModels.staff.fields.formats}</legend>
      {formats.map((format) => (
        <CheckField
          key={format}
          name={formatField(format)}
          label={texts.dialogue.formats[format].name}
          hint={texts.dialogue.formats[format].what}
          checked={isTicked(values[formatField(format)] === 'yes')}
        />
      ))}
    </fieldset>
  );
}

/**
 * Fields that mean something only where people come one by one, or only at dialogue meetings. Others do not see them
 * while no such format is ticked; what they have is sent along.
 */
export function OnlyFor({
  kind,
  children,
}: {
  kind: keyof typeof rulesOfOneKind;
  children: ReactNode;
}) {
  return <div className={`only-for-${kind}`}>{children}</div>;
}

/** Which of some rules the committee has decided on itself. */
export function Decided({ rules, values }: Values & { rules: readonly ModelRule[] }) {
  const { headings, staff } = useTexts().dialogueModels;
  const isTicked = useTicked();
  return (
    <fieldset className="choice-field is-in-columns decided">
      <legend className="ds-label">{staff.decided}</legend>
      {rules.map((rule) => {
        const box = (
          <CheckField
            key={rule}
            name={decidedField(rule)}
            label={headings[rule]}
            checked={isTicked(values[decidedField(rule)] === 'yes')}
          />
        );
        const kind = kindOf(rule);
        return kind === undefined ? (
          box
        ) : (
          <OnlyFor key={rule} kind={kind}>
            {box}
          </OnlyFor>
        );
      })}
    </fieldset>
  );
}

function kindOf(rule: ModelRule) {
  const kinds = Object.keys(rulesOfOneKind) as (keyof typeof rulesOfOneKind)[];
  return kinds.find((kind) => rulesOfOneKind[kind].includes(rule));
}
