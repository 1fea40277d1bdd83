import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comment, commentFormerAnswer, contentNotice, file, mail } from '#db/schema';
import { answerClarification } from '~/domains/comments/answer-clarification.server';
import { answerComment } from '~/domains/comments/answer-comment.server';
import { askForSecondLook } from '~/domains/comments/ask-for-second-look.server';
import { giveNotice } from '~/domains/comments/give-notice.server';
import { listComments } from '~/domains/comments/list-comments.server';
import { findCommentForStaff, findOwnComment } from '~/domains/comments/queries.server';
import { submitComment } from '~/domains/comments/submit-comment.server';
import { findCommentToAnswer } from '~/domains/comments/waiting-for-answer.server';
import { withdrawComment } from '~/domains/comments/withdraw-comment.server';
import { findEntry, listQueue } from '~/domains/moderation/index.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { asVisitor, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: CommentTown;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startCommentTown(world);
});

const refused = (reason: string) => ({ ok: false, reason });
const done = { ok: true, value: null };
const shown = async () =>
  (await listComments(asVisitor(world, town.town), town.nodeId, 1)).comments;
const commentsIn = async () =>
  (await world.db.select().from(comment)).filter((one) => one.municipalityId === town.town.id);

describe('sending a comment', () => {
  test('twice by the same form is sending it once, at the same time too', async () => {
    const given = town.submissionOf();
    const outcomes = await Promise.all(
      [1, 2, 3].map(async () => submitComment(await town.as(town.ida.id), given)),
    );
    expect(new Set(outcomes.map((one) => (one.ok ? one.value : one.reason))).size).toBe(1);
    expect(await commentsIn()).toHaveLength(1);
    const mails = await world.db.select().from(mail).where(eq(mail.personId, town.ida.id));
    expect(mails.map(({ template }) => template)).toEqual(['comment_received']);
  });

  test('again from a browser’s Back, with a new form, is sending it once', async () => {
    const ida = await town.as(town.ida.id);
    const later = (hours: number) => ({ ...ida, now: ida.now.add({ minutes: hours * 60 - 1 }) });
    const text = 'Sæt bænke op.';
    const again = (more = {}) => town.submissionOf({ text: ` ${text}\n`, ...more });
    const id = await town.submit(town.ida.id, { text });
    const same = { ok: true, value: id };
    expect(await submitComment(later(1), again())).toEqual(same);
    expect(await commentsIn()).toHaveLength(1);
    const mails = await world.db.select().from(mail).where(eq(mail.personId, town.ida.id));
    expect(mails).toHaveLength(1);
    const { total } = await listQueue(await town.as(town.anna.id), { whose: 'all' }, 1);
    expect(total).toBe(1);

    const other = await town.citizen();
    expect(await town.submit(other.id, { text })).not.toBe(id);
    expect(await submitComment(ida, again({ node: 'byrum' }))).not.toEqual(same);
    const withFile = await town.submit(town.ida.id, { text, fileId: await town.handIn() });
    expect(withFile).not.toBe(id);
    const fileId = await town.handIn();
    expect(await submitComment(ida, again({ fileId }))).toEqual({ ok: true, value: withFile });
    await withdrawComment(ida, { commentId: withFile });
    await withdrawComment(ida, { commentId: id });
    const sentAnew = await submitComment(ida, again());
    expect(sentAnew).not.toEqual(same);
    expect(await submitComment(later(1), again())).toEqual(sentAnew);
    expect(await submitComment(later(2), again())).not.toEqual(sentAnew);
  });

  test.each([
    ['en CPR: 010190-1234', false, 'cpr_in_text'],
    ['en CPR: 010190-1234', true, 'cpr_in_text'],
    ['ring 20 30 40 50', false, 'personal_data'],
    ['ring 20 30 40 50', true, null],
    ['skriv ida@example.dk', false, 'personal_data'],
    ['skriv ida@example.dk', true, null],
  ] as const)('with „%s“, anyway %s: %s', async (text, sendAnyway, reason) => {
    const given = town.submissionOf({ text, sendAnyway });
    const outcome = await submitComment(await town.as(town.ida.id), given);
    expect(outcome.ok ? null : outcome.reason).toBe(reason);
    expect(await commentsIn()).toHaveLength(reason === null ? 1 : 0);
  });

  test.each([
    ['Brev til 010190-1234', true, 'cpr_in_text_in_alt'],
    ['Ring 20 30 40 50', false, 'personal_data_in_alt'],
    ['Ring 20 30 40 50', true, null],
    ['', false, null],
  ] as const)('with a picture that shows „%s“, anyway %s: %s', async (alt, sendAnyway, reason) => {
    const fileId = await town.handIn();
    const given = town.submissionOf({ sendAnyway, fileId, fileAlt: alt });
    const outcome = await submitComment(await town.as(town.ida.id), given);
    expect(outcome.ok ? null : outcome.reason).toBe(reason);
    const [row] = await world.db.select().from(file).where(eq(file.id, fileId));
    const isTaken = reason === null;
    expect(row!.subjectId !== null).toBe(isTaken);
    expect(row!.alt).toBe((isTaken && alt) || 'Havnen uden bænke');
  });

  test.each([
    ['Ring 20 30 40 50', true, true],
    ['Flere bænke', true, false],
  ])(
    'is shown to staff as sent anyway where that was needed: „%s“',
    async (text, sendAnyway, was) => {
      const id = await town.submit(town.ida.id, { text, sendAnyway });
      const seen = await findCommentForStaff(await town.as(town.anna.id), id);
      expect(seen.wasSentAnyway).toBe(was);
    },
  );

  test('takes its author’s own file with it, and nothing of it stays where that is gone', async () => {
    const fileId = await town.handIn();
    const other = await town.citizen();
    const given = town.submissionOf({ fileId });
    expect(await submitComment(await town.as(other.id), given)).toEqual(refused('file_gone'));
    expect(await commentsIn()).toHaveLength(0);
    const id = await town.submit(town.ida.id, { fileId });
    const [row] = await world.db.select().from(file).where(eq(file.id, fileId));
    expect(row).toMatchObject({ subjectId: id, isPublic: false });
  });

  test('more than twenty times an hour is refused by the form, which keeps what was written', async () => {
    for (let sent = 0; sent < 20; sent += 1) await town.submit();
    const outcome = await submitComment(await town.as(town.ida.id), town.submissionOf());
    expect(outcome).toEqual(refused('too_many_comments'));
    expect(await commentsIn()).toHaveLength(20);
  });

  test('is for whoever is 13, on a node that is there', async () => {
    const child = await town.citizen({ ageBand: '10_12' });
    await expect(town.submit(child.id)).rejects.toThrow(Forbidden);
    const unknown = await town.citizen({ ageBand: null });
    await expect(town.submit(unknown.id)).rejects.toThrow(Forbidden);
    await expect(town.submit(town.ida.id, { node: 'findes-ikke' })).rejects.toThrow(NotFound);
  });

  test.each([
    ['an adult', {}, true, 'Ida Marie Prøve'],
    ['an adult who would rather not', {}, false, null],
    ['a minor', { ageBand: '15_17' }, true, 'Ida'],
    ['somebody with a protected name', { isProtected: true }, true, null],
  ] as const)('shows of %s the name that may be', async (_who, facts, withName, name) => {
    const author = await town.citizen(facts);
    const id = await town.submit(author.id, { withName });
    expect(await town.decide(town.anna.id, id, 'publish')).toEqual(done);
    expect(await shown()).toMatchObject([{ id, shownName: name }]);
  });

  test('shows no name any more once it is protected', async () => {
    const id = await town.submit();
    await town.decide(town.anna.id, id, 'publish');
    await world.db.execute(sql`update person set is_protected = true where id = ${town.ida.id}`);
    expect(await shown()).toMatchObject([{ id, shownName: null }]);
  });
});

