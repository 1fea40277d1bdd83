import { useActionData, useRouteLoaderData } from '@remix-run/react';
import { createContext, type FormEventHandler, type ReactNode, useContext } from 'react';
import { useTexts } from '~/i18n/texts';
import { Attention } from './attention';

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

/** What was written in this page's form before its writer was asked to sign in. */
export function useDraft(): Record<string, string> | null {
  return useRouteLoaderData<{ draft: Record<string, string> | null }>('root')?.draft ?? null;
}

/** Whether a box of this form begins ticked: in a form that is shown again one that was not ticked is not. */
export function useTicked(): (isTicked: boolean) => boolean {
  const { answered, drafted } = useContext(FormContext);
  const isShownAgain = answered !== null || Object.keys(drafted).length > 0;
  return (isTicked) => !isShownAgain && isTicked;
}

export function PostForm(props: {
  /** Tells the forms of one page apart; sent along as `form`. */
  name?: string;
  action?: string;
  /** Names of the fields in their order, with their labels: for the summary of what is wrong. */
  fields?: Record<string, string>;
  hidden?: Record<string, string | null>;
  className?: string;
  /** Whether there is a field for a file in it. */
  files?: boolean;
  /** Nothing is written in it: what is wrong is told at another form of its name. */
  isQuiet?: boolean;
  live?: Live;
  onSubmit?: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}) {
  const answered = useAnswer(props.name);
  const name = props.name ?? 'form';
  const waiting = useDraft();
  // Of several forms on a page the draft is one's.
  const draft = props.fields && waiting?.form === props.name ? waiting : null;
  // Whom the page was made for; a form that is sent as somebody else is not taken.
  const acting = useRouteLoaderData<{ acting: string | null }>('root')?.acting;
  return (
    <FormContext.Provider
      value={{ name, answered, drafted: draft ?? {}, live: props.live ?? null }}
    >
      <form
        method="post"
        action={props.action}
        encType={props.files ? 'multipart/form-data' : undefined}
        className={props.className ?? 'form'}
        onSubmit={props.onSubmit}
        noValidate
        // What was wrong is told by the page, in its own language.
      >
        {answered && !props.isQuiet && Object.keys(answered.faults).length > 0 && (
          <FaultSummary faults={answered.faults} fields={props.fields ?? {}} />
        )}
        {!answered && draft && <DraftNote />}
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
    <Attention className="fault-summary" role="alert">
      <h2>{forms.faultsHeading(faults.length)}</h2>
      <ul>
        {faults.map(([field, code]) => (
          <li key={field}>
            {field in props.fields ? (
              <a href={`#${name}-${field}`}>
                {asIntroduction(props.fields[field] ?? '')} {faultText(code)}
              </a>
            ) : (
              faultText(code)
            )}
          </li>
        ))}
      </ul>
    </Attention>
  );
}

/** A label before what is said of it: one that is a question ends as it does. */
function asIntroduction(label: string): string {
  return label.endsWith('?') ? label : `${label}:`;
}

export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Said beside the label where one may leave it out. */
  optional?: boolean;
};

/** What a field of this form is called, shows and is wrong about. */
export function useField(field: { name: string; hint?: ReactNode; value?: string | null }) {
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
