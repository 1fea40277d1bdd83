import type { Standing } from './contribution';
import { hasCpr } from './found-in-text';
import { type Decision, type EntryKind, restrictions } from './vocabulary';

/** What may be decided, by whom, and when not. Pure. */

type Restriction = (typeof restrictions)[number];

/** What an entry is, as far as it bounds what can be decided. */
export type JudgedEntry = {
  kind: EntryKind;
  /** Its author has been asked, and has not answered. */
  isPaused: boolean;
  /** The decision that is looked at again. */
  reconsidered: Decision | null;
  /** Of the contribution, now. */
  standing: Standing;
};

/** A second look takes a decision back, makes it milder, or lets it stand; it never restricts more. */
const secondLook: Record<Restriction, readonly Decision[]> = {
  refuse: ['restore', 'publish_redacted', 'keep'],
  hide: ['restore', 'publish_redacted', 'keep'],
  publish_redacted: ['restore', 'keep'],
};

/**
 * What can be decided about an entry. Somebody who does not answer need not be waited for: what is paused
 * can still be published or refused, but not asked about twice at once.
 */
export function decisionsFor(entry: JudgedEntry): readonly Decision[] {
  // Nobody reads what was taken back, so nothing is left to decide but what its reporter is told.
  if (entry.standing === 'withdrawn') return entry.kind === 'notice' ? ['keep'] : [];
  switch (entry.kind) {
    case 'submission':
      return entry.isPaused
        ? ['publish', 'publish_redacted', 'refuse']
        : ['publish', 'publish_redacted', 'clarify', 'refuse'];
    case 'notice':
      return entry.standing === 'public' ? ['keep', 'publish_redacted', 'hide'] : ['keep'];
    case 'reconsideration':
      return isRestriction(entry.reconsidered) ? secondLook[entry.reconsidered] : [];
  }
}

/** Whether a decision takes something from somebody, so that it must give a reason (DSA art. 17). */
export function isRestriction(decision: Decision | null): decision is Restriction {
  return restrictions.some((one) => one === decision);
}

/** Decisions after which the contribution is where it was. */
const changesNothing: readonly Decision[] = ['clarify', 'keep'];

/** Whether a decision moved the contribution: only the last of these can be looked at again. */
export function movesTheContribution(decision: Decision): boolean {
  return !changesNothing.includes(decision);
}

type Claim = {
  closedAt: string | null;
  claimedById: string | null;
  notById: string | null;
  partyIds: string[];
};

/** Why an entry is for somebody else, whoever has it. */
export type BarRefusal = 'own_matter' | 'not_by_same';
export type ClaimRefusal = 'closed' | BarRefusal | 'claimed_by_another';

/**
 * Why somebody may not claim an entry; null: they may. Whose role ended, or who is on leave, holds nobody up.
 * @param isHolderAway whether whoever has claimed it cannot work on it today
 */
export function whyNotClaimable(
  entry: Claim,
  personId: string,
  isHolderAway: boolean,
): ClaimRefusal | null {
  const obstacle = whyNotTakeable(entry, personId);
  if (obstacle !== null) return obstacle;
  const isFree = entry.claimedById === null || entry.claimedById === personId;
  return isFree || isHolderAway ? null : 'claimed_by_another';
}

/** Why somebody may not take an entry over, from whoever has it; null: they may. */
export function whyNotTakeable(entry: Claim, personId: string): 'closed' | BarRefusal | null {
  return entry.closedAt === null ? whyBarred(entry, personId) : 'closed';
}

/**
 * Why somebody may not judge an entry, whatever their role: it is their own matter (Danish Public Administration
 * Act § 3), or their own decision that is looked at again. Null: they may.
 */
export function whyBarred(
  entry: Pick<Claim, 'notById' | 'partyIds'>,
  personId: string,
): BarRefusal | null {
  if (entry.partyIds.includes(personId)) return 'own_matter';
  return entry.notById === personId ? 'not_by_same' : null;
}

export type ReleaseRefusal = 'closed' | 'not_claimed' | 'claimed_by_another';

/** Why somebody may not give an entry back; null: they may. What another has is taken over instead. */
export function whyNotReleasable(entry: Claim, personId: string): ReleaseRefusal | null {
  if (entry.closedAt !== null) return 'closed';
  if (entry.claimedById === null) return 'not_claimed';
  return entry.claimedById === personId ? null : 'claimed_by_another';
}

export type DecideRefusal =
  | 'closed'
  | BarRefusal
  | 'not_claimed'
  | 'claimed_by_another'
  | 'overtaken'
  | 'does_not_fit'
  | 'changed_meanwhile'
  | 'reason_needed'
  | 'reason_unknown'
  | 'statement_needed';

/** Why a decision cannot be made; null: it can. */
export function whyNotDecidable(
  entry: Claim & JudgedEntry,
  given: {
    personId: string;
    decision: Decision;
    /** Whether one was named, and is one that may be used. */
    reason: 'none' | 'known' | 'unknown';
    hasStatement: boolean;
    /** Whether the decision that is looked at again is not the last one any more. */
    isOvertaken: boolean;
    /** Whether the text is the one that the moderator saw. */
    isAsSeen: boolean;
  },
): DecideRefusal | null {
  const obstacle = whyNotTakeable(entry, given.personId);
  if (obstacle !== null) return obstacle;
  if (entry.claimedById === null) return 'not_claimed';
  if (entry.claimedById !== given.personId) return 'claimed_by_another';
  if (given.isOvertaken) return 'overtaken';
  if (!decisionsFor(entry).includes(given.decision)) return 'does_not_fit';
  if (!given.isAsSeen) return 'changed_meanwhile';
  if (given.reason === 'unknown') return 'reason_unknown';
  if (isRestriction(given.decision) && given.reason === 'none') return 'reason_needed';
  return given.decision === 'clarify' && !given.hasStatement ? 'statement_needed' : null;
}

export type ReconsiderationRefusal =
  | 'not_restrictive'
  | 'final'
  | 'withdrawn'
  | 'already_asked'
  | 'overtaken'
  | 'request_needed'
  | 'cpr_in_text';

/** Why a decision cannot be looked at again; null: it can. */
export function whyNotReconsiderable(
  decision: { decision: Decision; entryKind: EntryKind },
  around: { standing: Standing; isAsked: boolean; isOvertaken: boolean; request: string },
): ReconsiderationRefusal | null {
  if (!isRestriction(decision.decision)) return 'not_restrictive';
  if (decision.entryKind === 'reconsideration') return 'final';
  if (around.standing === 'withdrawn') return 'withdrawn';
  if (around.isAsked) return 'already_asked';
  if (around.isOvertaken) return 'overtaken';
  if (around.request === '') return 'request_needed';
  return hasCpr(around.request) ? 'cpr_in_text' : null;
}

/** What is wrong with a request for a second look, as its field says it. */
export function faultOfRequest(reason: ReconsiderationRefusal) {
  if (reason === 'request_needed') return 'missing';
  return reason === 'cpr_in_text' ? reason : 'no_second_look';
}
