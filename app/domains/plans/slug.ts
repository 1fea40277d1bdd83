const longestSlug = 60;

/** Words that are pages of a plan, so no node may have them as its address. */
export const reservedSlugs: ReadonlySet<string> = new Set(['matrix', 'traad']);

/** A title as an address: „Forsøg med borgerbudgettering“ → `forsoeg-med-borgerbudgettering`. */
export function toSlug(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longestSlug) return plain || 'uden-navn';
  const lastBreak = plain.lastIndexOf('-', longestSlug);
  return plain.slice(0, lastBreak > 0 ? lastBreak : longestSlug);
}

/** The first of `title`, `title-2`, `title-3` … that is not taken. */
export function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const wanted = toSlug(title);
  let slug = wanted;
  for (let next = 2; taken.has(slug) || reservedSlugs.has(slug); next += 1) {
    slug = `${wanted}-${next}`;
  }
  return slug;
}
