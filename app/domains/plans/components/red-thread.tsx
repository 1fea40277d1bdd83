import { capitalised } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PlanFacts } from '../plan-file';
import { rowSpans } from '../row-spans';
import { sdgs } from '../sdgs';
import { labelIndent, lineHeight, nodeLabel, type ThreadFlow } from '../thread-flow';
import { labelWidth, wrapLabel } from '../wrap-label';
import { kindName } from './kind-name';
import { SdgChip, SdgRow } from './sdg-chip';

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
              : capitalised(
                  kindName(column.kind, 2, { texts, language, levelNames: props.levelNames }),
                  language,
                )}
          </text>
        ))}
        {flow.wholePlanX !== null && (
          <text className="column" x={flow.wholePlanX} y="14" textAnchor="middle">
            {texts.plans.thread.wholePlan}
          </text>
        )}
        {flow.flows.map((line, index) => (
          <path
            key={index}
            className={line.inherited ? 'flow is-inherited' : 'flow'}
            d={line.path}
          />
        ))}
        {flow.boxes.map((box) => (
          <FlowBox
            key={box.node?.slug ?? `sdg-${box.sdg}`}
            box={box}
            planSlug={props.planSlug}
            wholePlan={box.sdg !== undefined && flow.wholePlan.includes(box.sdg)}
          />
        ))}
      </svg>
    </figure>
  );
}

function FlowBox(props: {
  box: ThreadFlow['boxes'][number];
  planSlug: string;
  wholePlan: boolean;
}) {
  const language = useLanguage();
  const href = useHref();
  const { x, y, width, height, sdg, node } = props.box;
  if (node) {
    return (
      <a href={href(`/planer/${props.planSlug}/${node.slug}`)} tabIndex={-1}>
        <title>{node.title}</title>
        <FlowLabel lines={node.label} x={x + labelIndent.node} y={y} />
        <rect className="stem" x={x} y={y - height / 2} width={4} height={height} />
        {node.sdgs.map((goal, index) => (
          <GoalNumber
            key={goal}
            goal={goal}
            x={x - 4 - 22 * (node.sdgs.length - index)}
            y={y}
            size={20}
          />
        ))}
      </a>
    );
  }
  const goal = sdgs.find((one) => one.goal === sdg)!;
  const label = wrapLabel(goal.name[language], width - labelIndent.sdg);
  return (
    <a href={href(`/verdensmaal/${goal.goal}`)} tabIndex={-1}>
      <FlowLabel lines={label} x={x + labelIndent.sdg} y={y} />
      <GoalNumber goal={goal.goal} x={x} y={y} size={22} />
      {props.wholePlan && (
        <rect className="whole-plan" x={x - 3} y={y - 14} width={28} height={28} rx={3} />
      )}
    </a>
  );
}

/** A label that covers the lines behind it. */
function FlowLabel({ lines, x, y }: { lines: string[]; x: number; y: number }) {
  const longest = Math.max(...lines.map(labelWidth));
  const height = lines.length * lineHeight + 4;
  return (
    <>
      <rect className="cover" x={x - 4} y={y - height / 2} width={longest + 12} height={height} />
      {lines.map((line, index) => (
        <text key={index} x={x} y={y + 4.5 + (index - (lines.length - 1) / 2) * lineHeight}>
          {line}
        </text>
      ))}
    </>
  );
}

function GoalNumber(props: { goal: number; x: number; y: number; size: number }) {
  const { goal, x, y, size } = props;
  const { colour, ink } = sdgs.find((one) => one.goal === goal)!;
  return (
    <g data-sdg={goal}>
      <rect x={x} y={y - size / 2} width={size} height={size} rx={2} fill={colour} />
      <text x={x + size / 2} y={y + 4.5} textAnchor="middle" className={`on-${ink}`}>
        {goal}
      </text>
    </g>
  );
}

/**
 * The red thread as a table: first the UN goals of the whole plan, then level by level, each UN goal
 * with the node that the plan ties it to. What several lines share is said once. On a narrow screen
 * the cells stand below each other on lines of thread.
 */
export function RedThreadTable(props: {
  flow: ThreadFlow;
  planSlug: string;
  levelNames: PlanFacts['levelNames'];
}) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { rows, wholePlan, columns } = props.flow;
  const levels = columns.flatMap(({ kind }) =>
    kind === undefined
      ? []
      : capitalised(kindName(kind, 1, { texts, language, levelNames: props.levelNames }), language),
  );
  const spans = rowSpans(
    rows.map((line) => levels.map((_, level) => line[level]?.slug ?? `under ${line.at(-1)?.slug}`)),
  );
  return (
    <table className={wholePlan.length > 0 ? 'thread-table has-whole-plan' : 'thread-table'}>
      <caption>{texts.plans.thread.table}</caption>
      <thead>
        <tr>
          {wholePlan.length > 0 && <th scope="col">{texts.plans.sdgs}</th>}
          {levels.map((name, level) => (
            <th key={level} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((line, at) => (
          <tr key={line.at(-1)?.slug}>
            {at === 0 && wholePlan.length > 0 && (
              <td rowSpan={rows.length} className="level-0 runs-0" data-label={texts.plans.sdgs}>
                <p>{texts.plans.thread.wholePlanGoals}</p>
                <ul>
                  {wholePlan.map((goal) => (
                    <li key={goal}>
                      <SdgChip goal={goal} inherited={texts.plans.inherited} />
                    </li>
                  ))}
                </ul>
              </td>
            )}
            {levels.map((name, level) => {
              const node = line[level];
              const span = spans[at]![level]!;
              return (
                span > 0 && (
                  <td
                    key={level}
                    rowSpan={span}
                    className={[`level-${level}`, ...linesBeside(rows, at, level)].join(' ')}
                    data-label={name}
                  >
                    {node && (
                      <>
                        <a lang="da" href={href(`/planer/${props.planSlug}/${node.slug}`)}>
                          {nodeLabel(node)}
                        </a>
                        <SdgRow goals={node.sdgs} />
                      </>
                    )}
                  </td>
                )
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The lines of thread that run on beside a cell: one for each level with more to come under the same node. */
function linesBeside(rows: ThreadFlow['rows'], at: number, level: number): string[] {
  const here = rows[at]!;
  const runsOn = (on: number) =>
    rows
      .slice(at + 1)
      .some(
        (later) =>
          later[on] &&
          later[on].slug !== here[on]?.slug &&
          later[on - 1]?.slug === here[on - 1]?.slug,
      );
  return here.slice(0, level + 1).flatMap((_, on) => (runsOn(on) ? `runs-${on}` : []));
}
