import type { Sql } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { connect } from '#db/client.server';
import { makeSessionsSearchable } from '~/domains/dialogue/finding/searchable.server';
import { firstModel } from '~/domains/dialogue/model';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { readClock } from '~/platform/clock';

const many = 2000;
/** Committees of Sønderborg that meet every fourth day, from two years back on. */
const daysApart = 4;

/**
 * More sessions than a town has: 2 000 of its committees, straight into the tables, each with four times of a quarter of
 * an hour – every fifth is a dialogue meeting –, half of the times taken.
 */
export async function fillSessions(
  url: string,
  sql: Sql,
): Promise<{ municipalityId: string; count: number }> {
  const [found] = await sql<
    { id: string }[]
  >`select id from municipality where slug = 'soenderborg'`;
  const { id } = found!;
  const now = readClock().toString();
  const rules = { ...firstModel, decides: 'nobody' };
  await sql`create temporary table bench_model as
    select c.id as committee_id, c.slug, gen_random_uuid() as id, row_number() over (order by c.position) - 1 as place,
      count(*) over () as committees
    from committee c where c.municipality_id = ${id} and c.kind = 'committee'`;
  await sql`insert into dialogue_model (id, municipality_id, committee_id, version, rules, in_force_from, made_at)
    select id, ${id}, committee_id, 1000, ${sql.json(rules)}, '2000-01-01', now() from bench_model`;
  await sql`create temporary table bench_session as
    select gen_random_uuid() as id, m.committee_id, m.id as model_id, n,
      'bench-' || m.slug || '-' || n as slug,
      case when n % 5 = 0 then 'dialogue_meeting' else 'deputation' end as format,
      date_trunc('day', ${now}::timestamptz) - interval '730 days' + interval '3 hours'
        + (n / m.committees) * ${`${daysApart} days`}::interval as starts_at
    from generate_series(0, ${many - 1}) n join bench_model m on m.place = n % m.committees`;
  await sql`insert into subject (id, municipality_id, kind) select id, ${id}, 'dialogue_session' from bench_session`;
  await sql`insert into dialogue_session (id, municipality_id, slug, committee_id, model_id, format, title, starts_at, ends_at,
      closes_at, materials_by, place, area_id, changed_at)
    select s.id, ${id}, s.slug, s.committee_id, s.model_id, s.format,
      case when s.format = 'dialogue_meeting' then 'Byens grønne steder ' || n end,
      starts_at, starts_at + interval '1 hour', starts_at - interval '7 days', starts_at - interval '3 days',
      'Rådhuset, lokale ' || n % 9, a.id, now()
    from bench_session s
    left join (select id, row_number() over (order by slug) as place, count(*) over () as areas from area
      where municipality_id = ${id}) a on a.place = 1 + n % (2 * a.areas)`;
  await sql`insert into dialogue_slot (id, municipality_id, session_id, committee_id, starts_at, ends_at)
    select gen_random_uuid(), ${id}, id, committee_id, starts_at + k * interval '15 minutes',
      starts_at + (k + 1) * interval '15 minutes'
    from bench_session, generate_series(0, 3) k where format = 'deputation'`;
  await sql`insert into seat_pool (id, municipality_id, subject_id, capacity, largest_party, has_waiting_list, hold_minutes,
      accept_minutes, closes_at, created_at)
    select gen_random_uuid(), ${id}, id, case when format = 'deputation' then 4 else 40 end,
      case when format = 'deputation' then 1 else 5 end, true, 15, 2880, starts_at, now()
    from bench_session`;
  await takeHalf(sql, id);
  const { primary: db, close } = connect({ url, poolSize: 2 });
  try {
    const municipality = (await findMunicipality(db, 'soenderborg'))!;
    const ids = await sql<{ id: string }[]>`select id from bench_session`;
    for (let from = 0; from < ids.length; from += 200) {
      const some = ids.slice(from, from + 200).map((row) => row.id);
      await db.transaction((tx) => makeSessionsSearchable(tx, { municipality }, some));
    }
  } finally {
    await close();
  }
  await sql`vacuum analyze`;
  return { municipalityId: id, count: many };
}

