import type { questionHandling as danish } from '../da/question-handling';

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`);

export const questionHandling = {
  titleOf: (topic) => `Question to the council: “${topic}”`,
  searchContext: 'Question to the council',
  states: {
    received: 'waits for a decision',
    clarifying: 'waits for the citizen',
    accepted: 'goes to a meeting',
    with_administration: 'with the administration',
    asked: 'asked at the meeting',
    answered: 'answered',
    refused: 'refused',
    forwarded: 'passed on',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
  acceptRefusals: {
    asker_not_resident:
      'The citizen has not told us that they live in the municipality, and by the rules only residents may ask. Ask the citizen, or refuse the question.',
    asker_quota_spent:
      'The citizen already has as many questions at that meeting as the rules leave room for. Ask the citizen which one is to go there, or refuse this one.',
    asker_consent_needed:
      'The citizen has not agreed that everyone may read the question, which the rules require. Ask the citizen, or refuse the question.',
    not_for_everyone:
      'The citizen has not agreed that everyone may read the question. So there is nothing to take out for others. Accept it as it is, or ask the citizen.',
  },
  accepted: {
    reinstated: 'We have looked at the decision again and reversed it.',
    reads: {
      everyone: 'Your question to the council is accepted, and everyone can read it on this site.',
      what_is_left:
        'Your question to the council is accepted. Everyone can read it on this site, but we have taken out some of the text. Nobody else can read what we took out.',
      nobody: 'Your question to the council is accepted. It is not on this site, as you wished.',
    },
    moved: 'It could no longer go to the meeting that you sent it for.',
    meeting: (moment, place) =>
      place === null
        ? `It goes to the council’s meeting on ${moment}.`
        : `It goes to the council’s meeting on ${moment}. Place: ${place}.`,
    noMeeting:
      'It goes to the council’s next meeting. Its date is not set yet. We will tell you when it is.',
    presence: {
      not_needed: 'You do not need to be there. You are welcome to listen from the public seats.',
      needed: 'You need to be at the meeting yourself and ask the question.',
      needed_or_lapses:
        'You need to be at the meeting yourself and ask the question. If you are not there, it lapses.',
    },
    minutes: (ask, reply) =>
      reply === 0
        ? `You have ${minutes(ask)} to ask the question.`
        : `You have ${minutes(ask)} to ask the question, and ${minutes(reply)} to comment once you have the answer.`,
    needs: (needs) => `You wrote that you need this to take part: ${needs}`,
  },
  outcome: {
    refuse: 'We do not take your question to a council meeting, and we do not publish it.',
    clarify: 'We have a question for you before we can take yours to a council meeting.',
    forwarded: (to) =>
      `What you ask about is not the municipality’s task. We have passed your question on to ${to}, so it does not go to a council meeting. They can tell you when you will get an answer.`,
  },
  told: {
    handedOver: (unit) =>
      `Your question is about facts. ${unit} therefore answers it, and you need not wait for a council meeting. You get a mail when the answer is ready.`,
    handedBack: 'Your question is to be answered at a council meeting after all.',
    moved: 'We have moved your question to another meeting.',
  },
  draftWanted: {
    forMeeting: (moment) =>
      `The question is to be answered at the council’s meeting on ${moment}. Write a draft in good time, so that the mayor’s office can approve it.`,
    inWriting: 'The question is to be answered in writing, without coming to a meeting.',
  },
} satisfies typeof danish;
