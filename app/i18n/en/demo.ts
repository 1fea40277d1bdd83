import type { demo as danish } from '../da/demo';

export const demo = {
  mailTitle: 'Mails that were not sent',
  mailLead: 'The demonstration sends no mail. Here is what it would have sent, the newest first.',
  noMails: 'No mails yet. Ask for a link on the page “Sign in” and the first will come.',
  entry: {
    REQUEST: (period) => `With an entry for the calendar: ${period}`,
    CANCEL: (period) => `Takes the entry out of the calendar: ${period}`,
  },
  accountsTitle: 'Demo accounts',
  accountsLead:
    'Here are the people of the demonstration. They are invented, and anybody may use them.',
  allUse: 'All of them sign in by e-mail and this password:',
  codeHint:
    'Staff also need a one-time code. It changes every half minute: open the page again to see the next.',
  groups: { politicians: 'Politicians and committees', staff: 'Staff', citizens: 'Citizens' },
  who: 'Who',
  email: 'E-mail',
  code: 'Code just now',
  noCode: 'Needs none',
  noAccounts: 'This municipality has no demo accounts.',
  tryAccounts: 'This is a demonstration. You can sign in as one of its people:',
} satisfies typeof danish;
