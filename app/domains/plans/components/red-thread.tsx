import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PlanFacts } from '../plan-file';
import { sdgs } from '../sdgs';
import type { ThreadFlow } from '../thread-flow';
import { kindName } from './kind-name';
import { SdgChip } from './sdg-chip';

const charactersPerLine = 34;

/** The red thread as a drawing; `RedThreadTable` holds the same content. */
export function RedThreadDrawing(props: {
  flow: ThreadFlow;
  planSlug: string;
  levelNames: PlanFacts['levelNames'];
}) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { flow } = props;
  return (
    <figure className="red-thread">
      <svg
        viewBox={`0 0 ${flow.width} ${flow.height}`}
        role="img"
        aria-label={texts.plans.thread.drawing}
      >
        {flow.columns.map((column) => (
          <text key={column.x} className="column" x={column.x} y="14">
            {column.kind === undefined
              ? texts.plans.sdgs
              : capital(
                  kindName(column.kind, 2, { texts, language, levelNames: props.levelNames }),
                )}
          </text>
        ))}
        {flow.flows.map((line, index) => (
          <path
            key={index}
            className={line.inherited ? 'flow is-inherited' : 'flow'}
            d={line.path}
            strokeWidth={line.inherited ? undefined : line.width}
          />
        ))}
        {flow.stems.map((stem) => {
          const middle = stem.y + stem.height / 2;
          if (stem.sdg !== undefined) {
            const sdg = sdgs.find((one) => one.goal === stem.sdg)!;
            return (
              <a key={`sdg-${stem.sdg}`} href={href(`/verdensmaal/${stem.sdg}`)} tabIndex={-1}>
                <rect x={stem.x} y={stem.y} width={5} height={stem.height} fill={sdg.colour} />
                <rect
                  x={stem.x + 10}
                  y={middle - 11}
                  width={22}
                  height={22}
                  rx={2}
                  fill={sdg.colour}
                />
                <text
                  x={stem.x + 21}
                  y={middle + 4.5}
                  textAnchor="middle"
                  className={`on-${sdg.ink}`}
                >
                  {sdg.goal}
                </text>
                <text x={stem.x + 40} y={middle + 4.5}>
                  {sdg.name[language]}
                </text>
              </a>
            );
          }
          const node = stem.node!;
          const lines = wrapped(
            node.number === null ? node.title : `${node.number}. ${node.title}`,
          );
          return (
            <a key={node.slug} href={href(`/planer/${props.planSlug}/${node.slug}`)} tabIndex={-1}>
              <title>{node.title}</title>
              <rect className="stem" x={stem.x} y={stem.y} width={5} height={stem.height} />
              {lines.map((line, index) => (
                <text
                  key={index}
                  x={stem.x + 11}
                  y={middle + 4.5 + (index - (lines.length - 1) / 2) * 15}
                >
                  {line}
                </text>
              ))}
            </a>
          );
        })}
      </svg>
    </figure>
  );
}

/** The red thread as a table: every drawn line from UN goal to what is done. */
export function RedThreadTable(props: {
  flow: ThreadFlow;
  planSlug: string;
  levelNames: PlanFacts['levelNames'];
}) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { flow } = props;
  const levels = flow.columns.flatMap((column) => column.kind ?? []);
  const about = { texts, language, levelNames: props.levelNames };
  return (
    <table className="stacks">
      <caption>{texts.plans.thread.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.plans.thread.sdg}</th>
          {levels.map((kind, index) => (
            <th key={index} scope="col">
              {capital(kindName(kind, 1, about))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {flow.rows.map((row) => (
          <tr key={row.line.at(-1)?.slug}>
            <td data-label={texts.plans.thread.sdg}>
              {row.sdgs.length === 0 ? (
                texts.plans.thread.noSdg
              ) : (
                <ul className="chips">
                  {row.sdgs.map(({ goal, inherited }) => (
                    <li key={goal}>
                      <SdgChip goal={goal} small inherited={inherited} />
                    </li>
                  ))}
                </ul>
              )}
            </td>
            {levels.map((kind, index) => {
              const node = row.line[index];
              return (
                <td key={index} data-label={capital(kindName(kind, 1, about))}>
                  {node && (
                    <a lang="da" href={href(`/planer/${props.planSlug}/${node.slug}`)}>
                      {node.number === null ? node.title : `${node.number}. ${node.title}`}
                    </a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('da') + word.slice(1);
}

/** A label in at most two lines; what does not fit ends in an ellipsis. */
function wrapped(label: string): string[] {
  if (label.length <= charactersPerLine) return [label];
  const cut = label.lastIndexOf(' ', charactersPerLine);
  const at = cut > 0 ? cut : charactersPerLine;
  const rest = label.slice(at).trim();
  return [
    label.slice(0, at),
    rest.length <= charactersPerLine ? rest : `${rest.slice(0, charactersPerLine - 1).trimEnd()}…`,
  ];
}
