import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelWidth, wrapLabel } from './wrap-label';

describe('wrapLabel', () => {
  it('breaks between words', () => {
    expect(wrapLabel('Styrke fællesskaber', 200)).toEqual(['Styrke fællesskaber']);
    expect(wrapLabel('Styrke lokale fællesskaber', 100)).toEqual(['Styrke lokale', 'fællesskaber']);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapLabel('Borgerbudgettering', 80)).toEqual(['Borgerbudge', 'ttering']);
  });

  it('ends what three lines cannot hold in an ellipsis', () => {
    expect(wrapLabel('en to tre fire fem seks', 40)).toEqual(['en to', 'tre', 'fire f…']);
  });

  it('keeps to the room it has, and loses nothing but what the ellipsis stands for', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 14 }), fc.integer({ min: 40, max: 300 }), (label, room) => {
        const lines = wrapLabel(label, room);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(labelWidth(line)).toBeLessThanOrEqual(room);
        const kept = lines.join('').replaceAll(' ', '');
        const whole = label.replaceAll(' ', '');
        if (kept.endsWith('…')) expect(whole.startsWith(kept.slice(0, -1))).toBe(true);
        else expect(kept).toBe(whole);
      }),
    );
  });
});
