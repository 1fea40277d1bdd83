import type { Paragraph } from 'docx';
import { questionDocuments } from '~/i18n/da/question-documents';
import type { Concerns } from './agenda-annex';
import { oneLine } from './document-text';
import { fact, line, writtenText } from './word-parts.server';

const texts = questionDocuments.question;

/** What a question is about, as facts. */
export function concernFacts({ committee, nodes, sdgs, place }: Concerns): Paragraph[] {
  return [
    ...fact(texts.committee, committee),
    ...fact(
      texts.nodes,
      ...nodes.map(({ title, planTitle, url }) => [
        { text: title, url },
        texts.nodeOf(oneLine(planTitle)),
      ]),
    ),
    ...fact(texts.sdgs, ...sdgs.map(({ goal, name }) => `${goal} ${name}`)),
    ...fact(texts.place, place),
  ];
}

/** A text that was written, or that there is none. */
export function writtenOrNone(text: string): Paragraph[] {
  const written = writtenText(text);
  return written.length > 0 ? written : [line(texts.noText)];
}
