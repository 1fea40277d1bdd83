import { useTexts } from '~/i18n/texts';
import type { Texts } from '~/i18n/texts-of-language';
import { CheckField, SelectField, TextField } from '~/ui/fields';
import { useTicked } from '~/ui/form';
import type { RuleName } from '../rule-set';
import { assumedField, helpField, helpPlaces } from '../rule-sets/forms';

/** Fields of the form of a municipality's rules; each begins as `values` has it. */

type Labels = Texts['questionRules']['staff']['fields'];
/** Names of fields that have a label of their own. */
type Name = { [Key in keyof Labels]: Labels[Key] extends string ? Key : never }[keyof Labels];
type Field = { name: Name; values: Record<string, string> };

const useLabels = () => useTexts().questionRules.staff.fields;

/** A number, a time, or a few words; empty has a meaning of its own, which the hint says. */
export function Written({
  name,
  values,
  hint,
  isLong,
}: Field & { hint: string; isLong?: boolean }) {
  const label = useLabels()[name];
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={values[name]}
      width={isLong ? undefined : 'short'}
      autoComplete="off"
    />
  );
}

export function Choice({ name, values, options }: Field & { options: Record<string, string> }) {
  const label = useLabels()[name];
  return (
    <SelectField
      name={name}
      label={label}
      value={values[name]}
      options={Object.entries(options).map(([value, text]) => ({ value, label: text }))}
    />
  );
}

export function YesOrNo(props: Field) {
  return <Choice {...props} options={useLabels().yesOrNo} />;
}

/** A month of the year, or none. */
export function Months({ name, values }: Field) {
  const { fields, months } = useTexts().questionRules.staff;
  return (
    <SelectField
      name={name}
      label={fields[name]}
      value={values[name]}
      placeholder={fields.noMonth}
      options={months.map((label, at) => ({ value: String(at + 1), label }))}
    />
  );
}

/** Whether a rule is one that the municipality has not decided on. */
export function Assumed({ rule, values }: { rule: RuleName; values: Record<string, string> }) {
  const { headings, staff } = useTexts().questionRules;
  const isTicked = useTicked();
  return (
    <CheckField
      name={assumedField(rule)}
      label={staff.fields.assumed(headings[rule])}
      checked={isTicked(values[assumedField(rule)] === 'yes')}
    />
  );
}

export function HelpBoxes({ values }: { values: Record<string, string> }) {
  const labels = useLabels();
  const isTicked = useTicked();
  return (
    <fieldset className="choice-field">
      <legend className="ds-label">{labels.help}</legend>
      {helpPlaces.map((place) => (
        <CheckField
          key={place}
          name={helpField(place)}
          label={labels.helpOptions[place]}
          checked={isTicked(values[helpField(place)] === 'yes')}
        />
      ))}
    </fieldset>
  );
}
