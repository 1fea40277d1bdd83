import { and, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  auditEvent,
  dialogueBooking,
  dialogueFollowUp,
  dialogueReply,
  mail,
  resourceEntry,
} from '#db/schema';
import { askForReplies } from '~/domains/dialogue/trial/ask-for-replies.server';
import { findReplyable } from '~/domains/dialogue/trial/find-replyable.server';
import { compareTrials, readTrial } from '~/domains/dialogue/trial/read-trial.server';
import { forgetReplies } from '~/domains/dialogue/trial/forget-replies.server';
import { recordHours } from '~/domains/dialogue/trial/record-hours.server';
import { sendReply } from '~/domains/dialogue/trial/send-reply.server';
import { worker } from '~/domains/identity/actor';
import { Forbidden, NotFound } from '~/platform/errors';
import {
  type DialogueTown,
  startDialogueTown,
  type TownSession,
} from '../../support/dialogue-town';
import { noon, startWorld, type World } from '../../support/plan-world';

/** What those who came thought of a session, and what a year of it came to. */

let world: World;
let town: DialogueTown;
let held: TownSession & { slug: string };
let chair: string;
let secretary: string;
let otherSecretary: string;
let evaluator: string;

const at = (time: string) => Temporal.Instant.from(time);
const after = at('2026-04-16T08:00:00Z');
const reply = {
  heard: 4 as const,
  clear: 3 as const,
  worthwhile: 5 as const,
  words: null,
  sendAnyway: false,
};

beforeAll(async () => {
  world = await startWorld();
  town = await startDialogueTown(world);
  held = await town.session({ startsAt: '2026-04-15T13:00:00Z', slots: 4 });
  const { sundhed, teknik } = town.committees;
  chair = (await town.staff('Formand Fie', { role: 'committee_chair', committeeId: sundhed! })).id;
  secretary = (
    await town.staff('Sekretær Sif', { role: 'committee_secretary', committeeId: sundhed! })
  ).id;
  otherSecretary = (
    await town.staff('Sekretær Tim', { role: 'committee_secretary', committeeId: teknik! })
  ).id;
  evaluator = (await town.staff('Eva Evaluator', 'evaluator')).id;
});
afterAll(() => world.end());

const send = async (
  personId: string,
  more: Partial<Parameters<typeof sendReply>[1]> = {},
  now = after,
) =>
  sendReply(await town.as(personId, now), {
    ...{ ...reply, slug: held.slug, side: 'citizen' as const },
    ...more,
  });
const repliesTo = (sessionId: string) =>
  world.db.select().from(dialogueReply).where(eq(dialogueReply.sessionId, sessionId));

describe('somebody who came', () => {
  let ida: string;
  beforeAll(async () => {
    ida = (await town.booking(held, { state: 'attended', slot: 0 })).authorId;
  });

  it('waits until it is over', async () => {
    const early = at('2026-04-15T13:30:00Z');
    expect(await send(ida, {}, early)).toEqual({ ok: false, reason: 'too_early' });
  });

  it('writes no CPR number, and personal data only on purpose', async () => {
    const words = 'Ring til mig på 20 30 40 50';
    expect(await send(ida, { words })).toEqual({ ok: false, reason: 'personal_data' });
    const cpr = { words: 'Mit nummer er 010190-1234', sendAnyway: true };
    expect(await send(ida, cpr)).toEqual({ ok: false, reason: 'cpr_in_text' });
    expect(await repliesTo(held.id)).toEqual([]);
  });

  it('answers once, and two answers at the same instant are one', async () => {
    const outcomes = await Promise.all([send(ida), send(ida)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await send(ida, { heard: 1 })).toEqual({ ok: false, reason: 'answered_already' });
    expect(await repliesTo(held.id)).toMatchObject([{ heard: 4, clear: 3, worthwhile: 5 }]);
    const { obstacle } = await findReplyable(await town.as(ida, after), held.slug, 'citizen');
    expect(obstacle).toBe('answered_already');
  });

  it('is not known by what they said', async () => {
    const [row] = await repliesTo(held.id);
    expect(JSON.stringify(row)).not.toContain(ida);
    // Neither the id nor the instant says at what time it came, which the log knows.
    expect(row!.id[14]).toBe('4');
    expect(at(row!.at.replace(' ', 'T')).toString()).toBe('2026-04-15T22:00:00Z');
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.action, 'dialogue.reply'), eq(auditEvent.actorId, ida)));
    // The log knows that they have answered something, and not about what.
    expect(event).toMatchObject({ subjectId: null, details: {} });
  });

  it('has sixty days', async () => {
    const { authorId } = await town.booking(held, { state: 'attended', slot: 1 });
    const late = { ok: false, reason: 'reply_too_late' };
    expect(await send(authorId, {}, at('2026-06-14T14:00:00Z'))).toEqual(late);
    expect(await send(authorId, {}, at('2026-06-14T13:59:59Z'))).toEqual({ ok: true, value: null });
  });
});

