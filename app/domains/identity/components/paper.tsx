import type { ReactNode } from 'react';
import type { Language } from '~/i18n/languages';

/** A sheet to be printed, in the language of whoever it is for. On paper nothing else of its page is there. */
export function Paper(props: { language: Language; children: ReactNode }) {
  return (
    <article className="paper" lang={props.language}>
      {props.children}
    </article>
  );
}

/** The head of a sheet that is posted: where an envelope with a window shows it, whom it is for. */
export function Envelope(props: {
  to: { name: string | null; street: string; postcode: string; city: string };
  from: string;
  day: string;
}) {
  const { name, street, postcode, city } = props.to;
  return (
    <div className="paper-head has-window">
      <address className="paper-address" lang="da">
        {name}
        <br />
        {street}
        <br />
        {postcode} {city}
      </address>
      <p>
        <strong lang="da">{props.from}</strong>
        <br />
        {props.day}
      </p>
    </div>
  );
}

/** A code as it is read and typed most surely: in two halves. */
export function BigCode({ code }: { code: string }) {
  const middle = Math.ceil(code.length / 2);
  return (
    <p className="big-code">
      {code.slice(0, middle)}-{code.slice(middle)}
    </p>
  );
}
