/** What other domains call, in their own transaction, and what pages of the staff read and do. */
export { addNote } from './entries/add-note.server';
export { askForReconsideration } from './entries/ask-for-reconsideration.server';
export { claimEntries, claimEntry } from './entries/claim-entries.server';
export { decide, type NoticeAnswer } from './entries/decide.server';
export { findEntry, findSubjectOf } from './entries/find-entry.server';
export { giveNotice } from './entries/give-notice.server';
export { countForMenu, countWaiting, listQueue } from './entries/list-queue.server';
export { decisionsAbout } from './entries/decisions-about.server';
export { lockSubject } from './entries/lock-entry.server';
export { lockForDecision } from './entries/lock-for-decision.server';
export { refusalsOf } from './entries/refusals-of.server';
export { answered, receive } from './entries/receive.server';
export { releaseEntry } from './entries/release-entry.server';
export { takeOverEntry } from './entries/take-over-entry.server';
export { forgetSubject, withdraw } from './entries/withdraw.server';
export { findDecisionLetter } from './letters/find-letter.server';
export { listLetters } from './letters/list-letters.server';
export { markLetterSent } from './letters/mark-letter-sent.server';
export { sendByLetter } from './letters/send-by-letter.server';
export { byDue, urgencyOf } from './deadline';
export { type FoundRefusal, hasCpr, wasSentAnyway, whyNotSendable } from './found-in-text';
export { hashOfText } from './text-hash.server';
export { moderationData } from './personal-data.server';
export { ensureReasons } from './reasons/ensure-reasons.server';
export {
  groundOf,
  groundsByCode,
  listDialogueReasons,
  listGrounds,
  listUsableReasons,
} from './reasons/list-reasons.server';
export type { Contribution } from './contribution';
export type { DecideRefusal, ReconsiderationRefusal } from './decision-rules';
export type { TextRefusal } from './published-text';
export type { Decision, EntryKind } from './vocabulary';
