import { execFileSync } from 'node:child_process';
import { EmbeddedPostgresError } from './error';

/** The unprivileged account that PostgreSQL runs under when this process is root. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root gets the system's `postgres` account, which is created
 * quietly where it is missing. Everybody else runs PostgreSQL as themselves: `undefined`.
 */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = find() ?? create();
  if (!account) {
    throw new EmbeddedPostgresError(
      `PostgreSQL refuses to run as root and the account "${NAME}" could not be created. ` +
        'Start Medspil as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

function find(): Account | undefined {
  const uid = run('id', ['-u', NAME]);
  const gid = run('id', ['-g', NAME]);
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function create(): Account | undefined {
  // shadow-utils (Debian, Fedora …) first, then BusyBox.
  run('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', NAME]);
  if (!find()) run('adduser', ['-S', '-D', '-H', NAME]);
  return find();
}

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
