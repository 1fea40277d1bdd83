import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { Sql } from 'postgres';
import { connect } from '#db/client.server';
import { operator } from '~/domains/identity/actor';
import { findMunicipality } from '~/domains/municipalities/queries.server';
import { recordEvent } from '~/domains/thread/index.server';
import { readClock } from '~/platform/clock';
import { measure } from './measure';
import { startServer } from './server';

const followers = 2000;
const readers = 10;
/** In milliseconds; what has not arrived by then is told. */
const patience = 60_000;
const host = 'soenderborg.localhost';

/**
 * One event of a node that two thousand people follow, who all want a mail at once: mails a second, handed over
 * to a mail server that takes them at once, and how public pages fare meanwhile. Web and worker are one process,
 * as with `npm start`.
 */
export async function measureFanOut(url: string, sql: Sql, seconds: number): Promise<string> {
  const subjectId = await makeFollowers(sql);
  let arrived = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, answer) {
      stream.resume();
      stream.once('end', () => {
        arrived += 1;
        answer();
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  const { port } = smtp.server.address() as { port: number };
  const server = await startServer(url, {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'post@medspil.example',
  });
  try {
    const pages = {
      name: 'public pages',
      addresses: [
        { host, path: '/planer' },
        { host, path: '/' },
      ],
    };
    await measure(server, pages, 1, readers);
    const quiet = await measure(server, pages, seconds / 2, readers);
    const began = performance.now();
    await happen(url, subjectId);
    const reading = measure(server, pages, seconds, readers);
    while (arrived < followers && performance.now() - began < patience) await sleep(20);
    const took = (performance.now() - began) / 1000;
    const busy = await reading;
    return [
      '',
      `Fan-out: one event, ${followers} followers who are told at once`,
      `  ${arrived} mails handed over in ${took.toFixed(1)} s, ${Math.round(arrived / took)}/s`,
      `  public pages, ${readers} clients: p50 ${quiet.p50} ms, p99 ${quiet.p99} ms before; p50 ${busy.p50} ms, p99 ${busy.p99} ms while they are told`,
    ].join('\n');
  } finally {
    await server.stop();
    await new Promise<void>((closed) => smtp.close(closed));
  }
}

async function makeFollowers(sql: Sql): Promise<string> {
  const [node] = await sql<{ id: string; municipalityId: string }[]>`
    select n.id, n.municipality_id as "municipalityId" from plan_node n
    join search_entry s on s.subject_id = n.id
    join municipality m on m.id = n.municipality_id
    where m.slug = 'soenderborg' and n.parent_id is not null order by n.id limit 1`;
  const { id, municipalityId } = node!;
  await sql`insert into person (id, municipality_id, email, email_key, email_confirmed_at, language, created_at)
    select gen_random_uuid(), ${municipalityId}, 'fan' || n || '@example.dk', 'fan' || n || '@example.dk', now(),
      'da', now()
    from generate_series(1, ${followers}) n`;
  await sql`insert into follow (id, municipality_id, subject_id, person_id, cadence, created_at)
    select gen_random_uuid(), ${municipalityId}, ${id}, p.id, 'at_once', now()
    from person p where p.municipality_id = ${municipalityId} and p.email_key like 'fan%@example.dk'`;
  return id;
}

async function happen(url: string, subjectId: string): Promise<void> {
  const { primary: db, close } = connect({ url, poolSize: 1 });
  try {
    const municipality = (await findMunicipality(db, 'soenderborg'))!;
    await db.transaction((tx) =>
      recordEvent(
        tx,
        { municipality, actor: operator, now: readClock() },
        { subjectId, kind: 'published', isPublic: true },
      ),
    );
  } finally {
    await close();
  }
}
