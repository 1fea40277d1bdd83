/**
 * E-mail addresses as people write them: capitals, spaces around, Danish letters in the domain. Pure.
 * `user+note@…` stays an address of its own, because some providers treat it as one.
 */

const longest = 254;
/** RFC 5321's dot-string. What needs quotation marks nobody has. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** Printable ASCII and letters of any alphabet: an address, though not one we can write to. */
const withOtherLetters = /^[!-~\p{L}]+$/u;

export type EmailFault = 'email_missing' | 'email_invalid' | 'email_letters';

/**
 * Reads an address.
 * @returns `email` as its owner writes it, `key` as it is recognised by: small letters, domain in ASCII
 */
export function parseEmail(
  typed: string,
): { ok: true; email: string; key: string } | { ok: false; fault: EmailFault } {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { ok: false, fault: 'email_missing' };
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1).toLowerCase();
  const ascii = asciiDomain(domain);
  if (at > 0 && ascii !== undefined && /[^!-~]/.test(local) && withOtherLetters.test(local)) {
    return { ok: false, fault: 'email_letters' };
  }
  const key = `${local.toLowerCase()}@${ascii}`;
  if (at < 1 || ascii === undefined || !localPart.test(local) || key.length > longest) {
    return { ok: false, fault: 'email_invalid' };
  }
  // What looks like another domain and means this one is written as this one.
  const written = domain.normalize('NFKC');
  return { ok: true, email: `${local}@${asciiDomain(written) === ascii ? written : ascii}`, key };
}

/** A domain as mail servers know it, or undefined where it is none. */
function asciiDomain(domain: string): string | undefined {
  // The URL parser knows IDNA, and would also take what is no domain: a port, a path, an address.
  if (!/^[^\s:/?#@\\[\]%]+\.[^\s:/?#@\\[\]%]+$/.test(domain)) return undefined;
  try {
    const { hostname } = new URL(`http://${domain}`);
    const isName = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname);
    return isName ? hostname : undefined;
  } catch {
    return undefined;
  }
}
