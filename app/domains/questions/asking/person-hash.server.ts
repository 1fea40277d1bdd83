import type { Level } from '~/domains/identity/level';
import type { Tenant } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';

/**
 * What tells staff that several accounts may be one person's: a keyed hash of name and address, written alike. Null at
 * level 3, where the account is the person, and where name or address are not known.
 */
export function personHashOf(
  keys: Pick<Keys, 'pseudonym'>,
  municipality: Pick<Tenant, 'id'>,
  person: { name: string | null; street: string | null; postcode: string | null },
  level: Level,
): string | null {
  const { name, street, postcode } = person;
  if (level === 3 || name === null || street === null || postcode === null) return null;
  return keys.pseudonym(
    'question asker',
    JSON.stringify([municipality.id, ...[name, street, postcode].map(alike)]),
  );
}

/** Without capitals, accents, punctuation and blanks. */
function alike(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
