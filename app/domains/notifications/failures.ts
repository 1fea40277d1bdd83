/**
 * Why a mail could not be handed over, in a word: refused for good; not now; the mail server does not let
 * us in; nobody answers; an answer that never came; tried for days without anybody to tell why.
 */
export const mailFailures = [
  'refused',
  'busy',
  'not_let_in',
  'unreachable',
  'no_answer',
  'lost',
] as const;
export type MailFailure = (typeof mailFailures)[number];

/** What a mail server, or the way to it, answered; nodemailer's errors have this shape. */
type Answered = { code?: unknown; responseCode?: unknown; command?: unknown };

/**
 * What a failed attempt means. A 5xx answer to the mail itself – its reader, its content – is for good (RFC 5321
 * 4.2.1); one to signing in, or to the sender, is the installation's fault, and the next attempt may find it mended.
 * @param error what the transport threw
 */
export function failureOf(error: unknown): { failure: MailFailure; isForGood: boolean } {
  const { code, responseCode, command } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Answered;
  const passing = (failure: MailFailure) => ({ failure, isForGood: false });
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return passing('not_let_in');
  if (code === 'EENVELOPE' && command === 'MAIL FROM') return passing('not_let_in');
  if (typeof responseCode === 'number' && responseCode >= 500) {
    return code === 'EENVELOPE' || code === 'EMESSAGE'
      ? { failure: 'refused', isForGood: true }
      : passing('busy');
  }
  if (typeof responseCode === 'number') return passing('busy');
  if (code === 'ETIMEDOUT') return passing('no_answer');
  return passing('unreachable');
}
