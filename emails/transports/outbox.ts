import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { messageOf } from './message';
import type { OutgoingMail, Post } from './post';

export type { OutgoingMail };

/**
 * Keeps mail in a folder instead of sending it: for the demo, whose addresses are nobody's. Each mail is
 * a file that any mail program opens, with what the demo's own page shows beside it.
 */
export function outboxPost(options: { folder: string; from: string }): Post {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      await mkdir(options.folder, { recursive: true, mode: 0o700 });
      const { message } = await transport.sendMail(messageOf(mail, options.from));
      await writeWhole(path.join(options.folder, `${mail.id}.eml`), message as Buffer);
      await writeWhole(path.join(options.folder, `${mail.id}.json`), JSON.stringify(mail));
    },
    close: () => transport.close(),
  };
}

/** The last mails of the outbox, the newest first. */
export async function readOutbox(folder: string, most = 100): Promise<OutgoingMail[]> {
  const names = await readdir(folder).catch(() => []);
  // Ids are in order of time.
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .slice(-most)
    .reverse();
  return Promise.all(
    newest.map(
      async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as OutgoingMail,
    ),
  );
}

/** Nobody reads half a file. */
async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
