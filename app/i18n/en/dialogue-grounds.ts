import type { dialogueGrounds as danish } from '../da/dialogue-grounds';

export const dialogueGrounds = {
  personal_case: {
    title: 'One person’s case',
    wording:
      'It is about one person’s case, which the committee cannot take up at a meeting with residents. Talk to the department that deals with the case. If you want to talk about the topic in general, you are welcome to ask for an audience again.',
  },
  case_handling: {
    title: 'Complaint about a case',
    wording:
      'It is a complaint about how the municipality has dealt with a case. Send it to the department that deals with the case. You then get an answer in writing and are told where else you can complain.',
  },
  attack: {
    title: 'Attack on a person',
    wording:
      'What you wrote is aimed at a person and not at a matter. You may disagree and criticise what the municipality does. Write what you would like to see changed, and ask for an audience again.',
  },
  private_circumstances: {
    title: 'Other people’s private lives',
    wording:
      'It is about the private lives of other people, for example their health, family or finances. The committee cannot talk with you about that. If you are worried about somebody, call the municipality. You may ask for an audience again and tell of the matter without what is private.',
  },
  employment: {
    title: 'Staff matters',
    wording:
      'It is about the working conditions of a member of staff. That is for their manager, not for the committee. Write to the manager of the department that it concerns.',
  },
  not_municipal: {
    title: 'Not the municipality’s responsibility',
    wording:
      'It is not something that the municipality decides on. Contact the authority that is responsible, for example the region, the police or the state.',
  },
  already_answered: {
    title: 'Already answered',
    wording:
      'The municipality has already answered this. If there is something that the answer does not cover, write what is new, and ask for an audience again.',
  },
} satisfies typeof danish;
