import { describe, expect, it } from 'vitest';
import { whyNotUsable } from './mail-link';

const expiresAt = '2026-03-09T12:00:00Z';
const before = { epochMilliseconds: Date.parse(expiresAt) - 1 };
const then = { epochMilliseconds: Date.parse(expiresAt) };

describe('whyNotUsable', () => {
  it('lets a link be used until it expires, once', () => {
    expect(whyNotUsable({ usedAt: null, expiresAt }, before)).toBeNull();
    expect(whyNotUsable({ usedAt: null, expiresAt }, then)).toBe('expired');
    expect(whyNotUsable({ usedAt: '2026-03-09T11:00:00Z', expiresAt }, before)).toBe('used');
    expect(whyNotUsable({ usedAt: '2026-03-09T11:00:00Z', expiresAt }, then)).toBe('used');
    expect(whyNotUsable(undefined, before)).toBe('unknown');
  });

  it('reads instants as PostgreSQL writes them', () => {
    const link = { usedAt: null, expiresAt: '2026-03-09 12:00:00.5+00' };
    expect(whyNotUsable(link, then)).toBeNull();
    expect(whyNotUsable(link, { epochMilliseconds: then.epochMilliseconds + 500 })).toBe('expired');
  });
});
