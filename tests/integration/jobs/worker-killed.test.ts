import { and, eq, isNull, sql, type SQL, TransactionRollbackError } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { auditEvent, auditSeal, follow, mail, notification, person } from '#db/schema';
import type { Tenant } from '~/platform/context.server';
import { verifyNow } from '../../support/audit-world';
import { happen, makeContribution, makeFollowable } from '../../support/following';
import { addressOf } from '../../support/mail-server';
import { type Mailbox, startMailbox } from '../../support/mailbox';
import { noon, startWorld, type World } from '../../support/plan-world';
import { startWorkerProcess, type WorkerProcess } from '../../support/worker-process';

/** A worker that is killed, as a process, in the middle of its work; and the next that goes on with it. */

let world: World;
let here: Tenant;
let mailbox: Mailbox;
let worker: WorkerProcess | null = null;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register();
  mailbox = await startMailbox(world.url);
  await mailbox.stopWorker();
});
afterEach(() => kill());
afterAll(async () => {
  await mailbox.stop();
  await world.end();
});

const start = async () => {
  worker = await startWorkerProcess({ databaseUrl: world.url, smtpUrl: mailbox.url });
};
/** Kills the worker; what it had in hand is as old as if that had been a minute ago. */
async function kill(): Promise<void> {
  await worker?.kill();
  worker = null;
  for (const table of ['_private_jobs', '_private_job_queues']) {
    await world.db.execute(
      sql`update graphile_worker.${sql.identifier(table)} set locked_at = locked_at - interval '1 minute'
        where locked_at is not null`,
    );
  }
}
const until = (look: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await look()).toBe(true), { timeout: 60_000, interval: 20 });
const count = async (query: SQL) => {
  const [row] = await world.db.execute<{ n: number }>(sql`select (${query})::int as n`);
  return row!.n;
};
/** Whether somebody waits for a lock that another transaction has. */
const isSomebodyWaiting = async () =>
  (await count(sql`select count(*) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)) > 0;
/** Kills the worker while it waits for what a transaction of ours has locked. */
async function killWaitingFor(lock: SQL, isThere: () => Promise<boolean> = isSomebodyWaiting) {
  await world.db
    .transaction(async (tx) => {
      await tx.execute(lock);
      if (worker === null) await start();
      await until(isThere);
      await kill();
      tx.rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TransactionRollbackError)) throw error;
    });
}

test('one event reaches every follower once, however often the worker is killed', async () => {
  const at = await makeFollowable(world, here);
  const comment = await makeContribution(world, here, at.action, 'En kommentar');
  const followers = Array.from({ length: 300 }, () => uuidv7()).toSorted();
  await world.db.insert(person).values(
    followers.map((id) => ({
      id,
      municipalityId: here.id,
      email: `${id}@example.dk`,
      emailKey: `${id}@example.dk`,
      emailConfirmedAt: noon.toString(),
      language: 'da' as const,
      createdAt: noon.toString(),
    })),
  );
  await world.db.insert(follow).values(
    followers.map((personId) => ({
      municipalityId: here.id,
      subjectId: at.action,
      personId,
      cadence: 'at_once' as const,
      createdAt: noon.subtract({ hours: 24 }).toString(),
    })),
  );
  const eventId = await happen(world, here, { subjectId: comment });
  const isOfEvent = eq(notification.eventId, eventId);

  // In the second portion of those to be told, when the first is written and some of its mails are on their way.
  await killWaitingFor(sql`select 1 from ${person} where id = ${followers.at(-1)!} for update`);
  expect(await world.db.$count(notification, isOfEvent)).toBe(250);

  // While the mail server has a mail, and has not said so.
  let isThere = false;
  let answer = () => {};
  mailbox.beforeAnswer = () => {
    isThere = true;
    return new Promise((answered) => (answer = answered));
  };
  await start();
  await until(() => Promise.resolve(isThere));
  await kill();
  mailbox.beforeAnswer = () => Promise.resolve();
  answer();

  // When it is said, and not yet noted.
  const sent = mailbox.mails.length;
  await killWaitingFor(
    sql`select 1 from ${mail} where sent_at is null for update`,
    async () => mailbox.mails.length > sent && isSomebodyWaiting(),
  );

  // Anywhere.
  for (const more of [20, 40]) {
    const before = mailbox.mails.length;
    await start();
    await until(() => Promise.resolve(mailbox.mails.length >= before + more));
    await kill();
  }
  await start();
  await until(async () => (await world.db.$count(mail, isNull(mail.sentAt))) === 0);

  expect(await world.db.$count(notification, isOfEvent)).toBe(300);
  expect(await world.db.$count(notification, and(isOfEvent, isNull(notification.toldAt)))).toBe(0);
  const idsOf = new Map<string, Set<string>>();
  for (const arrived of mailbox.mails) {
    const to = addressOf(arrived)!;
    idsOf.set(to, (idsOf.get(to) ?? new Set()).add(arrived.messageId!));
  }
  expect([...idsOf.keys()].toSorted()).toEqual(followers.map((id) => `${id}@example.dk`));
  expect([...idsOf.values()].every((ids) => ids.size === 1)).toBe(true);
  // A mail comes twice only where the worker had it in hand: three at most each of five times.
  expect(mailbox.mails.length).toBeGreaterThan(300);
  expect(mailbox.mails.length).toBeLessThanOrEqual(315);
});

test('sealing goes on where it was killed, and the chain is whole', async () => {
  await world.db.execute(sql`insert into audit_event
      (id, municipality_id, at, request_id, actor, action, details, details_salt, details_hash)
    select gen_random_uuid(), ${here.id}, now() - n * interval '1 second', 'many', 'operator', 'test.many',
      '{"n":1}', 'salt', translate(rtrim(encode(sha256('salt{"n":1}'), 'base64'), '='), '+/', '-_')
    from generate_series(1, 2500) n`);
  await world.db.execute(
    sql`select graphile_worker.add_job('seal-audit', queue_name => 'seal-audit')`,
  );
  const sealed = () => world.db.$count(auditSeal);
  const before = await sealed();
  const insertOf = (number: number) => sql`insert into ${auditSeal}
    (number, sealed_at, events, previous_hash, hash)
    values (${number}, now(), 1, ${number === 1 ? null : 'x'}, 'x')`;

  // In the middle of the next seal, and of the one after it.
  await killWaitingFor(insertOf(before + 1));
  expect(await sealed()).toBe(before);
  await killWaitingFor(insertOf(before + 2));
  expect(await sealed()).toBe(before + 1);
  expect((await verifyNow(world.db)).findings).toEqual([]);

  await start();
  await until(async () => (await world.db.$count(auditEvent, isNull(auditEvent.seal))) === 0);
  await kill();
  const { findings, verified } = await verifyNow(world.db);
  expect(findings).toEqual([]);
  expect(verified.sealed + verified.unsealed.events).toBe(await world.db.$count(auditEvent));
  expect(await world.db.$count(auditEvent, eq(auditEvent.action, 'test.many'))).toBe(2500);
});
