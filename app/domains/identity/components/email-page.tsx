import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { PostForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';

/** A page that asks for an e-mail address and nothing else. */
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
      <PostForm fields={{ email }} hidden={{ videre: props.next }}>
        <TextField
          name="email"
          type="email"
          label={email}
          hint={props.hint}
          autoComplete="email"
          inputMode="email"
        />
        <SubmitButton>{props.button}</SubmitButton>
      </PostForm>
      {props.children}
    </Page>
  );
}
