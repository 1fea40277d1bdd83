import type { dialogueMail as danish } from '../da/dialogue-mail';
import type { MailWords } from '../da/mail';

const told = (button: string): MailWords => ({
  subject: (_, title) => title,
  heading: '',
  paragraphs: ({ text }) => text,
  button,
});

export const dialogueMail = {
  dialogue_booked: told('Ihre Anmeldung ansehen'),
  dialogue_decided: told('Ihre Anmeldung ansehen'),
  dialogue_offered: told('Zusagen oder ablehnen'),
  dialogue_moved: told('Ihre Anmeldung ansehen'),
  dialogue_cancelled: told('Ihre Anmeldung ansehen'),
  dialogue_reminder: told('Zeit und Ort ansehen oder absagen'),
  dialogue_outcome: {
    subject: (_, committee) => `Was aus Ihrem Treffen mit „${committee}“ wurde`,
    heading: 'Was aus Ihrem Treffen wurde',
    paragraphs: ({ text }) => text,
    button: 'Ihre Anmeldung ansehen',
  },
  dialogue_notes: {
    subject: (_, committee) => `Bitte lesen Sie die Notizen vom Treffen mit „${committee}“`,
    heading: 'Stimmen die Notizen?',
    paragraphs: ({ text }) => text,
    button: 'Die Notizen lesen',
  },
  dialogue_questionnaire: {
    subject: (_, committee) => `Wie war das Treffen mit „${committee}“?`,
    heading: 'Wie war das Treffen?',
    paragraphs: ({ text }) => text,
    button: 'Drei Fragen beantworten',
  },
  dialogue_waiting: {
    subject: () => 'Jemand wartet auf Antwort zu einem Treffen mit einem Ausschuss',
    heading: 'Jemand wartet auf Antwort',
    paragraphs: ({ detail, text }) => [
      detail === '1'
        ? 'Eine Anmeldung zu einem Treffen, das bald beginnt, wartet auf Antwort.'
        : `${detail} Anmeldungen zu Treffen, die bald beginnen, warten auf Antwort.`,
      ...text,
    ],
    button: 'Ansehen, wer wartet',
  },
  dialogue_follow_up_due: {
    subject: () => 'Bitte kommen Sie auf ein Treffen mit Bürgerinnen und Bürgern zurück',
    heading: 'Sie haben zugesagt, darauf zurückzukommen',
    paragraphs: ({ detail, text }) => [
      `Zugesagt wurde es bei einem Treffen mit „${detail}“.`,
      ...text,
    ],
    button: 'Schreiben, was daraus wurde',
  },
} satisfies typeof danish;
