import type { demo as danish } from '../da/demo';

export const demo = {
  mailTitle: 'Mails that were not sent',
  mailLead: 'The demonstration sends no mail. Here is what it would have sent, the newest first.',
  noMails: 'No mails yet. Ask for a link on the page “Sign in” and the first will come.',
} satisfies typeof danish;
