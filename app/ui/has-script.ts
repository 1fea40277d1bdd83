import { useSyncExternalStore } from 'react';

/** Whether a script runs on this page. Not while the server writes it, so that both begin with the same. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
