import { expect, test } from 'vitest';
import { failureOf } from './failures';

test.each([
  ['an address that nobody has', { code: 'EENVELOPE', responseCode: 550 }, 'refused', true],
  ['content that is not taken', { code: 'EMESSAGE', responseCode: 554 }, 'refused', true],
  ['a full mailbox', { code: 'EENVELOPE', responseCode: 452 }, 'busy', false],
  ['a server that closes for the night', { code: 'EPROTOCOL', responseCode: 554 }, 'busy', false],
  [
    'a sender that it will not have',
    { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 },
    'not_let_in',
    false,
  ],
  [
    'a reader that it will not have',
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 },
    'refused',
    true,
  ],
  ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'not_let_in', false],
  ['a server that stalls', { code: 'ETIMEDOUT' }, 'no_answer', false],
  ['a server that is not there', { code: 'ESOCKET' }, 'unreachable', false],
  ['a connection that breaks', { code: 'ECONNECTION' }, 'unreachable', false],
  ['anything else', 'odd', 'unreachable', false],
])('%s', (_what, error, failure, isForGood) => {
  expect(failureOf(error)).toEqual({ failure, isForGood });
});
