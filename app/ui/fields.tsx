import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { type FieldProps, useField } from './form';

/** The fields of a form, and the button that sends it. */

function Label(props: FieldProps & { id: string; fault: string | null }) {
  const { forms } = useTexts();
  return (
    <>
      <label className="ds-label" htmlFor={props.id}>
        {props.label}
        {props.optional && <span className="soft"> {forms.optional}</span>}
      </label>
      {props.hint && (
        <p className="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.fault && (
        <p className="field-fault" id={`${props.id}-fault`}>
          {props.fault}
        </p>
      )}
    </>
  );
}

export function TextField(
  props: FieldProps & {
    type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'search';
    autoComplete?: string;
    inputMode?: 'decimal' | 'numeric' | 'text' | 'email' | 'url';
    value?: string | null;
    maxLength?: number;
    /** For codes and the like, a field as wide as what goes into it. */
    width?: 'short' | 'code';
    multiline?: boolean;
  },
) {
  const { id, fault, value, aria, register } = useField(props);
  const own = {
    className: props.width ? `ds-input is-${props.width}` : 'ds-input',
    id,
    name: props.name,
    defaultValue: props.type === 'password' ? undefined : value,
    autoComplete: props.autoComplete,
    maxLength: props.maxLength,
    ...register,
    ...aria,
  };
  return (
    <div className="ds-field">
      <Label {...props} id={id} fault={fault} />
      {props.multiline ? (
        <textarea rows={5} {...own} />
      ) : (
        <input
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          spellCheck={props.type === 'email' || props.width === 'code' ? false : undefined}
          autoCapitalize={props.type === 'email' ? 'none' : undefined}
          {...own}
        />
      )}
    </div>
  );
}

export function SelectField(
  props: FieldProps & {
    value?: string | null;
    /** What stands there before anything is chosen. */
    placeholder?: string;
    options: { value: string; label: string; lang?: string }[];
  },
) {
  const { id, fault, value, aria, register } = useField(props);
  return (
    <div className="ds-field">
      <Label {...props} id={id} fault={fault} />
      <select
        className="ds-input"
        id={id}
        defaultValue={value ?? ''}
        {...register}
        {...aria}
        name={props.name}
      >
        {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One of a few, all of them in sight. */
export function ChoiceField(
  props: FieldProps & {
    value?: string | null;
    options: { value: string; label: string; hint?: string }[];
  },
) {
  const { id, fault, value, aria, register } = useField(props);
  return (
    <fieldset
      className="choice-field"
      id={id}
      tabIndex={-1}
      aria-describedby={aria['aria-describedby']}
      aria-invalid={aria['aria-invalid']}
    >
      <legend className="ds-label">{props.label}</legend>
      {props.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {props.options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            defaultChecked={value === option.value}
            {...register}
            name={props.name}
            value={option.value}
          />
          <span>
            {option.label}
            {option.hint && <span className="field-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function CheckField(props: FieldProps & { checked?: boolean; value?: string }) {
  const { id, fault, value, aria, register } = useField({ name: props.name, hint: props.hint });
  const sent = props.value ?? 'yes';
  return (
    <div className="check-field">
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          defaultChecked={value === undefined ? props.checked : value === sent}
          {...register}
          {...aria}
          name={props.name}
          value={sent}
        />
        <span>
          {props.label}
          {props.hint && (
            <span className="field-hint" id={`${id}-hint`}>
              {props.hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

/** Sends its form. The first of a page is the one thing to do there; the others step back. */
export function SubmitButton(props: {
  children: ReactNode;
  kind?: 'secondary' | 'danger' | 'link';
  name?: string;
  value?: string;
  describedBy?: string;
}) {
  return (
    <button
      className={props.kind ? `ds-button is-${props.kind}` : 'ds-button'}
      type="submit"
      name={props.name}
      value={props.value}
      aria-describedby={props.describedBy}
    >
      {props.children}
    </button>
  );
}
