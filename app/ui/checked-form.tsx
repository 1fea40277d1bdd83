import { zodResolver } from '@hookform/resolvers/zod';
import type { ComponentProps } from 'react';
import { useForm } from 'react-hook-form';
import type { ZodObject, ZodType } from 'zod';

import { PostForm } from './form';

/** Fields are texts until the server has read them. */
type Fields = Record<string, string>;

/**
 * A form that tells what is wrong with a field as soon as one leaves it, by the schema that the server
 * reads it by. The native form is what is sent, so without a script it is a form like any other. Its
 * route asks for scripts: `handle = { hydrate: true }`.
 */
export function CheckedForm({
  schema,
  ...props
}: Omit<ComponentProps<typeof PostForm>, 'live' | 'onSubmit'> & { schema: ZodObject }) {
  const { register, handleSubmit, formState } = useForm<Fields>({
    resolver: zodResolver(schema as ZodType<Fields, Fields>),
    // Hidden fields have no input to tell of themselves, and the schema asks for them.
    defaultValues: present(props.hidden),
    mode: 'onTouched',
  });
  return (
    <PostForm
      {...props}
      live={{ register, faultOf: (name) => formState.errors[name]?.message }}
      onSubmit={(event) => {
        const form = event.currentTarget;
        void handleSubmit(() => form.submit())(event);
      }}
    />
  );
}

function present(hidden: Record<string, string | null> = {}): Fields {
  return Object.fromEntries(
    Object.entries(hidden).filter((field): field is [string, string] => field[1] !== null),
  );
}
