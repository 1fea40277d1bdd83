import { useTexts } from '~/i18n/texts';
import { CheckField, SelectField, TextField } from '~/ui/fields';
import { longestNames, longestNeeds } from '../booking/forms';
import { needKinds } from '../vocabulary';

/** Who comes, and what they need to be there. */
export function WhoFields(props: { mostPersons: number; hasRemote: boolean }) {
  const { dialogue, dialogueBooking } = useTexts();
  const { form } = dialogueBooking;
  const counts = Array.from({ length: props.mostPersons }, (_, at) => at + 1);
  return (
    <>
      <SelectField
        name="partySize"
        label={form.partySize}
        value="1"
        options={counts.map((count) => ({ value: String(count), label: form.persons(count) }))}
      />
      {props.mostPersons > 1 && (
        <TextField
          name="companions"
          label={form.companions}
          hint={form.companionsHint}
          optional
          maxLength={longestNames}
          autoComplete="off"
        />
      )}
      <fieldset className="choice-field">
        <legend className="ds-label">{form.needs}</legend>
        <p className="field-hint">{form.needsHint}</p>
        {needKinds.map((kind) => (
          <CheckField key={kind} name={`need-${kind}`} label={dialogue.needs[kind]} />
        ))}
      </fieldset>
      <TextField
        name="needsNote"
        label={form.needsNote}
        hint={form.needsNoteHint}
        optional
        multiline
        maxLength={longestNeeds}
      />
      {props.hasRemote && <CheckField name="isRemote" label={form.remote} hint={form.remoteHint} />}
    </>
  );
}
