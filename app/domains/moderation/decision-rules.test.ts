import { describe, expect, it, test } from 'vitest';
import {
  decisionsFor,
  type JudgedEntry,
  movesTheContribution,
  whyNotClaimable,
  whyNotDecidable,
  whyNotReconsiderable,
  whyNotReleasable,
  whyNotTakeable,
} from './decision-rules';
import { decisions } from './vocabulary';

const submission: JudgedEntry = {
  kind: 'submission',
  isPaused: false,
  reconsidered: null,
  standing: 'private',
};
const notice: JudgedEntry = { ...submission, kind: 'notice', standing: 'public' };
const secondLook: JudgedEntry = { ...submission, kind: 'reconsideration' };

test.each<[string, JudgedEntry, string[]]>([
  ['a submission', submission, ['publish', 'publish_redacted', 'clarify', 'refuse']],
  [
    'one whose author is asked',
    { ...submission, isPaused: true },
    ['publish', 'publish_redacted', 'refuse'],
  ],
  ['a notice', notice, ['keep', 'publish_redacted', 'hide']],
  ['a notice of what is hidden', { ...notice, standing: 'private' }, ['keep']],
  ['a notice of what was taken back', { ...notice, standing: 'withdrawn' }, ['keep']],
  ['a second look at what was taken back', { ...secondLook, standing: 'withdrawn' }, []],
  [
    'a refusal looked at again',
    { ...secondLook, reconsidered: 'refuse' },
    ['restore', 'publish_redacted', 'keep'],
  ],
  [
    'hiding looked at again',
    { ...secondLook, reconsidered: 'hide' },
    ['restore', 'publish_redacted', 'keep'],
  ],
  [
    'redaction looked at again',
    { ...secondLook, standing: 'public', reconsidered: 'publish_redacted' },
    ['restore', 'keep'],
  ],
])('%s can be decided so', (_name, entry, possible) => {
  expect(decisionsFor(entry)).toEqual(possible);
});

const claim = { closedAt: null, claimedById: null, notById: null, partyIds: ['ida'] };
const closed = { ...claim, closedAt: '2026-03-09T11:00:00Z' };

test.each([
  ['what nobody has', claim, false, null],
  ['what one has oneself', { ...claim, claimedById: 'me' }, false, null],
  ['what another has', { ...claim, claimedById: 'other' }, false, 'claimed_by_another'],
  ['what somebody has who is away', { ...claim, claimedById: 'other' }, true, null],
  ['what is decided', closed, false, 'closed'],
  ['one’s own decision', { ...claim, notById: 'me' }, false, 'not_by_same'],
  ['another’s decision', { ...claim, notById: 'other' }, false, null],
  ['one’s own matter', { ...claim, partyIds: ['ida', 'me'] }, false, 'own_matter'],
])('claiming %s', (_name, entry, isHolderAway, refusal) => {
  expect(whyNotClaimable(entry, 'me', isHolderAway)).toBe(refusal);
});

test('anything open but one’s own decision or matter can be taken over', () => {
  expect(whyNotTakeable({ ...claim, claimedById: 'other' }, 'me')).toBeNull();
  expect(whyNotTakeable({ ...closed, claimedById: 'other' }, 'me')).toBe('closed');
  expect(whyNotTakeable({ ...claim, notById: 'me' }, 'me')).toBe('not_by_same');
  expect(whyNotTakeable({ ...claim, partyIds: ['me'] }, 'me')).toBe('own_matter');
});

test('one gives back what one has', () => {
  expect(whyNotReleasable({ ...claim, claimedById: 'me' }, 'me')).toBeNull();
  expect(whyNotReleasable({ ...claim, claimedById: 'other' }, 'me')).toBe('claimed_by_another');
  expect(whyNotReleasable(claim, 'me')).toBe('not_claimed');
  expect(whyNotReleasable({ ...closed, claimedById: 'me' }, 'me')).toBe('closed');
});

