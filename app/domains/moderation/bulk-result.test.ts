import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asNotDone, readNotDone, writeNotDone } from './bulk-result';

describe('what became of several entries', () => {
  test('is told by reason, and read as it was written', () => {
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    const written = writeNotDone([
      { reason: 'closed', entryId: one },
      { reason: 'read_first', entryId: two },
      { reason: 'closed', entryId: three },
    ]);
    expect(written).toBe(`closed.${one}.${three}~read_first.${two}`);
    expect(readNotDone(written)).toEqual([
      { reason: 'closed', entryIds: [one, three] },
      { reason: 'read_first', entryIds: [two] },
    ]);
    expect(readNotDone(writeNotDone([]))).toEqual([]);
  });

  test('names what no reason here names as something to look at', () => {
    expect(asNotDone('closed')).toBe('closed');
    expect(asNotDone('cpr_in_text')).toBe('read_first');
  });

  test.each([`made_up.${randomUUID()}`, 'closed', 'closed.2', 'closed./x', '~~', 'toString.1'])(
    'is nothing where somebody wrote %s into the address',
    (written) => {
      expect(readNotDone(written)).toEqual([]);
    },
  );
});
