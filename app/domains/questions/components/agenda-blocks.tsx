import { useTexts } from '~/i18n/texts';
import type { Slot } from '../agenda/slots';

/** In units of the drawing, which are pixels where there is room. */
const width = 190;
const margin = 8;

/** Tall enough to be read, low enough to be seen at once. */
function unitsAMinute(minutes: number): number {
  return Math.max(3, Math.min(12, 480 / Math.max(1, minutes)));
}

/** The questions of an agenda as blocks to scale, with a line where the time is up. The list beside it says the same. */
export function AgendaBlocks(props: { slots: Slot[]; totalMinutes: number }) {
  const { staff } = useTexts().questionAgenda;
  const { slots, totalMinutes } = props;
  const planned = slots.at(-1)?.to ?? 0;
  const scale = unitsAMinute(Math.max(planned, totalMinutes));
  const end = margin + totalMinutes * scale;
  const height = margin + Math.max(planned, totalMinutes) * scale + 30;
  return (
    <svg
      className="agenda-blocks"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={staff.drawing}
    >
      <rect className="agenda-time" x="12" y={margin} width="8" height={totalMinutes * scale} />
      {slots.map(({ number, from, minutes, isOver }) => (
        <g key={number} className={isOver ? 'is-over' : undefined}>
          <rect
            x="26"
            y={margin + from * scale + 1}
            width={width - 34}
            height={Math.max(2, minutes * scale - 2)}
            rx="3"
          />
          {minutes * scale >= 16 && (
            <text x="36" y={margin + (from + minutes / 2) * scale + 5}>
              {number}
            </text>
          )}
        </g>
      ))}
      <line className="agenda-end" x1="0" x2={width} y1={end} y2={end} />
      <text className="agenda-end-text" x="0" y={height - 8}>
        {staff.timeUp(totalMinutes)}
      </text>
    </svg>
  );
}
