import { execFile, execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright';

/** A Chromium that starts on this machine, and how it was found. */
export interface Browser {
  executablePath: string;
  how: string;
}

/**
 * Finds a Chromium for the end-to-end tests: the one at CHROMIUM_PATH, Playwright's own, the system's –
 * or else installs one, by Playwright's download or, as root, by apt-get.
 */
export async function findBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await starts(given)) return { executablePath: given, how: 'CHROMIUM_PATH' };
    throw new Error(`CHROMIUM_PATH is ${given}, but that does not start.`);
  }
  const found = (await playwrights('found')) ?? (await onPath('on PATH'));
  if (found) return found;

  console.log('No Chromium found. Downloading the one that belongs to Playwright …');
  const cli = createRequire(import.meta.url).resolve('playwright/package.json');
  attempt(process.execPath, [
    path.join(path.dirname(cli), 'cli.js'),
    'install',
    'chromium',
    '--no-shell',
  ]);
  const downloaded = await playwrights('downloaded');
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0) {
    console.log('That Chromium does not start here. Installing the one of the system …');
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = await onPath('installed by apt-get');
    if (installed) return installed;
  }
  throw new Error('No Chromium could be found or installed. Set CHROMIUM_PATH to one.');
}

async function playwrights(how: string): Promise<Browser | undefined> {
  const executablePath = chromium.executablePath();
  return (await starts(executablePath))
    ? { executablePath, how: `Playwright's, ${how}` }
    : undefined;
}

async function onPath(how: string): Promise<Browser | undefined> {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    for (const folder of folders) {
      const executablePath = path.join(folder, name);
      if (await starts(executablePath)) return { executablePath, how };
    }
  }
  return undefined;
}

/** A browser that lacks a library is as good as none, so it is asked for its version. */
async function starts(executablePath: string): Promise<boolean> {
  if (!existsSync(executablePath)) return false;
  try {
    await promisify(execFile)(executablePath, ['--version'], { timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

function attempt(command: string, args: string[]): void {
  const options: ExecFileSyncOptions = { stdio: 'inherit', timeout: 10 * 60_000 };
  try {
    execFileSync(command, args, options);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
}
