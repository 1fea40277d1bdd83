import type { mail as danish } from '../da/mail';
import { dialogueMail } from './dialogue-mail';

const notYou = 'If it was not you, just delete this mail. Nothing more will happen.';

export const mail = {
  linkHint: 'If the button does not work, copy this link into your browser:',
  unsubscribe: 'Stop mails like this',
  footer: (municipality) => `Sent by Medspil for ${municipality}.`,
  templates: {
    register: {
      subject: (municipality) => `Confirm your e-mail address at ${municipality}`,
      heading: 'Confirm your e-mail address',
      paragraphs: ({ municipality }) => [
        `An account on Medspil at ${municipality} has been requested with your e-mail address.`,
        'Click the link to finish your account. The link works for 24 hours.',
        notYou,
      ],
      button: 'Finish the account',
    },
    already_registered: {
      subject: (municipality) => `You have an account at ${municipality} already`,
      heading: 'You have an account already',
      paragraphs: ({ municipality }) => [
        `An account on Medspil at ${municipality} has been requested with your e-mail address. You have an account already.`,
        'Click the link to sign in. The link works for half an hour.',
        notYou,
      ],
      button: 'Sign in',
    },
    no_account: {
      subject: (municipality) => `There is no account at ${municipality} with this e-mail address`,
      heading: 'There is no account with this e-mail address',
      paragraphs: ({ municipality }) => [
        `Your e-mail address was used to try to sign in to Medspil at ${municipality}. There is no account with that address.`,
        'Perhaps you used another address. You can also create an account now.',
        notYou,
      ],
      button: 'Create an account',
    },
    sign_in: {
      subject: (municipality) => `Sign in at ${municipality}`,
      heading: 'Here is your link to sign in',
      paragraphs: () => [
        'Click the link to sign in. The link works once, for half an hour.',
        notYou,
      ],
      button: 'Sign in',
    },
    reset_password: {
      subject: (municipality) => `Choose a new password at ${municipality}`,
      heading: 'Choose a new password',
      paragraphs: () => [
        'Click the link and choose a new password. The link works for an hour. Your old password counts until you have chosen a new one.',
        notYou,
      ],
      button: 'Choose a password',
    },
    change_email: {
      subject: (municipality) => `Confirm your new e-mail address at ${municipality}`,
      heading: 'Confirm your new e-mail address',
      paragraphs: ({ municipality }) => [
        `You want to use this address for your account on Medspil at ${municipality}.`,
        'Click the link to change it. The link works for 24 hours.',
        notYou,
      ],
      button: 'Change to this address',
    },
    email_change_asked: {
      subject: (municipality) => `Your e-mail address at ${municipality} is about to change`,
      heading: 'Your e-mail address is about to change',
      paragraphs: ({ detail }) => [
        `A change of your account’s e-mail address to ${detail} has been requested. It happens only when the link in a mail to that address has been used.`,
        'If it was not you, sign in and change your password at once.',
      ],
      button: 'See my account',
    },
    email_changed: {
      subject: (municipality) => `Your e-mail address at ${municipality} has been changed`,
      heading: 'Your e-mail address has been changed',
      paragraphs: ({ detail, municipality }) => [
        `Your account on Medspil at ${municipality} now uses ${detail}.`,
        'If it was not you, please write to the municipality.',
      ],
      button: 'See my account',
    },
    invitation: {
      subject: (municipality) => `You have been given a role on Medspil at ${municipality}`,
      heading: 'You have been given a role on Medspil',
      paragraphs: ({ municipality, detail }) => [
        `${municipality} has given you the role: ${detail}.`,
        'Click the link to sign in. The link works once, for 24 hours. Afterwards you can always get a new one on the page “Sign in”.',
      ],
      button: 'Sign in',
    },
    letters_waiting: {
      subject: () => 'A letter with a code is waiting to be sent',
      heading: 'A letter with a code is waiting',
      paragraphs: () => [
        'A citizen has ordered a letter to confirm their address. Please print it and send it.',
      ],
      button: 'See the letters that wait',
    },
    account_erased: {
      subject: (municipality) => `Your account at ${municipality} has been erased`,
      heading: 'Your account has been erased',
      paragraphs: ({ municipality }) => [
        `Your account on Medspil at ${municipality} has been erased. Name, e-mail address, postal address and password are gone.`,
        'This is the last mail from here.',
      ],
      button: null,
    },
    mitid_added: {
      subject: (municipality) => `A MitID was added to your account with ${municipality}`,
      heading: 'A MitID was added to your account',
      paragraphs: () => [
        'From now on, that MitID can also open your account.',
        'If this was not you, call the municipality at once. A new password is not enough.',
      ],
      button: 'See my account',
    },
    email_in_use: {
      subject: (municipality) => `An account with ${municipality} wanted to use your e-mail`,
      heading: 'Your e-mail is already in use',
      paragraphs: ({ municipality }) => [
        `Another account on Medspil with ${municipality} wanted to change to your e-mail. It cannot, because you already have an account with it.`,
        'If it was you, you can sign in here. The link works for half an hour.',
        notYou,
      ],
      button: 'Sign in',
    },
    factor_reset: {
      subject: (municipality) => `Your two-step sign-in at ${municipality} has been reset`,
      heading: 'Your two-step sign-in has been reset',
      paragraphs: () => [
        'Two administrators of the municipality have reset your two-step sign-in. You are signed out everywhere.',
        'The next time you sign in, you set it up again.',
        'If you did not ask for this, please call the municipality.',
      ],
      button: 'See my account',
    },
    factor_reset_asked: {
      subject: (municipality) => `Your two-step sign-in with ${municipality} is about to be reset`,
      heading: 'Your two-step sign-in is about to be reset',
      paragraphs: () => [
        'An administrator of the municipality has asked for your two-step sign-in to be reset. It happens when another administrator agrees.',
        'If you did not ask for this, call the municipality at once.',
      ],
      button: 'See my account',
    },
    factor_reset_waiting: {
      subject: () => 'A reset of two-step sign-in is waiting for you',
      heading: 'A reset is waiting',
      paragraphs: () => [
        'An administrator has asked for a colleague’s two-step sign-in to be reset. It only happens when another administrator agrees.',
        'Talk to the colleague before you agree. If you cannot reach them, decline.',
      ],
      button: 'See who it is',
    },
    help: {
      subject: (municipality) => `Help from ${municipality}`,
      heading: 'Help on Medspil',
      paragraphs: ({ detail }) => [
        detail,
        'If you did not ask for help, please call the municipality at once. Nobody can change your e-mail address or password for you.',
      ],
      button: 'See my page',
    },
    news: {
      subject: (_, title) => `News of ${title}`,
      heading: 'Something new has happened',
      paragraphs: () => ['You get this mail because you follow it. This is what happened.'],
      button: 'See it',
    },
    digest: {
      subject: (municipality) => `News of what you follow at ${municipality}`,
      heading: 'News of what you follow',
      paragraphs: () => ['This is what has happened since we last wrote.'],
      button: 'See and change what you follow',
    },
    comment_received: {
      subject: (municipality) => `${municipality} has received your comment`,
      heading: 'Thank you for your comment',
      paragraphs: ({ detail }) => [
        `We have received your comment on “${detail}”.`,
        'A member of staff reads it before others can see it. You get a mail when that is done.',
      ],
      button: 'Follow your comment',
    },
    comment_decided: {
      subject: (_, title) => `Decision about your comment on “${title}”`,
      heading: 'A decision has been made',
      paragraphs: ({ detail, text }) => [`It is about your comment on “${detail}”.`, ...text],
      button: 'See the decision',
    },
    comment_clarification: {
      subject: (_, title) => `A question about your comment on “${title}”`,
      heading: 'We have a question',
      paragraphs: ({ detail, text }) => [
        `It is about your comment on “${detail}”. We wait with it until you have answered.`,
        ...text,
      ],
      button: 'Answer',
    },
    comment_answered: {
      subject: (_, title) => `An answer to your comment on “${title}”`,
      heading: 'You have been answered',
      paragraphs: ({ detail, text }) => [`Your comment on “${detail}” has been answered.`, ...text],
      button: 'Read the answer',
    },
    notice_received: {
      subject: (municipality) => `${municipality} has received your notice`,
      heading: 'Thank you for telling us',
      paragraphs: ({ detail }) => [
        `We have received your notice. It is about: ${detail}.`,
        'A member of staff looks at it. You get a mail when we have decided.',
      ],
      button: null,
    },
    notice_decided: {
      subject: () => 'Decision about what you told us of',
      heading: 'We have looked at what you told us of',
      paragraphs: ({ detail, text }) => [`It is about: ${detail}.`, ...text],
      button: null,
    },
    moderation_waiting: {
      subject: () => 'Something must be decided today',
      heading: 'Something must be decided today',
      paragraphs: ({ detail }) => [
        detail === '1'
          ? 'One case in the inbox is due today, or overdue.'
          : `${detail} cases in the inbox are due today, or overdue.`,
        'Take what you can, and say so if there is too much.',
      ],
      button: 'See what waits',
    },
    question_received: {
      subject: (municipality) => `${municipality} has received your question to the council`,
      heading: 'We have received your question',
      paragraphs: ({ detail, text }) => [`It is about “${detail}”.`, ...text],
      button: 'Follow your question',
    },
    question_decided: {
      subject: (_, topic) => `About your question to the council: “${topic}”`,
      heading: 'There is news of your question',
      paragraphs: ({ detail, text }) => [`It is about “${detail}”.`, ...text],
      button: 'See your question',
    },
    question_clarification: {
      subject: (_, topic) => `We need to know more about “${topic}”`,
      heading: 'We have a question for you',
      paragraphs: ({ detail, text }) => [
        `It is about your question to the council: “${detail}”. We wait until you have answered.`,
        ...text,
      ],
      button: 'Answer',
    },
    question_meeting: {
      subject: (_, topic) => `The meeting that your question goes to: “${topic}”`,
      heading: 'News of the meeting',
      paragraphs: ({ detail, text }) => [`It is about your question “${detail}”.`, ...text],
      button: 'See your question',
    },
    question_answered: {
      subject: (_, topic) => `Answer to your question to the council: “${topic}”`,
      heading: 'You have an answer',
      paragraphs: ({ detail, text }) => [`You asked about “${detail}”.`, ...text],
      button: 'Read the answer',
      corrected: {
        subject: (_, topic) =>
          `The answer to your question to the council has been corrected: “${topic}”`,
        heading: 'The answer to your question has been corrected',
      },
    },
    question_draft_wanted: {
      subject: () => 'A question to the council waits for a draft answer',
      heading: 'Write a draft answer',
      paragraphs: ({ detail, text }) => [`A citizen asked about “${detail}”.`, ...text],
      button: 'Write the draft',
    },
    question_approval_wanted: {
      subject: () => 'An answer to a citizen waits for approval',
      heading: 'An answer waits for approval',
      paragraphs: ({ detail }) => [
        `The administration has written an answer to the question “${detail}”.`,
        'It only becomes public when you have approved it.',
      ],
      button: 'Read and approve',
    },
    question_answer_news: {
      subject: () => 'News about an answer to a citizen',
      heading: 'There is news about an answer',
      paragraphs: ({ detail, text }) => [`It is about the question “${detail}”.`, ...text],
      button: 'Open the answer',
    },
    question_follow_up_due: {
      subject: () => 'Remember to follow up on an answer to a citizen',
      heading: 'You have promised to follow up',
      paragraphs: ({ detail, text }) => [`It is about the question “${detail}”.`, ...text],
      button: 'Say what came of it',
    },
    ...dialogueMail,
    answer_waiting: {
      subject: () => 'A citizen waits for an answer',
      heading: 'A citizen waits for an answer',
      paragraphs: ({ detail }) => [
        `${detail} is public and waits for an answer from you.`,
        'Everyone can read the answer beside it.',
      ],
      button: 'Read and answer',
    },
    security_changed: {
      subject: (municipality) => `How you sign in at ${municipality} has changed`,
      heading: 'How you sign in has changed',
      paragraphs: () => [
        'Your password or your two-step sign-in has just been changed.',
        'If it was not you, choose a new password on the page “Sign in” at once, and tell the municipality.',
      ],
      button: 'See my account',
    },
  },
} satisfies typeof danish;
