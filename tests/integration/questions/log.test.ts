import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveQuestion } from '~/domains/questions/handling/move-question.server';
import { handOverQuestion } from '~/domains/questions/handling/hand-over-question.server';
import { changeQuestionTime } from '~/domains/questions/meetings/change-question-time.server';
import { findMeetingToChange } from '~/domains/questions/meetings/meeting-to-change.server';
import { moveMeeting } from '~/domains/questions/meetings/move-meeting.server';
import { instantOf } from '~/domains/municipalities/local-time';
import { makePerson, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';
import { startServer, type TestServer } from '../../support/server';

/** What was done with questions, as an administrator reads it in the log. */

let world: World;
let server: TestServer;
let town: QuestionTown;
let cookie: string;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  town = await startQuestionTown(world);
  const chief = await makePerson(world, town.town, { roles: ['administrator'] });
  cookie = await signedIn(world, town.town, chief.id, { secondFactor: true });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

async function log(action: string, language = ''): Promise<string> {
  const path = `${language}/medarbejder/log?handling=question.${action}`;
  const answer = await server.fetchFrom(`${town.town.slug}.localhost`, path, {
    headers: { cookie },
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

const detail = (page: string, name: string) =>
  new RegExp(`<dt>${name}</dt><dd>(.*?)</dd>`).exec(page)?.[1]?.replace(/<[^>]*>/g, '');

test('meetings are said by their day, units by their name, rules by their version', async () => {
  const [march, april] = town.times.map(({ meetingId }) => meetingId);
  const id = await town.accepted();
  const sif = await town.as(town.sif.id);
  expect(await moveQuestion(sif, { questionId: id, meetingId: april! })).toMatchObject({
    ok: true,
  });
  const submitted = await log('submit');
  expect(detail(submitted, 'Møde')).toBe('Byrådets møde, 25. marts 2026');
  expect(detail(submitted, 'Udgave af reglerne')).toBe('1');
  const moved = await log('move');
  expect(detail(moved, 'Fra')).toBe('Byrådets møde, 25. marts 2026');
  expect(detail(moved, 'Til')).toBe('Byrådets møde, 29. april 2026');
  expect(moved).toContain(`href="/spoergsmaal/moeder/${march!}"`);
  expect(detail(await log('move', '/en'), 'To')).toBe('Byrådets møde, 29 April 2026');
  const decided = await log('decide');
  expect(detail(decided, 'Fra')).toBe('venter på en afgørelse');
  expect(detail(decided, 'Til')).toBe('kommer med på et møde');

  expect(await handOverQuestion(sif, { questionId: id, unitId: town.kultur })).toMatchObject({
    ok: true,
  });
  expect(detail(await log('hand_over'), 'Forvaltning')).toBe('Kultur og Fritid');
});

test('what happened to a meeting is said in words', async () => {
  const { meetingId } = town.times[2]!;
  const sif = await town.as(town.sif.id);
  const seen = async () => (await findMeetingToChange(sif, meetingId)).seen;
  const outcome = await changeQuestionTime(sif, meetingId, {
    totalMinutes: 45,
    marked: 'decided',
    minutesUrl: null,
    agendaUrl: null,
    seen: await seen(),
  });
  expect(outcome).toMatchObject({ ok: true });
  const changed = await log('change_time');
  expect(detail(changed, 'Minutter')).toBe('45');
  expect(detail(changed, 'Ingen spørgetid')).toBe('Det har byrådet besluttet.');
  expect(changed).toContain('Byrådets møde, 27. maj 2026');

  await moveMeeting(sif, {
    meetingId,
    startsAt: instantOf('2026-06-03T17:00')!,
    endsAt: null,
    place: null,
    streamUrl: null,
    seen: await seen(),
  });
  const moved = await log('move_meeting');
  expect(detail(moved, 'Fra')).toBe('27. maj 2026 kl. 17.00');
  expect(detail(moved, 'Til')).toBe('3. juni 2026 kl. 17.00');
  expect(detail(await log('move_meeting', '/de'), 'Bis')).toBe('3. Juni 2026 um 17:00');
});
