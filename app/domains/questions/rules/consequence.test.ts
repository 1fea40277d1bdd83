import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, EntryKind } from '~/domains/moderation/index.server';
import { questionStates } from '../states';
import { consequenceOf } from './consequence';
import { mayBeRead } from './showing';

const restrictions = ['publish_redacted', 'refuse', 'hide'] as const satisfies Decision[];
const decisions: Decision[] = [...restrictions, 'publish', 'clarify', 'restore', 'keep'];
const entryKinds: EntryKind[] = ['submission', 'notice', 'reconsideration'];

const submission = { kind: 'submission', reconsidered: null } as const;
const secondLook = (reconsidered: (typeof restrictions)[number]) =>
  ({ kind: 'reconsideration', reconsidered }) as const;
const received = { state: 'received', isPublishable: true, refusalShownAt: null } as const;

test('to publish what was sent in is to accept it, whoever may read it', () => {
  expect(consequenceOf(received, submission, 'publish')).toEqual({
    state: 'accepted',
    accepts: 'judged',
    shows: true,
    hides: false,
    event: { kind: 'published', isPublic: true },
  });
  const kept = { ...received, state: 'clarifying', isPublishable: false } as const;
  expect(consequenceOf(kept, submission, 'publish')).toMatchObject({
    state: 'accepted',
    accepts: 'judged',
    shows: false,
    event: null,
  });
  expect(consequenceOf(kept, submission, 'publish_redacted')).toBeNull();
});

test('a second look brings back what was refused or sent on, and shows what was hidden', () => {
  for (const state of ['refused', 'forwarded'] as const) {
    const taken = consequenceOf({ ...received, state }, secondLook('refuse'), 'restore');
    expect(taken).toMatchObject({
      state: 'accepted',
      accepts: 'reinstated',
      shows: true,
      event: { kind: 'published' },
    });
  }
  const hidden = { ...received, state: 'answered' } as const;
  expect(consequenceOf(hidden, secondLook('hide'), 'restore')).toMatchObject({
    state: 'answered',
    accepts: null,
    shows: true,
    event: { kind: 'restored', isPublic: true },
  });
  expect(consequenceOf(hidden, secondLook('hide'), 'keep')?.event?.kind).toBe('upheld');
});

test('a question that is not where a decision moves it from stays where it is', () => {
  for (const state of ['accepted', 'withdrawn', 'refused', 'forwarded', 'asked'] as const) {
    const moved = { ...received, state };
    expect(consequenceOf(moved, submission, 'publish')).toBeNull();
    expect(consequenceOf(moved, submission, 'refuse')).toBeNull();
    expect(consequenceOf(moved, submission, 'clarify')).toBeNull();
  }
});

test('nothing is shown without its asker’s consent, and only what is shown is told in public', () => {
  const question = fc.record({
    state: fc.constantFrom(...questionStates),
    isPublishable: fc.boolean(),
    refusalShownAt: fc.constantFrom(null, '2026-06-20T10:00:00Z'),
  });
  const entry = fc.record({
    kind: fc.constantFrom(...entryKinds),
    reconsidered: fc.constantFrom(null, ...restrictions),
  });
  fc.assert(
    fc.property(question, entry, fc.constantFrom(...decisions), (row, of, decision) => {
      const done = consequenceOf(row, of, decision);
      if (done === null) return;
      expect(done.shows && !mayBeRead(row)).toBe(false);
      expect(done.shows && done.hides).toBe(false);
      if (done.event?.isPublic) expect(done.shows || done.hides).toBe(true);
      if (done.state !== row.state) expect(done.hides).toBe(false);
      if (done.accepts !== null) expect(done.state).toBe('accepted');
    }),
  );
});
