import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  auditEvent,
  comment,
  commentClarification,
  moderationDecision,
  moderationEntry,
  resourceEntry,
  searchEntry,
} from '#db/schema';
import { answerClarification } from '~/domains/comments/answer-clarification.server';
import { answerComment } from '~/domains/comments/answer-comment.server';
import { askForSecondLook } from '~/domains/comments/ask-for-second-look.server';
import { decideComment } from '~/domains/comments/decide-comment.server';
import { giveNotice } from '~/domains/comments/give-notice.server';
import { listComments } from '~/domains/comments/list-comments.server';
import { findCommentForStaff, findOwnComment } from '~/domains/comments/queries.server';
import { withdrawComment } from '~/domains/comments/withdraw-comment.server';
import { spend } from '~/domains/thread/spend.server';
import { NotFound } from '~/platform/errors';
import { personalData } from '~/routes/me/personal-data.server';
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

const shown = async () =>
  (await listComments(asVisitor(world, town.town), town.nodeId, 1)).comments;

describe('erasing the author', () => {
  test('leaves no word of theirs anywhere', async () => {
    const mark = 'Kimarkanien';
    const id = await town.submit(town.ida.id, { text: `Om ${mark}` });
    await town.decide(town.anna.id, id, 'clarify', { words: `Hvor ligger ${mark}?` });
    const own = await town.as(town.ida.id);
    await answerClarification(own, {
      commentId: id,
      answer: `Mod nord, ${mark}`,
      text: `Om det fjerne ${mark}`,
      sendAnyway: false,
    });
    await town.decide(town.anna.id, id, 'publish');
    expect(JSON.stringify(await shown())).toContain(mark);
    const moderator = await town.as(town.anna.id);
    await spend(moderator, {
      subjectId: id,
      formKey: uuidv7(),
      spent: { minutes: 5, note: `Ringede til ${mark}` },
    });
    const refused = await town.submit(town.ida.id, { text: `Om ${mark} igen` });
    const words = { reasonCode: 'attack', words: `Du angriber ${mark}` };
    expect(await town.decide(town.anna.id, refused, 'refuse', words)).toMatchObject({ ok: true });
    await world.db.transaction(async (tx) => {
      for (const holder of personalData) await holder.erase(tx, own, town.ida.id);
    });
    expect(await shown()).toEqual([]);
    expect(await town.row(id)).toMatchObject({
      state: 'withdrawn',
      text: null,
      publishedText: null,
      shownName: null,
    });
    const kept = [
      auditEvent,
      comment,
      commentClarification,
      moderationDecision,
      moderationEntry,
      resourceEntry,
      searchEntry,
    ];
    for (const table of kept) {
      const rows = await world.db.select().from(table as typeof comment);
      expect(JSON.stringify(rows)).not.toContain(mark);
    }
  });
});

test('contributions and the copy name one’s comments, and they go along when an account is taken over', async () => {
  const id = await town.submit();
  const ctx = await town.as(town.ida.id);
  const holder = personalData.find(({ tables }) => tables.includes('comment'))!;
  expect(await holder.contributions(ctx, town.ida.id, 'da')).toMatchObject([
    { title: 'Kommentar til „Flere bænke“', path: `/min-side/kommentarer/${id}` },
  ]);
  expect(await holder.copy(ctx, town.ida.id)).toMatchObject({
    comments: [{ text: 'Flere bænke ved havnen, tak.', about: 'Flere bænke' }],
  });
  const to = await town.citizen();
  await world.db.transaction((tx) => holder.transfer(tx, town.ida.id, to.id));
  expect(await findOwnComment(await town.as(to.id), id)).toMatchObject({ id });
});

test('the copy tells what was decided, asked again and answered, of comments and of notices', async () => {
  const id = await town.submit();
  await town.decide(town.anna.id, id, 'publish');
  const own = await town.as(town.ida.id);
  const answering = await town.as(town.owner.id);
  await answerComment(answering, {
    commentId: id,
    text: 'Tak, vi ser på det.',
    seenTextHash: null,
  });
  const notifier = await town.citizen();
  await giveNotice(await town.as(notifier.id), {
    commentId: id,
    explanation: 'Det er ikke sandt.',
    name: null,
    email: null,
    language: 'da',
  });
  const given = { reasonCode: 'not_publishable', words: 'Den rammer naboen.' };
  expect(await town.decide(town.anna.id, id, 'hide', given)).toMatchObject({ ok: true });
  const decisionId = (await findOwnComment(own, id)).decisions.at(-1)!.id;
  await askForSecondLook(own, { commentId: id, decisionId, request: 'Naboen er enig.' });
  const copyOf = async (personId: string) => {
    const ctx = await town.as(personId);
    const parts = await Promise.all(personalData.map((one) => one.copy(ctx, personId)));
    return parts.reduce((all, part) => ({ ...all, ...part }), {});
  };
  expect(await copyOf(town.ida.id)).toMatchObject({
    commentEvents: [
      { kind: 'submitted' },
      { kind: 'published' },
      { kind: 'answered' },
      { kind: 'hidden' },
      { kind: 'reconsideration_asked' },
    ],
    commentDecisions: [
      { decision: 'publish', secondLookAsked: null },
      {
        decision: 'hide',
        statement: expect.stringContaining('Den rammer naboen.') as unknown,
        secondLookAsked: 'Naboen er enig.',
      },
    ],
    answersReceived: [{ text: 'Tak, vi ser på det.' }],
  });
  expect(await copyOf(notifier.id)).toMatchObject({
    notices: [{ explanation: 'Det er ikke sandt.', decision: 'hide' }],
  });
});

test('of another municipality nothing is found, whoever asks', async () => {
  const id = await town.submit();
  await town.decide(town.anna.id, id, 'publish');
  const { id: entryId } = await town.entryOf(id);
  const other = await startCommentTown(world);
  const [ida, anna, owner] = [
    await other.as(other.ida.id),
    await other.as(other.anna.id),
    await other.as(other.owner.id),
  ];
  const notice = { explanation: 'x', name: null, email: null, language: 'da' as const };
  const attempts = [
    () => findOwnComment(ida, id),
    () => findCommentForStaff(anna, id),
    () => withdrawComment(ida, { commentId: id }),
    () => answerClarification(ida, { commentId: id, answer: 'x', text: 'x', sendAnyway: false }),
    () => askForSecondLook(ida, { commentId: id, decisionId: entryId, request: 'x' }),
    () => answerComment(owner, { commentId: id, text: 'x', seenTextHash: null }),
    () => giveNotice(ida, { ...notice, commentId: id }),
    () => giveNotice(ida, { ...notice, commentId: 'x' }),
    () =>
      decideComment(anna, {
        entryId,
        decision: 'publish',
        reasonCode: null,
        words: null,
        publishedText: null,
        seenTextHash: '',
      }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
  expect((await listComments(asVisitor(world, other.town), town.nodeId, 1)).total).toBe(0);
});
