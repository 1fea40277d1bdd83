import { useTexts } from '~/i18n/texts';
import { ChoiceField } from '~/ui/fields';
import { type Cadence, cadences } from '../vocabulary';

/** How often one wants to be told. */
export function CadenceField(props: { label: string; value: Cadence }) {
  const { thread } = useTexts();
  return (
    <ChoiceField
      name="cadence"
      label={props.label}
      value={props.value}
      options={cadences.map((one) => ({
        value: one,
        label: thread.cadences[one].name,
        hint: thread.cadences[one].hint,
      }))}
    />
  );
}
