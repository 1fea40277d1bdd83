import { simpleParser, type ParsedMail } from 'mailparser';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import { vi } from 'vitest';
import { startWorker } from '~/jobs/worker.server';
import { testEnv } from './server';

/**
 * How the server takes mails: as it should; refusing them for good (550); never answering; or taking them
 * and dying before it has said so.
 */
type Manner = 'taking' | 'refusing' | 'stalling' | 'dying';

/** A real mail server that takes what a worker hands over, and the worker. */
export type Mailbox = {
  /** What arrived so far, in order of arrival. */
  mails: ParsedMail[];
  /** Waits for a mail to an address whose subject holds some words, and takes it out. */
  take(to: string, words: string): Promise<ParsedMail>;
  /** While true the server refuses every mail for now (451), as full ones do. */
  isBusy: boolean;
  manner: Manner;
  /** Where it is. */
  url: string;
  /** Waited for before a mail that has arrived is answered. */
  beforeAnswer(): Promise<void>;
  /** Stops the worker alone, and starts one again. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  stop(): Promise<void>;
};

/** Milliseconds that the worker waits for an answer of this server. */
const patience = 800;

export async function startMailbox(databaseUrl: string): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, answer) {
      if (mailbox.manner === 'stalling') return;
      if (mailbox.isBusy) answer(Object.assign(new Error('try later'), { responseCode: 451 }));
      else if (mailbox.manner === 'refusing')
        answer(Object.assign(new Error('nobody of that name'), { responseCode: 550 }));
      else answer();
    },
    onData(stream, session, answer) {
      simpleParser(stream).then(
        async (mail) => {
          mails.push(mail);
          await mailbox.beforeAnswer();
          if (mailbox.manner === 'dying') hangUp(smtp, session.id);
          else answer();
        },
        (error: unknown) => answer(error as Error),
      );
    },
  });
  // A worker that is killed breaks its connection off.
  smtp.on('error', () => undefined);
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  const { port } = smtp.server.address() as { port: number };
  const url = `smtp://127.0.0.1:${port}`;
  const start = () =>
    startWorker({
      env: testEnv(databaseUrl, {
        smtpUrl: `${url}/?socketTimeout=${patience}`,
        mailFrom: 'post@medspil.example',
      }),
      log: pino({ level: 'silent' }),
    });
  let worker: Awaited<ReturnType<typeof start>> | null = await start();
  const mailbox: Mailbox = {
    mails,
    isBusy: false,
    manner: 'taking',
    url,
    beforeAnswer: () => Promise.resolve(),
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
    stopWorker: async () => {
      await worker?.stop();
      worker = null;
    },
    startWorker: async () => {
      worker ??= await start();
    },
    stop: async () => {
      await mailbox.stopWorker();
      await new Promise<void>((closed) => smtp.close(closed));
    },
  };
  return mailbox;
}

/** Breaks a connection off, as a server does that dies. */
function hangUp(smtp: SMTPServer, sessionId: string): void {
  for (const connection of smtp.connections as Set<{
    session: { id: string };
    _socket: { destroy(): void };
  }>) {
    if (connection.session.id === sessionId) connection._socket.destroy();
  }
}

/** Whom a mail is to. */
export function addressOf(mail: ParsedMail): string | undefined {
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  return to?.value[0]?.address;
}

/** The path of the one link in a mail that does something. */
export function linkIn(mail: ParsedMail): string {
  const found = /https?:\/\/[^/\s]+(\/\S*link\/[0-9a-f]+)/.exec(mail.text ?? '');
  if (!found) throw new Error(`no link in ${mail.text}`);
  return found[1]!;
}
