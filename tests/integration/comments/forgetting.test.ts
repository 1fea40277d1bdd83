import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditEvent, file, moderationEntry } from '#db/schema';
import { forgetComments } from '~/domains/comments/forget-comments.server';
import { findOwnComment } from '~/domains/comments/queries.server';
import { daysOfUnread } from '~/domains/comments/rules';
import { withdrawComment } from '~/domains/comments/withdraw-comment.server';
import { worker } from '~/domains/identity/actor';
import { Forbidden } from '~/platform/errors';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { startWorld, type World } from '../../support/plan-world';

let world: World;
let town: CommentTown;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startCommentTown(world);
});

async function nightAfter(days: number) {
  const ctx = await town.as(town.ida.id);
  await forgetComments({ ...ctx, actor: worker, now: ctx.now.add({ hours: days * 24 + 1 }) });
}
const filesOf = (id: string) => world.db.select().from(file).where(eq(file.subjectId, id));
const refuse = { reasonCode: 'not_publishable', words: null };

test('what was refused or taken back keeps its text and files for six months, and not longer', async () => {
  const fileId = await town.handIn();
  const refused = await town.submit(town.ida.id, { fileId });
  expect(await town.decide(town.anna.id, refused, 'refuse', refuse)).toMatchObject({ ok: true });
  const withdrawn = await town.submit();
  await withdrawComment(await town.as(town.ida.id), { commentId: withdrawn });

  await nightAfter(daysOfUnread - 1);
  expect(await town.row(refused)).toMatchObject({ erasedAt: null });
  expect(await filesOf(refused)).toHaveLength(1);

  await nightAfter(daysOfUnread);
  await nightAfter(daysOfUnread + 1);
  for (const [id, state] of [
    [refused, 'refused'],
    [withdrawn, 'withdrawn'],
  ] as const) {
    expect(await town.row(id)).toMatchObject({ state, text: null, shownName: null });
    const entries = await world.db
      .select({ text: moderationEntry.text })
      .from(moderationEntry)
      .where(eq(moderationEntry.subjectId, id));
    expect(entries).toEqual([{ text: '' }]);
    const told = await world.db.select().from(auditEvent).where(eq(auditEvent.subjectId, id));
    expect(told.filter(({ action }) => action === 'comment.forget')).toHaveLength(1);
    expect(await findOwnComment(await town.as(town.ida.id), id)).toMatchObject({
      isForgotten: true,
    });
  }
  expect(await filesOf(refused)).toEqual([]);
});

test('what is read, or waits, stays', async () => {
  const published = await town.submit();
  await town.decide(town.anna.id, published, 'publish');
  const waiting = await town.submit();
  await nightAfter(daysOfUnread * 2);
  for (const id of [published, waiting]) {
    expect(await town.row(id)).toMatchObject({ erasedAt: null });
  }
});

test('only the worker does it', async () => {
  const id = await town.submit();
  await withdrawComment(await town.as(town.ida.id), { commentId: id });
  const ctx = await town.as(town.anna.id);
  const late = { ...ctx, now: ctx.now.add({ hours: daysOfUnread * 24 + 1 }) };
  await expect(forgetComments(late)).rejects.toThrow(Forbidden);
});
