import { Section } from './page';

/** Rules as whoever has to do with them reads them, part by part; those that nobody has decided on say so. */
export function RulesInWords(props: {
  parts: {
    part: string;
    heading: string;
    rules: { rule: string; heading: string; text: string; isAssumed: boolean }[];
  }[];
  /** What is said at a rule that is assumed. */
  assumed: string;
  heading?: 'h2' | 'h3' | 'h4';
}) {
  return props.parts.map(({ part, heading, rules }) => (
    <Section key={part} title={heading} heading={props.heading}>
      <dl className="facts rules-in-words">
        {rules.map((one) => (
          <div key={one.rule}>
            <dt>{one.heading}</dt>
            <dd>{one.text}</dd>
            {one.isAssumed && <dd className="small soft">{props.assumed}</dd>}
          </div>
        ))}
      </dl>
    </Section>
  ));
}
