import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './error';
import { startMark } from './processes';

/** The living process that holds a folder, or `undefined`. */
export function ownerOf(folder: string): number | undefined {
  const owner = read(path.join(folder, 'owner'));
  return owner && isAlive(owner) ? owner.pid : undefined;
}

/**
 * Makes this process the owner of a folder, or refuses when another living process owns it. An
 * owner that was killed leaves its note behind; whoever comes next takes over.
 */
export function claim(folder: string): { release(): void } {
  const file = path.join(folder, 'owner');
  const note = JSON.stringify({ pid: process.pid, started: startMark(process.pid) });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, note);
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        // A hard link appears with its content or not at all, and never over an existing file.
        linkSync(draft, file);
        return { release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const pid = ownerOf(folder);
      if (pid !== undefined) {
        throw new EmbeddedPostgresError(
          `Medspil is already running from this folder (process ${pid}). Stop it first, or set DATABASE_URL.`,
        );
      }
      setAside(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new EmbeddedPostgresError('Another start of Medspil from this folder is under way.');
}

/** Takes a dead owner's note away, unless a competing start has just replaced it by its own. */
function setAside(file: string): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return; // a competing start took it away
  }
  const owner = read(aside);
  if (owner && isAlive(owner)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

interface Note {
  pid: number;
  started: string;
}

function read(file: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

function isAlive(note: Note): boolean {
  return startMark(note.pid) === note.started;
}
