import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { SpawnOptions } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unprivilegedAccount, type Account } from './account';
import { startMark, stopCluster, type Cluster } from './processes';

/** Where root keeps programs and data: the account that PostgreSQL runs under cannot read root's home. */
export const SYSTEM_FOLDER = '/var/lib/medspil';

/** Where one embedded PostgreSQL lives, and as whom. */
export interface Place {
  /** The folder that holds the data folder, the log and the owner's note. */
  base: string;
  /** The account that PostgreSQL runs under when this process is root. */
  account: Account | undefined;
  cluster: Cluster;
  temporary: boolean;
}

/**
 * Makes the folder in which everything of a database lives: one for each project's folder, or a new
 * one for a throw-away database.
 */
export async function makePlace(folder: string, temporary: boolean): Promise<Place> {
  const account = unprivilegedAccount();
  if (account) {
    mkdirSync(SYSTEM_FOLDER, { recursive: true });
    chmodSync(SYSTEM_FOLDER, 0o755); // whatever the umask
  }
  let base: string;
  if (temporary) {
    const parent = realpathSync(account ? SYSTEM_FOLDER : tmpdir());
    await removeAbandoned(parent);
    base = mkdtempSync(path.join(parent, `medspil-temporary-${process.pid}-`));
  } else {
    const project = realpathSync(folder);
    base = account
      ? path.join(SYSTEM_FOLDER, hash(project))
      : path.join(project, '.data', 'postgres');
    mkdirSync(base, { recursive: true });
    // The hash does not tell an operator whose data this is.
    if (account) writeFileSync(path.join(base, 'project'), `${project}\n`);
  }
  chmodSync(base, 0o700);
  if (account) chownSync(base, account.uid, account.gid);
  return { base, account, cluster: clusterIn(base), temporary };
}

/** Test runs that were killed leave their throw-away databases behind, sometimes still running. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const pid = /^medspil-temporary-(\d+)-/.exec(name)?.[1];
    // Another run may have made it just now and not claimed it yet, so its maker counts too.
    if (!pid || startMark(Number(pid)) !== undefined) continue;
    const base = path.join(parent, name);
    try {
      await stopCluster(clusterIn(base));
      rmSync(base, { recursive: true, force: true });
    } catch {
      // Another user's, or just removed by another run.
    }
  }
}

// The operator's PG… variables and locale are none of this server's business.
const ownEnvironment = { LC_ALL: 'C', TZ: 'UTC' } as Record<string, string> as NodeJS.ProcessEnv;

/** How the PostgreSQL programs are run: as the right account, in a folder that it can read. */
export function environment(place: Place): SpawnOptions {
  return {
    cwd: place.base,
    env: ownEnvironment,
    ...place.account,
  };
}

function clusterIn(base: string): Cluster {
  return { name: `medspil-${hash(base)}`, data: path.join(base, 'data') };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
