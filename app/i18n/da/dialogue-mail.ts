import type { MailTemplate } from '~/domains/notifications/mail-templates';
import type { MailWords } from './mail';

/** Mails om møder med udvalg. `detail` er udvalgets navn; hvor mange der venter, i `dialogue_waiting`. */
export const dialogueMail: Record<Extract<MailTemplate, `dialogue_${string}`>, MailWords> = {
  dialogue_booked: {
    subject: (_, committee) => `Din tilmelding til ${committee}`,
    heading: 'Vi har fået din tilmelding',
    paragraphs: ({ text }) => text,
    button: 'Se din tilmelding',
  },
  dialogue_decided: {
    subject: (_, committee) => `Om dit møde med ${committee}`,
    heading: 'Der er nyt om din tilmelding',
    paragraphs: ({ text }) => text,
    button: 'Se din tilmelding',
  },
  dialogue_offered: {
    subject: (_, committee) => `Du kan få en plads hos ${committee}`,
    heading: 'Du kan få en plads',
    paragraphs: ({ text }) => text,
    button: 'Svar ja eller nej',
  },
  dialogue_moved: {
    subject: (_, committee) => `Nyt om dit møde med ${committee}`,
    heading: 'Der er nyt om dit møde',
    paragraphs: ({ text }) => text,
    button: 'Se din tilmelding',
  },
  dialogue_cancelled: {
    subject: (_, committee) => `Din tilmelding til ${committee} gælder ikke mere`,
    heading: 'Din tilmelding gælder ikke mere',
    paragraphs: ({ text }) => text,
    button: 'Se din tilmelding',
  },
  dialogue_reminder: {
    subject: (_, committee) => `Husk dit møde med ${committee}`,
    heading: 'Husk dit møde',
    paragraphs: ({ text }) => text,
    button: 'Se tid og sted, eller meld fra',
  },
  dialogue_outcome: {
    subject: (_, committee) => `Det kom der ud af dit møde med ${committee}`,
    heading: 'Det kom der ud af dit møde',
    paragraphs: ({ text }) => text,
    button: 'Se din tilmelding',
  },
  dialogue_notes: {
    subject: (_, committee) => `Læs noterne fra mødet med ${committee} igennem`,
    heading: 'Er noterne rigtige?',
    paragraphs: ({ text }) => text,
    button: 'Læs noterne',
  },
  dialogue_questionnaire: {
    subject: (_, committee) => `Hvordan gik mødet med ${committee}?`,
    heading: 'Hvordan gik mødet?',
    paragraphs: ({ text }) => text,
    button: 'Svar på tre spørgsmål',
  },
  dialogue_waiting: {
    subject: () => 'Borgere venter på svar om et møde med et udvalg',
    heading: 'Nogen venter på svar',
    paragraphs: ({ detail, text }) => [
      detail === '1'
        ? 'Én tilmelding til et møde, der snart begynder, venter på svar.'
        : `${detail} tilmeldinger til møder, der snart begynder, venter på svar.`,
      ...text,
    ],
    button: 'Se, hvem der venter',
  },
  dialogue_follow_up_due: {
    subject: () => 'Husk at følge op på et møde med borgere',
    heading: 'I har lovet at følge op',
    paragraphs: ({ detail, text }) => [`Det blev lovet på et møde med ${detail}.`, ...text],
    button: 'Skriv, hvad der kom ud af det',
  },
};
