import { request } from 'node:http';
import type { Sql } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { argon2Parameters, hashPassword } from '~/domains/identity/password.server';
import { measure } from './measure';
import { startServer } from './server';

/** People who sign in at the same time, again and again. */
const signers = 20;
/** Visitors who read public pages meanwhile. */
const readers = 10;
const accounts = 200;
const password = 'en lille sætning';
const host = 'soenderborg.localhost';

/**
 * Sign-ins by password a second, how public pages fare while they run, and what a session costs each
 * request. Every sign-in comes from an address of its own, or the throttle would end it.
 */
export async function measureSignIns(url: string, sql: Sql, seconds: number): Promise<string> {
  await makeAccounts(sql);
  const server = await startServer(url, { TRUSTED_PROXIES: 'loopback' });
  try {
    const pages = {
      name: 'public pages',
      addresses: [
        { host, path: '/planer' },
        { host, path: '/' },
      ],
    };
    await measure(server, pages, 1, readers);
    const quiet = await measure(server, pages, seconds, readers);
    const signing = signInFor(server.port, seconds);
    const busy = await measure(server, pages, seconds, readers);
    const { times, failed, cookie } = await signing;
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(0);
    const { memoryCost, timeCost, parallelism } = argon2Parameters;
    const withSession = await alone(server, { cookie });
    const without = await alone(server, {});
    return [
      '',
      `Signing in by password: argon2id, ${memoryCost} KiB, ${timeCost} passes, ${parallelism} lane; ${signers} people at once`,
      `  ${(times.length / seconds).toFixed(1)} sign-ins/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${failed} failed`,
      `  public pages, ${readers} clients: p50 ${quiet.p50} ms, p99 ${quiet.p99} ms before; p50 ${busy.p50} ms, p99 ${busy.p99} ms while they sign in`,
      `A page that is never kept, asked for alone: ${without.queries} queries, ${without.milliseconds.toFixed(1)} ms without a session; ${withSession.queries} queries, ${withSession.milliseconds.toFixed(1)} ms with one`,
    ].join('\n');
  } finally {
    await server.stop();
  }
}

async function makeAccounts(sql: Sql): Promise<void> {
  const hash = await hashPassword(password);
  const [municipality] = await sql<{ id: string }[]>`
    select id from municipality where slug = 'soenderborg'`;
  for (let made = 0; made < accounts; made += 1) {
    const email = `bench${made}@example.dk`;
    await sql`insert into person (id, municipality_id, email, email_key, email_confirmed_at,
        password_hash, language, created_at)
      values (${uuidv7()}, ${municipality!.id}, ${email}, ${email}, now(), ${hash}, 'da', now())
      on conflict do nothing`;
  }
}

async function signInFor(port: number, seconds: number) {
  const times: number[] = [];
  let failed = 0;
  let client = 0;
  let cookie = '';
  const end = performance.now() + seconds * 1000;
  const signer = async () => {
    while (performance.now() < end) {
      client += 1;
      const began = performance.now();
      const answer = await postSignIn(port, client);
      if (answer.status === 303) times.push(performance.now() - began);
      else failed += 1;
      cookie = answer.cookie ?? cookie;
    }
  };
  await Promise.all(Array.from({ length: signers }, signer));
  return { times, failed, cookie };
}

function postSignIn(port: number, client: number): Promise<{ status: number; cookie?: string }> {
  const body = new URLSearchParams({
    email: `bench${client % accounts}@example.dk`,
    password,
  }).toString();
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path: '/log-ind',
      method: 'POST',
      agent: false,
      headers: {
        host: `${host}:${port}`,
        origin: `http://${host}:${port}`,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        'x-forwarded-for': `10.${client >> 16}.${(client >> 8) & 255}.${client & 255}`,
      },
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      response.resume();
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
        }),
      );
    });
    asked.end(body);
  });
}

/** What one page that is made anew for everyone takes, with nobody else asking. */
async function alone(
  server: Awaited<ReturnType<typeof startServer>>,
  headers: Record<string, string>,
) {
  const page = { host, path: '/hvad-kraever-det' };
  const asked = 30;
  const times: number[] = [];
  await server.ask(page, headers);
  const before = await server.metric('medspil_database_queries_total');
  for (let at = 0; at < asked; at += 1) {
    const began = performance.now();
    await server.ask(page, headers);
    times.push(performance.now() - began);
  }
  const after = await server.metric('medspil_database_queries_total');
  // Reading the metrics asks the database too.
  const reading = (await server.metric('medspil_database_queries_total')) - after;
  return {
    queries: (after - before - reading) / asked,
    milliseconds: times.toSorted((one, other) => one - other)[asked / 2]!,
  };
}
