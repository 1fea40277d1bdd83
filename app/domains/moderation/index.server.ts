/** What other domains call, in their own transaction, and what pages of the staff read and do. */
export { addNote } from './entries/add-note.server';
export { askForReconsideration } from './entries/ask-for-reconsideration.server';
export { claimEntries, claimEntry } from './entries/claim-entries.server';
export { decide, type Decided, lockForDecision, type NoticeAnswer } from './entries/decide.server';
export { findEntry } from './entries/find-entry.server';
export { giveNotice } from './entries/give-notice.server';
export {
  countForMenu,
  countWaiting,
  entriesPerPage,
  listQueue,
  type QueueFilter,
} from './entries/list-queue.server';
export { decisionsAbout, type DecisionAbout } from './entries/decisions-about.server';
export { lockSubject } from './entries/lock-entry.server';
export { answered, receive } from './entries/receive.server';
export { releaseEntry } from './entries/release-entry.server';
export { takeOverEntry } from './entries/take-over-entry.server';
export { forgetSubject, withdraw } from './entries/withdraw.server';
export { type DecisionLetter, findDecisionLetter } from './letter.server';
export { type Finding, scanForPersonalData } from './personal-data-scan';
export { moderationData } from './personal-data.server';
export { ensureReasons } from './reasons/ensure-reasons.server';
export { listUsableReasons, type UsableReason } from './reasons/list-reasons.server';
export type { DecideRefusal, ReconsiderationRefusal } from './decision-rules';
export type { Decision, EntryKind } from './vocabulary';
