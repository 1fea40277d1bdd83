import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { parse as uuidBytes, stringify as uuidText } from 'uuid';

/**
 * What is made from the installation's secret, each purpose with a key of its own. Tokens and codes are
 * made from the id of the row they belong to: the database holds nothing that opens anything, and a mail
 * or a letter that is made twice is the same.
 */
export type Keys = {
  /** A token for a row, to be given away: in a mail, in an address. */
  tokenFor(purpose: TokenPurpose, id: string): string;
  /** The id of the row that a token was made for, or undefined where it was not made here. */
  readToken(purpose: TokenPurpose, token: string): string | undefined;
  /** A code to be read on paper and typed: capital letters and digits that cannot be mistaken. */
  codeFor(purpose: CodePurpose, id: string): string;
  /** Whether somebody typed the code of a row; spaces, hyphens and small letters do not matter. */
  isCode(purpose: CodePurpose, id: string, typed: string): boolean;
  /** A keyed hash: the same for the same value, and nobody without the secret can try values. */
  pseudonym(purpose: string, value: string): string;
  /** Encrypts what must be read again. */
  seal(purpose: 'totp', text: string): string;
  /** What was sealed. @throws where it was changed, or sealed with another secret */
  open(purpose: 'totp', sealed: string): string;
};

type TokenPurpose =
  | 'mail link'
  | 'mitid state'
  | 'mitid nonce'
  | 'mitid verifier'
  | 'passkey challenge'
  | 'unsubscribe follow'
  | 'unsubscribe digests'
  | 'dialogue feed';
type CodePurpose = 'letter' | 'takeover' | 'recovery';

/** Without 0 O 1 I L, which look alike, and without U, which makes words. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 10;
const macBytes = 24;

export function keysFrom(secret: string): Keys {
  const keys = new Map<string, Buffer>();
  const keyOf = (purpose: string) => {
    const known = keys.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', secret, 'medspil', purpose, 32));
    // Purposes are few; rounds and municipalities add some.
    keys.set(purpose, made);
    return made;
  };
  const mac = (purpose: string, value: string | Uint8Array) =>
    createHmac('sha256', keyOf(purpose)).update(value).digest();

  // Small letters and digits alone: addresses are made small.
  const withMac = (purpose: TokenPurpose, bytes: Uint8Array) =>
    Buffer.concat([bytes, mac(purpose, bytes).subarray(0, macBytes)]).toString('hex');
  const codeFor = (purpose: CodePurpose, id: string) =>
    [...mac(`code ${purpose}`, id).subarray(0, codeLength)]
      .map((byte) => alphabet[byte % alphabet.length])
      .join('');

  return {
    tokenFor: (purpose, id) => withMac(purpose, uuidBytes(id)),
    readToken(purpose, token) {
      const bytes = Buffer.from(token, 'hex');
      if (bytes.length !== 16 + macBytes) return undefined;
      // What was not made here need not even be an id.
      if (!isSame(withMac(purpose, bytes.subarray(0, 16)), token)) return undefined;
      return uuidText(bytes.subarray(0, 16));
    },
    codeFor,
    isCode: (purpose, id, typed) =>
      isSame(codeFor(purpose, id), typed.toUpperCase().replace(/[\s-]/g, '')),
    pseudonym: (purpose, value) => mac(`pseudonym ${purpose}`, value).toString('base64url'),
    seal(purpose, text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(`seal ${purpose}`), iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(
        'aes-256-gcm',
        keyOf(`seal ${purpose}`),
        bytes.subarray(0, 12),
      );
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
    },
  };
}

/** Compares in a time that tells nothing of where they differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
