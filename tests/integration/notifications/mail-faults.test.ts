import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { mail, notification } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { queueMail } from '~/domains/notifications/index.server';
import { dropMail } from '~/domains/notifications/drop-mail.server';
import { listGivenUp } from '~/domains/notifications/list-given-up.server';
import { resendMails } from '~/domains/notifications/resend-mails.server';
import { tidyMails } from '~/domains/notifications/tidy-mails.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { Forbidden } from '~/platform/errors';
import { happen, makeContribution, makeFollow, makeFollowable } from '../../support/following';
import { type Mailbox, startMailbox } from '../../support/mailbox';
import { actingAs, makePerson, postForm, signedIn } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** What becomes of mails when the mail server refuses, stalls or dies, or the worker does. */

let world: World;
let server: TestServer;
let mailbox: Mailbox;
let here: Tenant;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register({ slug: 'her', languages: ['da', 'en', 'de'] });
  await world.register({ slug: 'der' });
  server = await startServer({ databaseUrl: world.url });
  mailbox = await startMailbox(world.url);
});
afterAll(async () => {
  await mailbox.stop();
  await server.close();
  await world.end();
});
afterEach(async () => {
  mailbox.manner = 'taking';
  mailbox.isBusy = false;
  await mailbox.startWorker();
});

let written = 0;
/** Queues a statement of reasons to somebody. */
async function write(given: Parameters<typeof makePerson>[2] = {}) {
  written += 1;
  const to = `laeser-${written}@example.dk`;
  const { id: personId } = await makePerson(world, here, { email: to, ...given });
  await world.db.transaction((tx) =>
    queueMail(
      tx,
      { municipality: here, now: readClock() },
      {
        to,
        personId,
        language: 'da',
        template: 'comment_decided',
        facts: {
          origin: 'https://her.example',
          path: '/min-side',
          detail: 'Havnen',
          text: 'Det første afsnit.\n\nDet <andet> afsnit.',
        },
      },
    ),
  );
  const read = async () => {
    const [row] = await world.db.select().from(mail).where(eq(mail.personId, personId));
    return row;
  };
  return { to, read, id: (await read())!.id, personId };
}

const until = (look: () => Promise<unknown>) => vi.waitFor(look, { timeout: 20_000, interval: 30 });
/** Lets the queue try again what it would only try later. */
const hurry = () =>
  world.db.execute(
    sql`update graphile_worker._private_jobs set run_at = now() where run_at > now()`,
  );
const asAdministrator = async () => {
  const { id } = await makePerson(world, here, { roles: ['administrator'] });
  return (await actingAs(world, here, id, { secondFactor: true, now: readClock() })).ctx;
};

test('a mail of reasons says them whole, and nothing of it is kept once it was sent', async () => {
  const { to, read } = await write();
  const arrived = await mailbox.take(to, 'Havnen');
  expect(arrived.text).toContain('Det første afsnit.\n\nDet <andet> afsnit.');
  expect(arrived.html).toContain('Det &lt;andet&gt; afsnit.');
  expect(arrived.headers.has('list-unsubscribe')).toBe(false);
  await until(async () => {
    expect(await read()).toMatchObject({
      address: null,
      facts: { origin: 'https://her.example' },
      failedAt: null,
      attempts: 0,
    });
  });
});

test('what is refused for good is given up at once, and can be sent again or dropped', async () => {
  mailbox.manner = 'refusing';
  const [one, other, hidden] = [await write(), await write(), await write({ isProtected: true })];
  for (const { read } of [one, other, hidden]) {
    await until(async () => {
      expect(await read()).toMatchObject({ attempts: 1, failure: 'refused', sentAt: null });
      expect((await read())?.failedAt).not.toBeNull();
    });
  }
  const ctx = await asAdministrator();
  const listed = await listGivenUp(ctx);
  expect(listed.map(({ id, address }) => [id, address]).toSorted()).toEqual(
    [
      [one.id, one.to],
      [other.id, other.to],
      [hidden.id, null],
    ].toSorted(),
  );
  mailbox.manner = 'taking';
  expect(await resendMails(ctx, one.id)).toBe(1);
  await mailbox.take(one.to, 'Havnen');
  expect(await dropMail(ctx, other.id)).toBe(true);
  expect(await dropMail(ctx, other.id)).toBe(false);
  expect(await resendMails(ctx, other.id)).toBe(0);
  expect(await resendMails(ctx, 'all')).toBe(1);
  await mailbox.take(hidden.to, 'Havnen');
  expect(await listGivenUp(ctx)).toEqual([]);
});

test('what is refused for now, or not answered, is tried again and counted', async () => {
  mailbox.isBusy = true;
  const busy = await write();
  await until(async () => {
    expect(await busy.read()).toMatchObject({ failure: 'busy', failedAt: null });
  });
  mailbox.isBusy = false;
  mailbox.manner = 'stalling';
  const stalled = await write();
  await until(async () => {
    expect(await stalled.read()).toMatchObject({ failure: 'no_answer', failedAt: null });
  });
  mailbox.manner = 'taking';
  await hurry();
  for (const { to, read } of [busy, stalled]) {
    await mailbox.take(to, 'Havnen');
    await until(async () => {
      expect((await read())?.sentAt).not.toBeNull();
    });
    expect((await read())?.attempts).toBeGreaterThan(0);
  }
});

test('a mail that the server took while it died comes again under the same Message-ID', async () => {
  mailbox.manner = 'dying';
  const { to, read } = await write();
  const first = await mailbox.take(to, 'Havnen');
  await until(async () => {
    expect(await read()).toMatchObject({ sentAt: null, failure: 'unreachable' });
  });
  mailbox.manner = 'taking';
  await hurry();
  const second = await mailbox.take(to, 'Havnen');
  expect(second.messageId).toBe(first.messageId);
});

