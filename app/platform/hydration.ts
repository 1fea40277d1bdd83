/** `export const handle = { hydrate: true }`: the route's page sends scripts, because something on it needs them. */
export function isHydrated(handle: unknown): boolean {
  return (
    typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
  );
}
