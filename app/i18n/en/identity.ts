import type { identity as danish } from '../da/identity';

export const identity = {
  levels: {
    0: { name: 'Visitor', how: 'You don’t have to say who you are.' },
    1: {
      name: 'With an account',
      how: 'You have an account: with a confirmed e-mail address, with MitID, or made at the municipality.',
    },
    2: { name: 'Resident', how: 'You have said yourself that you live in the municipality.' },
    3: {
      name: 'Confirmed resident',
      how: 'It is confirmed that you live in the municipality: by MitID, at a citizen service desk, or by a code in a letter.',
    },
  },
  levelOf: (level) => `Step ${level}`,
  ageBands: {
    under_10: 'Under 10',
    '10_12': '10–12',
    '13_14': '13–14',
    '15_17': '15–17',
    '18_plus': '18 or older',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Choose the way that is easiest for you.',
    description: 'Sign in with e-mail, with a link by e-mail, or with MitID.',
    needed: 'You need to sign in to continue.',
    draftWaits: 'What you have written is kept. You will come back to it once you have signed in.',
    byPassword: 'With e-mail and password',
    byLink: 'With a link by e-mail',
    byLinkLead: 'We send you a link. There is no password to remember.',
    byMitid: 'With MitID',
    byMitidLead:
      'MitID is the Danish digital ID. It also confirms where you live. We do not keep your CPR number (your Danish civil registration number), date of birth or address.',
    email: 'E-mail',
    password: 'Password',
    button: 'Sign in',
    linkButton: 'Send me a link',
    mitidButton: 'Sign in with MitID',
    forgotten: 'Forgotten your password?',
    noAccount: 'No account yet?',
    register: 'Create an account',
    insecure:
      'This page was not opened over a secure connection, so nobody can sign in. The address must begin with https.',
    signOut: 'Sign out',
  },
  register: {
    title: 'Create an account',
    lead: 'We send a link to your e-mail address. Once you have pressed it, the account is yours.',
    description: 'Create an account with your e-mail address.',
    button: 'Send the link',
    emailHint: 'We only use it to write about what you take part in yourself.',
    haveOne: 'Have an account already?',
  },
  reset: {
    title: 'Get a new password',
    lead: 'We send a link to your e-mail address, so that you can choose a new one.',
    description: 'Get a link to choose a new password.',
    button: 'Send the link',
  },
  checkMail: {
    title: 'Look at your mail',
    lead: 'We have sent you a mail with a link. It usually arrives within a minute.',
    description: 'A mail with a link has been sent.',
    ifNot: 'Does it not arrive?',
    hints: [
      'Look in the folder for junk mail.',
      'Check that the e-mail address was written correctly – try again if it was not.',
      'You can get five links an hour to the same address.',
    ],
    outbox: 'This is a demonstration, so the mail is not sent. Read it here:',
    again: 'Try again',
  },
  link: {
    purposes: {
      register: {
        title: 'Finish your account',
        lead: 'Pressing the button confirms your e-mail address. It is up to you whether you want a password. Without one you get a link by e-mail each time you sign in.',
        button: 'Create the account',
      },
      sign_in: {
        title: 'Sign in',
        lead: 'The link works. Press the button and you are in.',
        button: 'Sign in',
      },
      invitation: {
        title: 'Welcome',
        lead: 'The municipality has given you a role on Medspil. Press the button and you are in.',
        button: 'Sign in',
      },
      reset_password: {
        title: 'Choose a new password',
        lead: 'When you save it, you are signed out everywhere else.',
        button: 'Save and sign in',
      },
      change_email: {
        title: 'Change e-mail address',
        lead: 'Press the button to use the new address for your account.',
        button: 'Change the address',
      },
    },
    refusals: {
      unknown: {
        title: 'The link does not work',
        lead: 'Perhaps a part of it is missing. Copy the whole link from the mail, or get a new one.',
      },
      used: {
        title: 'The link has been used',
        lead: 'A link works only once. If you are not signed in, get a new one.',
      },
      expired: {
        title: 'The link is too old',
        lead: 'It works only for a short time, so that nobody else can use it. Get a new one.',
      },
    },
    description: 'A link from a mail.',
    forEmail: (email) => `For ${email}`,
    name: 'Your name',
    nameHint: 'The name you want to be known by here. You can change it later.',
    newPassword: 'New password',
    choosePassword: 'Password',
    passwordHint: 'At least 10 characters. A short sentence is easy to remember.',
    getNew: 'Get a new link',
  },
  requirements: {
    title: 'What does it take?',
    lead: 'Much of it is open to everyone. Some things need us to know that you live in the municipality – so the people it concerns can take part.',
    description: 'See what it takes to take part, and why.',
    missing: (activity) => `“${activity}”: Something is missing before you can do that.`,
    nothingMissing: (activity) => `“${activity}”: Nothing is missing any more. You can do it now.`,
    lacks: {
      account: { text: () => 'We do not know who you are.', link: 'Sign in, or make an account' },
      email: {
        text: () => 'Your e-mail address is not confirmed.',
        link: 'Sign in with a link by mail, and it is',
      },
      residence: {
        text: () => 'We do not know whether you live in the municipality.',
        link: 'Tell us where you live',
      },
      confirmation: { text: () => 'It is not confirmed where you live.', link: 'Get it confirmed' },
      age: {
        text: (years) => `We do not know whether you are at least ${years}.`,
        link: 'Tell us your age. You do that together with where you live',
      },
      years: {
        text: (years) => `You must be at least ${years}, and by what we know you are younger.`,
        link: '',
      },
    },
    onlyAlone: (activity) => `“${activity}”: Only the citizen can do this.`,
    goBack: 'Go back to what you were doing',
    backToHelped: 'Back to the citizen’s page',
    stepsHeading: 'The four steps',
    you: 'You are here',
    tableHeading: 'What each thing takes',
    activity: 'What you want to do',
    level: 'What it takes',
    age: 'Age',
    why: 'Why',
    anyAge: 'Any',
    fromAge: (years) => `From ${years}`,
    next: {
      0: 'Create an account, or sign in',
      1: 'Say that you live in the municipality',
      2: 'Have it confirmed',
      3: 'Go to My page',
    },
    elsewhere:
      'It is confirmed that you live in another municipality. If you move here, sign in with MitID again.',
  },
  activities: {
    read: {
      name: 'Read plans, goals and decisions',
      why: 'Everything that the municipality shows here is for everyone.',
    },
    make_account: {
      name: 'Create an account',
      why: 'All you need is an e-mail address that you can read.',
    },
    sign_in_with_mitid: {
      name: 'Sign in with MitID',
      why: 'You can get MitID from the age of 13.',
    },
    own_page: { name: 'Use My page', why: 'So that we know whose details they are.' },
    own_security: {
      name: 'Change how you sign in',
      why: 'Only you can do this. A member of staff cannot do it for you.',
    },
    own_data: {
      name: 'Get or erase your data',
      why: 'Only you can do that. It is everything we keep about you.',
    },
    ask_for_letter: {
      name: 'Order a letter with a code',
      why: 'The letter shows that you live at the address. It is for those who have no MitID.',
    },
    take_over: {
      name: 'Take over what the municipality helped you with',
      why: 'The code on your receipt shows that it is yours.',
    },
    follow: {
      name: 'Follow a plan, a goal or a committee',
      why: 'We write to your e-mail address when something happens.',
    },
    comment: {
      name: 'Comment on a part of a plan',
      why: 'Others may come to read what you write. That is why we must know who you are, and you must be at least 13.',
    },
    ask_council: {
      name: 'Ask the council a question',
      why: 'You get an answer, so we must know whom we answer. Some municipalities only take questions from those who live there. The page about questions says so.',
    },
    meet_committee: {
      name: 'Get a time with a committee, or sign up for a dialogue meeting',
      why: 'The committee must know who comes, and we must be able to tell you what happens. Some committees only meet those who live in the municipality. Each meeting says so.',
    },
  },
} satisfies typeof danish;
