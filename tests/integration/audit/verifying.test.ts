import { sql, type SQL } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent } from '#db/schema';
import type { Tenant } from '~/platform/context.server';
import { keysFrom } from '~/platform/keys.server';
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

const record = (details: Record<string, unknown> = { a: 0 }, at = noon) =>
  recordOne(world.db, here, details, at);

/** Three seals of three events and the event that tells of the seal. */
async function threeSeals() {
  for (let seal = 1; seal <= 3; seal += 1) {
    for (let event = 1; event <= 3; event += 1) await record({ seal, event });
    await sealNow(world.db, noon.add({ minutes: seal }));
  }
}

describe('verifying finds', () => {
  beforeEach(threeSeals);
  afterEach(async () => {
    // Whatever was done, the chain goes on, and what comes later is sealed and verified.
    await record();
    expect(await sealNow(world.db, noon.add({ hours: 1 }))).toBeGreaterThan(0);
  });

  const under = (seal: number) => sql`(select id from audit_event
    where seal = ${seal} and action = 'test.done' order by id limit 1)`;
  const copyOf = (changes: SQL) => sql`insert into audit_event
    select (jsonb_populate_record(e, ${changes})).* from audit_event e where id = ${under(2)}`;
  const broken = { code: 'seal_broken', seal: 2, sealed: 4, found: 4 };

  test.each<[string, SQL[], object[]]>([
    ['nothing', [], []],
    ...(
      [
        ['municipality_id', sql`null`],
        ['at', sql`at + interval '1 microsecond'`],
        ['request_id', sql`'other'`],
        ['actor', sql`'worker'`],
        ['actor_id', sql`id`],
        ['on_behalf_of', sql`id`],
        ['action', sql`'other'`],
        ['subject_id', sql`id`],
        ['id', sql`gen_random_uuid()`],
      ] as const
    ).map(([column, value]): [string, SQL[], object[]] => [
      `an event whose ${column} is another`,
      [sql`update audit_event set ${sql.identifier(column)} = ${value} where id = ${under(2)}`],
      [broken],
    ]),
    [
      'an event that was taken out',
      [sql`delete from audit_event where id = ${under(2)}`],
      [{ ...broken, found: 3 }],
    ],
    [
      'an event that was put in',
      [copyOf(sql`jsonb_build_object('id', gen_random_uuid())`)],
      [{ ...broken, found: 5 }],
    ],
    [
      'an event that was put in the place of another',
      [
        copyOf(sql`jsonb_build_object('id', gen_random_uuid())`),
        sql`delete from audit_event where id = ${under(2)}`,
      ],
      [broken],
    ],
    [
      'events whose order is another',
      [
        sql`update audit_event e set seal = case seal when 1 then 2 else 1 end
          where id in (${under(1)}, ${under(2)})`,
      ],
      [{ ...broken, seal: 1 }, broken],
    ],
    [
      'an event whose seal was taken off',
      [sql`update audit_event set seal = null where id = ${under(2)}`],
      [{ ...broken, found: 3 }],
    ],
    [
      'details that are others',
      [sql`update audit_event set details = '{"seal": 9}' where id = ${under(2)}`],
      [{ code: 'details_changed', seal: 2, action: 'test.done' }],
    ],
    [
      'details that are others, with a hash that fits',
      [
        sql`update audit_event set details = '{}', details_hash =
          translate(rtrim(encode(sha256((details_salt || '{}')::bytea), 'base64'), '='), '+/', '-_')
          where id = ${under(2)}`,
      ],
      [broken],
    ],
    [
      'details without their salt',
      [sql`update audit_event set details_salt = null where id = ${under(2)}`],
      [{ code: 'details_changed', seal: 2 }],
    ],
    [
      'details that were taken away and nobody erased',
      [sql`update audit_event set details = null, details_salt = null where id = ${under(2)}`],
      [{ code: 'details_gone', seal: 2, action: 'test.done' }],
    ],
    [
      'details that were taken away with a record of it that nobody but the database made',
      [
        sql`update audit_event set details = null, details_salt = null where id = ${under(2)}`,
        sql`insert into audit_event (id, at, request_id, actor, action, details, details_salt, details_hash)
          values (gen_random_uuid(), now(), 'x', 'worker', 'audit.detach', '{"events":1000000}', 's',
          translate(rtrim(encode(sha256('s{"events":1000000}'::bytea), 'base64'), '='), '+/', '-_'))`,
      ],
      [{ code: 'details_gone', seal: 2, action: 'test.done' }],
    ],
    [
      'a seal that is missing, with its events',
      [sql`delete from audit_event where seal = 2`, sql`delete from audit_seal where number = 2`],
      [{ code: 'seals_missing', from: 2, to: 2 }],
    ],
    [
      'the first seal missing, its events there',
      [sql`delete from audit_seal where number = 1`],
      [
        { code: 'seals_missing', from: 1, to: 1 },
        { code: 'events_without_seal', seal: 1, events: 4 },
      ],
    ],
    [
      'the last seal missing, its events there',
      [sql`delete from audit_seal where number = 3`],
      [{ code: 'events_without_seal', seal: 3, events: 4 }],
    ],
    [
      'a seal that follows another',
      [sql`update audit_seal set previous_hash = 'other' where number = 2`],
      [{ code: 'chain_broken', seal: 2 }, broken],
    ],
    [
      'a seal with another hash',
      [sql`update audit_seal set hash = 'other' where number = 2`],
      [broken, { code: 'chain_broken', seal: 3 }],
    ],
    [
      'a seal of another time',
      [sql`update audit_seal set sealed_at = sealed_at + interval '1 second' where number = 2`],
      [broken],
    ],
    [
      'a seal that says it seals more',
      [sql`update audit_seal set events = 5 where number = 2`],
      [{ ...broken, sealed: 5 }],
    ],
    [
      'seals that were numbered anew around one that is gone',
      [
        sql`delete from audit_event where seal = 2`,
        sql`delete from audit_seal where number = 2`,
        sql`update audit_event set seal = 2 where seal = 3`,
        sql`update audit_seal set number = 2 where number = 3`,
      ],
      [{ code: 'chain_broken', seal: 2 }, broken],
    ],
  ])('%s', async (_what, statements, expected) => {
    await tamper(world.db, ...statements);
    const { findings } = await verifyNow(world.db);
    expect(findings).toHaveLength(expected.length);
    expect(findings).toMatchObject(expected);
  });

  test('an end that was cut off, by a seal that was noted elsewhere', async () => {
    const { verified } = await verifyNow(world.db);
    const known = verified.last!;
    expect((await verifyNow(world.db, known)).findings).toEqual([]);
    await tamper(
      world.db,
      sql`delete from audit_event where seal = 3`,
      sql`delete from audit_seal where number = 3`,
    );
    expect((await verifyNow(world.db)).findings).toEqual([]);
    const gone = [{ code: 'known_seal_gone', seal: 3 }];
    expect((await verifyNow(world.db, known)).findings).toEqual(gone);
    await record();
    await sealNow(world.db);
    expect((await verifyNow(world.db, known)).findings).toEqual(gone);
  });

  test('seals that were made with another secret', async () => {
    const other = keysFrom('another secret, which is long enough too');
    const { findings } = await verifyNow(world.db, undefined, other);
    expect(findings.map(({ code }) => code)).toEqual(Array(3).fill('seal_broken'));
  });

  test('what waits for its seal: how many, since when, and whether its details were changed', async () => {
    await record({ a: 1 }, noon.add({ hours: 2 }));
    await record({ a: 2 }, noon.add({ hours: 3 }));
    const { findings, verified } = await verifyNow(world.db);
    expect(findings).toEqual([]);
    expect(verified.unsealed.events).toBe(2);
    expect(Date.parse(verified.unsealed.since!)).toBe(noon.add({ hours: 2 }).epochMilliseconds);
    await tamper(
      world.db,
      sql`update audit_event set details = '{"a": 3}' where details = '{"a": 2}'`,
    );
    const after = await verifyNow(world.db);
    expect(after.findings).toMatchObject([{ code: 'details_changed', seal: null }]);
  });

  test('events from before details had a hash are counted, and sealed as they are', async () => {
    await world.db.insert(auditEvent).values({
      id: uuidv7(),
      municipalityId: here.id,
      at: noon.toString(),
      requestId: 'old',
      actor: 'operator',
      action: 'test.old',
      details: { a: 1 },
    });
    await sealNow(world.db);
    expect(await verifyNow(world.db)).toMatchObject({ findings: [], verified: { unhashed: 1 } });
  });
});

test('PostgreSQL lets nothing of a sealed event be changed, but its details be taken away', async () => {
  await threeSeals();
  for (const statement of [
    sql`update audit_event set action = 'other'`,
    sql`update audit_event set seal = null where seal = 1`,
    sql`update audit_event set seal = 2 where seal = 1`,
    sql`update audit_event set details = '{}'`,
    sql`delete from audit_event`,
    sql`update audit_seal set hash = 'x'`,
    sql`delete from audit_seal`,
    sql`truncate audit_event`,
  ]) {
    await expect(world.db.execute(statement)).rejects.toMatchObject({ cause: { code: '23001' } });
  }
});
