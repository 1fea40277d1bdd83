import { type Language, pathInLanguage } from '~/i18n/languages';

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
