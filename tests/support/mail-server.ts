import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/**
 * How the server takes mails: as it should; refusing them for good (550); never answering; or taking them
 * and dying before it has said so.
 */
type Manner = 'taking' | 'refusing' | 'stalling' | 'dying';

/** A real mail server at a port of its own. */
export type MailServer = {
  /** What arrived so far, in order of arrival. */
  mails: ParsedMail[];
  /** While true the server refuses every mail for now (451), as full ones do. */
  isBusy: boolean;
  manner: Manner;
  /** Where it is. */
  url: string;
  /** Waited for before a mail that has arrived is answered. */
  beforeAnswer(): Promise<void>;
  close(): Promise<void>;
};

export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, answer) {
      if (server.manner === 'stalling') return;
      if (server.isBusy) answer(Object.assign(new Error('try later'), { responseCode: 451 }));
      else if (server.manner === 'refusing')
        answer(Object.assign(new Error('nobody of that name'), { responseCode: 550 }));
      else answer();
    },
    onData(stream, session, answer) {
      simpleParser(stream).then(
        async (mail) => {
          mails.push(mail);
          await server.beforeAnswer();
          if (server.manner === 'dying') hangUp(smtp, session.id);
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
  const server: MailServer = {
    mails,
    isBusy: false,
    manner: 'taking',
    url: `smtp://127.0.0.1:${port}`,
    beforeAnswer: () => Promise.resolve(),
    close: () => new Promise((closed) => smtp.close(closed)),
  };
  return server;
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
