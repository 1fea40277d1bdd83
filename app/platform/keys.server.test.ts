import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { keysFrom } from './keys.server';

const keys = keysFrom('a secret that nobody can guess, for tests');
const others = keysFrom('another secret that nobody can guess');
const id = uuidv7();

describe('tokens', () => {
  it('are read back, by those who know the secret and for the purpose they were made for', () => {
    const token = keys.tokenFor('mail link', id);
    expect(token).toMatch(/^[0-9a-f]{80}$/);
    expect(keys.tokenFor('mail link', id)).toBe(token);
    expect(keys.readToken('mail link', token)).toBe(id);
    expect(keys.readToken('mitid state', token)).toBeUndefined();
    expect(others.readToken('mail link', token)).toBeUndefined();
  });

  it('that were changed anywhere are no tokens', () => {
    const token = keys.tokenFor('mail link', id);
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(...'0123456789abcdef'.split('')),
        (at, digit) => {
          const changed = token.slice(0, at) + digit + token.slice(at + 1);
          expect(keys.readToken('mail link', changed)).toBe(changed === token ? id : undefined);
        },
      ),
    );
  });

  it.each(['', 'x', '\0', 'æøå', 'g'.repeat(80), '0'.repeat(10_000)])('%j is none', (token) => {
    expect(keys.readToken('mail link', token)).toBeUndefined();
  });
});

describe('codes', () => {
  it('are read from paper: spaces, hyphens and small letters do not matter', () => {
    const code = keys.codeFor('letter', id);
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/);
    const typed = ` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`;
    expect(keys.isCode('letter', id, typed)).toBe(true);
    expect(keys.isCode('takeover', id, code)).toBe(false);
    expect(keys.isCode('letter', uuidv7(), code)).toBe(false);
    expect(others.isCode('letter', id, code)).toBe(false);
    expect(keys.isCode('letter', id, '')).toBe(false);
  });

  it('use every letter about as often as another', () => {
    const counts = new Map<string, number>();
    for (let made = 0; made < 3000; made += 1) {
      for (const letter of keys.codeFor('letter', uuidv7())) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(30);
    expect(Math.min(...counts.values())).toBeGreaterThan(700);
    expect(Math.max(...counts.values())).toBeLessThan(1300);
  });
});

describe('pseudonyms', () => {
  it('are the same for the same, and differ by purpose and secret', () => {
    expect(keys.pseudonym('a', 'x')).toBe(keys.pseudonym('a', 'x'));
    expect(keys.pseudonym('a', 'x')).not.toBe(keys.pseudonym('b', 'x'));
    expect(keys.pseudonym('a', 'x')).not.toBe(others.pseudonym('a', 'x'));
  });
});

describe('what is sealed', () => {
  it('is read again by the same secret alone, and only unchanged', () => {
    const sealed = keys.seal('totp', 'JBSWY3DPEHPK3PXP');
    expect(keys.open('totp', sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(keys.seal('totp', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed);
    expect(() => others.open('totp', sealed)).toThrow();
    expect(() => keys.open('totp', `${sealed.slice(0, -2)}xx`)).toThrow();
  });
});
