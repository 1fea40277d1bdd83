import type { Alone, Row } from './measure';

/** What was measured, for people: a block for each way of asking. */
export function table(mixed: Row[], hot: Row[], bare: Row[], alone: Alone[]): string {
  return [
    ...block('Mixed: random addresses, nothing in memory at first', mixed),
    ...block('Hot: one address', hot),
    ...(bare.length > 0 ? block('Bare: the same bytes from a bare Node server', bare) : []),
    '',
    'Not in memory, asked for one after the other',
    line('page', ['queries', 'ms']),
    ...alone.map((one) => line(one.name, [one.queries.toFixed(1), one.milliseconds.toFixed(1)])),
    '',
  ].join('\n');
}

function block(title: string, rows: Row[]): string[] {
  const heads = [
    'req/s',
    'p50',
    'p97.5',
    'p99',
    'max',
    'bytes',
    'errors',
    'addresses',
    'hits',
    'cpu ms',
  ];
  return [
    '',
    title,
    line('page', heads),
    ...rows.map((row) =>
      line(row.name, [
        ...[row.perSecond, row.p50, row.p97, row.p99, row.max, row.bytes].map((number) =>
          number.toFixed(0),
        ),
        String(row.errors),
        String(row.addresses),
        `${(row.hits * 100).toFixed(0)} %`,
        row.processor.toFixed(1),
      ]),
    ),
  ];
}

function line(name: string, cells: string[]): string {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join('');
}
