import { outboxPost } from '#emails/transports/outbox';
import type { Post } from '#emails/transports/post';
import { smtpPost } from '#emails/transports/smtp';
import type { ServerEnv } from '~/platform/env.server';

/** Where this installation hands mail over: its mail server, or the demo's outbox. */
export function postOf(env: Pick<ServerEnv, 'smtpUrl' | 'outbox' | 'mailFrom'>): Post {
  if (env.smtpUrl) return smtpPost({ url: env.smtpUrl, from: env.mailFrom });
  if (env.outbox === undefined) throw new Error('there is neither a mail server nor an outbox');
  return outboxPost({ folder: env.outbox, from: env.mailFrom });
}
