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

/** What the page before has done, named by `?besked=`; or what a form of this page has, which is shown with all that was written. */
export function Said({ code }: { code: string | null }) {
  const texts: Record<string, string> = useTexts().said;
  // A form of this page was sent since: its answer is what is to be said, or what is wrong with it.
  const answered = useActionData<{ more?: { said?: string } }>();
  const now = answered === undefined ? code : (answered.more?.said ?? null);
  const text = now === null || !Object.hasOwn(texts, now) ? undefined : texts[now];
  if (text === undefined) return null;
  return (
    <Attention className="said" role="status">
      <p>{text}</p>
    </Attention>
  );
}
