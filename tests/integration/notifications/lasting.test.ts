import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mail, notification, threadEvent } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { deliverMail } from '~/domains/notifications/deliver-mail.server';
import { queueMail, redirectMails } from '~/domains/notifications/index.server';
import type { MailTemplate } from '~/domains/notifications/mail-templates';
import { tellAgain } from '~/domains/notifications/tell-again.server';
import { tidyMails } from '~/domains/notifications/tidy-mails.server';
import type { Tenant } from '~/platform/context.server';
import {
  happen,
  makeContribution,
  makeFollow,
  makeFollowable,
  tell,
} from '../../support/following';
import { makePerson, testKeys } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';

/** How long what is to be told lasts, and where it goes meanwhile. No worker runs: nothing is handed over. */

let world: World;
let here: Tenant;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register();
});
afterAll(() => world.end());

const mailsOf = (personId: string) =>
  world.db.select().from(mail).where(eq(mail.personId, personId));

async function write(personId: string, to: string, template: MailTemplate): Promise<void> {
  await world.db.transaction((tx) =>
    queueMail(
      tx,
      { municipality: here, now: noon },
      { to, personId, language: 'da', template, facts: { origin: 'https://her.example' } },
    ),
  );
}

/** Somebody to whom something on a plan is to be told. */
async function reader() {
  const at = await makeFollowable(world, here);
  const comment = await makeContribution(world, here, at.action, 'Noget nyt');
  const { id: personId } = await makePerson(world, here, {});
  await makeFollow(world, here, { personId, subjectId: comment, cadence: 'at_once' });
  return { personId, eventId: await happen(world, here, { subjectId: comment, at: noon }) };
}

test('what waits for somebody goes to their new address; what opens or guards the account does not', async () => {
  const { id } = await makePerson(world, here, { email: 'gammel@example.dk' });
  const templates = ['comment_decided', 'news', 'sign_in', 'security_changed'] as const;
  for (const template of templates) await write(id, 'gammel@example.dk', template);
  await world.db
    .update(mail)
    .set({ failedAt: noon.toString(), failure: 'refused' })
    .where(eq(mail.template, 'comment_decided'));
  await world.db.transaction((tx) => redirectMails(tx, { personId: id, to: 'ny@example.dk' }));
  const addresses = (await mailsOf(id)).map(({ template, address }) => [template, address]);
  expect(Object.fromEntries(addresses)).toEqual({
    comment_decided: 'ny@example.dk',
    news: 'ny@example.dk',
    sign_in: 'gammel@example.dk',
    security_changed: 'gammel@example.dk',
  });
});

test('what was given up stays for staff with the news in it, and goes when nobody has looked for long', async () => {
  const { personId, eventId } = await reader();
  await tell(world, { eventId });
  await world.db
    .update(mail)
    .set({ failedAt: noon.toString(), failure: 'refused' })
    .where(eq(mail.personId, personId));
  const { id: other } = await makePerson(world, here, {});
  await write(other, 'venter@example.dk', 'comment_decided');
  const left = async (days: number) => {
    const now = noon.add({ hours: 24 * days });
    await tidyMails({ municipality: here, actor: worker, now, requestId: 'test', db: world.db });
    return {
      mails: (await mailsOf(personId)).length,
      news: await world.db.$count(notification, eq(notification.personId, personId)),
    };
  };
  expect(await left(60)).toEqual({ mails: 1, news: 1 });
  expect(await left(91)).toEqual({ mails: 0, news: 0 });
  expect(await mailsOf(other)).toMatchObject([{ address: 'venter@example.dk', sentAt: null }]);
});

test('an event whose telling the queue gave up is put to it again', async () => {
  const { eventId } = await reader();
  const state = async () => {
    const [job] = await world.db.execute<{ attempts: number }>(
      sql`select attempts from graphile_worker.jobs where key = ${`tell ${eventId}`}`,
    );
    return job;
  };
  await world.db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`);
  await tellAgain({ actor: worker, now: noon, requestId: 'test', db: world.db });
  expect(await state()).toEqual({ attempts: 0 });
});

test('what is put into a mail while it is being handed over goes with another', async () => {
  const { personId, eventId } = await reader();
  await tell(world, { eventId });
  const [first] = await mailsOf(personId);
  const { subjectId } = (
    await world.db.select().from(threadEvent).where(eq(threadEvent.id, eventId))
  )[0]!;
  const handed: string[] = [];
  const post = {
    send: async ({ text }: { text: string }) => {
      handed.push(text);
      if (handed.length > 1) return;
      await tell(world, {
        eventId: await happen(world, here, { subjectId, kind: 'restored', at: noon }),
      });
    },
    close: () => undefined,
  };
  const deliver = (mailId: string) =>
    deliverMail(
      {
        actor: worker,
        now: noon,
        requestId: 'test',
        db: world.db,
        keys: testKeys,
        post,
        isLastAttempt: false,
      },
      mailId,
    );
  await deliver(first!.id);
  const next = (await mailsOf(personId)).find(({ sentAt }) => sentAt === null);
  await deliver(next!.id);
  expect(handed[0]).not.toContain('vist igen');
  expect(handed[1]).toContain('vist igen');
  const told = await world.db
    .select()
    .from(notification)
    .where(eq(notification.personId, personId));
  expect(told.map(({ mailId, toldAt }) => [mailId, toldAt !== null])).toEqual([
    [first!.id, true],
    [next!.id, true],
  ]);
});
