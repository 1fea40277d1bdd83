import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { serve } from '~/platform/serve.server';
import { CommandError } from './command-error';

/** A build of this application: what Remix makes, with our own server beside its entry. */
export type Bundle = ServerBuild & { entry: { module: { serve: typeof serve } } };

/** What the build is made from. Content decides: times change with every clone and copy. */
const sources = [
  'app',
  'db',
  'emails',
  'public',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
const server = 'build/server/index.js';
const stamp = 'build/sources';

/** Whether the build that is there was made from the sources that are there. */
export function isBuildCurrent(): boolean {
  // An image holds the build and not what made it.
  if (!canBuild() && existsSync(server)) return true;
  return existsSync(server) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Builds pages and server. Quiet unless it fails. */
export async function build(): Promise<void> {
  if (!canBuild()) {
    throw new CommandError('There is no build, and nothing to make it with. Run npm ci first.');
  }
  // Read before, so that a file changed meanwhile leads to another build.
  const made = fingerprint();
  const cli = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js');
  const child = spawn(process.execPath, [cli, 'vite:build'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new CommandError(`${output}\nThe build failed.`);
  writeFileSync(stamp, made);
}

/** Loads the server that was built. */
export async function loadBuild(): Promise<Bundle> {
  return (await import(pathToFileURL(server).href)) as Bundle;
}

function canBuild(): boolean {
  try {
    createRequire(import.meta.url).resolve('@remix-run/dev');
    return true;
  } catch {
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (file: string) => {
    if (/\.test\.tsx?$/.test(file)) return;
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  };
  for (const source of sources.filter((each) => existsSync(each))) {
    if (path.extname(source)) {
      add(source);
      continue;
    }
    const files = readdirSync(source, { recursive: true, withFileTypes: true });
    files
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .forEach(add);
  }
  return hash.digest('hex');
}
