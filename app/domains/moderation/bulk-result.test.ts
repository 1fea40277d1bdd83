import { describe, expect, test } from 'vitest';
import { asNotDone, readNotDone, writeNotDone } from './bulk-result';

describe('what became of several entries', () => {
  test('is counted by reason, and read as it was written', () => {
    const written = writeNotDone(['closed', 'read_first', 'closed']);
    expect(written).toBe('closed.2~read_first.1');
    expect(readNotDone(written)).toEqual([
      { reason: 'closed', count: 2 },
      { reason: 'read_first', count: 1 },
    ]);
    expect(readNotDone(writeNotDone([]))).toEqual([]);
  });

  test('names what no reason here names as something to look at', () => {
    expect(asNotDone('closed')).toBe('closed');
    expect(asNotDone('cpr_in_text')).toBe('read_first');
  });

  test.each(['made_up.2', 'closed', 'closed.0', 'closed.-1', 'closed.1234', '~~', 'toString.1'])(
    'is nothing where somebody wrote %s into the address',
    (written) => {
      expect(readNotDone(written)).toEqual([]);
    },
  );
});
