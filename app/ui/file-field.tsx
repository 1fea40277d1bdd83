import { useRouteLoaderData } from '@remix-run/react';
import { useTexts } from '~/i18n/texts';
import { CheckField, TextField } from './fields';
import { useField } from './form';

/** Whether files are looked through for viruses here; where they are not, only staff see them. */
export function useHasScanner(): boolean {
  return useRouteLoaderData<{ hasScanner: boolean }>('root')?.hasScanner ?? true;
}

/**
 * One file, with what an image shows beside it. What was taken already stays, by its id, where another
 * field was wrong. The form is `files`, and its action a `citizenUploadAction`.
 */
export function FileField(props: {
  name: string;
  label: string;
  optional?: boolean;
  /** Media types, parted by commas. */
  accept: string;
  /** Megabytes of each. */
  limits: { image: number; pdf: number };
}) {
  const texts = useTexts().forms;
  const { file } = texts;
  const hasScanner = useHasScanner();
  const hint = [file.hint(props.limits), !hasScanner && file.unscanned].filter(Boolean).join(' ');
  const { id, fault, aria } = useField({ name: props.name, hint });
  const { value: keptId } = useField({ name: `${props.name}Id` });
  const { value: keptName } = useField({ name: `${props.name}Name` });
  return (
    <div className="file-field">
      {keptId && (
        <>
          <p className="note">{file.kept(keptName ?? '')}</p>
          <input type="hidden" name={`${props.name}Id`} value={keptId} />
          <input type="hidden" name={`${props.name}Name`} value={keptName ?? ''} />
        </>
      )}
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {keptId ? file.another : props.label}
          {props.optional && <span className="soft"> {texts.optional}</span>}
        </label>
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
        {fault && (
          <p className="field-fault" id={`${id}-fault`}>
            {fault}
          </p>
        )}
        <input
          className="ds-input"
          type="file"
          id={id}
          name={props.name}
          accept={props.accept}
          {...aria}
        />
      </div>
      {keptId && <CheckField name={`${props.name}Remove`} label={file.remove} />}
      <TextField
        name={`${props.name}Alt`}
        label={file.alt}
        hint={file.altHint}
        maxLength={300}
        autoComplete="off"
      />
    </div>
  );
}
