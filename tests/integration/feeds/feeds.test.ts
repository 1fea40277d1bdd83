import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '~/domains/identity/actor';
import { exportMunicipality } from '~/domains/municipalities/export-municipality.server';
import {
  type MeetingEntry,
  type MunicipalityFile,
  parseMunicipalityFile,
} from '~/domains/municipalities/municipality-file';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { hideFromSearch } from '~/domains/thread/index.server';
import { danishDay, readClock } from '~/platform/clock';
import { happen, makeContribution, makeFollowable } from '../../support/following';
import { noon, startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
const host = 'her.localhost';
const today = danishDay(readClock());
const day = (days: number) => today.add({ days }).toString();

const meeting = (slug: string, more: Partial<MeetingEntry> = {}): MeetingEntry => ({
  slug,
  committee: 'byraadet',
  title: `Møde ${slug}`,
  startsAt: `${day(7)}T17:00`,
  isPublic: true,
  ...more,
});
const file: MunicipalityFile = {
  code: '999',
  slug: 'her',
  name: 'Her Kommune',
  theme: 'medspil',
  languages: ['da', 'en', 'de'],
  demonstration: true,
  committees: [
    { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
    { slug: 'teknik', name: 'Teknik', kind: 'committee' },
  ],
  units: [],
  areas: [],
  meetings: [
    meeting('lukket', { isPublic: false }),
    meeting('aabent', {
      endsAt: `${day(7)}T20:00`,
      place: 'Salen, 1. sal; øst',
      stream: 'https://tv.example/moede?a=1&b=2',
      agenda: 'https://dagsorden.example/1',
    }),
    meeting('teknik', { committee: 'teknik', startsAt: `${day(8)}T09:30` }),
    meeting('forbi', { startsAt: `${day(-1)}T17:00` }),
  ],
};
const register = async (next: MunicipalityFile) => {
  const outcome = await registerMunicipality(
    { actor: operator, now: noon, requestId: 'test', db: world.db },
    next,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
};

beforeAll(async () => {
  world = await startWorld();
  await register(file);
  await world.register({ slug: 'der' });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

type Entry = { id: string; title: { '#text': string } | string; link: { '@_href': string } };
async function feed(path: string) {
  const answer = await server.fetchFrom(host, path);
  const text = await answer.text();
  expect(new SyntaxValidator().validate(text)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
  const parsed = parser.parse(text) as {
    feed: {
      id: string;
      updated: string;
      '@_xmlns': string;
      author: { name: string };
      entry?: Entry[];
    };
  };
  return { answer, ...parsed.feed, entry: parsed.feed.entry ?? [] };
}
const titleOf = ({ title }: Entry) => (typeof title === 'string' ? title : title['#text']);

describe('Atom', () => {
  test('tells what happened in the municipality and in a plan, by ids that last', async () => {
    const { municipality: here } = await register(file);
    const empty = await feed('/atom.xml');
    expect(empty).toMatchObject({
      id: `urn:uuid:${here.id}`,
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      author: { name: 'Her Kommune' },
      entry: [],
    });
    const at = await makeFollowable(world, here);
    const comment = await makeContribution(world, here, at.action, 'A & B <c> ]]> „d“');
    const first = await happen(world, here, { subjectId: comment, kind: 'published', at: noon });
    const second = await happen(world, here, {
      subjectId: comment,
      at: noon.add({ minutes: 1 }),
      facts: { by: 'Staben' },
    });
    await happen(world, here, { subjectId: comment, isPublic: false });
    await world.db.transaction((tx) => publicContentChanged(tx, here.id));
    for (const path of ['/atom.xml', '/planer/en-plan/atom.xml']) {
      const { entry, answer, updated } = await feed(path);
      expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      expect(entry.map(({ id }) => id)).toEqual([`urn:uuid:${second}`, `urn:uuid:${first}`]);
      expect(updated).toBe('2026-03-09T11:01:00.000Z');
      // Of HTML: what a reader shows is the title as it was written.
      expect(titleOf(entry[0]!)).toBe('A &amp; B &lt;c&gt; ]]&gt; „d“: Staben svarede.');
      expect(entry[0]!.link['@_href']).toMatch(
        /^http:\/\/her\.localhost:\d+\/planer\/en-plan\/handling#/,
      );
    }
    expect(titleOf((await feed('/de/atom.xml')).entry[0]!)).toMatch(/: Staben antwortete\.$/);

    const again = await feed('/atom.xml');
    const etag = again.answer.headers.get('etag')!;
    const kept = await server.fetchFrom(host, '/atom.xml', { headers: { 'if-none-match': etag } });
    expect(kept.status).toBe(304);
    await world.db.transaction(async (tx) => {
      await hideFromSearch(tx, [comment]);
      await publicContentChanged(tx, here.id);
    });
    expect((await feed('/atom.xml')).entry).toEqual([]);
    expect((await server.fetchFrom(host, '/planer/ingen/atom.xml')).status).toBe(404);
    expect(await (await server.fetchFrom('der.localhost', '/atom.xml')).text()).not.toContain(
      '<entry>',
    );
  });
});

describe('meetings', () => {
  async function events() {
    const answer = await server.fetchFrom(host, '/kalender.ics');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const zone = calendar.getFirstSubcomponent('vtimezone')!;
    expect(zone.getFirstPropertyValue('tzid')).toBe('Europe/Copenhagen');
    ICAL.TimezoneService.register(zone);
    return { text, list: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
  }

  test('the public ones are in the calendar, at their time in Denmark, and change by sequence', async () => {
    const { list } = await events();
    expect(list.map(({ summary }) => summary)).toEqual([
      'Møde forbi',
      'Møde aabent',
      'Møde teknik',
    ]);
    const open = list[1]!;
    expect(open.startDate.toString()).toBe(`${day(7)}T17:00:00`);
    expect(open.startDate.zone.tzid).toBe('Europe/Copenhagen');
    expect(open.endDate.toString()).toBe(`${day(7)}T20:00:00`);
    expect(open.location).toBe('Salen, 1. sal; øst');
    expect(open.description).toContain('https://tv.example/moede?a=1&b=2');
    expect(open.sequence).toBe(0);
    expect(open.component.getFirstPropertyValue('dtstamp')!.toString()).toMatch(/Z$/);

    const next: MunicipalityFile = {
      ...file,
      meetings: [meeting('aabent', { startsAt: `${day(9)}T18:00`, isCancelled: true })],
    };
    const { difference } = await register(next);
    expect(difference.changed).toEqual([
      {
        entry: 'meetings/aabent',
        fields: ['agenda', 'endsAt', 'isCancelled', 'place', 'startsAt', 'stream'],
      },
    ]);
    expect((await register(next)).difference.changed).toEqual([]);
    const after = (await events()).list.find(({ uid }) => uid === open.uid)!;
    expect(after.sequence).toBe(1);
    expect(after.startDate.toString()).toBe(`${day(9)}T18:00:00`);
    expect(after.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect((await events()).list).toHaveLength(3);
    await register(file);
    const back = (await events()).list.find(({ uid }) => uid === open.uid)!;
    expect(back.sequence).toBe(2);
    expect(back.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  test('a committee’s page shows its own that come, and where to subscribe', async () => {
    const page = await (await server.fetchFrom(host, '/udvalg/byraadet')).text();
    expect(page).toContain('Møde aabent');
    expect(page).toContain('href="/kalender.ics"');
    for (const other of ['Møde lukket', 'Møde teknik', 'Møde forbi']) {
      expect(page).not.toContain(other);
    }
  });

  test('the file comes back as it was, and without meetings it takes none away', async () => {
    const { meetings, ...without } = file;
    await register(without);
    const exported = (await exportMunicipality(world.db, file.code))!.file;
    const bySlug = (all: MeetingEntry[] | undefined) =>
      all?.toSorted((a, b) => a.slug.localeCompare(b.slug));
    expect(bySlug(exported.meetings)).toEqual(bySlug(meetings));
    const parsed = parseMunicipalityFile(JSON.parse(JSON.stringify(exported)));
    expect(parsed).toMatchObject({ ok: true });
    expect((await register(exported)).difference).toEqual({
      facts: [],
      added: [],
      changed: [],
      reordered: false,
    });
  });

  test('a file with faults in its meetings names each', () => {
    const parsed = parseMunicipalityFile({
      ...file,
      meetings: [
        meeting('a'),
        meeting('a', { committee: 'ingen' }),
        meeting('b', { endsAt: `${day(7)}T17:00` }),
      ],
    });
    expect(!parsed.ok && parsed.faults.map(({ path }) => path)).toEqual([
      'meetings[1].slug',
      'meetings[1].committee',
      'meetings[2].endsAt',
    ]);
    for (const startsAt of ['2026-03-29T02:30', '2026-02-30T10:00', '2026-06-24', 'i dag']) {
      expect(parseMunicipalityFile({ ...file, meetings: [meeting('a', { startsAt })] }).ok).toBe(
        false,
      );
    }
    const stream = 'javascript:alert(1)';
    expect(parseMunicipalityFile({ ...file, meetings: [meeting('a', { stream })] }).ok).toBe(false);
  });
});
