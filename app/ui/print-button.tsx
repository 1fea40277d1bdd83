import type { ReactNode } from 'react';
import { useHasScript } from './has-script';

/**
 * Prints the page, on pages with a script; without one, and until it is there, how to do it stands instead.
 * @param props.children what one does without a script
 */
export function PrintButton({ label, children }: { label: string; children: ReactNode }) {
  if (!useHasScript()) return <>{children}</>;
  return (
    <button className="ds-button is-secondary" type="button" onClick={() => window.print()}>
      {label}
    </button>
  );
}
