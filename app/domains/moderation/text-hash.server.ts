import { createHash } from 'node:crypto';

/** What a text is known by, so that a decision can say which text it was about. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
