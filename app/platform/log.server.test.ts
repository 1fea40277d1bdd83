import { describe, expect, it } from 'vitest';
import { keptError, loggedError } from './log.server';

/** As drizzle throws it: with what the statement was sent with, in the message and so in the stack. */
function statementError(): Error {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint_name: 'person_email',
  });
  const error = new Error('Failed query: insert …\nparams: $argon2id$hemmelig', { cause });
  return Object.assign(error, { query: 'insert …', params: ['$argon2id$hemmelig'] });
}

describe('an error in the log', () => {
  it('tells the statement that failed, and nothing that it was sent with', () => {
    const logged = loggedError(statementError());
    expect(JSON.stringify(logged)).not.toContain('hemmelig');
    expect(logged).toMatchObject({
      query: 'insert …',
      cause: { code: '23505', constraint: 'person_email' },
    });
    expect((logged as { stack: string }).stack).toContain('log.server.test.ts');
  });

  it('tells the message of any other error', () => {
    expect(loggedError(new Error('no port'))).toMatchObject({ type: 'Error', message: 'no port' });
    expect(loggedError('text')).toBe('text');
  });
});

it('the queue is told an error’s kind alone', () => {
  const refused = Object.assign(new Error('550 no such user ida@example.dk'), {
    code: 'EENVELOPE',
    responseCode: 550,
  });
  expect(keptError(refused).message).toBe('Error EENVELOPE 550');
  expect(keptError(statementError()).message).toBe('Error 23505');
});
