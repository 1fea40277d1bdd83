import type { ReactNode } from 'react';

/** A part of the evaluation below its summary, to be opened by whoever wants to know more. */
export function TrialFold(props: {
  title: string;
  id?: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="trial-fold" id={props.id} open={props.isOpen}>
      <summary>
        <h3>{props.title}</h3>
      </summary>
      <div className="stack">{props.children}</div>
    </details>
  );
}
