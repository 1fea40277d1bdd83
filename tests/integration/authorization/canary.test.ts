import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dialogueSession } from '#db/schema';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import {
  type AuthorizationWorld,
  startAuthorizationWorld,
} from '../../support/authorization-world';
import { hideMarks, moderated } from '../../support/canary-marks';
import { hideDialogueMarks, ofBookings, ofMeetings, ofNobody } from '../../support/dialogue-marks';
import { sessionAt } from '../../support/dialogue-at';
import { hideQuestionMarks, ofQuestions } from '../../support/question-marks';
import { makePersonas, markOf, type Persona, visitorPersona } from '../../support/personas';
import { placements } from '../../support/placements';
import { startServer, type TestServer } from '../../support/server';

/**
 * Two municipalities whose people carry secret words. Every kind of person crawls every page and export
 * they can come to; no word may turn up where it has no business.
 */

let world: AuthorizationWorld;
let server: TestServer;
let personas: Persona[];
let hidden: { file: string };
let asked: Awaited<ReturnType<typeof hideQuestionMarks>>;
let heard: Awaited<ReturnType<typeof hideDialogueMarks>>;

beforeAll(async () => {
  world = await startAuthorizationWorld();
  server = await startServer({ databaseUrl: world.url });
  // Without their second factor staff see what any citizen does; the matrix shows that they do not pass.
  personas = [visitorPersona, ...(await makePersonas(world, world.here))].filter(
    ({ role, secondFactor }) => role === null || secondFactor,
  );
  await makePersonas(world, world.there);
  hidden = await hideMarks(world, world.here);
  await hideMarks(world, world.there);
  asked = await hideQuestionMarks(world, world.here);
  await hideQuestionMarks(world, world.there);
  heard = await hideDialogueMarks(world, world.here);
  const off = await sessionAt(world, world.there, 'udvalget');
  await hideDialogueMarks(world, world.there);
  // Why it was called off is for everyone, but of its own municipality.
  await world.db
    .update(dialogueSession)
    .set({
      cancelledAt: readClock().toString(),
      cancelledReason: markOf(world.there, 'dialogreason'),
    })
    .where(and(eq(dialogueSession.municipalityId, world.there.id), eq(dialogueSession.slug, off)));
});

afterAll(async () => {
  await server.close();
  await world.end();
});

/** Where a role's work is with other people's details, or with what not everyone may read. */
const business: Partial<Record<NonNullable<Persona['role']>, RegExp>> = {
  administrator: /^\/medarbejder\/(roller|nulstillinger|postkasser|mails|log|indbakke|spoergsmaal)/,
  desk_officer: /^\/medarbejder\/(borgere|breve)/,
  moderator: /^\/medarbejder\/(indbakke|spoergsmaal)/,
  // Whom they help, too: so does a committee's secretary.
  council_secretariat: /^\/medarbejder\/(indbakke|spoergsmaal|moeder|svar|dialog|borgere)/,
  // Of sessions, those on which the mayor decides.
  mayors_office: /^\/medarbejder\/(spoergsmaal|moeder|dialog)/,
  // Of the questions that their own unit drafts answers for, and of what it was promised to do.
  plan_owner: /^\/medarbejder\/(spoergsmaal|svar|dialog$)/,
  committee_secretary: /^\/medarbejder\/(dialog|borgere)/,
  committee_chair: /^\/medarbejder\/dialog/,
  committee_member: /^\/medarbejder\/dialog/,
};

/** What is handed in is opened by staff alone, while nobody has published it. */
const handedIn = /^\/filer\//;

