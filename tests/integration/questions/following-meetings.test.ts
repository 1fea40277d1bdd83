import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meeting, municipality, questionTime } from '#db/schema';
import { operator } from '~/domains/identity/actor';
import type { MunicipalityFile } from '~/domains/municipalities/municipality-file';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { keepUpWithMeetings } from '~/domains/questions/meetings/follow-meetings.server';
import { danishDay, readClock } from '~/platform/clock';
import { Forbidden } from '~/platform/errors';
import { type CouncilTown, local, startCouncilTown } from '../../support/council-town';
import { everything, noon, startWorld, type World } from '../../support/plan-world';

/** Question times follow what the municipality's file says of the council's meetings. */

let world: World;
let town: CouncilTown;
let folder: string;

beforeAll(async () => {
  world = await startWorld();
  town = await startCouncilTown(world);
  folder = await mkdtemp(join(tmpdir(), 'medspil-meetings-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.end();
});

type Entry = { slug: string; startsAt: string; isCancelled?: true; committee?: string };

/** The municipality's file with the meetings given. */
function fileOf(meetings: Entry[]): MunicipalityFile {
  const { code, slug, name } = town.town;
  return {
    ...{ code, slug, name, theme: 'medspil', languages: ['da', 'en', 'de'], demonstration: true },
    committees: [
      { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
      { slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' },
    ],
    ...{ units: [], areas: [] },
    meetings: meetings.map((one) => ({
      ...{ committee: 'byraadet', title: 'Byrådsmøde', isPublic: true },
      ...one,
    })),
  };
}

/** Takes the file in as an operator would. */
async function byCommand(meetings: Entry[]) {
  const path = join(folder, 'kommune.json');
  await writeFile(path, JSON.stringify(fileOf(meetings)));
  const command = spawn(
    process.execPath,
    ['--import', 'tsx', 'app/commands/municipality-register.ts', path],
    { env: { ...process.env, DATABASE_URL: world.url }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  expect(await once(command, 'exit')).toEqual([0, null]);
}

/** Does what the command does, without a process of its own. */
async function register(meetings: Entry[]) {
  const ctx = { actor: operator, now: readClock(), requestId: 'test', db: world.db };
  const outcome = await registerMunicipality(ctx, fileOf(meetings));
  expect(outcome.ok).toBe(true);
  await keepUpWithMeetings({ ...ctx, municipality: town.town, origin: 'https://by.example' });
}

/** A day so many days from now: the command goes by the real clock. */
const inDays = (days: number) => danishDay(readClock()).add({ days }).toString();
const instant = (at: string) => new Date(at).toISOString();

test('the command gives the council’s meetings to come their question time, moves and cancels it', async () => {
  const [april, june, late] = [inDays(40), inDays(100), inDays(160)];
  const entries: Entry[] = [
    { slug: 'foer', startsAt: `${inDays(-30)}T17:00` },
    { slug: 'et', startsAt: `${april}T17:00` },
    { slug: 'to', startsAt: `${june}T17:00` },
    { slug: 'udvalg', startsAt: `${june}T10:00`, committee: 'kultur' },
  ];
  await byCommand(entries);
  const timed = (await town.meetings()).filter(({ time }) => time !== null);
  expect(timed.map(({ meeting: one }) => one.slug)).toEqual(['et', 'to']);

  const asked = await town.ask(readClock());
  expect(await town.dayOfQuestion(asked)).toBe(april);
  entries[1] = { slug: 'et', startsAt: `${inDays(47)}T17:00` };
  await register(entries);
  expect(await town.dayOfQuestion(asked)).toBe(inDays(47));
  const { time } = await town.on(inDays(47));
  expect(instant(time.meetingStartsAt)).toBe(instant(local(`${inDays(47)}T17:00`).toString()));
  expect(instant(time.closesAt)).toBe(
    instant(
      local(`${inDays(38)}T00:00`)
        .subtract({ seconds: 1 })
        .toString(),
    ),
  );
  expect(await town.told(asked)).toEqual([expect.stringContaining('er flyttet til')]);

  entries[1] = { ...entries[1], isCancelled: true };
  entries.push({ slug: 'tre', startsAt: `${late}T17:00` });
  await register(entries);
  expect(await town.dayOfQuestion(asked)).toBe(june);
  expect(await town.told(asked)).toHaveLength(2);

  // Nothing new, so nothing happens.
  const before = await everything(world.db);
  await register(entries);
  await town.keepUp(readClock());
  expect(await everything(world.db)).toEqual(before);
});

test('a meeting that is held after all has question time again', async () => {
  const own = await startCouncilTown(world);
  await own.setUp(['2026-04-29']);
  const { id } = await own.on('2026-04-29');
  const write = (cancelledAt: string | null) =>
    world.db.update(meeting).set({ cancelledAt }).where(eq(meeting.id, id));
  await write(noon.toString());
  await own.keepUp();
  const waiting = await own.ask();
  expect(await own.dayOfQuestion(waiting)).toBeNull();
  await write(null);
  await own.keepUp();
  expect(await own.dayOfQuestion(waiting)).toBe('2026-04-29');
});

test('what was left on a cancelled meeting goes on, and the pages of the municipality are new', async () => {
  const own = await startCouncilTown(world);
  await own.setUp(['2026-04-29', '2026-06-24']);
  const id = await own.ask();
  const { id: meetingId } = await own.on('2026-04-29');
  const cancelledAt = noon.toString();
  await world.db.update(meeting).set({ cancelledAt }).where(eq(meeting.id, meetingId));
  const ofTime = eq(questionTime.meetingId, meetingId);
  await world.db.update(questionTime).set({ cancelledAt }).where(ofTime);
  const version = async () =>
    (await world.db.select().from(municipality).where(eq(municipality.id, own.town.id)))[0]!
      .contentVersion;
  const before = await version();
  await own.keepUp();
  expect(await own.dayOfQuestion(id)).toBe('2026-06-24');
  expect(await version()).toBe(before + 1);
});

test('it is for the worker and operators alone', async () => {
  await expect(keepUpWithMeetings(await town.as(town.anna.id))).rejects.toThrow(Forbidden);
});
