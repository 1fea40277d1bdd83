import { createTransport } from 'nodemailer';
import { messageOf } from './message';
import type { Post } from './post';

/** Hands mail over by SMTP, over connections that are kept for the next. */
export function smtpPost(options: { url: string; from: string }): Post {
  const transport = createTransport({
    url: options.url,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async send(letter) {
      await transport.sendMail(messageOf(letter, options.from));
    },
    close: () => transport.close(),
  };
}
