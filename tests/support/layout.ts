import type { Page } from 'playwright';

const smallestText = 14;
const smallestTarget = 24;

/** What is wider than the screen, too small to read or too small to hit. */
export function faultsOfLayout(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ smallestText, smallestTarget }) => {
      const faults: string[] = [];
      const note = (what: string, element: Element, size: number) => {
        // Three of a kind are enough to see what is wrong.
        if (faults.filter((fault) => fault.startsWith(what)).length === 3) return;
        const text = (element.textContent ?? '').trim().slice(0, 30);
        faults.push(
          `${what}: ${element.localName} „${text}“, ${Math.round(size * 10) / 10} pixels`,
        );
      };
      const { clientWidth, scrollWidth } = document.documentElement;
      if (scrollWidth > clientWidth) faults.push(`scrolls sideways to ${scrollWidth} pixels`);
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
      for (const element of document.body.querySelectorAll('*')) {
        const { right } = element.getBoundingClientRect();
        if (right > clientWidth + 1 && element.checkVisibility() && !scrolls(element)) {
          note('ends outside the screen', element, right);
        }
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement!;
        if (!texts.currentNode.textContent?.trim() || !element.checkVisibility()) continue;
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        const size = parseFloat(getComputedStyle(element).fontSize) * scale;
        if (size < smallestText) note('small text', element, size);
      }
      for (const element of document.querySelectorAll('header a, .breadcrumbs a, footer a')) {
        const { width, height } = element.getBoundingClientRect();
        const size = Math.min(width, height);
        if (size < smallestTarget) note('hard to hit', element, size);
      }
      return faults;
    },
    { smallestText, smallestTarget },
  );
}
