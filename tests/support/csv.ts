/**
 * CSV as RFC 4180 has it: a row of cells for each record, quotes undone. Strict about line ends.
 * @param between what stands between cells: semicolons in files for Danish Excel
 */
export function parseCsv(text: string, between: ',' | ';' = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${between}\\r\\n]*))(${between}|\\r\\n|$)`,
    'gy',
  );
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === between) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
