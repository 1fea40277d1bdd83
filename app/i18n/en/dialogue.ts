import type { Format } from '~/domains/dialogue/vocabulary';
import type { dialogue as da } from '../da/dialogue';

const meetings: Record<Format, (committee: string) => string> = {
  deputation: (committee) => `audience with ${committee}`,
  chair_deputation: (committee) => `audience with the chairs of ${committee}`,
  dialogue_meeting: (committee) => `dialogue meeting with ${committee}`,
};

export const dialogue = {
  formats: {
    deputation: {
      name: 'Audience with the committee',
      short: 'Audience',
      what: 'You get a time of your own and tell the whole committee about your matter. The meeting is closed to others.',
    },
    chair_deputation: {
      name: 'Audience with the chairs',
      short: 'The chairs',
      what: 'You get a time of your own and tell the chair and deputy chair about your matter. The meeting is closed to others.',
    },
    dialogue_meeting: {
      name: 'Dialogue meeting',
      short: 'Dialogue meeting',
      what: 'An open meeting, where you talk with the committee and other residents at tables about the topics on the programme.',
    },
  },
  meetingWith: (format, committee) =>
    format === null ? `meeting with ${committee}` : meetings[format](committee),
  signedUp: 'Signed up',
  offers: { place: 'Offered a place', other: 'Offered another time' },
  states: {
    waiting: 'On the waiting list',
    pending: 'Waiting for an answer',
    confirmed: 'Agreed',
    attended: 'Came',
    absent: 'Did not come',
    refused: 'Declined',
    cancelled: 'Cancelled',
    lapsed: 'Lapsed',
  },
  access: {
    step_free: 'Step-free access',
    accessible_toilet: 'Accessible toilet',
    hearing_loop: 'Hearing loop',
    interpreter_on_request: 'An interpreter, if you ask for one',
    sign_language_on_request: 'A sign language interpreter, if you ask for one',
    quiet_room: 'A quiet room to wait in',
  },
  needs: {
    wheelchair: 'Room for a wheelchair',
    hearing_loop: 'Hearing loop',
    interpreter: 'Interpreter',
    sign_language: 'Sign language interpreter',
    companion: 'Room for a helper',
  },
  outcomes: {
    noted: 'The committee has heard it and does nothing more',
    part_of_case: 'It becomes part of a case before the committee',
    on_agenda: 'It comes onto the committee’s agenda',
    to_administration: 'The administration looks into it',
    to_another_committee: 'It was passed on to another committee',
    answered_there: 'It was answered at the meeting',
  },
  followUps: { open: 'Under way', kept: 'Done', not_kept: 'Came to nothing' },
  notes: {
    draft: 'Draft',
    being_checked: 'Being read by those who came',
    published: 'Published',
  },
  sides: { citizen: 'Residents', politician: 'Politicians' },
} satisfies typeof da;
