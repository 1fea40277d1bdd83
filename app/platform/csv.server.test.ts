import { describe, expect, it } from 'vitest';
import { csvStream, etagOf, namesEtag } from './csv.server';

describe('csvStream', () => {
  const columns = { cell: (cell: string | number | boolean | null | undefined | string[]) => cell };
  const written = async (cells: Parameters<typeof columns.cell>[0][]) =>
    (await new Response(csvStream(columns, cells, () => undefined)).text()).slice(
      'cell\r\n'.length,
    );

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM', "'@SUM"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    [['=1', '=2'], "'=1; =2"],
    ['1=1', '1=1'],
    [-1, '-1'],
    [-4.5, '-4.5'],
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [null, ''],
    [undefined, ''],
    ['a\n=1', '"a\n=1"'],
    ['a\r=1', '"a\r=1"'],
    ['a "b", c', '"a ""b"", c"'],
  ])('writes %j as %j', async (cell, expected) => {
    expect(await written([cell, 'end'])).toBe(`${expected}\r\nend\r\n`);
  });

  it('breaks off where the rows break off, and says so', async () => {
    async function* rows() {
      yield 'one';
      await Promise.resolve();
      throw new Error('gone');
    }
    const faults: string[] = [];
    const stream = csvStream({ cell: (cell: string) => cell }, rows(), (error) =>
      faults.push(error.message),
    );
    await expect(new Response(stream).text()).rejects.toThrow();
    expect(faults).toEqual(['gone']);
  });

  it('stops asking for rows when nobody reads on', async () => {
    let given = 0;
    let stopped = false;
    async function* rows() {
      try {
        while (given < 1_000_000) {
          given += 1;
          yield await Promise.resolve('row');
        }
      } finally {
        stopped = true;
      }
    }
    const reader = csvStream({ cell: (cell: string) => cell }, rows(), () => undefined).getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => stopped).toBe(true);
    expect(given).toBeLessThan(100_000);
  });
});

describe('namesEtag', () => {
  const etag = etagOf('plans', 1);
  it.each([
    [etag, true],
    [`"x" , ${etag}`, true],
    [etag.slice(2), true],
    ['*', true],
    [null, false],
    ['', false],
    ['"', false],
    ['W/', false],
    [etagOf('plans', 2), false],
  ])('%s → %s', (sent, expected) => {
    expect(namesEtag(sent, etag)).toBe(expected);
  });
});
