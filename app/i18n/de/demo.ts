import type { demo as danish } from '../da/demo';

export const demo = {
  mailTitle: 'Mails, die nicht verschickt wurden',
  mailLead:
    'Die Demoversion verschickt keine Mails. Hier steht, was sie verschickt hätte, das Neueste zuerst.',
  noMails:
    'Noch keine Mails. Lassen Sie sich auf der Seite „Anmelden“ einen Link schicken, dann kommt die erste.',
  entry: {
    REQUEST: (period) => `Mit einem Termin für den Kalender: ${period}`,
    CANCEL: (period) => `Nimmt den Termin aus dem Kalender: ${period}`,
  },
  accountsTitle: 'Konten zum Ausprobieren',
  accountsLead:
    'Hier sind die Personen der Demoversion. Sie sind erfunden, und alle dürfen sie benutzen.',
  allUse: 'Sie alle melden sich mit E-Mail und diesem Passwort an:',
  codeHint:
    'Wer für die Kommune arbeitet, braucht auch einen Einmalcode. Er wechselt jede halbe Minute: Öffnen Sie die Seite neu, um den nächsten zu sehen.',
  groups: {
    politicians: 'Politik und Ausschüsse',
    staff: 'Verwaltung',
    citizens: 'Bürgerinnen und Bürger',
  },
  who: 'Wer',
  email: 'E-Mail',
  code: 'Code gerade jetzt',
  noCode: 'Braucht keinen',
  noAccounts: 'Diese Kommune hat keine Konten zum Ausprobieren.',
  tryAccounts: 'Dies ist eine Demoversion. Sie können sich als eine ihrer Personen anmelden:',
} satisfies typeof danish;
