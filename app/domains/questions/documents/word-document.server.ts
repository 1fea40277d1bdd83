import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { questionDocuments } from '~/i18n/da/question-documents';
import { oneLine } from './document-text';
import { braceStandIn, runOf } from './word-parts.server';
import { documentLanguage, wordStyles } from './word-styles.server';

const margin = convertMillimetersToTwip(25);

/**
 * A Word document (A4, Danish) with page numbers. The same content gives the same bytes.
 * @param content.footer what stands before the page number; null for nothing
 * @param content.at instant (ISO 8601) that the document's properties tell; null where there is none
 */
export async function wordDocument(content: {
  title: string;
  at: string | null;
  footer: string | null;
  parts: FileChild[];
}): Promise<Uint8Array> {
  const document = new Document({
    title: oneLine(content.title),
    creator: 'Medspil',
    lastModifiedBy: 'Medspil',
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: { default: footer(content.footer) },
        children: content.parts,
      },
    ],
  });
  return settled(await Packer.toBuffer(document), content.at);
}

function footer(before: string | null): Footer {
  const { page, pageOf } = questionDocuments;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          runOf(before === null ? '' : `${oneLine(before)} · `),
          new TextRun({
            children: [`${page} `, PageNumber.CURRENT, ` ${pageOf} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/** The document as it stays: as it was written, and with its language, and the date that it was given. */
function settled(docx: Uint8Array, at: string | null): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([path, part]) => {
    const xml = strFromU8(part).replaceAll(braceStandIn, '{');
    return [path, strToU8(path === 'docProps/core.xml' ? withDate(xml, at) : xml)] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

/** docx has read the clock, and knows no language here. */
function withDate(properties: string, at: string | null): string {
  return properties
    .replace(
      /<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>/g,
      (_all, name: string, attributes: string) =>
        at === null ? '' : `<dcterms:${name}${attributes}>${seconds(at)}</dcterms:${name}>`,
    )
    .replace('</cp:coreProperties>', `<dc:language>${documentLanguage}</dc:language>$&`);
}

function seconds(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' });
}
