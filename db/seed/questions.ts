import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import { connect, type Writer } from '../client.server';
import { organisationUnit, planNode, question, questionTime } from '../schema';
import { worker } from '../../app/domains/identity/actor';
import { type FrontDoor, municipalityOrigin } from '../../app/domains/municipalities/address';
import { findMunicipality } from '../../app/domains/municipalities/queries.server';
import { submitQuestion } from '../../app/domains/questions/asking/submit-question.server';
import { keepUpWithMeetings } from '../../app/domains/questions/meetings/follow-meetings.server';
import { setUpMeetings } from '../../app/domains/questions/meetings/set-up-meetings.server';
import { defaultRules } from '../../app/domains/questions/rule-set';
import { changeRules } from '../../app/domains/questions/rule-sets/change-rules.server';
import { asInstant } from '../../app/domains/questions/rules/deadline';
import { danishDay, danishInstant, readClock } from '../../app/platform/clock';
import { keysFrom } from '../../app/platform/keys.server';
import { throttleOn } from '../../app/platform/throttle.server';
import { demoActor } from './demo-actors';
import { type Asked, holdMeeting, settle, type Staging } from './question-fates';
import { type QuestionStory, readStories } from './question-story';

/** The demonstration whose plan has questions to the council as a trial. */
const slug = 'soenderborg';
const pastMeetings = 10;
/** No council is seen there: the first page of what is kept for examples (RFC 2606), with what it stands for. */
const demoStream = 'https://example.com/?demo=optagelse-af-byraadets-moede';

/**
 * Plays the demo's year of questions, by the same verbs as everyone and in the order in which it would have happened.
 * Where somebody has asked something already, nothing is added.
 */
export async function seedQuestions(options: {
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
    const [any] = await primary
      .select({ id: question.id })
      .from(question)
      .where(eq(question.municipalityId, municipality.id))
      .limit(1);
    if (any) return;
    const origin = municipalityOrigin(municipality, options.frontDoor);
    // Its own limits are for people; a year of questions is asked within a second.
    const throttle = { ...throttleOn(primary, keys), spend: () => Promise.resolve() };
    // All of it or nothing: half of it would be taken for all.
    const told = await primary.transaction((tx: Writer) =>
      play({ municipality, requestId: 'seed', db: tx, origin, throttle, keys }),
    );
    options.log(`${municipality.name}: ${told} demo questions`);
  } finally {
    await close();
  }
}

async function play(base: Staging['base']): Promise<number> {
  const { title, place, unit: unitSlug, stories } = await readStories(slug);
  const secretariat = await demoActor(base, 'byraadssekretariat');
  const mayor = await demoActor(base, 'borgmesterkontor');
  const moderator = await demoActor(base, 'moderator');
  const unit = await findUnit(base, unitSlug);
  if (!secretariat || !mayor || !moderator || unit === null) return 0;
  const now = readClock();
  const staging = { base, now, secretariat, mayor, moderator, unitId: unit };

  const days = lastWednesdays(danishDay(now), pastMeetings);
  const begins = danishInstant(days[0]!.subtract({ days: 60 }), '09:00');
  const staff = { ...base, actor: secretariat, now: begins };
  const today = danishDay(begins).toString();
  await changeRules(staff, { rules: defaultRules, fromDay: today, seenVersion: 1 });
  const meetings = days.map((day) => ({
    startsAt: danishInstant(day, '17:00'),
    endsAt: danishInstant(day, '20:00'),
    isBudget: false,
  }));
  await setUpMeetings(staff, { title, place, streamUrl: demoStream, meetings });
  await keepUpWithMeetings({ ...base, actor: worker, now: begins });

  let told = 0;
  const past = await timesOf(base, now, 'past');
  for (const [index, time] of past.entries()) {
    const own = stories.filter(({ meeting }) => meeting === index - past.length);
    const asked = await ask(staging, time, own);
    await holdMeeting(staging, time, asked);
    told += asked.length;
  }
  const coming = (await timesOf(base, now, 'coming')).slice(0, 2);
  for (const [index, time] of coming.entries()) {
    const own = stories.filter(({ meeting }) => meeting === index);
    told += (await ask(staging, time, own)).length;
  }
  return told;
}

type Time = { meetingId: string; closesAt: string; meetingStartsAt: string };

/** Has the questions to a meeting sent, a day apart and in time for it, and what is decided on at once decided. */
async function ask(staging: Staging, time: Time, stories: QuestionStory[]): Promise<Asked[]> {
  const { base, now } = staging;
  const asked: Asked[] = [];
  for (const [index, story] of stories.entries()) {
    const asker = await demoActor(base, story.by);
    if (!asker) continue;
    const wished = asInstant(time.closesAt).subtract({ hours: 24 * (2 + index) + 9 });
    const latest = now.subtract({ hours: 5 + 20 * index });
    const sentAt = wished.epochMilliseconds < latest.epochMilliseconds ? wished : latest;
    const sent = await submitQuestion(
      { ...base, actor: asker, now: sentAt },
      await sentQuestion(base, story),
    );
    if (!sent.ok) throw new Error(`demo question ${story.topic}: ${sent.reason}`);
    const one = { id: sent.value, asker, sentAt, story };
    await settle(staging, one);
    asked.push(one);
  }
  return asked;
}

async function sentQuestion(base: Staging['base'], story: QuestionStory) {
  const { topic, text, committee, sdgs, place, needs, askedWith } = story;
  const nodes =
    story.nodes.length === 0
      ? []
      : await base.db
          .select({ id: planNode.id })
          .from(planNode)
          .where(
            and(
              eq(planNode.municipalityId, base.municipality.id),
              inArray(planNode.slug, story.nodes),
            ),
          );
  return {
    topic,
    text,
    committee,
    sdgs,
    place,
    needs,
    language: 'da' as const,
    asking: askedWith?.asking ?? ('alone' as const),
    askedWith: askedWith?.who ?? null,
    withName: !story.isNameless,
    isPublishable: !story.isPrivate,
    nodeIds: nodes.map(({ id }) => id),
    sendAnyway: false,
    formKey: uuidv4(),
  };
}

/** The last Wednesdays of so many months before a day, July left out, the oldest first. */
function lastWednesdays(today: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (
    let month = today.toPlainYearMonth();
    days.length < count;
    month = month.subtract({ months: 1 })
  ) {
    const last = month.toPlainDate({ day: month.daysInMonth });
    const day = last.subtract({ days: (last.dayOfWeek + 4) % 7 });
    if (month.month !== 7 && today.since(day).days > 0) days.unshift(day);
  }
  return days;
}

async function timesOf(
  { db, municipality }: Staging['base'],
  now: Temporal.Instant,
  which: 'past' | 'coming',
): Promise<Time[]> {
  const than = which === 'past' ? lt : gt;
  return db
    .select({
      meetingId: questionTime.meetingId,
      closesAt: questionTime.closesAt,
      meetingStartsAt: questionTime.meetingStartsAt,
    })
    .from(questionTime)
    .where(
      and(
        eq(questionTime.municipalityId, municipality.id),
        than(questionTime.meetingStartsAt, now.toString()),
      ),
    )
    .orderBy(asc(questionTime.meetingStartsAt));
}

async function findUnit(
  { db, municipality }: Staging['base'],
  unit: string,
): Promise<string | null> {
  const [found] = await db
    .select({ id: organisationUnit.id })
    .from(organisationUnit)
    .where(
      and(eq(organisationUnit.municipalityId, municipality.id), eq(organisationUnit.slug, unit)),
    );
  return found?.id ?? null;
}
