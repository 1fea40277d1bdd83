import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { CheckField } from '~/ui/fields';

type Answered = { faults?: Record<string, string>; given?: Record<string, string> };

/** Shows what was found in the text of a field, which is named. */
export type Found = (text: string, field: string) => ReactNode;

/**
 * What was found in the topic and the text of a form, field by field, and how its writer lets it stand where it may.
 * @param props.isSentAnyway whether they have let it stand before
 */
export function FoundInWords(props: { form: string; found: Found; isSentAnyway?: boolean }) {
  const { form, found, isSentAnyway = false } = props;
  const { text } = useTexts().asking.form;
  const answered = useActionData<Answered>();
  const { faults = {}, given = {} } = answered?.given?.form === form ? answered : {};
  const wasFound = (code?: string) => code === 'personal_data' || code === 'cpr_in_text';
  const isPermitted = [faults.topic, faults.text].includes('personal_data');
  return (
    <>
      {wasFound(faults.topic) && found(given.topic ?? '', text.topic)}
      {wasFound(faults.text) && found(given.text ?? '', text.question)}
      {(isPermitted || isSentAnyway) && (
        <CheckField
          name="sendAnyway"
          label={text.sendAnyway}
          hint={text.sendAnywayHint}
          checked={isSentAnyway}
        />
      )}
    </>
  );
}
