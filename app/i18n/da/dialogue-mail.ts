import type { MailTemplate } from '~/domains/notifications/mail-templates';
import type { MailWords } from './mail';

/** En mail om ens tilmelding siger selv i sit emne, hvad der er sket. */
const told = (button: string): MailWords => ({
  subject: (_, title) => title,
  heading: '',
  paragraphs: ({ text }) => text,
  button,
});

/** Mails om møder med udvalg. `detail` er emnet, hvor mailen selv siger det, og ellers udvalgets navn; hvor mange der venter, i `dialogue_waiting`. */
export const dialogueMail: Record<Extract<MailTemplate, `dialogue_${string}`>, MailWords> = {
  dialogue_booked: told('Se din tilmelding'),
  dialogue_decided: told('Se din tilmelding'),
  dialogue_offered: told('Svar ja eller nej'),
  dialogue_moved: told('Se din tilmelding'),
  dialogue_cancelled: told('Se din tilmelding'),
  dialogue_reminder: told('Se tid og sted, eller meld fra'),
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
