import { and, eq, inArray } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import { connect, type Writer } from '../client.server';
import {
  area,
  committee,
  dialogueSession,
  dialogueSlot,
  dialogueTopic,
  organisationUnit,
  planNode,
} from '../schema';
import { book } from '../../app/domains/dialogue/booking/book.server';
import { forgetBookings } from '../../app/domains/dialogue/booking/forget-bookings.server';
import { firstModel } from '../../app/domains/dialogue/model';
import { changeModel } from '../../app/domains/dialogue/models/change-model.server';
import { setUpSessions } from '../../app/domains/dialogue/sessions/set-up-sessions.server';
import { hasSlots } from '../../app/domains/dialogue/vocabulary';
import { worker } from '../../app/domains/identity/actor';
import { type FrontDoor, municipalityOrigin } from '../../app/domains/municipalities/address';
import { findMunicipality } from '../../app/domains/municipalities/queries.server';
import { isWorkingDay } from '../../app/platform/calendar';
import { danishDay, readClock } from '../../app/platform/clock';
import { asInstant } from '../../app/platform/deadline';
import { keysFrom } from '../../app/platform/keys.server';
import { throttleOn } from '../../app/platform/throttle.server';
import { demoActor } from './demo-actors';
import { type Booked, holdSession, must, screen, type Staging } from './dialogue-fates';
import {
  type BookingStory,
  type DialogueStory,
  readDialogueStory,
  type SessionStory,
} from './dialogue-story';

/** The demonstration whose plan has dialogue with the committees as a trial. */
const slug = 'soenderborg';

/**
 * Plays the demo's dialogue with nine committees, by the same verbs as everyone and in the order in which it would have
 * happened. Where a committee has met somebody already, nothing is added.
 */
export async function seedDialogue(options: {
  url: string;
  secret: string;
  frontDoor: FrontDoor;
  log: (line: string) => void;
}): Promise<void> {
  const { primary, close } = connect({ url: options.url, poolSize: 2 });
  const keys = keysFrom(options.secret);
  try {
    const municipality = await findMunicipality(primary, slug);
    if (!municipality?.demonstration) return;
    const sessions = await primary.$count(
      dialogueSession,
      eq(dialogueSession.municipalityId, municipality.id),
    );
    if (sessions > 0) return;
    const origin = municipalityOrigin(municipality, options.frontDoor);
    // Its own limits are for people; half a year is booked within a second.
    const throttle = { ...throttleOn(primary, keys), spend: () => Promise.resolve() };
    // All of it or nothing: half of it would be taken for all.
    const played = await primary.transaction((tx: Writer) =>
      play({ municipality, requestId: 'seed', db: tx, origin, throttle, keys }),
    );
    options.log(`${municipality.name}: ${played} demo meetings with citizens`);
  } finally {
    await close();
  }
}

async function play(base: Staging['base']): Promise<number> {
  const story = await readDialogueStory(slug);
  const secretariat = await demoActor(base, 'byraadssekretariat');
  const unitId = await idOf(base, organisationUnit, story.unit);
  if (!secretariat || unitId === null) return 0;
  const now = readClock();
  const staging = { base, now, secretariat, unitId };
  let played = 0;
  for (const one of story.committees) {
    const committeeId = await idOf(base, committee, one.committee);
    if (committeeId === null) continue;
    const begins = now.subtract({ hours: 24 * 7 * 30 });
    const rules = { ...firstModel, ...one.model };
    must(
      await changeModel(
        { ...base, actor: secretariat, now: begins },
        { committeeId, rules, fromDay: danishDay(begins).toString(), seenVersion: 1 },
      ),
    );
    for (const session of one.sessions) {
      await playSession(staging, story, { committeeId, session, minutes: rules.slotMinutes });
      played += 1;
    }
  }
  // As each night does: what people needed, and who came along, is not kept after a meeting.
  await forgetBookings({ ...base, actor: worker, now });
  return played;
}

