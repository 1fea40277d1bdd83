/**
 * Scheme, host and port of a municipality's own pages: its own host name, or its slug below the front
 * door's. Scheme and port are those by which the visitor reached the front door.
 */
export function municipalityOrigin(
  municipality: { slug: string; host: string | null },
  frontDoor: { origin: string; host: string },
): string {
  const url = new URL(frontDoor.origin);
  url.hostname = municipality.host ?? `${municipality.slug}.${frontDoor.host}`;
  return url.origin;
}
