import type { TestPerson } from './persons';

/** The demo provider's two pages: plain, in Danish, and clearly no MitID. */

export function choosePage(persons: TestPerson[]): string {
  const buttons = persons.map(
    ({ key, name, about }) =>
      `<li><button name="person" value="${key}"><strong>${name}</strong><br>${about}</button></li>`,
  );
  return page(
    'Test-MitID: vælg en testperson',
    `<p class="mark">Dette er ikke MitID. Det er en prøve, og ingen af personerne findes.</p>
    <form method="post"><ul>${buttons.join('')}</ul>
    <p><button class="quiet" name="person" value="">Annullér</button></p></form>`,
  );
}

export function faultPage(): string {
  return page(
    'Test-MitID kan ikke fortsætte',
    '<p>Enten er der gået for lang tid, eller siden er åbnet for sig selv. Gå tilbage til kommunens side, og log ind derfra igen.</p>',
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="da"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${style}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

const style = `
body { margin: 0; font: 1.1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
ul { list-style: none; padding: 0; display: grid; gap: .75rem; }
button { width: 100%; padding: .75rem 1rem; font: inherit; text-align: start; color: inherit;
  background: #fff; border: 2px solid #1a1a1a; border-radius: .25rem; cursor: pointer; }
button:hover { background: #eee; }
button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 3px; }
.quiet { width: auto; }
.mark { padding: .75rem 1rem; border: 2px dashed #8a1c1c; }`;