/** What no page and no export ever holds, whoever asks. */
const secrets = [/argon2/, /\$v=19/, /postgres:\/\//, /node_modules/];

test('no secret word leaves its municipality, its person or its office', async () => {
  const faults: string[] = [];
  let crawled = 0;
  for (const persona of personas) {
    const host = `${world.here.slug}.localhost`;
    const headers: Record<string, string> =
      persona.cookie === undefined ? {} : { cookie: persona.cookie };
    const own = ownMark(world.here, persona);
    const waiting = [
      ...Object.values(placements(world.placed)).map(({ path }) => path),
      hidden.file,
      ...Object.values(asked).flatMap((id) =>
        [`/spoergsmaal/${id}`, `/spoergsmaal/${id}/atom.xml`, `/api/v1/questions/${id}`].concat(
          `/min-side/spoergsmaal/${id}`,
          `/medarbejder/spoergsmaal/${id}`,
          `/medarbejder/spoergsmaal/${id}/svar`,
          `/medarbejder/spoergsmaal/${id}/sag.zip`,
        ),
      ),
      ...heard.sessions.flatMap((slug) =>
        [`/dialog/${slug}`, `/dialog/${slug}/noter`, `/dialog/${slug}/evaluering`].concat(
          `/medarbejder/dialog/${slug}`,
          `/medarbejder/dialog/${slug}/ret`,
          `/medarbejder/dialog/${slug}/evaluering`,
        ),
      ),
      ...heard.bookings.flatMap((id) => [
        `/min-side/dialog/${id}`,
        `/medarbejder/dialog/bookinger/${id}`,
      ]),
      '/api/v1/questions?format=csv',
      '/api/v1/sessions?format=csv',
      '/soeg?q=hemmelig',
    ];
    const seen = new Set<string>();
    while (waiting.length > 0) {
      const path = waiting.shift()!;
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await server.fetchFrom(host, path, { headers });
      const text = (answer.headers.get('location') ?? '') + (await answer.text());
      crawled += 1;
      if (text.includes(`${world.there.slug}hemmelig`)) {
        faults.push(`${persona.name} ${path} holds another municipality’s`);
      }
      const isBusiness =
        persona.secondFactor &&
        persona.role !== null &&
        (business[persona.role]?.test(path) || handedIn.test(path));
      const others = [...text.matchAll(/herhemmelig\w+/g)].filter(([mark]) => mark !== own);
      if (others.length > 0 && !isBusiness) {
        faults.push(`${persona.name} ${path} holds ${others[0]![0]}`);
      }
      if (text.includes(markOf(world.here, 'notifier'))) {
        faults.push(`${persona.name} ${path} says who gave a notice`);
      }
      for (const one of ofNobody) {
        if (text.includes(markOf(world.here, one)))
          faults.push(`${persona.name} ${path} holds ${one}`);
      }
      if (text.includes(heard.feed)) faults.push(`${persona.name} ${path} holds a secret calendar`);
      for (const secret of secrets) {
        if (secret.test(text)) faults.push(`${persona.name} ${path} holds ${secret}`);
      }
      waiting.push(...linksIn(text).filter((link) => !seen.has(link)));
      if (seen.size > 400) throw new Error(`${persona.name} finds no end: ${path}`);
    }
  }
  expect(faults).toEqual([]);
  expect(crawled).toBeGreaterThan(personas.length * 40);
}, 240_000);

test('the words are there to be found', async () => {
  const level1 = personas.find(({ name }) => name === 'level1')!;
  const answer = await server.fetchFrom('her.localhost', '/min-side/data/kopi', {
    headers: { cookie: level1.cookie! },
  });
  expect(await answer.text()).toContain(ownMark(world.here, level1));

  const { cookie } = personas.find(({ role }) => role === 'moderator')!;
  const get = async (path: string) =>
    (await server.fetchFrom('her.localhost', path, { headers: { cookie: cookie! } })).text();
  expect(await get(hidden.file)).toContain(markOf(world.here, 'inside'));
  const queue = await get('/medarbejder/indbakke');
  const entries = linksIn(queue).filter((link) => link.startsWith('/medarbejder/indbakke/'));
  const pages = (await Promise.all(entries.map(get))).join();
  expect(moderated.filter((one) => !pages.includes(markOf(world.here, one)))).toEqual([]);
});

test('what is hidden in questions is there for those who work on them', async () => {
  const { cookie } = personas.find(({ role }) => role === 'council_secretariat')!;
  const pages = await Promise.all(
    Object.values(asked).flatMap((id) =>
      [`/medarbejder/spoergsmaal/${id}`, `/medarbejder/spoergsmaal/${id}/svar`].map(async (path) =>
        (await server.fetchFrom('her.localhost', path, { headers: { cookie: cookie! } })).text(),
      ),
    ),
  );
  const all = pages.join();
  expect(ofQuestions.filter((one) => !all.includes(markOf(world.here, one)))).toEqual([]);
});

test('what is hidden in dialogue is there for those at the table', async () => {
  const { cookie } = personas.find(({ role }) => role === 'council_secretariat')!;
  const get = async (path: string) =>
    (await server.fetchFrom('her.localhost', path, { headers: { cookie: cookie! } })).text();
  const pages = await Promise.all([
    get('/medarbejder/dialog'),
    ...heard.sessions.map((slug) => get(`/medarbejder/dialog/${slug}`)),
    ...heard.bookings.map((id) => get(`/medarbejder/dialog/bookinger/${id}`)),
  ]);
  const all = pages.join();
  const marks = [...ofBookings, ...ofMeetings];
  expect(marks.filter((one) => !all.includes(markOf(world.here, one)))).toEqual([]);
  const off = await server.fetchFrom('der.localhost', '/dialog/kalender.ics');
  expect((await off.text()).replaceAll(/\r\n /g, '')).toContain(
    markOf(world.there, 'dialogreason'),
  );
  const feed = await server.fetchFrom('her.localhost', `/dialog/kalender/${heard.feed}.ics`);
  expect((await feed.text()).replaceAll(/\r\n /g, '')).toContain(markOf(world.here, 'dialogtopic'));
});

function ownMark(municipality: Tenant, { role, level, name }: Persona): string {
  if (name === 'visitor') return '';
  return markOf(municipality, (role ?? `level${level}`).replaceAll('_', ''));
}

/** Addresses of this host that a page leads to, in Danish: the other languages are the same pages. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\b(?:href|action)="(\/[^"#]*)/g)]
    .map(([, link]) => link!.replaceAll('&amp;', '&'))
    .filter((link) => !/^\/(en|de|assets|log-ud)(\/|$)|\.(css|js|woff2|svg|png)$/.test(link));
}
