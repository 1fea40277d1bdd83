import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PlanFacts } from '../plan-file';
import { rowSpans } from '../row-spans';
import { sdgs } from '../sdgs';
import type { ThreadFlow } from '../thread-flow';
import { kindName } from './kind-name';
import { SdgRow } from './sdg-chip';

const pixelsPerCharacter = 7.6;

/**
 * The red thread as a drawing for those who see it; `RedThreadTable` holds the same content, and is
 * what the keyboard and screen readers reach.
 */
export function RedThreadDrawing(props: {
  flow: ThreadFlow;
  planSlug: string;
  levelNames: PlanFacts['levelNames'];
}) {
  const texts = useTexts();
  const language = useLanguage();
  const { flow } = props;
  return (
    <figure className="red-thread">
      <figcaption className="visually-hidden">{texts.plans.thread.drawing}</figcaption>
      <svg viewBox={`0 0 ${flow.width} ${flow.height}`} aria-hidden="true">
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
          />
        ))}
        {flow.boxes.map((box) => (
          <FlowBox
            key={box.node?.slug ?? `sdg-${box.sdg ?? 0}`}
            box={box}
            planSlug={props.planSlug}
          />
        ))}
      </svg>
    </figure>
  );
}

function FlowBox({ box, planSlug }: { box: ThreadFlow['boxes'][number]; planSlug: string }) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const middle = box.y + box.height / 2;
  const end = box.x + box.width;
  if (box.node) {
    const lines = wrapped(
      box.node.number === null ? box.node.title : `${box.node.number}. ${box.node.title}`,
      (box.width - 12) / pixelsPerCharacter,
    );
    return (
      <a href={href(`/planer/${planSlug}/${box.node.slug}`)} tabIndex={-1}>
        <title>{box.node.title}</title>
        <rect className="stem" x={box.x} y={box.y} width={4} height={box.height} />
        {lines.map((line, index) => (
          <text key={index} x={box.x + 11} y={middle + 4.5 + (index - (lines.length - 1) / 2) * 15}>
            {line}
          </text>
        ))}
      </a>
    );
  }
  const sdg = sdgs.find((one) => one.goal === box.sdg);
  if (sdg) {
    return (
      <a href={href(`/verdensmaal/${sdg.goal}`)} tabIndex={-1}>
        <rect x={box.x} y={middle - 11} width={22} height={22} rx={2} fill={sdg.colour} />
        <text x={box.x + 11} y={middle + 4.5} textAnchor="middle" className={`on-${sdg.ink}`}>
          {sdg.goal}
        </text>
        {wrapped(sdg.name[language], (box.width - 30) / pixelsPerCharacter).map(
          (line, index, lines) => (
            <text
              key={index}
              x={box.x + 30}
              y={middle + 4.5 + (index - (lines.length - 1) / 2) * 15}
            >
              {line}
            </text>
          ),
        )}
      </a>
    );
  }
  return (
    <g>
      <path className="flow is-inherited" d={`M${box.x} ${middle}H${end}`} />
      <rect
        className="junction"
        x={box.x + box.width / 2 - 60}
        y={middle - 14}
        width={120}
        height={28}
        rx={14}
      />
      <text x={box.x + box.width / 2} y={middle + 4.5} textAnchor="middle">
        {texts.plans.thread.wholePlan}
      </text>
    </g>
  );
}

/**
 * The red thread as a table: every drawn line from UN goal to what is done. What several lines share
 * is said once.
 */
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
  const spans = rowSpans(
    flow.rows.map(({ line, sdgs: goals }) => [
      // UN goals are said again with each thing of the first level.
      `${line[0]?.slug}: ${goals.join(' ')}`,
      ...levels.map((_, index) => line[index]?.slug ?? `nothing under ${line.at(-1)?.slug}`),
    ]),
  );
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
        {flow.rows.map((row, at) => {
          const [sdgSpan = 1, ...levelSpans] = spans[at]!;
          return (
            <tr key={row.line.at(-1)?.slug} className={levelSpans[0] === 0 ? 'goes-on' : undefined}>
              {sdgSpan > 0 && (
                <td rowSpan={sdgSpan} data-label={texts.plans.thread.sdg}>
                  {row.sdgs.length > 0 ? (
                    <SdgRow goals={row.sdgs} />
                  ) : flow.wholePlan.length > 0 ? (
                    texts.plans.thread.wholePlan
                  ) : (
                    texts.plans.thread.noSdg
                  )}
                </td>
              )}
              {levels.map((kind, index) => {
                const node = row.line[index];
                const span = levelSpans[index]!;
                return (
                  span > 0 && (
                    <td key={index} rowSpan={span} data-label={capital(kindName(kind, 1, about))}>
                      {node && (
                        <a lang="da" href={href(`/planer/${props.planSlug}/${node.slug}`)}>
                          {node.number === null ? node.title : `${node.number}. ${node.title}`}
                        </a>
                      )}
                    </td>
                  )
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('da') + word.slice(1);
}

/** A label in at most two lines; what does not fit ends in an ellipsis. */
function wrapped(label: string, most: number): string[] {
  if (label.length <= most) return [label];
  const cut = label.lastIndexOf(' ', most);
  const at = cut > 0 ? cut : most;
  const rest = label.slice(at).trim();
  return [label.slice(0, at), rest.length <= most ? rest : `${rest.slice(0, most - 1).trimEnd()}…`];
}
