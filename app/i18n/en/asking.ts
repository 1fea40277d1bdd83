import type { asking as danish } from '../da/asking';

export const asking = {
  receipt: {
    received: (moment) => `We received it on ${moment}.`,
    late: (day, closed) =>
      `The deadline for the meeting on ${day} was ${closed}. Your question therefore goes to the next meeting.`,
    meeting: (meeting, closes) =>
      `It goes to the council’s meeting on ${meeting}. The deadline for questions to that meeting is ${closes}.`,
    noMeeting:
      'No new meeting has been set yet. Your question goes to the next one, and you get a mail when its date is known.',
    next: 'A member of staff now reads the question and sees whether it follows the rules. You can change it until they have begun, or the deadline has passed.',
  },
} satisfies typeof danish;
