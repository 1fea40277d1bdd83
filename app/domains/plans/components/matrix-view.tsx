import { useHref, useTexts } from '~/i18n/texts';
import type { Matrix } from '../matrix';

type MatrixProps = { matrix: Matrix; planSlug: string; caption: string };

/** Target groups down, categories across; on a phone each group becomes a list. */
export function MatrixTable({ matrix, planSlug, caption }: MatrixProps) {
  const { plans } = useTexts();
  return (
    <table className="matrix stacks">
      <caption className="visually-hidden" lang="da">
        {caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">{plans.matrix.targetGroup}</th>
          {matrix.columns.map((column) => (
            <th key={column.key} scope="col" lang={column.title ? 'da' : undefined}>
              {column.title || plans.matrix.withoutCategory}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" lang="da">
              {row.title}
            </th>
            {row.cells.map((entries, index) => (
              <td
                key={matrix.columns[index]?.key}
                className={entries.length === 0 ? 'is-empty' : undefined}
                data-label={matrix.columns[index]?.title || plans.matrix.withoutCategory}
              >
                <Entries entries={entries} planSlug={planSlug} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same for a plan with more categories than a table has room for: by group, without empty cells. */
export function MatrixList({ matrix, planSlug }: MatrixProps) {
  const { plans } = useTexts();
  return (
    <div className="matrix-list">
      {matrix.rows.map((row) => (
        <section key={row.key}>
          <h2 lang="da">{row.title}</h2>
          <dl className="facts">
            {row.cells.map((entries, index) => {
              const column = matrix.columns[index]!;
              return (
                entries.length > 0 && (
                  <div key={column.key}>
                    <dt lang={column.title ? 'da' : undefined}>
                      {column.title || plans.matrix.withoutCategory}
                    </dt>
                    <dd>
                      <Entries entries={entries} planSlug={planSlug} />
                    </dd>
                  </div>
                )
              );
            })}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Entries(props: { entries: Matrix['rows'][number]['cells'][number]; planSlug: string }) {
  const href = useHref();
  return (
    <ul className="plain-list" lang="da">
      {props.entries.map((entry) => (
        <li key={entry.slug}>
          <a href={href(`/planer/${props.planSlug}/${entry.slug}`)}>{entry.title}</a>
        </li>
      ))}
    </ul>
  );
}