/** Somebody has every other time, and said what about. */
async function takeHalf(sql: Sql, municipalityId: string): Promise<void> {
  await sql`create temporary table bench_taken as
    select slot.id as slot_id, slot.session_id, slot.committee_id, pool.id as pool_id, s.model_id,
      gen_random_uuid() as claim_id, gen_random_uuid() as booking_id, gen_random_uuid() as person_id,
      s.starts_at - interval '14 days' as at
    from dialogue_slot slot join bench_session s on s.id = slot.session_id
    join seat_pool pool on pool.subject_id = s.id
    where extract(minute from slot.starts_at) in (0, 30)`;
  await sql`insert into person (id, municipality_id, name, language, created_at)
    select person_id, ${municipalityId}, 'Bente Prøve', 'da', now() from bench_taken`;
  await sql`insert into seat_claim (id, municipality_id, pool_id, person_id, party_size, state, created_at)
    select claim_id, ${municipalityId}, pool_id, person_id, 1, 'taken', at from bench_taken`;
  await sql`update dialogue_slot set claim_id = taken.claim_id from bench_taken taken
    where dialogue_slot.id = taken.slot_id`;
  await sql`insert into subject (id, municipality_id, kind)
    select booking_id, ${municipalityId}, 'dialogue_booking' from bench_taken`;
  await sql`insert into dialogue_booking (id, municipality_id, committee_id, session_id, claim_id, author_id, form_key, state,
      language, topic, viewpoint, party_size, model_id, received_at, deadline_at)
    select booking_id, ${municipalityId}, committee_id, session_id, claim_id, person_id, gen_random_uuid(), 'confirmed', 'da',
      'Stien ved åen og dens belysning', 'Den er mørk.', 2, model_id, at, at + interval '7 days'
    from bench_taken`;
}

/** A session with so many times in a row, on a day on which no other is held, and so many who want one. */
export async function rushAt(
  sql: Sql,
  municipalityId: string,
  of: { slots: number; people: number },
): Promise<{ sessionId: string; slotIds: string[]; personIds: string[] }> {
  const [sessionId, poolId] = [uuidv7(), uuidv7()];
  const personIds = Array.from({ length: of.people }, () => uuidv7());
  await sql`insert into subject (id, municipality_id, kind) values (${sessionId}, ${municipalityId}, 'dialogue_session')`;
  await sql`insert into dialogue_session (id, municipality_id, slug, committee_id, model_id, format, starts_at, ends_at,
      closes_at, materials_by, place, changed_at)
    select ${sessionId}, ${municipalityId}, ${`rush-${sessionId}`}, m.committee_id, m.id, 'deputation',
      day + interval '6 hours', day + interval '6 hours' + ${of.slots} * interval '15 minutes', day - interval '7 days',
      day - interval '7 days', 'Rådhuset', now()
    from (select committee_id, id, random() as by from bench_model order by by limit 1) m,
      lateral (select date_trunc('day', greatest(now(), max(ends_at))) + interval '30 days' as day
        from dialogue_session where committee_id = m.committee_id) last`;
  await sql`insert into dialogue_slot (id, municipality_id, session_id, committee_id, starts_at, ends_at)
    select gen_random_uuid(), ${municipalityId}, id, committee_id, starts_at + k * interval '15 minutes',
      starts_at + (k + 1) * interval '15 minutes'
    from dialogue_session, generate_series(0, ${of.slots - 1}) k where id = ${sessionId}`;
  await sql`insert into seat_pool (id, municipality_id, subject_id, capacity, largest_party, has_waiting_list, hold_minutes,
      accept_minutes, closes_at, created_at)
    select ${poolId}, ${municipalityId}, id, ${of.slots}, 1, true, 15, 2880, starts_at, now()
    from dialogue_session where id = ${sessionId}`;
  await sql`insert into person (id, municipality_id, name, language, created_at, email, email_key, email_confirmed_at,
      resident_declared_at)
    select one, ${municipalityId}, 'Bente Prøve', 'da', now(), one || '@example.dk', one || '@example.dk', now(), now()
    from unnest(${personIds}::uuid[]) one`;
  const slots = await sql<{ id: string }[]>`
    select id from dialogue_slot where session_id = ${sessionId} order by starts_at`;
  return { sessionId, slotIds: slots.map(({ id }) => id), personIds };
}
