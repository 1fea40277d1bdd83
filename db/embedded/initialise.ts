import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError, gist } from './error';
import { environment, type Place } from './place';

/** The name of the database, and of the account that owns it. */
export const NAME = 'medspil';

/** Creates the data folder under another name and renames it, so that it exists whole or not at all. */
export async function initialise(place: Place, initdb: string): Promise<void> {
  const { data } = place.cluster;
  for (const name of readdirSync(place.base)) {
    if (name.startsWith('data.new-')) {
      rmSync(path.join(place.base, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }
  const unfinished = `${data}.new-${process.pid}`;
  const password = randomBytes(24).toString('hex');
  const passwordFile = path.join(place.base, 'initial-password');
  const give = (file: string) => {
    writeFileSync(file, password, { mode: 0o600 });
    if (place.account) chownSync(file, place.account.uid, place.account.gid);
  };
  give(passwordFile);
  try {
    const child = spawn(
      initdb,
      [
        ...['-D', unfinished, '-U', NAME, '--pwfile', passwordFile, '--auth=scram-sha-256'],
        // Danish must work whatever the machine's own locale is, so nothing is taken from it.
        ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=da-DK', '--locale=C'],
        ...['--text-search-config=danish', '--no-instructions'],
        ...(place.temporary ? ['--no-sync'] : []),
      ],
      { ...environment(place), stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) {
      throw new EmbeddedPostgresError(
        `PostgreSQL could not set up its data in ${place.base}: ${gist(complaint)}`,
      );
    }
    give(passwordIn(unfinished));
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Refuses data that another major version of PostgreSQL wrote. */
export function checkVersion(data: string, version: string): void {
  const stored = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const [installed] = version.split('.');
  if (stored === installed) return;
  throw new EmbeddedPostgresError(
    `The data in ${data} was written by PostgreSQL ${stored} and PostgreSQL ${installed} cannot read it. ` +
      'Move that folder away to begin with an empty database.',
  );
}

/** The password of this data folder, made when it was created. */
export function readPassword(data: string): string {
  return readFileSync(passwordIn(data), 'utf8');
}

function passwordIn(data: string): string {
  return path.join(data, 'medspil-password');
}
