import { sql, type SQL } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '~/domains/identity/password.server';
import { committeeRoles } from '~/domains/identity/roles';
import type { Tenant } from '~/platform/context.server';
import { makePerson, postForm } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer } from '../../support/server';

let world: World;
let here: Tenant;
let there: Tenant;
let mine: string;
let theirs: string;
let administrator: string;

beforeAll(async () => {
  world = await startWorld();
  const committees = [{ slug: 'udvalg', name: 'Udvalg', kind: 'committee' as const }];
  here = await world.register({ slug: 'her', committees });
  there = await world.register({ slug: 'der', committees });
  mine = (await makePerson(world, here)).id;
  theirs = (await makePerson(world, there)).id;
  administrator = (await makePerson(world, there)).id;
});

afterAll(() => world.end());

describe('PostgreSQL refuses by itself', () => {
  const refusal = async (statement: SQL) => {
    try {
      await world.db.execute(statement);
      return 'accepted';
    } catch (error) {
      return (error as { cause: { constraint_name?: string } }).cause.constraint_name;
    }
  };
  const person = (columns: SQL, values: SQL) => sql`
    insert into person (id, municipality_id, language, created_at, ${columns})
    values (${uuidv7()}, ${here.id}, 'da', now(), ${values})`;
  const role = (columns: SQL, values: SQL) => sql`
    insert into role_assignment (id, municipality_id, valid_from, created_at, ${columns})
    values (${uuidv7()}, ${here.id}, '2026-01-01', now(), ${values})`;
  const committeeOf = (municipality: Tenant) =>
    sql`(select id from committee where municipality_id = ${municipality.id})`;

  test.each<[string, () => SQL, string]>([
    [
      'a session of another municipality’s person',
      () => sql`insert into session (id, municipality_id, person_id, expires_at, created_at, method, device)
        values ('x', ${here.id}, ${theirs}, now(), now(), 'link', '')`,
      'session_municipality_id_person_id_person_municipality_id_id_fk',
    ],
    [
      'a role of another municipality’s person',
      () => role(sql`person_id, role`, sql`${theirs}, 'moderator'`),
      'role_assignment_person_within_municipality',
    ],
    [
      'a role for another municipality’s committee',
      () =>
        role(
          sql`person_id, role, committee_id, valid_to`,
          sql`${mine}, 'committee_chair', ${committeeOf(there)}, '2029-12-31'`,
        ),
      'role_assignment_committee_within_municipality',
    ],
    ...committeeRoles.map((name): [string, () => SQL, string] => [
      `${name} for good`,
      () => role(sql`person_id, role, committee_id`, sql`${mine}, ${name}, ${committeeOf(here)}`),
      'role_assignment_of_a_committee_has_an_end',
    ]),
    [
      'a chair of nothing',
      () => role(sql`person_id, role`, sql`${mine}, 'committee_chair'`),
      'role_assignment_names_what_it_is_for',
    ],
    [
      'a moderator of a committee',
      () =>
        role(sql`person_id, role, committee_id`, sql`${mine}, 'moderator', ${committeeOf(here)}`),
      'role_assignment_names_what_it_is_for',
    ],
    [
      'a role nobody knows',
      () => role(sql`person_id, role`, sql`${mine}, 'king'`),
      'role_assignment_role_is_known',
    ],
    [
      'a role that ends before it begins',
      () => role(sql`person_id, role, valid_to`, sql`${mine}, 'moderator', '2025-12-31'`),
      'role_assignment_ends_after_it_begins',
    ],
    [
      'an address without the key that it is recognised by',
      () => person(sql`email`, sql`'x@example.dk'`),
      'person_email_has_its_key',
    ],
    [
      'a password where there is no address to sign in by',
      () => person(sql`password_hash`, sql`'x'`),
      'person_confirms_and_signs_in_by_an_email',
    ],
    [
      'verified by nothing',
      () => person(sql`verified_at`, sql`now()`),
      'person_is_verified_by_something',
    ],
    [
      'an age nobody knows',
      () => person(sql`age_band`, sql`'ancient'`),
      'person_age_band_is_known',
    ],
    [
      'the same address twice',
      () =>
        person(
          sql`email, email_key`,
          sql`(select email from person where id = ${mine}), (select email_key from person where id = ${mine})`,
        ),
      'person_email',
    ],
    [
      'a link for an account that there is not, to one that there is',
      () => sql`insert into mail_link (id, municipality_id, purpose, person_id, email, language, created_at, expires_at)
        values (${uuidv7()}, ${here.id}, 'register', ${mine}, 'x@example.dk', 'da', now(), now())`,
      'mail_link_is_for_somebody',
    ],
    [
      'helping oneself',
      () => sql`insert into assistance (id, municipality_id, person_id, staff_id, channel, started_at)
        values (${uuidv7()}, ${here.id}, ${mine}, ${mine}, 'desk', now())`,
      'assistance_is_for_another',
    ],
    [
      'a reset that one administrator asked for and agreed to',
      () => sql`insert into factor_reset (id, municipality_id, person_id, asked_by_id, agreed_by_id, asked_at, expires_at)
        values (${uuidv7()}, ${there.id}, ${theirs}, ${administrator}, ${administrator}, now(), now())`,
      'factor_reset_takes_two',
    ],
    [
      'a letter tried six times',
      () => sql`insert into verification_letter (id, municipality_id, person_id, requested_at, expires_at, wrong_tries)
        values (${uuidv7()}, ${here.id}, ${mine}, now(), now(), 6)`,
      'verification_letter_has_five_tries',
    ],
    [
      'a used letter that still has an address',
      () => sql`insert into verification_letter (id, municipality_id, person_id, requested_at, expires_at, used_at, street)
        values (${uuidv7()}, ${here.id}, ${mine}, now(), now(), now(), 'Vej 1')`,
      'verification_letter_ended_has_no_address',
    ],
  ])('%s', async (_what, statement, constraint) => {
    expect(await refusal(statement())).toBe(constraint);
  });

  test('and takes the same address at two municipalities', async () => {
    const email = 'begge@example.dk';
    await makePerson(world, here, { email });
    await expect(makePerson(world, there, { email })).resolves.toBeTruthy();
  });
});

test('attempts are counted for every server together', async () => {
  const servers = await Promise.all([1, 2].map(() => startServer({ databaseUrl: world.url })));
  try {
    const passwordHash = await hashPassword('en lille sætning');
    await makePerson(world, here, { email: 'to@example.dk', passwordHash });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const answer = await postForm(servers[attempt % 2]!, 'her.localhost', '/log-ind', {
        email: 'to@example.dk',
        password: 'gæt',
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  } finally {
    for (const server of servers) await server.close();
  }
});
