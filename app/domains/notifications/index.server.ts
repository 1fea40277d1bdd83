export type { CalendarEntry, MailTemplate } from './mail-templates';
export { queueMail } from './queue-mail.server';
export { redirectMails } from './redirect-mails.server';
export { tellPerson } from './tell-person.server';
export { mailData } from './personal-data.server';
