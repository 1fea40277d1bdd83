import { useActionData, useRouteLoaderData } from '@remix-run/react';
import { createContext, type FormEventHandler, type ReactNode, useContext } from 'react';
import { useTexts } from '~/i18n/texts';

/**
 * Forms as browsers know them: they are sent and answered without a script. What was wrong with one stands
 * above it, with a link to each field, and at the field; what was written stands there still.
 */

type Answered = { faults: Record<string, string>; given: Record<string, string> };

/** What a form with a script adds to its fields (`checked-form.tsx`). */
export type Live = {
  /** What the field tells of itself to whoever checks it. */
  register(name: string): object;
  /** Its fault just now: a code, or undefined where it is right or has not been left yet. */
  faultOf(name: string): string | undefined;
};

const FormContext = createContext<{
  name: string;
  answered: Answered | null;
  drafted: Record<string, string>;
  live: Live | null;
}>({
  name: '',
  answered: null,
  drafted: {},
  live: null,
});

/** What the last sending of this page's form was answered with, where it was not taken. */
function useAnswer(name: string | undefined): Answered | null {
  const data = useActionData();
  if (typeof data !== 'object' || data === null || !('faults' in data)) return null;
  const answered = data as Answered;
  return name === undefined || answered.given.form === name ? answered : null;
}

/** What the last sending of this page's form was answered with that is shown this once. */
export function useShownOnce(): string[] | null {
  const data = useActionData();
  if (typeof data !== 'object' || data === null || !('once' in data)) return null;
  return data.once as string[];
}

/** Names a code of `texts.forms.faults`; a code without words still says that something is wrong. */
function useFaultText(): (code: string) => string {
  const { forms } = useTexts();
  const texts: Record<string, string> = forms.faults;
  return (code) => texts[code] ?? forms.faults.invalid;
}

export function PostForm(props: {
  /** Tells the forms of one page apart; sent along as `form`. */
  name?: string;
  action?: string;
  /** Names of the fields in their order, with their labels: for the summary of what is wrong. */
  fields?: Record<string, string>;
  hidden?: Record<string, string | null>;
  /** What was written before, and waited for a sign-in. */
  draft?: Record<string, string> | null;
  className?: string;
  live?: Live;
  onSubmit?: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}) {
  const answered = useAnswer(props.name);
  const name = props.name ?? 'form';
  // Whom the page was made for; a form that is sent as somebody else is not taken.
  const acting = useRouteLoaderData<{ acting: string | null }>('root')?.acting;
  return (
    <FormContext.Provider
      value={{ name, answered, drafted: props.draft ?? {}, live: props.live ?? null }}
    >
      <form
        method="post"
        action={props.action}
        className={props.className ?? 'form'}
        onSubmit={props.onSubmit}
        noValidate
        // What was wrong is told by the page, in its own language.
      >
        {answered && <FaultSummary faults={answered.faults} fields={props.fields ?? {}} />}
        {!answered && props.draft && <DraftNote />}
        {acting && <input type="hidden" name="acting" value={acting} />}
        {props.name && <input type="hidden" name="form" value={props.name} />}
        {Object.entries(props.hidden ?? {}).map(
          ([key, value]) =>
            value !== null && <input key={key} type="hidden" name={key} value={value} />,
        )}
        {props.children}
      </form>
    </FormContext.Provider>
  );
}

function DraftNote() {
  const { forms } = useTexts();
  return (
    <p className="note" role="status">
      {forms.draftKept}
    </p>
  );
}

function FaultSummary(props: { faults: Record<string, string>; fields: Record<string, string> }) {
  const { forms } = useTexts();
  const { name } = useContext(FormContext);
  const faultText = useFaultText();
  const faults = Object.entries(props.faults);
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- after sending, this is where the eye should go
    <div className="fault-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{forms.faultsHeading(faults.length)}</h2>
      <ul>
        {faults.map(([field, code]) => (
          <li key={field}>
            {field in props.fields ? (
              <a href={`#${name}-${field}`}>
                {props.fields[field]}: {faultText(code)}
              </a>
            ) : (
              faultText(code)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Said beside the label where one may leave it out. */
  optional?: boolean;
};

/** What a field of this form is called, shows and is wrong about. */
function useField(field: { name: string; hint?: ReactNode; value?: string | null }) {
  const { name, answered, drafted, live } = useContext(FormContext);
  const faultText = useFaultText();
  const id = `${name}-${field.name}`;
  const code = live?.faultOf(field.name) ?? answered?.faults[field.name];
  const described = [field.hint && `${id}-hint`, code && `${id}-fault`].filter(Boolean).join(' ');
  return {
    id,
    fault: code === undefined ? null : faultText(code),
    value: answered?.given[field.name] ?? drafted[field.name] ?? field.value ?? undefined,
    register: live?.register(field.name),
    aria: {
      'aria-describedby': described || undefined,
      'aria-invalid': code === undefined ? undefined : (true as const),
    },
  };
}

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
    type?: 'text' | 'email' | 'password' | 'date' | 'search';
    autoComplete?: string;
    inputMode?: 'numeric' | 'text' | 'email';
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

/** What the page before has done; `?besked=` names it. */
export function Said({ code }: { code: string | null }) {
  const { said } = useTexts();
  // A form of this page was sent since, and is answered by what is wrong with it.
  const isOver = useActionData() !== undefined;
  const texts: Record<string, string> = said;
  const text = code === null || !Object.hasOwn(texts, code) ? undefined : texts[code];
  if (text === undefined || isOver) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the eye should go to what has just been done
    <p className="said" role="status" tabIndex={-1} autoFocus>
      {text}
    </p>
  );
}
