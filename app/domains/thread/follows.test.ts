import { expect, test } from 'vitest';
import { mostFollows, whyNotFollowable } from './follows';

test('following takes an e-mail that was confirmed, and has an end', () => {
  const confirmed = { email: 'ida@example.dk', confirmed: true };
  expect(whyNotFollowable(confirmed, 0)).toBeNull();
  expect(whyNotFollowable(confirmed, mostFollows - 1)).toBeNull();
  expect(whyNotFollowable(confirmed, mostFollows)).toBe('too_many');
  expect(whyNotFollowable({ email: null, confirmed: false }, 0)).toBe('no_email');
  expect(whyNotFollowable({ email: 'ida@example.dk', confirmed: false }, 0)).toBe('no_email');
});
