import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { CheckedForm } from '~/ui/checked-form';
import { SubmitButton, TextField } from '~/ui/fields';
import { accountForm } from '../forms';
import { Page } from '~/ui/page';

/** A page that asks for an e-mail address and nothing else, and tells at once where it looks wrong. */
export function EmailPage(props: {
  title: string;
  lead: string;
  button: string;
  hint?: string;
  next: string | null;
  children?: ReactNode;
}) {
  const { email } = useTexts().identity.signIn;
  return (
    <Page title={props.title} lead={props.lead} crumbs={[]}>
      <CheckedForm schema={accountForm} fields={{ email }} hidden={{ videre: props.next }}>
        <TextField
          name="email"
          type="email"
          label={email}
          hint={props.hint}
          autoComplete="email"
          inputMode="email"
        />
        <SubmitButton>{props.button}</SubmitButton>
      </CheckedForm>
      {props.children}
    </Page>
  );
}
