import { strToU8, Zip, ZipDeflate } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { questionDocuments } from '~/i18n/da/question-documents';
import { formatMoment } from '~/i18n/format';
import { caseDocx } from './case-docx.server';
import { piecePaths } from './case-file-names';
import { caseJson } from './case-json';
import type { CasePackage, CasePiece } from './case-package';
import { oneLine, paragraphsOf } from './document-text';

type Entry = {
  path: string;
  /** Whether it is packed already, so that packing it again only takes time. */
  isPacked: boolean;
  content: () => Promise<Uint8Array>;
};

const texts = questionDocuments.case;

/**
 * The case as a ZIP for the records system: `sag.docx`, `sag.json` (`medspil-case/1`), a text for each piece of
 * correspondence. It is made while it is read; the same case gives the same bytes. Whoever stops reading stops it.
 * @throws ZodError where the case is not one that `sag.json` can hold, before anything is sent
 */
export function casePackage(data: CasePackage): ReadableStream<Uint8Array> {
  const chunks = zipped(entriesOf(data, caseJson(data)), localTime(data.madeAt));
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
}

function entriesOf(data: CasePackage, json: unknown): Entry[] {
  const pieces = piecePaths(data.correspondence);
  const text = (path: string, content: string): Entry => ({
    path,
    isPacked: false,
    content: async () => strToU8(content),
  });
  return [
    { path: 'sag.docx', isPacked: true, content: () => caseDocx(data) },
    text('sag.json', `${JSON.stringify(json, null, 2)}\n`),
    ...data.correspondence.map((piece, index) => text(pieces[index]!, pieceText(piece))),
  ];
}

/** As every program on Windows reads it: with a byte order mark, and `\r\n` at the end of lines. */
function pieceText({ at, from, to, kind, subject, text }: CasePiece): string {
  const head = [
    [texts.subject, oneLine(subject)],
    [texts.kind, texts.kinds[kind]],
    [texts.sent, formatMoment(at, 'da')],
    [texts.from, oneLine(from)],
    [texts.to, oneLine(to)],
  ].map(([name, value]) => `${name}: ${value}`);
  const body = paragraphsOf(text).map((lines) => lines.join('\r\n'));
  return `\uFEFF${[head.join('\r\n'), ...body].join('\r\n\r\n')}\r\n`;
}

/**
 * Entries are deflated also where they are packed already, only without effort: readers that know no end of what is
 * merely stored, as a stream must write it, are many.
 */
async function* zipped(entries: Entry[], mtime: Date): AsyncGenerator<Uint8Array, void, undefined> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { path, isPacked, content } of entries) {
    const entry = new ZipDeflate(path, { level: isPacked ? 0 : 6 });
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(await content(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** A ZIP tells the time as a clock on the wall does: as in Denmark. */
function localTime(instant: string): Date {
  const { year, month, day, hour, minute, second } =
    Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Copenhagen');
  return new Date(year, month - 1, day, hour, minute, second);
}
