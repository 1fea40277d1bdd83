import type { Sql } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { connect } from '#db/client.server';
import { person, roleAssignment } from '#db/schema';
import { beginSession } from '~/domains/identity/session.server';
import { readClock } from '~/platform/clock';
import { measure, type Row } from './measure';
import { startServer } from './server';

/** Moderators who look at the inbox at the same time. */
const moderators = 20;
const waiting = 10_000;
const host = 'soenderborg.localhost';
const inbox = '/medarbejder/indbakke';

/** The inbox with as much in it as a town writes in a bad year: its list, narrowed and far down, and one entry. */
export async function measureInbox(url: string, sql: Sql, seconds: number): Promise<string> {
  const municipalityId = await fillInbox(sql);
  const cookie = await signInModerator(url, municipalityId);
  const [middle] = await sql<{ id: string }[]>`
    select id from moderation_entry where municipality_id = ${municipalityId} and closed_at is null
    order by due_at, id offset ${waiting / 2} limit 1`;
  const server = await startServer(url);
  try {
    const pages = {
      'first page': inbox,
      'what nobody has, overdue': `${inbox}?hos=ingen&frist=over`,
      'page 300': `${inbox}?side=300`,
      'one entry': `${inbox}/${middle!.id}`,
      'start page, for its count': '/medarbejder',
    };
    const lines: string[] = [];
    for (const [name, path] of Object.entries(pages)) {
      const kind = { name, addresses: [{ host, path }] };
      await measure(server, kind, 1, moderators, { cookie });
      lines.push(lineOf(await measure(server, kind, seconds / 4, moderators, { cookie })));
    }
    return ['', `Inbox: ${waiting} entries wait, ${moderators} moderators at once`, ...lines].join(
      '\n',
    );
  } finally {
    await server.stop();
  }
}

function lineOf({ name, perSecond, p50, p99, errors }: Row): string {
  return `  ${name}: ${Math.round(perSecond)} req/s, p50 ${p50} ms, p99 ${p99} ms, ${errors} errors`;
}

/** Comments of one citizen, received over the last twenty days, every third of them claimed by somebody. */
async function fillInbox(sql: Sql): Promise<string> {
  const [municipality] = await sql<{ id: string }[]>`
    select id from municipality where slug = 'soenderborg'`;
  const { id } = municipality!;
  const [author, colleague] = [uuidv7(), uuidv7()];
  await sql`insert into person (id, municipality_id, name, language, created_at)
    select * from (values (${author}::uuid, ${id}::uuid, 'Karl Prøve', 'da', now()),
      (${colleague}::uuid, ${id}::uuid, 'Bo Prøve', 'da', now())) people`;
  await sql`insert into role_assignment (id, municipality_id, person_id, role, valid_from, created_at)
    values (gen_random_uuid(), ${id}, ${colleague}, 'moderator', '2020-01-01', now())`;
  await sql`create temporary table bench_comment as
    select gen_random_uuid() as id, n, now() - n * interval '3 minutes' as at
    from generate_series(1, ${waiting}) n`;
  await sql`insert into subject (id, municipality_id, kind)
    select id, ${id}, 'comment' from bench_comment`;
  await sql`insert into comment (id, municipality_id, node_id, author_id, form_key, state, language, text,
      submitted_at)
    select c.id, ${id}, (select id from plan_node where municipality_id = ${id} order by position limit 1),
      ${author}, gen_random_uuid(), 'received', 'da', 'Flere bænke, tak. Nummer ' || c.n, c.at
    from bench_comment c`;
  await sql`insert into moderation_entry (id, municipality_id, subject_id, kind, received_at, due_at, title,
      text, text_hash, claimed_by_id, claimed_at)
    select gen_random_uuid(), ${id}, c.id, 'submission', c.at, c.at + interval '7 days',
      'Kommentar ' || c.n, repeat('Flere bænke, tak. ', 20), repeat('x', 43),
      case when c.n % 3 = 0 then ${colleague}::uuid end, case when c.n % 3 = 0 then now() end
    from bench_comment c`;
  await sql`drop table bench_comment`;
  await sql`vacuum analyze`;
  return id;
}

/** @returns what the browser of a moderator with a second factor sends */
async function signInModerator(url: string, municipalityId: string): Promise<string> {
  const { primary: db, close } = connect({ url, poolSize: 1 });
  try {
    const personId = uuidv7();
    const now = readClock();
    await db.insert(person).values({
      id: personId,
      municipalityId,
      name: 'Anna Prøve',
      language: 'da',
      createdAt: now.toString(),
    });
    await db.insert(roleAssignment).values({
      municipalityId,
      personId,
      role: 'moderator',
      validFrom: '2020-01-01',
      createdAt: now.toString(),
    });
    const cookie = await db.transaction((tx) =>
      beginSession(tx, {
        municipalityId,
        personId,
        method: 'password',
        device: 'bench',
        secondFactorAt: now.toString(),
        now,
      }),
    );
    return cookie.split(';')[0]!;
  } finally {
    await close();
  }
}
