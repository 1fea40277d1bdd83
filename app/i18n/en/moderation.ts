import type { moderation as danish } from '../da/moderation';

export const moderation = {
  kinds: {
    submission: 'new contribution',
    notice: 'notice',
    reconsideration: 'second look',
  },
  decisions: {
    publish: 'publish',
    publish_redacted: 'publish without some of it',
    clarify: 'ask the author',
    refuse: 'refuse',
    hide: 'hide',
    restore: 'reverse the decision',
    keep: 'leave it as it is',
  },
  urgencies: {
    overdue: 'overdue',
    today: 'due today',
    soon: 'due soon',
    later: 'plenty of time',
    paused: 'waiting for the citizen',
  },
  findings: {
    cpr: 'looks like a CPR number',
    phone: 'looks like a telephone number',
    email: 'looks like an e-mail address',
  },
  refusals: {
    closed: 'The matter is closed. A decision has been made, or the author has withdrawn it.',
    own_matter:
      'It is about you, or you wrote or reported it yourself. Somebody else has to take the matter.',
    not_by_same: 'This is your own decision. Somebody else must take the second look.',
    not_claimed: 'Claim the case before you decide.',
    claimed_by_another: 'Somebody else has claimed the case. You can take it over.',
    does_not_fit: 'That decision does not fit the case as it is now.',
    changed_meanwhile:
      'The text has changed since you opened the page. Read the new text and choose again.',
    reason_needed: 'Choose a reason.',
    reason_unknown: 'That reason is no longer in use. Choose another.',
    statement_needed: 'Write what you want to ask.',
    not_restrictive: 'The decision is not against you, so there is nothing to look at again.',
    withdrawn: 'You have withdrawn it, so there is nothing to look at again.',
    final: 'The decision has already been looked at twice.',
    already_asked: 'A second look at the decision has already been asked for.',
    overtaken: 'A new decision has been made since.',
    request_needed: 'Write why the decision should be looked at again.',
    cpr_in_text: 'Write it without a CPR number.',
  },
  reasons: {
    personal_case: {
      title: 'Case about a person',
      wording:
        'It is about one person’s case. We cannot discuss such a case in public. Please write to or call the department that handles it. You are welcome to write about the subject in general here.',
    },
    case_handling: {
      title: 'Complaint about how a case was handled',
      wording:
        'It is a complaint about how the municipality has handled a case. Complaints have a way of their own, which gives you an answer and your rights. Please send it to the department that handles the case.',
    },
    attack: {
      title: 'Attack on a person',
      wording:
        'It goes after a person instead of a matter. You are welcome to disagree and to criticise what the municipality does. Just do not attack anybody.',
    },
    private_circumstances: {
      title: 'Private circumstances',
      wording:
        'It tells of private circumstances, such as health, family or money. We protect those, even when they are your own. That is why they cannot stand here.',
    },
    not_publishable: {
      title: 'Information that may not be published',
      wording:
        'It holds something that by law may not be published, such as a CPR number or something confidential. That is why it cannot stand here.',
    },
    employment: {
      title: 'Employment matter',
      wording:
        'It is about an employee’s situation at work. We may not discuss that in public. Please write to the head of the department if there is something they should know.',
    },
    not_municipal: {
      title: 'Not the municipality’s responsibility',
      wording:
        'The municipality does not decide on this. You can ask the authority that does, such as the region, the police or the state.',
    },
    already_answered: {
      title: 'Already answered',
      wording:
        'This has been answered before. Please read the answer on the page, and send a new contribution if there is something it does not cover.',
    },
    spam: {
      title: 'Advertising or repetition',
      wording:
        'It is advertising, or the same has been sent many times. This is a place for contributions about the municipality’s plans and work.',
    },
    illegal: {
      title: 'Illegal content',
      wording:
        'In our view it is against the law, for example threats, defamation, or pictures and texts of others without their permission. That is why it cannot stand here.',
    },
    no_time_left: {
      title: 'No time left',
      wording:
        'All times at the meeting are taken. You can ask for a time at a later meeting or join the waiting list.',
    },
    heard_elsewhere: {
      title: 'Already heard elsewhere',
      wording:
        'The matter has already been heard, for example by another committee, in a consultation or at a meeting with the administration. If there is something new, write what it is and book again.',
    },
    outside_field: {
      title: 'Outside the committee’s field',
      wording:
        'This committee does not decide on it. On the page about the committees you can see who does, and book a time there.',
    },
  },
  found: {
    heading: 'This is where',
    headingOf: (field: string) => `This is where in “${field}”`,
    line: (line: number) => `line ${line}`,
    quoted: ['“', '”'],
  },
  statement: {
    decided: {
      publish: 'We have published what you wrote.',
      clarify: 'We have a question about what you wrote before we can publish it.',
      refuse: 'We are not publishing what you wrote.',
      hide: 'We have hidden what you wrote. From now on nobody else can read it. This holds until something else is decided.',
      restore:
        'We have looked at the decision again and reversed it. Everyone can now read your contribution.',
      keep: 'Somebody has reported what you wrote. We have looked at it, and it stays as it is.',
      wasGone:
        'Somebody has reported what you wrote. Others could no longer read it when we looked at it, so nothing has changed.',
      upheld: 'We have looked at the decision again. It stands.',
    },
    redacted: {
      text: 'We have published what you wrote, but have taken out some of the text. Nobody else can read what we took out.',
      files:
        'We have published what you wrote, but not the picture or file that you sent with it. Nobody else can see that.',
      both: 'We have published what you wrote, but have taken out some of the text. Nor have we published the picture or file that you sent with it. Nobody else can see what we took out.',
    },
    endsSecondLook:
      'You had asked for a second look at an earlier decision. That falls away, because this decision takes its place.',
    because: {
      submission: 'We read everything before it is published.',
      notice: 'We looked at it because somebody had reported it to us.',
      reconsideration:
        'You asked for a second look at the decision. Somebody else than who made it has taken it.',
    },
    ground: (title: string) => `Reason: ${title}.`,
    byPeople:
      'The decision was made by a human being. A program shows us where a text may hold a CPR number, a telephone number or an e-mail address, but it decides nothing.',
    answer: 'Please answer on My page. Then we will look at it again.',
    again:
      'If you disagree, you can ask somebody else to look at the decision again. You do that on My page, or by contacting the municipality. It is free, and you can do it once.',
    resubmit: 'You may also change the text and send it again.',
    mayBeShown:
      'If you want others to be able to read it together with the reason, you can choose that on My page.',
    final: 'This is the municipality’s final decision.',
    complain:
      'You cannot complain to another authority about the assessment itself. If you think that the municipality has not followed the law, you can write to the National Social Appeals Board (Ankestyrelsen), which supervises municipalities, or go to court. If the municipality has a citizens’ adviser, you can get help there.',
  },
  noticeAnswer: {
    thanks: 'Thank you for your notice. We have looked at it.',
    secondLook:
      'You reported something to us. Whoever wrote it asked for somebody else to look at our decision. That has now been done, and the decision has been changed.',
    hide: 'We have hidden the content. Nobody else can read it any more.',
    publish_redacted: 'We have taken some of the content out. The rest can still be read.',
    restore:
      'The content can be read again. On a second look it is neither against the law nor against the rules here.',
    keep: 'The content stays as it is. In our view it is neither against the law nor against the rules here.',
    wasGone:
      'Others could no longer read the content when we looked at it. So there is nothing to hide.',
    byPeople: 'The decision was made by a human being.',
    again:
      'If you disagree, you can contact the municipality, or report it again and tell us what more we should know.',
  },
  letter: {
    subject: 'Decision on what you wrote to us',
    greeting: (name: string | null) => (name === null ? 'Hello' : `Dear ${name}`),
    about: (title: string) => `It concerns: ${title}`,
    regards: 'Kind regards',
  },
  own: {
    notice: 'Notice about content',
    open: 'We are looking at it',
    decided: 'Decided',
  },
  reasonsPage: {
    title: 'Reasons',
    lead: 'The reasons you can give when something is refused, redacted or hidden. The citizen receives these words.',
    description: 'Reasons for decisions about contributions.',
    inUse: 'Reasons in use',
    retired: 'Reasons that are no longer used',
    used: (count: number) => (count === 1 ? 'Used once' : `Used ${count} times`),
    unused: 'Never used',
    keepsPublic: 'The text may be shown if its author wants that',
    edit: 'Edit the words',
    editLabel: (title: string) => `Edit the words of “${title}”`,
    save: 'Save',
    addHeading: 'Add a reason',
    add: 'Add the reason',
    titleIn: (language: string) => `Title in ${language}`,
    wordingIn: (language: string) => `Reason in ${language}`,
    wordingHint:
      'Write to the citizen: why, and what they can do. Whoever decides can change the words each time.',
    notOffered:
      'The municipality has no pages in this language. Where the field is empty we use the Danish text.',
    languages: { da: 'Danish', en: 'English', de: 'German' },
    keepsTextPublic: 'The citizen may let the text be shown',
    keepsTextPublicHint:
      'When something is refused: if the citizen wants that, everyone can read the text with the reason beside it.',
    retire: 'Stop using it',
    retireLabel: (title: string) => `Stop using “${title}”`,
    reinstate: 'Use it again',
    reinstateLabel: (title: string) => `Use “${title}” again`,
    remove: 'Delete',
    removeLabel: (title: string) => `Delete “${title}”`,
  },
} satisfies typeof danish;
