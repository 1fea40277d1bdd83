import { describe, expect, it } from 'vitest';
import { sdgs } from './sdgs';

describe('the UN goals', () => {
  it('are the seventeen in their order', () => {
    expect(sdgs.map((sdg) => sdg.goal)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });

  it.each(sdgs.map((sdg) => [sdg.goal, sdg] as const))('goal %i is readable', (_goal, sdg) => {
    const white = 1.05 / (luminance(sdg.colour) + 0.05);
    const black = (luminance(sdg.colour) + 0.05) / 0.05;
    expect(sdg.ink).toBe(white >= 4.5 ? 'white' : 'black');
    expect(sdg.ink === 'white' ? white : black).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG's relative luminance of `#RRGGBB`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
