import type { demo as danish } from '../da/demo';

export const demo = {
  mailTitle: 'Mails, die nicht verschickt wurden',
  mailLead:
    'Die Vorführung verschickt keine Mails. Hier steht, was sie verschickt hätte, das Neueste zuerst.',
  noMails:
    'Noch keine Mails. Lassen Sie sich auf der Seite „Anmelden“ einen Link schicken, dann kommt die erste.',
} satisfies typeof danish;
