import { formatNumber } from '~/i18n/format';
import { useLanguage } from '~/i18n/texts';

/** A row of a table that is a chart too. `also` is a part of `count` that is counted besides. */
type BarRow = { label: string; lang?: 'da'; count: number; also?: number };

/**
 * Counts as a table, each with a bar beside its number: the longest for the largest count. The bars are for the eye
 * alone, since the numbers stand there.
 * @param props.of what the rows are, at the head of their column
 * @param props.count what is counted
 * @param props.also what `also` of the rows counts, in a column of its own and as the darker part of the bar
 */
export function BarTable(props: {
  caption?: string;
  of: string;
  count: string;
  also?: string;
  rows: BarRow[];
}) {
  const language = useLanguage();
  const largest = Math.max(1, ...props.rows.map(({ count }) => count));
  return (
    <table className="bar-table">
      {props.caption && <caption>{props.caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{props.of}</th>
          <th scope="col" className="number">
            {props.count}
          </th>
          {props.also && (
            <th scope="col" className="number">
              {props.also}
            </th>
          )}
          <td className="bar-cell" />
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ label, lang, count, also }) => (
          <tr key={label}>
            <th scope="row" lang={lang}>
              {label}
            </th>
            <td className="number">{formatNumber(count, language)}</td>
            {props.also && <td className="number">{formatNumber(also ?? 0, language)}</td>}
            <td className="bar-cell">
              <Bar count={count} also={also ?? 0} largest={largest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ count, also, largest }: { count: number; also: number; largest: number }) {
  const part = (value: number) => (100 * value) / largest;
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-whole" width={part(count)} height="10" />
      <rect className="bar-part" width={part(also)} height="10" />
    </svg>
  );
}
