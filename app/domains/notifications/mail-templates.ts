/** Every mail that Medspil sends; `i18n/…/mail.ts` has the words of each. */
export const mailTemplates = [
  'register',
  'already_registered',
  'no_account',
  'sign_in',
  'reset_password',
  'change_email',
  'email_change_asked',
  'email_changed',
  'invitation',
  'letters_waiting',
  'account_erased',
  'security_changed',
  'mitid_added',
  'email_in_use',
  'factor_reset',
  'factor_reset_asked',
  'factor_reset_waiting',
  'help',
  'news',
  'digest',
  'comment_received',
  'comment_decided',
  'comment_clarification',
  'comment_answered',
  'notice_received',
  'notice_decided',
  'answer_waiting',
  'moderation_waiting',
  'question_received',
  'question_decided',
  'question_clarification',
  'question_meeting',
  'question_answered',
  'question_draft_wanted',
  'question_approval_wanted',
  'question_answer_news',
  'question_follow_up_due',
  'dialogue_booked',
  'dialogue_decided',
  'dialogue_offered',
  'dialogue_moved',
  'dialogue_cancelled',
  'dialogue_reminder',
  'dialogue_outcome',
  'dialogue_notes',
  'dialogue_questionnaire',
  'dialogue_waiting',
  'dialogue_follow_up_due',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/**
 * An event that a mail puts into its reader's calendar, changes there or takes out (iTIP, RFC 5546). Instants are ISO. It comes
 * from the mail's sender, and what calendars answer goes nowhere: `description` says so.
 */
export type CalendarEntry = {
  method: 'REQUEST' | 'CANCEL';
  /** The same for all that is ever told of one event, of which the one with the highest number holds. */
  uid: string;
  sequence: number;
  /** When it was decided: a mail that is sent again says the same. */
  stamp: string;
  startsAt: string;
  endsAt: string;
  summary: string;
  description: string;
  location: string | null;
  /** Where its reader sees more and can change it. */
  url: string;
};

/** What a mail tells, apart from its words. */
export type MailFacts = {
  /** Scheme, host and port of the municipality's pages. */
  origin: string;
  /** The link that its reader may use, by id. */
  linkId?: string;
  /** Path of the page that it leads to, where that is no link of its own. */
  path?: string;
  /** What else its words need: a new address, a role, a number. */
  detail?: string;
  /** It replaces what an earlier mail told. */
  isCorrection?: boolean;
  /** A longer text in its reader's language, such as a statement of reasons; empty lines part it. */
  text?: string;
  entry?: CalendarEntry;
};

/** The templates that tell what happened, read anew from the world when they are made. */
const newsTemplates = ['news', 'digest'] as const satisfies MailTemplate[];
export type NewsTemplate = (typeof newsTemplates)[number];

export function isNews(template: MailTemplate): template is NewsTemplate {
  return newsTemplates.some((one) => one === template);
}

/** What is told to a person, wherever they are reached, and not to the address as such. */
export const templatesForThePerson = [
  'help',
  ...newsTemplates,
  'comment_received',
  'comment_decided',
  'comment_clarification',
  'comment_answered',
  'notice_received',
  'notice_decided',
  'letters_waiting',
  'answer_waiting',
  'moderation_waiting',
  'question_received',
  'question_decided',
  'question_clarification',
  'question_meeting',
  'question_answered',
  'question_draft_wanted',
  'question_approval_wanted',
  'question_answer_news',
  'question_follow_up_due',
  'dialogue_booked',
  'dialogue_decided',
  'dialogue_offered',
  'dialogue_moved',
  'dialogue_cancelled',
  'dialogue_reminder',
  'dialogue_outcome',
  'dialogue_notes',
  'dialogue_questionnaire',
  'dialogue_waiting',
  'dialogue_follow_up_due',
] as const satisfies MailTemplate[];
