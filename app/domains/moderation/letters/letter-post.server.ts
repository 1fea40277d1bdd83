import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DecisionLetter } from './find-letter.server';

/** A decision on its way out of Medspil. Handed over twice – a worker died in between – it has the same id. */
type OutgoingLetter = DecisionLetter & {
  format: 'medspil-letter/1';
  id: string;
  municipalityCode: string;
  recipient: { name: string; street: string; postcode: string; city: string };
};

/** The port for Digital Post, or whatever else a municipality sends letters by. */
export type LetterPost = {
  /** @throws where it could not be handed over */
  handOver(letter: OutgoingLetter): Promise<void>;
};

/**
 * Puts letters into a folder, from which the municipality's own integration takes them: each as `.json` and as
 * `.html`.
 */
export function letterFolder(folder: string): LetterPost {
  return {
    async handOver(letter) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whoever looks for `.json` finds the other beside it, and neither half written.
      await writeWhole(path.join(folder, `${letter.id}.html`), htmlOf(letter));
      await writeWhole(path.join(folder, `${letter.id}.json`), JSON.stringify(letter, null, 2));
    },
  };
}

function htmlOf(letter: OutgoingLetter): string {
  const { recipient, municipality, about, paragraphs } = letter;
  const lines = [recipient.name, recipient.street, `${recipient.postcode} ${recipient.city}`];
  const body = [letter.greeting, ...(about === null ? [] : [about]), ...paragraphs];
  const page = h(
    'html',
    { lang: letter.language },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, letter.subject)),
    h(
      'body',
      null,
      h('address', null, ...lines.map((line) => h('div', { key: line }, line))),
      h('p', null, `${municipality}, ${letter.decidedAt.slice(0, 10)}`),
      h('h1', null, letter.subject),
      ...body.map((text, index) => h('p', { key: index }, text)),
      h('p', null, letter.regards, h('br'), municipality),
    ),
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

async function writeWhole(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
