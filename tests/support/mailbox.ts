import type { ParsedMail } from 'mailparser';
import { pino } from 'pino';
import { vi } from 'vitest';
import { startWorker } from '~/jobs/worker.server';
import { addressOf, type MailServer, startMailServer } from './mail-server';
import { testEnv } from './server';

/** A real mail server that takes what a worker hands over, and the worker. */
export type Mailbox = Omit<MailServer, 'close'> & {
  /** Waits for a mail to an address whose subject holds some words, and takes it out. */
  take(to: string, words: string): Promise<ParsedMail>;
  /** Stops the worker alone, and starts one again. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  stop(): Promise<void>;
};

/** Milliseconds that the worker waits for an answer of this server. */
const patience = 800;

export async function startMailbox(databaseUrl: string): Promise<Mailbox> {
  const server = await startMailServer();
  const start = () =>
    startWorker({
      env: testEnv(databaseUrl, {
        smtpUrl: `${server.url}/?socketTimeout=${patience}`,
        mailFrom: 'post@medspil.example',
      }),
      log: pino({ level: 'silent' }),
    });
  let worker: Awaited<ReturnType<typeof start>> | null = await start();
  const stopWorker = async () => {
    await worker?.stop();
    worker = null;
  };
  return Object.assign(server, {
    take: (to: string, words: string) =>
      vi.waitFor(
        () => {
          const at = server.mails.findIndex(
            (mail) => addressOf(mail) === to && (mail.subject ?? '').includes(words),
          );
          if (at === -1) throw new Error(`no mail to ${to} about ${words}`);
          return server.mails.splice(at, 1)[0]!;
        },
        { timeout: 15_000, interval: 50 },
      ),
    stopWorker,
    startWorker: async () => {
      worker ??= await start();
    },
    stop: async () => {
      await stopWorker();
      await server.close();
    },
  });
}

/** The path of the one link in a mail that does something. */
export function linkIn(mail: ParsedMail): string {
  const found = /https?:\/\/[^/\s]+(\/\S*link\/[0-9a-f]+)/.exec(mail.text ?? '');
  if (!found) throw new Error(`no link in ${mail.text}`);
  return found[1]!;
}
