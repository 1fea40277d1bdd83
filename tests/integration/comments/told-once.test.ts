import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerComment } from '~/domains/comments/answer-comment.server';
import { giveNotice } from '~/domains/comments/give-notice.server';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { makeFollow, notificationsOf, tell } from '../../support/following';
import { startWorld, type World } from '../../support/plan-world';

/** Who follows what they have a part in is written to about it, and not told it as news besides. */

let world: World;
let town: CommentTown;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startCommentTown(world);
});

const follow = (personId: string) =>
  makeFollow(world, town.town, { personId, subjectId: town.nodeId, cadence: 'at_once' });
const newsOf = async (personId: string) => (await notificationsOf(world, personId)).length;

/** Has the worker's telling done for all that happened. */
async function tellAll() {
  const jobs = await world.db.execute<{ payload: { eventId: string; except: string[] } }>(sql`
    select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'tell-followers'`);
  for (const { payload } of jobs) await tell(world, payload);
}

test('the author, the owner of the node and whoever reported it; another follower has it as news', async () => {
  const neighbour = await town.citizen();
  const reporter = await town.citizen();
  for (const { id } of [town.ida, town.owner, neighbour, reporter]) await follow(id);
  const commentId = await town.submit();
  const done = { ok: true, value: null };

  expect(await town.decide(town.anna.id, commentId, 'publish')).toEqual(done);
  await tellAll();
  expect(await newsOf(neighbour.id)).toBe(1);
  expect(await newsOf(reporter.id)).toBe(1);
  expect(await newsOf(town.ida.id)).toBe(0);
  expect(await newsOf(town.owner.id)).toBe(0);

  const answer = { commentId, text: 'Det gør vi.', seenTextHash: null };
  expect(await answerComment(await town.as(town.owner.id), answer)).toEqual(done);
  await tellAll();
  expect(await newsOf(neighbour.id)).toBe(2);
  expect(await newsOf(town.ida.id)).toBe(0);

  const notice = { commentId, explanation: 'Privat', name: null, language: 'da' as const };
  await giveNotice(await town.as(reporter.id), {
    ...notice,
    email: { email: reporter.email, key: reporter.email },
  });
  const cut = { publishedText: 'Flere bænke', reasonCode: 'private_circumstances' };
  expect(await town.decide(town.anna.id, commentId, 'publish_redacted', cut)).toEqual(done);
  await tellAll();
  expect(await newsOf(neighbour.id)).toBe(3);
  expect(await newsOf(reporter.id)).toBe(2);
  expect(await newsOf(town.ida.id)).toBe(0);
});
