import { simpleParser, type ParsedMail } from 'mailparser';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import { vi } from 'vitest';
import { startWorker } from '~/jobs/worker.server';
import { testEnv } from './server';

/** A real mail server that takes what a worker hands over, and the worker. */
export type Mailbox = {
  /** What arrived so far, in order of arrival. */
  mails: ParsedMail[];
  /** Waits for a mail to an address whose subject holds some words, and takes it out. */
  take(to: string, words: string): Promise<ParsedMail>;
  /** While true the server refuses every mail for now (451), as full ones do. */
  isBusy: boolean;
  stop(): Promise<void>;
};

export async function startMailbox(databaseUrl: string): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, answer) {
      if (mailbox.isBusy) answer(Object.assign(new Error('try later'), { responseCode: 451 }));
      else answer();
    },
    onData(stream, _session, answer) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail);
          answer();
        },
        (error: unknown) => answer(error as Error),
      );
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  const { port } = smtp.server.address() as { port: number };
  const worker = await startWorker({
    env: testEnv(databaseUrl, {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'post@medspil.example',
    }),
    log: pino({ level: 'silent' }),
  });
  const mailbox: Mailbox = {
    mails,
    isBusy: false,
    take: (to, words) =>
      vi.waitFor(
        () => {
          const at = mails.findIndex(
            (mail) => addressOf(mail) === to && (mail.subject ?? '').includes(words),
          );
          if (at === -1) throw new Error(`no mail to ${to} about ${words}`);
          return mails.splice(at, 1)[0]!;
        },
        { timeout: 15_000, interval: 50 },
      ),
    stop: async () => {
      await worker.stop();
      await new Promise<void>((closed) => smtp.close(closed));
    },
  };
  return mailbox;
}

function addressOf(mail: ParsedMail): string | undefined {
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return to?.value[0]?.address;
}

/** The path of the one link in a mail that does something. */
export function linkIn(mail: ParsedMail): string {
  const found = /https?:\/\/[^/\s]+(\/\S*link\/[0-9a-f]+)/.exec(mail.text ?? '');
  if (!found) throw new Error(`no link in ${mail.text}`);
  return found[1]!;
}