describe('others', () => {
  it('do not answer: nobody without a place, and who did not come', async () => {
    const { authorId: absent } = await town.booking(held, { state: 'absent', slot: 2 });
    const { authorId: unknown } = await town.booking(held, { state: 'confirmed', slot: 3 });
    const { authorId: refused } = await town.booking(held, { state: 'refused' });
    expect(await send(absent)).toEqual({ ok: false, reason: 'was_not_there' });
    expect(await send(unknown)).toEqual({ ok: false, reason: 'attendance_unknown' });
    await expect(send(refused)).rejects.toThrow(NotFound);
    await expect(send((await town.citizen()).id)).rejects.toThrow(NotFound);
  });

  it('answer as politicians where they sit in the committee', async () => {
    const side = 'politician' as const;
    expect(await send(chair, { side })).toEqual({ ok: true, value: null });
    await expect(send(secretary, { side })).rejects.toThrow(Forbidden);
    await expect(send(otherSecretary, { side })).rejects.toThrow(Forbidden);
    const elsewhere = await town.session({
      startsAt: '2026-04-14T13:00:00Z',
      committee: 'teknik',
    });
    await expect(send(chair, { side, slug: elsewhere.slug })).rejects.toThrow(Forbidden);
  });

  it('answer nothing about what was cancelled', async () => {
    const cancelled = await town.session({
      startsAt: '2026-04-13T13:00:00Z',
      cancelledAt: noon.toString(),
    });
    const { authorId } = await town.booking(cancelled, { slot: 0 });
    const outcome = await send(authorId, { slug: cancelled.slug });
    expect(outcome).toEqual({ ok: false, reason: 'not_held' });
  });
});

describe('asking those who came', () => {
  const asking = (now: Temporal.Instant) =>
    askForReplies({
      ...{ municipality: town.town, actor: worker, now, requestId: 'test', db: world.db },
      origin: 'https://by.example',
    });
  const asked = async () =>
    (
      await world.db
        .select({ to: mail.personId, facts: mail.facts })
        .from(mail)
        .where(
          and(eq(mail.municipalityId, town.town.id), eq(mail.template, 'dialogue_questionnaire')),
        )
    ).map(({ to, facts }) => [to, facts?.path]);

  it('is done the day after, once, and of nobody else', async () => {
    const session = await town.session({ startsAt: '2026-05-06T13:00:00Z', slots: 4 });
    const came = await town.booking(session, { state: 'attended', slot: 0 });
    await town.booking(session, { state: 'absent', slot: 1 });
    const marked = await town.booking(session, { state: 'confirmed', slot: 2 });
    // Those of the session above were asked about it before.
    await world.db
      .update(dialogueBooking)
      .set({ replyAskedAt: noon.toString() })
      .where(eq(dialogueBooking.sessionId, held.id));
    const path = `/dialog/${session.slug}/evaluering`;
    await asking(at('2026-05-06T20:00:00Z'));
    expect(await asked()).toEqual([]);
    await Promise.all([asking(at('2026-05-07T05:50:00Z')), asking(at('2026-05-07T05:50:01Z'))]);
    expect(await asked()).toEqual([[came.authorId, path]]);
    const [{ facts } = { facts: null }] = await world.db
      .select({ facts: mail.facts })
      .from(mail)
      .where(eq(mail.personId, came.authorId));
    expect(facts?.text).toContain('Du var til møde med Sundhedsudvalget');
    expect(facts?.text).toContain('Ingen kan se, hvem der har svaret hvad.');
    await world.db
      .update(dialogueBooking)
      .set({ state: 'attended' })
      .where(eq(dialogueBooking.id, marked.id));
    await asking(at('2026-05-09T05:50:00Z'));
    expect(await asked()).toEqual([
      [came.authorId, path],
      [marked.authorId, path],
    ]);
  });

  it('is not done when nobody can answer any more', async () => {
    const before = await asked();
    const session = await town.session({ startsAt: '2026-01-07T13:00:00Z' });
    await town.booking(session, { state: 'attended', slot: 0 });
    await asking(at('2026-05-10T05:50:00Z'));
    expect(await asked()).toEqual(before);
  });
});

