import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';

/** What can be done on a page besides, behind a line of its own: open again where its form was not taken. */
export function FormDetails(props: {
  /** The name of the form in it. */
  form: string;
  summary: string;
  className?: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  const answered = useActionData<{ given?: { form?: string } }>();
  return (
    <details
      className={props.className}
      open={props.isOpen === true || answered?.given?.form === props.form}
    >
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  );
}
