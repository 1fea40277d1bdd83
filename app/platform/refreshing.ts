type Match = { handle: unknown; data: unknown };

/**
 * `export const handle = { refreshes: (data) => seconds | null }`: without a script the route's page is fetched anew
 * every so many seconds, as long as what it shows is going on.
 */
export function refreshOf(matches: Match[]): number | null {
  for (const { handle, data } of matches) {
    if (typeof handle !== 'object' || handle === null || !('refreshes' in handle)) continue;
    // A page that failed to load has nothing to ask.
    if (typeof handle.refreshes !== 'function' || data == null) continue;
    const seconds = (handle.refreshes as (data: unknown) => unknown)(data);
    if (typeof seconds === 'number') return seconds;
  }
  return null;
}
