export type { MailTemplate } from './mail-templates';
export { queueMail } from './queue-mail.server';
export { mailData } from './personal-data.server';
