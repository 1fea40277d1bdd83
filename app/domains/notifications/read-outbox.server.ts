import { type Letter, readOutbox } from '#emails/transports/outbox';

/** The mails of the demo's outbox, the newest first. */
export async function listOutbox(folder: string): Promise<Letter[]> {
  return readOutbox(folder);
}

/** One of them, or undefined. */
export async function findInOutbox(folder: string, id: string): Promise<Letter | undefined> {
  return (await readOutbox(folder)).find((letter) => letter.id === id);
}
