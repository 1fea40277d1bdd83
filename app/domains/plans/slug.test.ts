import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, reservedSlugs, toSlug } from './slug';

describe('toSlug', () => {
  it.each([
    ['Forsøg med borgerbudgettering', 'forsoeg-med-borgerbudgettering'],
    ['Ældre, ØSTERSØEN og Århus', 'aeldre-oestersoeen-og-aarhus'],
    ['Gru\u0308ne Straße – Café Ålborg', 'grune-strasse-cafe-aalborg'],
    ['A\u030Aben ra\u030Adgivning', 'aaben-raadgivning'],
    ["Handlingskatalog'24", 'handlingskatalog-24'],
    ['  – 100 % grøn! – ', '100-groen'],
    ['', 'uden-navn'],
    ['???', 'uden-navn'],
    ['Привет', 'uden-navn'],
  ])('%j → %s', (title, slug) => {
    expect(toSlug(title)).toBe(slug);
  });

  it('cuts a long title between words, at no more than 60 characters', () => {
    const title = `${'ord '.repeat(14)}afsluttende ord`;
    expect(toSlug(title)).toBe('ord-'.repeat(14).slice(0, -1));
  });

  it('keeps a title of exactly 60 characters whole', () => {
    expect(toSlug(`${'a'.repeat(29)} ${'b'.repeat(30)}`)).toBe(
      `${'a'.repeat(29)}-${'b'.repeat(30)}`,
    );
    expect(toSlug(`${'a'.repeat(29)} ${'b'.repeat(30)} c`)).toBe(
      `${'a'.repeat(29)}-${'b'.repeat(30)}`,
    );
  });

  it('cuts a single long word in the middle', () => {
    expect(toSlug('x'.repeat(100))).toBe('x'.repeat(60));
  });

  it('gives an address for whatever the title is, and the same for an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = toSlug(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(toSlug(slug)).toBe(slug);
      }),
    );
  });
});

describe('freeSlug', () => {
  it.each([
    ['Cykelstier', [], 'cykelstier'],
    ['Cykelstier', ['cykelstier'], 'cykelstier-2'],
    ['Cykelstier', ['cykelstier', 'cykelstier-2'], 'cykelstier-3'],
    ['Cykelstier', ['cykelstier-2'], 'cykelstier'],
    ['Matrix', [], 'matrix-2'],
    ['Tråd', ['traad-2'], 'traad-3'],
  ])('%s beside %j → %s', (title, taken, slug) => {
    expect(freeSlug(title, new Set(taken))).toBe(slug);
  });

  it('never gives an address that is taken or a page of its own', () => {
    const titles = fc.constantFrom(
      'Matrix',
      'Tråd',
      'Klima',
      'Klima 2',
      'klima-2-2',
      'x'.repeat(90),
    );
    fc.assert(
      fc.property(fc.array(titles, { maxLength: 12 }), (wanted) => {
        const taken = new Set<string>();
        for (const title of wanted) taken.add(freeSlug(title, taken));
        expect(taken.size).toBe(wanted.length);
        expect([...taken].filter((slug) => reservedSlugs.has(slug))).toEqual([]);
      }),
    );
  });
});