it('time is noted by whoever runs the committee’s sessions, and once', async () => {
  const ctx = await town.as(secretary);
  const hours = { sessionId: held.id, minutes: 90, note: 'Forberedelse' };
  const formKey = '0b6c5c0e-8f0f-4b6e-9f0c-3f1d2f0e9a11';
  await recordHours(ctx, { ...hours, formKey });
  await recordHours(ctx, { ...hours, formKey });
  const rows = await world.db
    .select()
    .from(resourceEntry)
    .where(eq(resourceEntry.subjectId, held.id));
  expect(rows).toMatchObject([{ minutes: 90, note: 'Forberedelse' }]);
  await expect(recordHours(await town.as(otherSecretary), hours)).rejects.toThrow(Forbidden);
  const cpr = { ...hours, note: 'Ringede til 010190-1234' };
  expect(await recordHours(ctx, cpr)).toEqual({ ok: false, reason: 'cpr_in_text' });
  const unknown = { ...hours, sessionId: town.nodeId };
  await expect(recordHours(ctx, unknown)).rejects.toThrow(NotFound);
});

describe('the figures of a year, counted by hand', () => {
  const now = at('2028-06-01T10:00:00Z');
  beforeAll(async () => {
    const year = '2028';
    const one = await town.session({
      startsAt: `${year}-03-15T13:00:00Z`,
      slots: 6,
      heldAt: `${year}-03-15T15:00:00Z`,
    });
    const open = await town.session({
      ...{ startsAt: `${year}-04-05T15:00:00Z`, format: 'dialogue_meeting', committee: 'teknik' },
    });
    await town.session({ startsAt: `${year}-05-03T13:00:00Z`, cancelledAt: now.toString() });
    await town.session({ startsAt: `${year}-09-06T13:00:00Z` });
    const of = (receivedAt: string, more: Parameters<DialogueTown['booking']>[1]) =>
      town.booking(one, { receivedAt: `${year}-${receivedAt}T09:00:00Z`, ...more });
    const first = await of('03-01', { state: 'attended', slot: 0, partySize: 3 });
    await of('03-05', { state: 'attended', slot: 1 });
    await of('02-14', { state: 'absent', slot: 2 });
    await of('03-02', { state: 'refused', reasonCode: 'outside_field' });
    await of('03-03', { state: 'cancelled' });
    // In Denmark this is of the year after.
    await of('12-31', { state: 'lapsed', receivedAt: `${year}-12-31T23:30:00Z` });
    await town.booking(open, {
      ...{ state: 'attended', partySize: 2, receivedAt: `${year}-04-01T09:00:00Z` },
    });
    const madeById = secretary;
    const followUp = {
      ...{ municipalityId: town.town.id, sessionId: one.id, unitId: town.units.sundhed! },
      ...{ isPublic: false, madeById, madeAt: `${year}-03-16T09:00:00Z`, text: 'Vi ser på det' },
    };
    await world.db.insert(dialogueFollowUp).values([
      { ...followUp, dueOn: `${year}-05-31` },
      { ...followUp, dueOn: `${year}-06-01` },
      {
        ...followUp,
        dueOn: `${year}-04-01`,
        state: 'kept',
        closedAt: now.toString(),
        result: 'Lyset kom op',
      },
    ]);
    const spent = { municipalityId: town.town.id, staffId: secretary, note: null };
    await world.db.insert(resourceEntry).values([
      { ...spent, subjectId: one.id, minutes: 60, at: `${year}-03-10T09:00:00Z` },
      { ...spent, subjectId: first.id, minutes: 30, at: `${year}-03-10T09:00:00Z` },
      { ...spent, subjectId: one.id, minutes: 500, at: '2027-03-10T09:00:00Z' },
      { ...spent, subjectId: one.id, ore: 5000, at: `${year}-03-10T09:00:00Z` },
    ]);
    const answers = [5, 4, 3].map((grade, of) => ({
      ...{ municipalityId: town.town.id, sessionId: one.id, side: 'citizen' as const },
      ...{ respondentKey: `nøgle ${of}`, heard: grade, clear: grade, worthwhile: 5 },
      ...{ words: of === 0 ? null : `Ord nummer ${of}`, at: now.toString() },
    }));
    await world.db
      .insert(dialogueReply)
      .values([...answers, { ...answers[1]!, side: 'politician', respondentKey: 'en anden' }]);
  });

  const ofCommittee = async (personId: string, committee: string | null) =>
    readTrial(await town.as(personId, now), { year: 2028, committee });

  it('are those of the committee', async () => {
    const { detail } = await ofCommittee(secretary, 'sundhed');
    expect(detail).toEqual({
      requests: 5,
      accepted: 3,
      waiting: 0,
      refused: 1,
      refusals: [{ code: 'outside_field', count: 1 }],
      cancelled: 1,
      lapsed: 0,
      // 10, 14 and 30 days
      medianDays: 14,
      attendance: {
        deputation: { came: 2, absent: 1, persons: 4 },
        chair_deputation: { came: 0, absent: 0, persons: 0 },
        dialogue_meeting: { came: 0, absent: 0, persons: 0 },
      },
      sessions: { held: 1, cancelled: 1, unreported: 0, coming: 1 },
      minutes: 90,
      followUps: { open: 1, overdue: 1, kept: 1, notKept: 0 },
      grades: {
        citizen: { answered: 3, means: { heard: 4, clear: 4, worthwhile: 5 } },
        politician: { answered: 1, means: null },
      },
    });
  });

  it('tell the grounds of refusals to those of the committee alone, also by subtraction', async () => {
    const refusalsFor = async (personId: string) => {
      const { trials } = await compareTrials(await town.as(personId, now), 2028);
      return trials.map(({ figures }) => figures.refusals.length);
    };
    expect(await refusalsFor(evaluator)).toEqual([1, 0, 1]);
    expect(await refusalsFor(secretary)).toEqual([1, 0, 0]);
    expect(await refusalsFor(otherSecretary)).toEqual([0, 0, 0]);
    const read = await readTrial(await town.as(otherSecretary, now), {
      ...{ year: 2028, committee: null },
    });
    expect(JSON.stringify(read.trials)).not.toContain('outside_field');
  });

  it('tell what its follow-up led to, to whoever sees all of them', async () => {
    const { ledTo } = await ofCommittee(secretary, 'sundhed');
    expect(ledTo).toMatchObject([
      { dueOn: '2028-04-01', state: 'kept', result: 'Lyset kom op', unit: 'Sundhed og Omsorg' },
      { dueOn: '2028-05-31', state: 'open', result: null },
      { dueOn: '2028-06-01', state: 'open' },
    ]);
    expect((await ofCommittee(evaluator, 'teknik')).ledTo).toEqual([]);
    // Of all together there are the figures alone.
    expect((await ofCommittee(evaluator, null)).ledTo).toBeNull();
    expect(JSON.stringify(await ofCommittee(otherSecretary, 'teknik'))).not.toContain('Lyset');
  });

  it('are compared with the others, and are unknown where nobody noted anything', async () => {
    const { trials, year } = await compareTrials(await town.as(otherSecretary, now), 2028);
    expect(year).toBe(2028);
    expect(trials.map(({ name, figures }) => [name, figures.requests, figures.minutes])).toEqual([
      ['Sundhedsudvalget', 5, 90],
      ['Teknikudvalget', 1, null],
      [null, 6, 90],
    ]);
    expect(trials[1]!.figures.sessions.unreported).toBe(1);
  });

  it('show what was written where enough have answered, in no telling order', async () => {
    const { words } = await ofCommittee(secretary, null);
    expect(words?.citizen?.toSorted()).toEqual(['Ord nummer 1', 'Ord nummer 2']);
    expect(words?.politician).toBeNull();
  });

  it('are of one’s own committee, or of all for whoever evaluates', async () => {
    await expect(ofCommittee(otherSecretary, 'sundhed')).rejects.toThrow(Forbidden);
    expect((await ofCommittee(chair, null)).chosen?.slug).toBe('sundhed');
    const whole = await ofCommittee(evaluator, null);
    expect(whole).toMatchObject({ chosen: null, seesAll: true, words: null });
    expect(whole.detail?.requests).toBe(6);
    expect(whole.choices.map(({ slug }) => slug)).toEqual(['sundhed', 'teknik']);
    await expect(ofCommittee((await town.citizen()).id, null)).rejects.toThrow(Forbidden);
  });

  it('are those of this year unless another is asked for', async () => {
    const { year, years } = await readTrial(await town.as(evaluator, now), {
      ...{ year: null, committee: null },
    });
    expect(year).toBe(2028);
    expect(years).toEqual([2029, 2028, 2026]);
  });
});

it('whose a reply is, is forgotten when nobody can answer any more, and its words after two years', async () => {
  const session = await town.session({ startsAt: '2026-07-01T13:00:00Z' });
  const { authorId } = await town.booking(session, { state: 'attended', slot: 0 });
  const ended = at('2026-07-01T13:30:00Z');
  const { ok } = await send(authorId, { slug: session.slug, words: 'Godt møde' }, ended);
  expect(ok).toBe(true);
  const forget = async (days: number) => {
    const now = ended.add({ hours: days * 24 + 1 });
    await forgetReplies({
      ...{ municipality: town.town, actor: worker, now, requestId: 'test', db: world.db },
    });
    return (await repliesTo(session.id))[0]!;
  };
  const [{ respondentKey: key } = { respondentKey: '' }] = await repliesTo(session.id);
  expect((await forget(59)).respondentKey).toBe(key);
  const left = await forget(60);
  expect(left).toMatchObject({ words: 'Godt møde', heard: 4 });
  expect(left.respondentKey).not.toBe(key);
  expect((await forget(61)).respondentKey).toBe(left.respondentKey);
  expect(await forget(731)).toMatchObject({ words: null, heard: 4 });
});
