import type { ReactNode } from 'react';

/**
 * A table that is wider than a phone: it scrolls by itself, also by keys.
 * @param props.label what it is a table of
 * @param props.keepsNames whether the first column stays in sight
 */
export function ScrolledTable(props: { label: string; keepsNames?: boolean; children: ReactNode }) {
  return (
    <div
      className={props.keepsNames ? 'table-scroll keeps-names' : 'table-scroll'}
      role="region"
      aria-label={props.label}
      tabIndex={0}
    >
      {props.children}
    </div>
  );
}
