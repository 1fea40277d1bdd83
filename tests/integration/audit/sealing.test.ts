import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '#db/client.server';
import { auditEvent, auditSeal } from '#db/schema';
import { operator } from '~/domains/identity/actor';
import type { Tenant } from '~/platform/context.server';
import { recordAudit } from '~/platform/audit.server';
import { recordOne, sealNow, tamper, verifyNow } from '../../support/audit-world';
import { noon, startWorld, type World } from '../../support/plan-world';

let world: World;
let here: Tenant;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register();
});
afterAll(() => world.end());
beforeEach(() => tamper(world.db, sql`delete from audit_event`, sql`delete from audit_seal`));

const record = () => recordOne(world.db, here, { what: 'æøå', n: [1, 2.5, null] });
const recordMany = (count: number) =>
  world.db.execute(sql`insert into audit_event (id, municipality_id, at, request_id, actor, action,
      details, details_salt, details_hash)
    select gen_random_uuid(), ${here.id}, now() - n * interval '1 second', 'many', 'operator', 'test.many',
      '{"n":1}', 'salt', translate(rtrim(encode(sha256('salt{"n":1}'), 'base64'), '='), '+/', '-_')
    from generate_series(1, ${count}) n`);

describe('sealing', () => {
  test('puts what there is under a seal, and the second time finds nothing to do', async () => {
    expect(await sealNow(world.db)).toBe(0);
    expect(await world.db.$count(auditSeal)).toBe(0);
    await record();
    await record();
    // The event that tells of the seal is under it too, or there would always be one to seal.
    expect(await sealNow(world.db)).toBe(3);
    expect(await sealNow(world.db)).toBe(0);
    await record();
    expect(await sealNow(world.db)).toBe(2);
    const seals = await world.db.select().from(auditSeal).orderBy(auditSeal.number);
    expect(seals).toMatchObject([
      { number: 1, events: 3, previousHash: null },
      { number: 2, events: 2, previousHash: seals[0]!.hash },
    ]);
    expect(await verifyNow(world.db)).toMatchObject({
      findings: [],
      verified: {
        seals: 2,
        sealed: 5,
        last: { number: 2, hash: seals[1]!.hash },
        unsealed: { events: 0, since: null },
        detached: 0,
        unhashed: 0,
      },
    });
  });

  test('batches of at most a thousand; ten thousand events verify', async () => {
    await recordMany(10_000);
    const sealed = await sealNow(world.db);
    expect(sealed).toBeGreaterThan(10_000);
    const seals = await world.db.select().from(auditSeal);
    expect(Math.max(...seals.map(({ events }) => events))).toBe(1000);
    const { findings, verified } = await verifyNow(world.db);
    expect(findings).toEqual([]);
    expect(verified).toMatchObject({ sealed, unsealed: { events: 0 } });
  });

  test('several sealers at once seal everything once', async () => {
    await recordMany(3000);
    const sealed = await Promise.all(Array.from({ length: 5 }, () => sealNow(world.db)));
    const rest = await sealNow(world.db);
    const { findings, verified } = await verifyNow(world.db);
    expect(findings).toEqual([]);
    expect(sealed.reduce((sum, one) => sum + one, rest)).toBe(verified.sealed);
    expect(await world.db.$count(auditEvent)).toBe(verified.sealed);
  });

  test('verbs go on while it seals, and none of theirs is left out', async () => {
    const { primary, close } = connect({ url: world.url, poolSize: 12 });
    let isWriting = true;
    const writers = Array.from({ length: 10 }, async (_one, writer) => {
      for (let at = 0; at < 40; at += 1) {
        await primary.transaction(async (tx) => {
          const ctx = { municipality: here, actor: operator, now: noon, requestId: `${writer}` };
          await recordAudit(tx, ctx, { action: 'test.done', details: { writer, at } });
        });
      }
    });
    const sealer = (async () => {
      while (isWriting) await sealNow(world.db);
    })();
    await Promise.all(writers);
    isWriting = false;
    await sealer;
    await sealNow(world.db);
    await close();
    const { findings, verified } = await verifyNow(world.db);
    expect(findings).toEqual([]);
    expect(verified.unsealed.events).toBe(0);
    expect(await world.db.$count(auditEvent, sql`action = 'test.done'`)).toBe(400);
    expect(verified.seals).toBeGreaterThan(1);
  });

  test('broken off in the middle it leaves whole seals, and goes on from there', async () => {
    await recordMany(2500);
    await world.db.execute(sql`create function break_off() returns trigger language plpgsql as
      $$ begin raise exception 'broken off'; end $$`);
    await world.db.execute(sql`create trigger break_off after update on audit_event
      for each row when (new.seal = 2) execute function break_off()`);
    await expect(sealNow(world.db)).rejects.toMatchObject({ cause: { message: 'broken off' } });
    const halfway = await verifyNow(world.db);
    expect(halfway.findings).toEqual([]);
    expect(halfway.verified).toMatchObject({ seals: 1, sealed: 1000, unsealed: { events: 1501 } });

    await world.db.execute(sql`drop function break_off cascade`);
    await sealNow(world.db);
    const { findings, verified } = await verifyNow(world.db);
    expect(findings).toEqual([]);
    expect(verified.unsealed.events).toBe(0);
    expect(await world.db.$count(auditEvent)).toBe(verified.sealed);
  });

  test('what is being written or detached just now waits for nobody and is sealed the next time', async () => {
    await record();
    await record();
    await world.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from audit_event order by id limit 1 for update`);
      const ctx = { municipality: here, actor: operator, now: noon, requestId: 'slow' };
      await recordAudit(tx, ctx, { action: 'test.done' });
      await record();
      expect(await sealNow(world.db)).toBe(3);
    });
    // Written before others that are sealed already, and committed after them.
    expect((await verifyNow(world.db)).verified.unsealed.events).toBe(2);
    expect(await sealNow(world.db)).toBe(3);
    expect((await verifyNow(world.db)).findings).toEqual([]);
  });
});
