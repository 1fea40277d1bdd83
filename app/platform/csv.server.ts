import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { type Options, stringify } from 'csv-stringify';
import type { Cell, Columns } from './api-endpoint';

/**
 * Rows as CSV (RFC 4180) while they arrive, so that no export has to fit in memory. Excel needs the
 * byte order mark to see that it is UTF-8, and takes text that begins like a formula for one unless it
 * is marked as text.
 * @param onBreak told when rows stop coming; the connection then breaks, so that nobody takes half a
 * list for a whole one
 */
export function csvStream<Row>(
  columns: Columns<Row>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  onBreak: (error: Error) => void,
  format: Options = {},
): ReadableStream<Uint8Array> {
  const cells = Object.values(columns);
  const lines = stringify({
    columns: Object.keys(columns),
    header: true,
    bom: true,
    record_delimiter: 'windows',
    // Else a lone line break in a text would begin a record, and in it perhaps a formula.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { boolean: String },
    ...format,
  });
  const records = async function* () {
    for await (const row of rows) yield cells.map((cell) => plain(cell(row)));
  };
  pipeline(Readable.from(records()), lines, (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') onBreak(error);
  });
  return createReadableStreamFromReadable(lines);
}

/** What Excel in Danish takes for cells and for numbers, without being asked how to read it. */
const danishExcel: Options = {
  delimiter: ';',
  cast: { boolean: String, number: (value) => String(value).replace('.', ',') },
};

/**
 * The same as a file to save, for whoever asks alone: staff, who open it in Excel. Open data is for machines, and has the
 * commas and points of RFC 4180.
 * @param name without spaces
 */
export function csvFile<Row>(
  name: string,
  columns: Columns<Row>,
  rows: Iterable<Row> | AsyncIterable<Row>,
): Response {
  return new Response(
    csvStream(columns, rows, () => undefined, danishExcel),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
      },
    },
  );
}

/** An ETag for what is made anew on every request: it says from what, not what came out. */
export function etagOf(...parts: (string | number)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `W/"${hash.slice(0, 27)}"`;
}

/** Whether `If-None-Match` names this ETag. What is malformed names nothing. */
export function namesEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return (
    ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag))
  );
}

function plain(cell: Cell): string | number | boolean | null | undefined {
  return typeof cell === 'object' && cell !== null ? cell.join('; ') : cell;
}