async function playSession(
  staging: Staging,
  story: DialogueStory,
  of: { committeeId: string; session: SessionStory; minutes: number },
): Promise<void> {
  const { base, now, secretariat } = staging;
  const { committeeId, session, minutes } = of;
  const day = workingDay(danishDay(now.add({ hours: Math.round(24 * 7 * session.weeks) })));
  // Set up two months before, or a month ago where it is soon.
  const setUpAt = earlier(
    now.subtract({ hours: 24 * 30 }),
    now.add({ hours: Math.round(24 * 7 * (session.weeks - 8)) }),
  );
  const isOne = hasSlots(session.format);
  const [id] = must(
    await setUpSessions(
      { ...base, actor: secretariat, now: setUpAt },
      {
        committeeId,
        sessions: [
          {
            format: session.format,
            title: session.title,
            day: day.toString(),
            startTime: isOne ? '15:00' : '19:00',
            endTime: isOne ? (minutes === 20 ? '15:40' : '16:00') : '21:00',
            place: session.place ?? story.place,
            remoteUrl: session.remoteUrl,
            access: ['step_free', 'hearing_loop', 'interpreter_on_request'],
            accessNote: null,
            areaId: session.area === null ? null : await idOf(base, area, session.area),
            meetingId: null,
            capacity: null,
            slotMinutes: null,
            topics: session.topics.map((title, at) => ({
              title,
              tableName: `Bord ${at + 1}`,
              host: null,
            })),
            nodeIds: await nodeIds(base, session.nodes),
            sdgs: session.sdgs,
          },
        ],
      },
    ),
  ).ids;
  const bookings = await bookAll(staging, id!, session);
  if (session.weeks < 0) await holdSession(staging, { sessionId: id!, session, bookings });
}

/** Has everyone book, a few hours apart and in time, and what is decided on at once decided. */
async function bookAll(
  staging: Staging,
  sessionId: string,
  session: SessionStory,
): Promise<Booked[]> {
  const { base, now } = staging;
  const [row] = await base.db
    .select()
    .from(dialogueSession)
    .where(eq(dialogueSession.id, sessionId));
  const slots = await base.db
    .select({ id: dialogueSlot.id })
    .from(dialogueSlot)
    .where(eq(dialogueSlot.sessionId, sessionId))
    .orderBy(dialogueSlot.startsAt);
  const topics = await base.db
    .select({ id: dialogueTopic.id })
    .from(dialogueTopic)
    .where(eq(dialogueTopic.sessionId, sessionId))
    .orderBy(dialogueTopic.position);
  const latest = earlier(asInstant(row!.closesAt), now);
  const bookings: Booked[] = [];
  for (const [index, story] of session.bookings.entries()) {
    const author = await demoActor(base, story.by);
    if (!author) continue;
    const at = latest.subtract({ hours: 5 * (session.bookings.length - index) + 2 });
    const free = slots.find(({ id }) => bookings.every((one) => one.slotId !== id || one.isOver));
    const waits = story.fate.is === 'waiting';
    const slotId = waits ? null : (free?.id ?? null);
    const booked = must(
      await book(
        { ...base, actor: author, now: at },
        {
          ...(await asSent(base, story)),
          sessionId,
          slotId,
          join: waits ? 'waiting_list' : 'place',
          topicId: story.table === undefined ? null : (topics[story.table]?.id ?? null),
        },
      ),
    );
    const one = { id: booked.bookingId, slotId, author, story, at, isOver: false };
    bookings.push({ ...one, isOver: await screen(staging, one) });
  }
  return bookings;
}

async function asSent(base: Staging['base'], story: BookingStory) {
  const { topic, viewpoint, agendaItem, partySize, companions, needs, needsNote, sdgs } = story;
  return {
    ...{ topic, viewpoint, agendaItem, partySize, companions, needs, needsNote, sdgs },
    isPublishable: story.isPublishable,
    nodeIds: await nodeIds(base, story.nodes),
    place: null,
    isRemote: false,
    fileIds: [],
    language: 'da' as const,
    formKey: uuidv4(),
  };
}

async function nodeIds(base: Staging['base'], slugs: string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const nodes = await base.db
    .select({ id: planNode.id })
    .from(planNode)
    .where(and(eq(planNode.municipalityId, base.municipality.id), inArray(planNode.slug, slugs)));
  return nodes.map(({ id }) => id);
}

async function idOf(
  { db, municipality }: Staging['base'],
  table: typeof committee | typeof area | typeof organisationUnit,
  of: string,
): Promise<string | null> {
  const [found] = await db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.municipalityId, municipality.id), eq(table.slug, of)));
  return found?.id ?? null;
}

function workingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  let on = day;
  while (!isWorkingDay(on)) on = on.add({ days: 1 });
  return on;
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return one.epochMilliseconds < other.epochMilliseconds ? one : other;
}
