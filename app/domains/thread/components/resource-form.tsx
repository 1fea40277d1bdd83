import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';

/** Minutes that one press writes down. */
const presses = [15, 30, 60, 120];

/**
 * Time or money that staff spent, by one press, and what was spent in all. Its page takes the form by
 * `resourceForm` under the name given.
 */
export function ResourceForm(props: {
  name: string;
  spent: { minutes: number; ore: number };
  /** A new UUID of each page: pressed twice it is one entry. */
  formKey: string;
  hidden?: Record<string, string>;
  /** Whether only time is written down. */
  isTimeOnly?: boolean;
}) {
  const { resources } = useTexts().thread;
  const language = useLanguage();
  const { minutes, ore } = props.spent;
  const hidden = { ...props.hidden, formKey: props.formKey };
  return (
    <>
      <p>
        {resources.total(
          resources.time(Math.floor(minutes / 60), minutes % 60),
          resources.money(formatNumber(Math.round(ore / 100), language)),
        )}
      </p>
      <PostForm name={props.name} hidden={hidden} className="form inline-form" isQuiet>
        {presses.map((count) => (
          <SubmitButton key={count} kind="secondary" name="minutes" value={String(count)}>
            {resources.minutes(count)}
          </SubmitButton>
        ))}
      </PostForm>
      {!props.isTimeOnly && (
        <PostForm
          name={props.name}
          hidden={hidden}
          fields={{ kroner: resources.kroner, note: resources.note }}
        >
          <TextField name="kroner" label={resources.kroner} inputMode="decimal" width="short" />
          <TextField name="note" label={resources.note} optional maxLength={500} />
          <SubmitButton kind="secondary">{resources.saveKroner}</SubmitButton>
        </PostForm>
      )}
    </>
  );
}
