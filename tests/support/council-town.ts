import { and, asc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import { mail, meeting, question, questionTime, threadEvent } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import { instantOf } from '~/domains/municipalities/local-time';
import { submitQuestion } from '~/domains/questions/asking/submit-question.server';
import { keepUpWithMeetings } from '~/domains/questions/meetings/follow-meetings.server';
import { setUpMeetings } from '~/domains/questions/meetings/set-up-meetings.server';
import { makePerson, actingAs } from './people';
import { noon, type World } from './plan-world';

export type CouncilTown = Awaited<ReturnType<typeof startCouncilTown>>;

/** A municipality with a council, two secretaries, and whatever residents a test needs. */
export async function startCouncilTown(world: World) {
  const town = await world.register({
    languages: ['da', 'en', 'de'],
    committees: [
      { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
      { slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' },
    ],
  });
  const secretary = () =>
    makePerson(world, town, { name: 'Sekretær', roles: ['council_secretariat'] });
  const [anna, bo] = [await secretary(), await secretary()];
  const resident = () =>
    makePerson(world, town, {
      name: 'Ida Marie Prøve',
      ageBand: '18_plus',
      street: 'Prøvevej 1',
      postcode: '6400',
      city: 'Prøveby',
      residentDeclaredAt: noon.toString(),
    });

  const as = async (personId: string, now = noon) =>
    (await actingAs(world, town, personId, { now, secondFactor: true })).ctx;

  /** Meetings from 17 to 20 by the clocks of Denmark, on days (`2026-06-24`). */
  async function setUp(days: string[], { now = noon, by = anna.id, budget = '' } = {}) {
    return setUpMeetings(await as(by, now), {
      title: 'Byrådsmøde',
      place: 'Rådhuset',
      streamUrl: null,
      meetings: days.map((day) => ({
        startsAt: local(`${day}T17:00`),
        endsAt: local(`${day}T20:00`),
        isBudget: day === budget,
      })),
    });
  }

  /** Somebody new sends a question, which must be taken. */
  async function ask(now = noon, topic = 'Flere bænke'): Promise<string> {
    const { id } = await resident();
    const outcome = await submitQuestion(await as(id, now), questionOf(topic));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  }

  const keepUp = (now = noon) =>
    keepUpWithMeetings({
      municipality: town,
      actor: worker,
      now,
      requestId: 'test',
      db: world.db,
      origin: 'https://by.example',
    });

  /** The municipality's meetings with their question time, in order of time. */
  const meetings = async () => {
    const rows = await world.db
      .select({ meeting, time: questionTime })
      .from(meeting)
      .leftJoin(questionTime, eq(questionTime.meetingId, meeting.id))
      .where(eq(meeting.municipalityId, town.id))
      .orderBy(asc(meeting.startsAt), asc(meeting.id));
    return rows;
  };
  /** The meeting of a day. */
  const on = async (day: string) => {
    const rows = await meetings();
    const found = rows.find(({ meeting: one }) => dayOf(one.startsAt) === day);
    if (!found) throw new Error(`no meeting on ${day}`);
    return { id: found.meeting.id, meeting: found.meeting, time: found.time! };
  };

  const row = async (id: string) =>
    (await world.db.select().from(question).where(eq(question.id, id)))[0]!;
  /** The day of the meeting that a question comes to; null: it waits for one. */
  const dayOfQuestion = async (id: string) => {
    const { meetingId } = await row(id);
    const found = (await meetings()).find(({ meeting: one }) => one.id === meetingId);
    return found ? dayOf(found.meeting.startsAt) : null;
  };
  /** What the asker of a question was written to about its meeting, the oldest first. */
  const told = async (id: string) => {
    const { authorId } = await row(id);
    const rows = await world.db
      .select({ facts: mail.facts })
      .from(mail)
      .where(and(eq(mail.personId, authorId), eq(mail.template, 'question_meeting')))
      .orderBy(asc(mail.id));
    return rows.map(({ facts }) => facts?.text ?? '');
  };
  const events = async (id: string) =>
    world.db
      .select({ kind: threadEvent.kind, facts: threadEvent.facts, isPublic: threadEvent.isPublic })
      .from(threadEvent)
      .where(and(eq(threadEvent.subjectId, id), eq(threadEvent.kind, 'moved')))
      .orderBy(asc(threadEvent.id));

  return {
    ...{ town, anna, bo, resident, as, setUp, ask, keepUp },
    ...{ meetings, on, row, dayOfQuestion, told, events },
  };
}

/** A time by the clocks of Denmark. */
export function local(time: string): Temporal.Instant {
  return instantOf(time)!;
}

function dayOf(at: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Date.parse(at))
    .toZonedDateTimeISO('Europe/Copenhagen')
    .toPlainDate()
    .toString();
}

/** A question as it is sent. */
export function questionOf(topic: string): Parameters<typeof submitQuestion>[1] {
  return {
    topic,
    text: `Hvornår kommer der ${topic.toLowerCase()} ved havnen?`,
    language: 'da',
    asking: 'alone',
    askedWith: null,
    withName: true,
    isPublishable: true,
    needs: null,
    place: null,
    committee: null,
    nodeIds: [],
    sdgs: [],
    sendAnyway: false,
    formKey: uuidv4(),
  };
}