describe('deciding', () => {
  const mine = { ...claim, ...submission, claimedById: 'me' };
  const refuse = {
    personId: 'me',
    decision: 'refuse' as const,
    reason: 'known' as const,
    hasStatement: false,
    isOvertaken: false,
    isAsSeen: true,
  };
  const second = { ...mine, kind: 'reconsideration' as const, reconsidered: 'hide' as const };

  it.each([
    ['with a reason', mine, refuse, null],
    ['without one', mine, { ...refuse, reason: 'none' as const }, 'reason_needed'],
    ['with one of none', mine, { ...refuse, reason: 'unknown' as const }, 'reason_unknown'],
    ['on what changed', mine, { ...refuse, isAsSeen: false }, 'changed_meanwhile'],
    ['on what nobody has', { ...mine, claimedById: null }, refuse, 'not_claimed'],
    ['on another’s', { ...mine, claimedById: 'other' }, refuse, 'claimed_by_another'],
    ['twice', { ...mine, closedAt: '2026-03-09T11:00:00Z' }, refuse, 'closed'],
    ['what does not fit', mine, { ...refuse, decision: 'hide' as const }, 'does_not_fit'],
    [
      'to publish, without a reason',
      mine,
      { ...refuse, decision: 'publish' as const, reason: 'none' as const },
      null,
    ],
    [
      'to ask nothing',
      mine,
      { ...refuse, decision: 'clarify' as const, reason: 'none' as const },
      'statement_needed',
    ],
    [
      'to ask something',
      mine,
      { ...refuse, decision: 'clarify' as const, reason: 'none' as const, hasStatement: true },
      null,
    ],
    ['on one’s own matter', { ...mine, partyIds: ['me'] }, refuse, 'own_matter'],
    ['on what was decided anew', second, { ...refuse, isOvertaken: true }, 'overtaken'],
    ['on one’s own decision', { ...second, notById: 'me' }, refuse, 'not_by_same'],
    [
      'on another’s decision',
      { ...second, notById: 'other' },
      { ...refuse, decision: 'restore' as const, reason: 'none' as const },
      null,
    ],
  ])('%s', (_name, entry, given, refusal) => {
    expect(whyNotDecidable(entry, given)).toBe(refusal);
  });
});

describe('asking for a second look', () => {
  const around = {
    standing: 'private' as const,
    isAsked: false,
    isOvertaken: false,
    request: 'Se på det igen.',
  };
  const refused = { decision: 'refuse' as const, entryKind: 'submission' as const };

  it.each([
    ['at a refusal', refused, around, null],
    ['at hiding', { decision: 'hide' as const, entryKind: 'notice' as const }, around, null],
    ['twice', refused, { ...around, isAsked: true }, 'already_asked'],
    ['at what was decided anew', refused, { ...around, isOvertaken: true }, 'overtaken'],
    ['at what was taken back', refused, { ...around, standing: 'withdrawn' as const }, 'withdrawn'],
    ['without a word', refused, { ...around, request: '' }, 'request_needed'],
    ['with a CPR number', refused, { ...around, request: 'Jeg er 010101-1234.' }, 'cpr_in_text'],
    [
      'at a second look',
      { decision: 'publish_redacted' as const, entryKind: 'reconsideration' as const },
      around,
      'final',
    ],
  ])('%s', (_name, decision, facts, refusal) => {
    expect(whyNotReconsiderable(decision, facts)).toBe(refusal);
  });

  it('is for restrictions alone', () => {
    const open = decisions.filter(
      (decision) => whyNotReconsiderable({ decision, entryKind: 'submission' }, around) === null,
    );
    expect(open).toEqual(['publish_redacted', 'refuse', 'hide']);
  });
});

test('a contribution is where it was after a question, and where a decision stands', () => {
  expect(decisions.filter((decision) => !movesTheContribution(decision))).toEqual([
    'clarify',
    'keep',
  ]);
});
