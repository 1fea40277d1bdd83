import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contentNotice, moderationEntry } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { addNote, claimEntry, listQueue, moderationData } from '~/domains/moderation/index.server';
import { forgetNotices } from '~/domains/moderation/forget-notices.server';
import { Forbidden } from '~/platform/errors';
import { type ModerationTown, startModerationTown } from '../../support/moderation-town';
import { makePerson, type TestPerson } from '../../support/people';
import { asOperator, noon, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: ModerationTown;
let kaj: TestPerson;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startModerationTown(world);
  kaj = await makePerson(world, town.town, { name: 'Kaj' });
});

async function reported() {
  const { subjectId, entryId, text } = await town.submit();
  await town.settle(town.anna.id, entryId, 'publish');
  const noticeId = await town.report(subjectId, text, {
    name: 'Kaj',
    email: 'kaj@example.dk',
    personId: kaj.id,
  });
  const { entries } = await listQueue(await town.as(town.anna.id), { whose: 'all' }, 1);
  const waiting = entries.find((one) => one.subjectId === subjectId && one.kind === 'notice')!;
  return { noticeId, entryId: waiting.id };
}
const noticeOf = async (id: string) =>
  (await world.db.select().from(contentNotice).where(eq(contentNotice.id, id)))[0]!;

test('whoever gave a notice sees it, takes it along and can read it all', async () => {
  const { entryId } = await reported();
  const ctx = await town.as(kaj.id);
  const own = () => moderationData.contributions(ctx, kaj.id, 'da');
  expect(await own()).toMatchObject([{ state: 'Vi ser på den', path: '/kommentar' }]);
  await town.settle(town.bo.id, entryId, 'keep');
  expect(await own()).toMatchObject([{ state: 'Afgjort' }]);
  expect((await moderationData.copy(ctx, kaj.id)).notices).toMatchObject([
    { explanation: 'Det er ikke sandt.', name: 'Kaj', email: 'kaj@example.dk' },
  ]);
  const account = await makePerson(world, town.town);
  await town.inTx((tx) => moderationData.transfer(tx, kaj.id, account.id));
  expect(await own()).toEqual([]);
  expect(await moderationData.contributions(ctx, account.id, 'de')).toHaveLength(1);
});

test('erased, one’s notices name nobody; what waits can still be decided on', async () => {
  const [open, decided] = [await reported(), await reported()];
  await town.settle(town.bo.id, decided.entryId, 'keep');
  const ctx = await town.as(town.anna.id);
  await town.inTx((tx) => moderationData.erase(tx, ctx, kaj.id));
  const nobody = { name: null, email: null, personId: null };
  expect(await noticeOf(open.noticeId)).toMatchObject({
    ...nobody,
    explanation: 'Det er ikke sandt.',
  });
  expect(await noticeOf(decided.noticeId)).toMatchObject({ ...nobody, explanation: '' });
  const outcome = await town.settle(town.bo.id, open.entryId, 'keep');
  expect(outcome.notifier).toMatchObject({ email: null });
});

test('a moderator who is erased gives back what they had, and reads what they did', async () => {
  const { entryId } = await town.submit();
  const anna = await town.as(town.anna.id);
  await claimEntry(anna, entryId);
  await addNote(anna, { entryId, text: 'Hm.' });
  const copy = await moderationData.copy(anna, town.anna.id);
  expect(copy.notesWritten).toMatchObject([{ text: 'Hm.' }]);
  await town.inTx((tx) => moderationData.erase(tx, anna, town.anna.id));
  const [row] = await world.db
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.id, entryId));
  expect(row).toMatchObject({ claimedById: null, claimedAt: null });
});

test('half a year after the decision a notice is forgotten, and not before', async () => {
  const { noticeId, entryId } = await reported();
  const at = (days: number) => ({
    ...asOperator(world, town.town),
    actor: worker,
    now: noon.add({ hours: days * 24 }),
  });
  await forgetNotices(at(400));
  expect(await noticeOf(noticeId)).toMatchObject({ name: 'Kaj' });
  await town.settle(town.bo.id, entryId, 'keep');
  await forgetNotices(at(183));
  expect(await noticeOf(noticeId)).toMatchObject({ name: 'Kaj' });
  await forgetNotices(at(184));
  await forgetNotices(at(184));
  expect(await noticeOf(noticeId)).toMatchObject({ name: null, email: null, explanation: '' });
  await expect(forgetNotices(asOperator(world, town.town))).rejects.toThrow(Forbidden);
});
