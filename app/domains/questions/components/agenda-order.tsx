import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTexts } from '~/i18n/texts';
import { PostForm } from '~/ui/form';
import { useHasScript } from '~/ui/has-script';
import type { SeenAgenda } from './agenda-item';

/**
 * The questions in their order. Each can be moved by its buttons; with a script they can also be dragged into place,
 * which sends the whole order in a form like theirs.
 */
export function AgendaOrder(props: {
  ids: string[];
  seen: SeenAgenda;
  mayOrder: boolean;
  item: (id: string) => ReactNode;
}) {
  const { ids, seen, mayOrder } = props;
  const { staff } = useTexts().questionAgenda;
  const canDrag = useHasScript() && mayOrder;
  const sending = useRef<HTMLDivElement>(null);
  // Read by events that come before the page is drawn again.
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<string | null>(null);

  const drop = (event: DragEvent, onto: string) => {
    event.preventDefault();
    setOver(null);
    const id = dragged.current;
    if (id !== null && id !== onto) send(sending.current, ordered(ids, id, onto), id);
  };
  return (
    <div>
      {canDrag && ids.length > 1 && <p className="small soft agenda-drag">{staff.dragHint}</p>}
      <ol className="agenda-order">
        {ids.map((id) => (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons do the same by keyboard
          <li
            key={id}
            id={`nr-${id}`}
            className={over === id ? 'is-target' : undefined}
            onDragOver={(event) => {
              if (dragged.current === null) return;
              event.preventDefault();
              setOver(id);
            }}
            onDrop={(event) => drop(event, id)}
          >
            {canDrag && (
              <span
                className="agenda-grip agenda-drag"
                draggable
                title={staff.drag}
                aria-hidden="true"
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', id);
                  dragged.current = id;
                }}
                onDragEnd={() => {
                  dragged.current = null;
                  setOver(null);
                }}
              />
            )}
            {props.item(id)}
          </li>
        ))}
      </ol>
      {mayOrder && (
        <div ref={sending} hidden>
          <PostForm name="orden" hidden={{ ...seen, order: '', question: '' }}>
            {null}
          </PostForm>
        </div>
      )}
    </div>
  );
}

/** The order in which one has taken the place of another. */
function ordered(ids: string[], id: string, onto: string): string[] {
  const place = ids.indexOf(onto);
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

function send(around: HTMLElement | null, order: string[], moved: string): void {
  const form = around?.querySelector('form');
  if (!form) return;
  const fields = { order: order.join(' '), question: moved };
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form.submit();
}
