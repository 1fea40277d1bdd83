import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';

/** What one has just done led to this: the focus is here when the page comes, with or without a script. */
export function Attention(props: {
  className: string;
  role: 'alert' | 'status';
  children: ReactNode;
}) {
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- after an action this is where the eye should go
    <div className={props.className} role={props.role} tabIndex={-1} autoFocus>
      {props.children}
    </div>
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
    <Attention className="said" role="status">
      <p>{text}</p>
    </Attention>
  );
}
