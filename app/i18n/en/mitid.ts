import type { mitid as danish } from '../da/mitid';

export const mitid = {
  description: 'Sign in with MitID, or confirm where you live.',
  onTheWay: 'You are being sent to MitID',
  onTheWayLead: 'This happens by itself. If nothing happens, press the button.',
  goOn: 'Continue to MitID',
  showFactor: 'Show your second step',
  otherWays: 'Sign in another way',
  again: 'Try MitID again',
  goBack: 'Back to what you were doing',
  toMyPage: 'Go to My page',
  draftIsKept: 'What you have written is kept.',
  refusals: {
    unknown: {
      title: 'We do not recognise the answer from MitID',
      what: 'The address does not belong to a sign-in that began here. Part of it may be missing.',
      todo: 'Begin again; that usually helps.',
    },
    foreign_browser: {
      title: 'Your sign-in began in another browser',
      what: 'You came back from MitID in another browser than the one you began in, so you were not signed in.',
      todo: 'Begin and finish in the same browser. Your browser may be blocking cookies; if so, allow them here.',
    },
    used: {
      title: 'This sign-in has been used',
      what: 'An answer from MitID works once. This often happens when one goes back or reloads the page.',
      todo: 'You may be signed in already. If not, try again.',
    },
    expired: {
      title: 'It took too long',
      what: 'There is a quarter of an hour to sign in with MitID. It has passed, so that nobody else can use it.',
      todo: 'Try again when you have your MitID app or code display at hand.',
    },
    unavailable: {
      title: 'MitID does not answer just now',
      what: 'We cannot reach MitID. This is not your fault.',
      todo: 'Wait a few minutes and try again. You can also sign in another way.',
    },
    cancelled: {
      title: 'You stopped MitID',
      what: 'You went back before you had finished. We have been told nothing about you.',
      todo: 'You can try again or sign in another way.',
    },
    mismatch: {
      title: 'We do not trust the answer from MitID',
      what: 'The answer did not fit what we asked for, so you were not signed in.',
      todo: 'Try again. If it happens more than once, tell the municipality and sign in another way.',
    },
    assurance_too_low: {
      title: 'A stronger MitID is needed',
      what: 'You signed in in a way that gives low assurance. We need to be more certain that it is you.',
      todo: 'Try again with the MitID app, code display or chip – not with a password alone.',
    },
    claims_missing: {
      title: 'MitID told us too little',
      what: 'We were not told who you are in a way that we can use.',
      todo: 'Sign in another way, and tell the municipality. You can have your residence confirmed by letter or at a citizen service desk.',
    },
    residence_unknown: {
      title: 'We could not see where you live',
      what: 'MitID worked, but we got no answer as to which municipality you live in, so you were not signed in.',
      todo: 'Try again in a while. You can also sign in another way.',
    },
    taken: {
      title: 'Your MitID belongs to another account here',
      what: 'You are signed in to one account, but have used your MitID for another one before. Neither has been changed.',
      todo: 'To use the other account, sign out and sign in with MitID. If you want only one account, delete the one you do not use under “Your data”.',
    },
    other_mitid: {
      title: 'The account belongs to another MitID',
      what: 'The account you are signed in to was confirmed with somebody else’s MitID. Nothing has been changed.',
      todo: 'If it is not your account, sign out and sign in with your own MitID.',
    },
    account_changed: {
      title: 'You are not who you were',
      what: 'While you were at MitID, you were signed out here, or another account was signed in. Nothing has been changed.',
      todo: 'Sign in to the account that is to be confirmed, and try again.',
    },
    factor_needed: {
      title: 'Show your second step first',
      what: 'This account has two-step sign-in. Adding a MitID to it takes both steps. Nothing has changed.',
      todo: 'Use your passkey or the code from your app, then try again.',
    },
    helping: {
      title: 'MitID does not work while you are helping',
      what: 'You are helping a citizen just now. MitID would confirm you and not the citizen.',
      todo: 'End the help first. The citizen can use their MitID on their own phone or computer.',
    },
  },
} satisfies typeof danish;
