import { type Language, pathInLanguage } from '~/i18n/languages';

/** How the page that lists the municipalities is reached: scheme, host and port, and the host alone. */
export type FrontDoor = { origin: string; host: string };

/** @param address scheme, host and port, such as `https://medspil.dk` */
export function frontDoorAt(address: string): FrontDoor {
  const { origin, hostname } = new URL(address);
  return { origin, host: hostname };
}

/**
 * Scheme, host and port of a municipality's own pages: its own host name, or its slug below the front
 * door's. Scheme and port are the front door's.
 */
export function municipalityOrigin(
  municipality: { slug: string; host: string | null },
  frontDoor: FrontDoor,
): string {
  const url = new URL(frontDoor.origin);
  url.hostname = municipality.host ?? `${municipality.slug}.${frontDoor.host}`;
  return url.origin;
}

/**
 * The whole address of a page, to be read on paper by somebody who speaks a language: in that language
 * where the municipality offers it.
 */
export function addressFor(
  at: { origin: string; municipality: { languages: string[] } },
  path: string,
  language: Language,
): string {
  const isOffered = at.municipality.languages.includes(language);
  return at.origin + pathInLanguage(path, isOffered ? language : 'da');
}
