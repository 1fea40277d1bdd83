import { useTexts } from '~/i18n/texts';
import { CheckField, SelectField, TextField } from '~/ui/fields';
import { useTicked } from '~/ui/form';
import { longestNames, longestNeeds } from '../booking/forms';
import { needKinds } from '../vocabulary';

type Who = {
  partySize: number;
  companions: string | null;
  needs: string[];
  needsNote: string | null;
  isRemote: boolean;
};

/**
 * Who comes, and what they need to be there.
 * @param props.given what was said of it before
 * @param props.isCounted whether one says how many
 */
export function WhoFields(props: {
  mostPersons: number;
  hasRemote: boolean;
  given?: Who;
  isCounted?: boolean;
}) {
  const { given, isCounted = true } = props;
  const isTicked = useTicked();
  const { dialogue, dialogueBooking } = useTexts();
  const { form } = dialogueBooking;
  const counts = Array.from({ length: props.mostPersons }, (_, at) => at + 1);
  return (
    <>
      {isCounted && (
        <SelectField
          name="partySize"
          label={form.partySize}
          value={String(given?.partySize ?? 1)}
          options={counts.map((count) => ({ value: String(count), label: form.persons(count) }))}
        />
      )}
      {props.mostPersons > 1 && (
        <TextField
          name="companions"
          value={given?.companions}
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
          <CheckField
            key={kind}
            name={`need-${kind}`}
            label={dialogue.needs[kind]}
            checked={isTicked(given?.needs.includes(kind) === true)}
          />
        ))}
      </fieldset>
      <TextField
        name="needsNote"
        value={given?.needsNote}
        label={form.needsNote}
        hint={form.needsNoteHint}
        optional
        multiline
        maxLength={longestNeeds}
      />
      {props.hasRemote && (
        <CheckField
          name="isRemote"
          label={form.remote}
          hint={form.remoteHint}
          checked={isTicked(given?.isRemote === true)}
        />
      )}
    </>
  );
}