test('a worker that stops leaves what waits to the next', async () => {
  await mailbox.stopWorker();
  const { to } = await write();
  await mailbox.startWorker();
  await mailbox.take(to, 'Havnen');
  await mailbox.stopWorker();
  await mailbox.startWorker();
  // What comes after it has been handed over: by then a second copy would have been, too.
  const next = await write();
  await mailbox.take(next.to, 'Havnen');
  expect(mailbox.mails.filter((one) => [one.to].flat()[0]?.value[0]?.address === to)).toEqual([]);
});

test('after the last attempt a mail is given up, also where the worker died in it', async () => {
  await mailbox.stopWorker();
  const [last, died, fresh] = [await write(), await write(), await write()];
  const attempts = (id: string, to: number) =>
    world.db.execute(
      sql`update graphile_worker._private_jobs set attempts = ${to} where key = ${`mail ${id}`}`,
    );
  await attempts(last.id, 13);
  await attempts(died.id, 14);
  mailbox.isBusy = true;
  await mailbox.startWorker();
  await until(async () => {
    expect(await last.read()).toMatchObject({ failure: 'busy' });
    expect((await last.read())?.failedAt).not.toBeNull();
  });
  const tidy = () =>
    tidyMails({
      municipality: here,
      actor: worker,
      now: readClock(),
      requestId: 'test',
      db: world.db,
    });
  await tidy();
  expect(await died.read()).toMatchObject({ failure: 'lost' });
  const { failedAt } = (await died.read())!;
  expect(failedAt).not.toBeNull();
  await tidy();
  expect(await died.read()).toMatchObject({ failedAt });
  expect((await fresh.read())?.failedAt).toBeNull();
  mailbox.isBusy = false;
  expect(await resendMails(await asAdministrator(), 'all')).toBe(2);
  await hurry();
  for (const { to } of [last, died, fresh]) await mailbox.take(to, 'Havnen');
});

test('the page lists them to administrators, who send again or drop; nobody else may', async () => {
  mailbox.manner = 'refusing';
  const [one, other] = [await write(), await write({ isProtected: true })];
  await until(async () => {
    expect((await one.read())?.failedAt).not.toBeNull();
    expect((await other.read())?.failedAt).not.toBeNull();
  });
  mailbox.manner = 'taking';
  const { id } = await makePerson(world, here, { roles: ['administrator'] });
  const cookie = await signedIn(world, here, id, { secondFactor: true });
  const page = await (
    await server.fetchFrom('her.localhost', '/medarbejder/mails', { headers: { cookie } })
  ).text();
  expect(page).toContain(one.to);
  expect(page).not.toContain(other.to);
  expect(page).toContain('beskyttet adresse');
  const post = async (fields: Record<string, string>) =>
    (await postForm(server, 'her.localhost', '/medarbejder/mails', fields, cookie)).headers.get(
      'location',
    );
  expect(await post({ form: 'drop', mail: one.id })).toMatch(/mail_fjernet$/);
  expect(await post({ form: 'drop', mail: one.id })).toMatch(/mail_vaek$/);
  expect(await post({ form: 'igen', mail: 'all' })).toMatch(/mails_igen$/);
  await mailbox.take(other.to, 'Havnen');

  const moderator = await makePerson(world, here, { roles: ['moderator'] });
  const { ctx } = await actingAs(world, here, moderator.id, {
    secondFactor: true,
    now: readClock(),
  });
  await expect(resendMails(ctx, 'all')).rejects.toThrow(Forbidden);
  await expect(dropMail(ctx, other.id)).rejects.toThrow(Forbidden);
});

test('what happens is told at once in its reader’s language, or not at all where it was hidden', async () => {
  const at = await makeFollowable(world, here);
  const comment = await makeContribution(world, here, at.action, 'Et ord om havnen');
  const { id, email } = await makePerson(world, here, { language: 'en' });
  const followId = await makeFollow(world, here, {
    personId: id,
    subjectId: at.plan,
    cadence: 'at_once',
  });
  await happen(world, here, { subjectId: comment, kind: 'published', at: noon });
  const arrived = await mailbox.take(email, 'News of Et ord om havnen');
  expect(arrived.text).toContain('9 March 2026 at 12:00: It was published.');
  expect(arrived.text).toMatch(/:\d+\/en\/planer\/en-plan\/handling#/);
  const list = arrived.headerLines.find(({ key }) => key === 'list-unsubscribe')!.line;
  expect(list.replace(/\s/g, '')).toMatch(
    /^List-Unsubscribe:<http:\/\/her\.localhost:\d+\/en\/afmeld\/[0-9a-f]{80}>$/,
  );
  expect(arrived.headers.get('list')).toMatchObject({
    'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
  });
  await until(async () => {
    const [told] = await world.db
      .select()
      .from(notification)
      .where(eq(notification.followId, followId));
    expect(told?.toldAt).not.toBeNull();
  });

  await mailbox.stopWorker();
  await happen(world, here, { subjectId: comment, kind: 'hidden' });
  await world.db.execute(sql`delete from search_entry where subject_id = ${comment}`);
  await mailbox.startWorker();
  await until(async () => {
    const left = await world.db.execute(
      sql`select 1 from graphile_worker.jobs where attempts < max_attempts`,
    );
    expect(left).toHaveLength(0);
  });
  expect(mailbox.mails.map(({ subject }) => subject)).toEqual([]);
  const waiting = await world.db.select().from(notification).where(eq(notification.personId, id));
  expect(waiting).toHaveLength(1);
});
