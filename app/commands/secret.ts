import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Env } from '~/platform/env.server';
import { CommandError } from './command-error';

const file = '.data/secret';

/**
 * The installation's secret: SECRET, or for the demo one that is made at the first start and kept. Whoever
 * changes it makes every link, letter and authenticator app that was given out useless.
 */
export function readSecret(env: Env): string {
  if (env.secret !== undefined) return env.secret;
  if (!env.demo) {
    throw new CommandError(
      'SECRET is not set. Set it to at least 32 characters that nobody can guess, the same for every server.',
    );
  }
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // Whole before it has its name, and of several that start at once one gives it.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } finally {
      rmSync(draft);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = readFileSync(file, 'utf8');
  if (kept.length < 32)
    throw new CommandError(`${file} holds no secret. Remove it, or set SECRET.`);
  return kept;
}
