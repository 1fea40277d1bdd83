import type { Page } from 'playwright';

const usable =
  'a[href], button:enabled, input:enabled:not([type=hidden]), select, textarea, summary';

/**
 * What can be used with a mouse on a page and is never come to by Tab. Of radio buttons Tab comes to one
 * of a group, and the arrow keys to the others.
 */
export async function unreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate((selector) => {
    window.scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const seen = all.filter((one) => one.checkVisibility() && one.matches(':not([type=radio])'));
    seen.forEach((one) => one.setAttribute('data-waits', ''));
    // Tab stops at each part of a date or a time, and at what opens its calendar.
    const stops = (one: HTMLElement) => (one.matches('[type=date], [type=time]') ? 4 : 1);
    return seen.reduce((sum, one) => sum + stops(one), 0);
  }, usable);
  for (let presses = 0; presses < count + 10; presses += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => document.activeElement?.removeAttribute('data-waits'));
  }
  return page.evaluate(() => {
    const left = [...document.querySelectorAll<HTMLElement>('[data-waits]')];
    left.forEach((one) => one.removeAttribute('data-waits'));
    return left.map((one) => `Tab never comes to ${one.outerHTML.slice(0, 80)}`);
  });
}