describe('a decision', () => {
  test('on a text that changed meanwhile is refused, and shows the new one', async () => {
    const id = await town.submit();
    await town.decide(town.anna.id, id, 'clarify', { words: 'Hvilken havn?' });
    const anna = await town.as(town.anna.id);
    const { id: entryId } = await town.entryOf(id);
    const { textHash: seenTextHash } = await findEntry(anna, entryId);
    const answer = {
      commentId: id,
      answer: 'Sydhavnen',
      text: 'Bænke i Sydhavnen',
      sendAnyway: false,
    };
    expect(await answerClarification(await town.as(town.ida.id), answer)).toEqual(done);
    expect(await town.decide(town.anna.id, id, 'publish', { seenTextHash })).toEqual(
      refused('changed_meanwhile'),
    );
    expect(await shown()).toEqual([]);
    expect((await findEntry(anna, entryId)).text).toBe('Bænke i Sydhavnen');
    expect(await town.decide(town.anna.id, id, 'publish')).toEqual(done);
    expect(await shown()).toMatchObject([{ text: 'Bænke i Sydhavnen' }]);
  });

  test.each([
    ['publish_redacted', '  ', 'text_needed'],
    ['publish_redacted', 'Flere bænke ved havnen, tak.', 'nothing_taken_out'],
    ['publish_redacted', 'Flere stole, tak', 'not_only_taken_out'],
  ] as const)('to %s as „%s“ is refused: %s', async (decision, publishedText, reason) => {
    const id = await town.submit();
    const given = { publishedText, reasonCode: 'not_publishable' };
    expect(await town.decide(town.anna.id, id, decision, given)).toEqual(refused(reason));
    expect(await town.row(id)).toMatchObject({ state: 'received', publishedText: null });
  });

  test('without a reason is refused, and nothing of it stays', async () => {
    const id = await town.submit();
    expect(await town.decide(town.anna.id, id, 'refuse')).toEqual(refused('reason_needed'));
    expect(await town.row(id)).toMatchObject({ state: 'received' });
    const mails = await world.db.select().from(mail).where(eq(mail.personId, town.ida.id));
    expect(mails).toHaveLength(1);
  });

  test('sent by two at once is made once', async () => {
    const id = await town.submit();
    const outcomes = await Promise.all([1, 2].map(() => town.decide(town.anna.id, id, 'publish')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('that is taken back publishes what was refused, for the first time', async () => {
    const id = await town.submit();
    await town.decide(town.anna.id, id, 'refuse', { reasonCode: 'attack' });
    const own = await findOwnComment(await town.as(town.ida.id), id);
    const decision = own.decisions.at(-1)!;
    expect(decision.isReconsiderable).toBe(true);
    const request = { commentId: id, decisionId: decision.id, request: 'Det er ikke et angreb.' };
    const stranger = await town.citizen();
    await expect(askForSecondLook(await town.as(stranger.id), request)).rejects.toThrow(Forbidden);
    expect(await askForSecondLook(await town.as(town.ida.id), request)).toEqual(done);
    expect(await askForSecondLook(await town.as(town.ida.id), request)).toEqual(
      refused('already_asked'),
    );
    expect(await town.decide(town.anna.id, id, 'restore')).toEqual(refused('not_by_same'));
    expect(await town.decide(town.bo.id, id, 'restore')).toEqual(done);
    expect(await shown()).toMatchObject([{ id, events: [{ kind: 'published' }] }]);
    const after = await findOwnComment(await town.as(town.ida.id), id);
    expect(after.events.map(({ kind }) => kind)).toEqual([
      'submitted',
      'refused',
      'reconsideration_asked',
      'published',
    ]);
    expect(after.decisions.every(({ isReconsiderable }) => !isReconsiderable)).toBe(true);
  });

  test('about another’s comment is not looked at again by naming it with one’s own', async () => {
    const [mine, theirs] = [await town.submit(), await town.submit((await town.citizen()).id)];
    await town.decide(town.anna.id, theirs, 'refuse', { reasonCode: 'attack' });
    const { decisions } = await findEntry(
      await town.as(town.bo.id),
      (await town.entryOf(theirs)).id,
    );
    const asked = askForSecondLook(await town.as(town.ida.id), {
      commentId: mine,
      decisionId: decisions[0]!.id,
      request: 'Prøv igen',
    });
    await expect(asked).rejects.toThrow(NotFound);
    expect((await town.entryOf(theirs)).kind).toBe('submission');
  });
});

describe('the unit’s answer', () => {
  const text = 'Der kommer ti nye bænke til maj.';

  test('is by the owner of the node or of one above, and by the secretariat', async () => {
    const id = await town.submit();
    const owner = await town.as(town.owner.id);
    const first = { commentId: id, text, seenTextHash: null };
    expect(await answerComment(owner, first)).toEqual(refused('not_published'));
    await town.decide(town.anna.id, id, 'publish');
    await expect(answerComment(await town.as(town.anna.id), first)).rejects.toThrow(Forbidden);
    expect(await answerComment(owner, { ...first, text: ' ' })).toEqual(refused('text_needed'));
    expect(await answerComment(owner, first)).toEqual(done);
    expect(await answerComment(owner, first)).toEqual(done);
    // Somebody who had not seen that there is an answer does not write over it.
    const changed = { ...first, text: `${text} Vi ses.` };
    expect(await answerComment(owner, changed)).toEqual(refused('changed_meanwhile'));
    const { answer } = await findCommentToAnswer(owner, id);
    const seenTextHash = answer!.textHash;
    expect(await answerComment(owner, { ...changed, seenTextHash })).toEqual(done);
    const former = await world.db
      .select()
      .from(commentFormerAnswer)
      .where(eq(commentFormerAnswer.commentId, id));
    expect(former).toMatchObject([{ text, byId: town.owner.id }]);
    expect(await shown()).toMatchObject([
      {
        answer: { text: `${text} Vi ses.`, unit: 'Kultur og Fritid' },
        events: [{ kind: 'published' }, { kind: 'answered', facts: { by: 'Kultur og Fritid' } }],
      },
    ]);
    const mails = await world.db.select().from(mail).where(eq(mail.personId, town.ida.id));
    expect(mails.filter(({ template }) => template === 'comment_answered')).toHaveLength(1);
    expect(await findCommentToAnswer(owner, id)).toMatchObject({
      answer: { unit: 'Kultur og Fritid' },
    });
  });
});

describe('a notice', () => {
  test('sent twice, at once and again after the decision, is one with one receipt', async () => {
    const id = await town.submit();
    await town.decide(town.anna.id, id, 'publish');
    const visitor = { ...(await town.as(town.ida.id)), actor: { kind: 'visitor' as const } };
    const notice = {
      commentId: id,
      explanation: 'Usandt',
      name: null,
      email: { email: 'nabo@example.dk', key: 'nabo@example.dk' },
      language: 'da' as const,
    };
    const receipts = async () =>
      (await world.db.select().from(mail).where(eq(mail.address, 'nabo@example.dk'))).filter(
        ({ municipalityId, template }) =>
          municipalityId === town.town.id && template === 'notice_received',
      ).length;
    const entries = async () =>
      (await world.db.select().from(contentNotice)).filter(({ subjectId }) => subjectId === id)
        .length;
    await Promise.all([1, 2, 3].map(() => giveNotice(visitor, notice)));
    expect([await entries(), await receipts()]).toEqual([1, 1]);
    await town.decide(town.anna.id, id, 'keep');
    await giveNotice(visitor, notice);
    expect([await entries(), await receipts()]).toEqual([1, 1]);
    await giveNotice(visitor, { ...notice, explanation: 'Og mere' });
    expect([await entries(), await receipts()]).toEqual([2, 2]);
  });
});

describe('taking a comment back', () => {
  test('hides it, leaves nothing to decide, and no notice brings it back', async () => {
    const fileId = await town.handIn();
    const id = await town.submit(town.ida.id, { fileId });
    await town.decide(town.anna.id, id, 'publish');
    const visitor = { ...(await town.as(town.ida.id)), actor: { kind: 'visitor' as const } };
    const notice = {
      commentId: id,
      explanation: 'Usandt',
      name: null,
      email: null,
      language: 'da' as const,
    };
    await giveNotice(visitor, notice);
    const stranger = await town.citizen();
    await expect(withdrawComment(await town.as(stranger.id), { commentId: id })).rejects.toThrow(
      Forbidden,
    );
    await withdrawComment(await town.as(town.ida.id), { commentId: id });
    await withdrawComment(await town.as(town.ida.id), { commentId: id });
    expect(await shown()).toEqual([]);
    const [kept] = await world.db.select().from(file).where(eq(file.id, fileId));
    expect(kept!.isPublic).toBe(false);
    await expect(giveNotice(visitor, notice)).rejects.toThrow(NotFound);
    const given = { publishedText: 'Bænke', reasonCode: 'attack' };
    expect(await town.decide(town.anna.id, id, 'publish_redacted', given)).toEqual(
      refused('does_not_fit'),
    );
    expect(await town.decide(town.anna.id, id, 'keep')).toEqual(done);
    expect(await shown()).toEqual([]);
    expect(await town.row(id)).toMatchObject({ state: 'withdrawn' });
  });
});
