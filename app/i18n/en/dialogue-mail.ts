import type { dialogueMail as danish } from '../da/dialogue-mail';
import type { MailWords } from '../da/mail';

const told = (button: string): MailWords => ({
  subject: (_, title) => title,
  heading: '',
  paragraphs: ({ text }) => text,
  button,
});

export const dialogueMail = {
  dialogue_booked: told('See your booking'),
  dialogue_decided: told('See your booking'),
  dialogue_offered: told('Say yes or no'),
  dialogue_moved: told('See your booking'),
  dialogue_cancelled: told('See your booking'),
  dialogue_reminder: told('See time and place, or cancel'),
  dialogue_outcome: {
    subject: (_, committee) => `What came of your meeting with ${committee}`,
    heading: 'What came of your meeting',
    paragraphs: ({ text }) => text,
    button: 'See your booking',
  },
  dialogue_notes: {
    subject: (_, committee) => `Please read the notes of the meeting with ${committee}`,
    heading: 'Are the notes right?',
    paragraphs: ({ text }) => text,
    button: 'Read the notes',
  },
  dialogue_questionnaire: {
    subject: (_, committee) => `How was the meeting with ${committee}?`,
    heading: 'How was the meeting?',
    paragraphs: ({ text }) => text,
    button: 'Answer three questions',
  },
  dialogue_waiting: {
    subject: () => 'Citizens wait for an answer about a meeting with a committee',
    heading: 'Somebody waits for an answer',
    paragraphs: ({ detail, text }) => [
      detail === '1'
        ? 'One booking for a meeting that begins soon waits for an answer.'
        : `${detail} bookings for meetings that begin soon wait for an answer.`,
      ...text,
    ],
    button: 'See who waits',
  },
  dialogue_follow_up_due: {
    subject: () => 'Remember to follow up on a meeting with citizens',
    heading: 'You have promised to follow up',
    paragraphs: ({ detail, text }) => [`It was promised at a meeting with ${detail}.`, ...text],
    button: 'Say what came of it',
  },
} satisfies typeof danish;
