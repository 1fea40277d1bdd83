import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogueBooking, dialogueFollowUp, dialogueNote, seatClaim } from '#db/schema';
import { findPublicSession } from '~/domains/dialogue/finding/find-public-session.server';
import { listOutcomes } from '~/domains/dialogue/finding/list-outcomes.server';
import {
  listComingSessions,
  listSessions,
  listSessionsOfMonth,
  nextDayWithSession,
  reachOfSessions,
} from '~/domains/dialogue/finding/list-sessions.server';
import { nextOfEachCommittee, nextOpenSessions } from '~/domains/dialogue/finding/next-open.server';
import { listOpenSessions } from '~/domains/dialogue/finding/open-sessions.server';
import {
  committeesWithSessions,
  freePlacesChangeAt,
} from '~/domains/dialogue/finding/session-choices.server';
import type { SessionsAsked } from '~/domains/dialogue/finding/session-conditions.server';
import { linkToNodes, linkToSdgs, recordEvent } from '~/domains/thread/index.server';
import { searchPublic } from '~/domains/thread/search.server';
import { NotFound } from '~/platform/errors';
import {
  type DialogueTown,
  startDialogueTown,
  type TownSession,
} from '../../support/dialogue-town';
import { asOperator, asVisitor, noon, startWorld, type World } from '../../support/plan-world';

/** What everyone finds of committees' sessions, and what nobody does. */

let world: World;
let town: DialogueTown;
let elsewhere: DialogueTown;
const slugs: Record<string, string> = {};
let full: TownSession;
let meeting: TownSession;

beforeAll(async () => {
  world = await startWorld();
  town = await startDialogueTown(world);
  elsewhere = await startDialogueTown(world);
  const make = async (name: string, of: Parameters<DialogueTown['session']>[0]) => {
    const made = await town.session(of);
    slugs[name] = made.slug;
    return made;
  };
  await make('past', { startsAt: '2026-02-04T13:00:00Z', heldAt: '2026-02-04T14:00:00Z' });
  await make('today', { startsAt: '2026-03-09T08:00:00Z', committee: 'teknik' });
  full = await make('full', { startsAt: '2026-04-15T13:00:00Z' });
  meeting = await make('meeting', {
    startsAt: '2026-05-20T15:00:00Z',
    format: 'dialogue_meeting',
    committee: 'teknik',
    title: 'Trafikken i Nordbyen',
    topics: ['Cykelstier', 'Parkering'],
    area: 'nord',
    remoteUrl: 'https://video.example/aabent',
    access: ['step_free'],
  });
  await make('cancelled', {
    startsAt: '2026-06-03T13:00:00Z',
    cancelledAt: noon.toString(),
    area: 'syd',
    remoteUrl: 'https://video.example/lukket',
  });
  await town.booking(full, { slot: 0, state: 'pending' });
  await town.booking(full, { slot: 1, state: 'confirmed' });
  await town.booking(full, { state: 'waiting' });
  await town.booking(meeting, { partySize: 3 });
  await world.db.transaction(async (tx) => {
    const ctx = asOperator(world, town.town);
    await linkToNodes(tx, ctx, meeting.id, [town.nodeId], 'staff');
    await linkToSdgs(tx, ctx, meeting.id, [11], 'staff');
  });
  await elsewhere.session({ startsAt: '2026-04-15T13:00:00Z', title: 'Cykelstier andetsteds' });
});
afterAll(() => world.end());

const visitor = (now = noon) => ({ ...asVisitor(world, town.town), now });
const all = { page: 1, perPage: 50 };
const named = (found: { sessions: { slug: string }[] }) =>
  found.sessions.map(({ slug }) => Object.entries(slugs).find(([, one]) => one === slug)?.[0]);
const coming = (asked: Parameters<typeof listSessions>[1]) =>
  listComingSessions(visitor(), asked, all);

describe('the coming sessions', () => {
  it('are in order of time, those of today and cancelled ones too', async () => {
    const found = await coming({});
    expect(named(found)).toEqual(['today', 'full', 'meeting', 'cancelled']);
    expect(found.total).toBe(4);
    expect(found.sessions.map(({ standing }) => standing)).toEqual([
      ...['over', 'waiting_list', 'open', 'cancelled'],
    ]);
  });

  it.each<[string, SessionsAsked, string[]]>([
    ['a committee', { committee: 'sundhed' }, ['full', 'cancelled']],
    ['no such committee', { committee: 'findes-ikke' }, []],
    ['words of the title', { words: 'trafikken' }, ['meeting']],
    ['words of a topic', { words: 'parkering' }, ['meeting']],
    ['a part of the committee’s name', { words: 'sundhedsudv' }, ['full', 'cancelled']],
    ['an area, and all of the municipality', { area: 'nord' }, ['today', 'full', 'meeting']],
    ['a node of a plan', { nodeId: 'node' }, ['meeting']],
    ['a UN goal', { sdg: 11 }, ['meeting']],
    ['a format', { format: 'dialogue_meeting' }, ['meeting']],
    ['a place that is free', { onlyFree: true }, ['meeting']],
    ['two things at once', { committee: 'teknik', words: 'parkering' }, ['meeting']],
    ['two things that no session is both of', { committee: 'sundhed', words: 'parkering' }, []],
  ])('are narrowed by %s', async (_name, given: SessionsAsked, expected: string[]) => {
    const found = await coming({ ...given, ...(given.nodeId && { nodeId: town.nodeId }) });
    expect(named(found)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  it('come page by page', async () => {
    const second = await listComingSessions(visitor(), {}, { page: 2, perPage: 3 });
    expect(named(second)).toEqual(['cancelled']);
    expect(second.total).toBe(4);
    expect(await listComingSessions(visitor(), {}, { page: 9, perPage: 3 })).toEqual({
      total: 4,
      sessions: [],
    });
  });
});

describe('places', () => {
  const seatsOf = async (slug: string, now = noon) =>
    (await listSessions(visitor(now), { slug }, all)).sessions[0]!.seats;

  it('are taken by what is pending as by what is agreed, by parties where there are no slots', async () => {
    expect(await seatsOf(slugs.full!)).toMatchObject({ capacity: 2, inUse: 2, waiting: 1 });
    expect(await seatsOf(slugs.meeting!)).toMatchObject({ capacity: 40, inUse: 3, waiting: 0 });
  });

  it('are in use by an offer as long as it lasts, and by no hold', async () => {
    const session = await town.session({ startsAt: '2026-09-01T13:00:00Z', committee: 'teknik' });
    const until = '2026-03-10T11:00:00Z';
    await town.booking(session, { state: 'waiting', offeredUntil: until });
    await world.db.insert(seatClaim).values({
      municipalityId: town.town.id,
      poolId: session.poolId,
      personId: (await town.citizen()).id,
      partySize: 1,
      state: 'held',
      createdAt: noon.toString(),
      expiresAt: until,
    });
    expect(await seatsOf(session.slug)).toEqual({
      ...{ capacity: 2, inUse: 1, waiting: 0 },
      nextOfferEndsAt: until,
    });
    const later = Temporal.Instant.from(until);
    expect(await seatsOf(session.slug, later)).toMatchObject({ inUse: 0, nextOfferEndsAt: null });
  });

  it('are asked for where the page says that it is open, at every instant', async () => {
    const session = await town.session({ startsAt: '2026-11-04T13:00:00Z', slots: 1 });
    const until = '2026-03-11T11:00:00Z';
    await town.booking(session, { state: 'waiting', offeredUntil: until });
    const instants = [noon.toString(), until, '2026-04-08T13:00:00Z', '2026-05-13T15:00:00Z'];
    for (const at of [...instants, '2026-05-13T15:00:00.999Z', '2026-05-13T15:00:01Z']) {
      const now = Temporal.Instant.from(at);
      const listed = await listSessions(visitor(now), {}, all);
      const open = listed.sessions.filter(({ standing }) => standing === 'open');
      const asked = await listSessions(visitor(now), { onlyFree: true }, all);
      expect(named(asked), at).toEqual(named({ sessions: open }));
    }
    expect((await freePlacesChangeAt(visitor()))?.toString()).toBe('2026-03-10T11:00:00Z');
    const over = visitor(Temporal.Instant.from('2026-03-10T11:00:00Z'));
    expect((await freePlacesChangeAt(over))?.toString()).toBe(until);
    await town.change(session.id, { cancelledAt: noon.toString() });
  });

  it('that are free are where one is led', async () => {
    const { open, seen } = await nextOpenSessions(visitor(), {}, 1);
    expect(open.map(({ slug }) => slug)).toEqual([slugs.meeting]);
    expect(seen.length).toBeGreaterThan(1);
    expect((await nextOpenSessions(visitor(), { committee: 'sundhed' }, 1)).open).toEqual([]);
  });
});

it('a month has the sessions of its days in Denmark', async () => {
  const late = await town.session({ startsAt: '2026-06-30T22:30:00Z', committee: 'teknik' });
  const ofMonth = async (month: string) =>
    (await listSessionsOfMonth(visitor(), {}, Temporal.PlainYearMonth.from(month))).map(
      ({ slug }) => slug,
    );
  expect(await ofMonth('2026-06')).toEqual([slugs.cancelled]);
  expect(await ofMonth('2026-07')).toEqual([late.slug]);
  expect(await ofMonth('2026-02')).toEqual([slugs.past]);
  const reach = await reachOfSessions(visitor());
  expect(reach?.first.toString()).toBe('2026-02-04');
  expect(
    await reachOfSessions({ ...visitor(), municipality: { ...town.town, id: town.nodeId } }),
  ).toBeNull();
});

it('a month opens on the day of the next session that fits and is not cancelled', async () => {
  const next = async (asked: SessionsAsked, from: string) =>
    (await nextDayWithSession(visitor(), asked, Temporal.PlainDate.from(from)))?.toString();
  expect(await next({}, '2026-03-10')).toBe('2026-04-15');
  expect(await next({}, '2026-04-15')).toBe('2026-04-15');
  expect(await next({ format: 'dialogue_meeting' }, '2026-03-10')).toBe('2026-05-20');
  // What was there in June is cancelled, and this is the last instant of it in Denmark.
  expect(await next({}, '2026-06-01')).toBe('2026-07-01');
  expect(await next({ area: 'nord' }, '2027-01-01')).toBeUndefined();
});

it('committees to choose among have sessions to come, or are asked for', async () => {
  const choices = async (asked?: string, now = noon) =>
    (await committeesWithSessions(visitor(now), asked)).map(({ slug }) => slug);
  expect(await choices()).toEqual(['sundhed', 'teknik']);
  expect(await choices('byraadet')).toEqual(['byraadet', 'sundhed', 'teknik']);
  const late = Temporal.Instant.from('2027-01-01T12:00:00Z');
  expect(await choices(undefined, late)).toEqual([]);
  expect(await choices('teknik', late)).toEqual(['teknik']);
});

it('each committee has the next session that one can still come to', async () => {
  const next = async (at: string) =>
    Object.fromEntries(
      [...(await nextOfEachCommittee(visitor(Temporal.Instant.from(at))))].map(([slug, one]) => [
        slug,
        one.slug,
      ]),
    );
  // The one of today at the other committee has begun.
  expect(await next(noon.toString())).toEqual({ sundhed: slugs.full, teknik: slugs.meeting });
  // The whole of the closing second counts; the committee's other one is cancelled.
  expect(await next('2026-04-08T13:00:00.999Z')).toHaveProperty('sundhed', slugs.full);
  expect(await next('2026-04-08T13:00:01Z')).not.toHaveProperty('sundhed');
  expect(await next('2027-01-01T12:00:00Z')).toEqual({});
});

describe('a session’s page', () => {
  it('says by which model one comes, and that a deadline is on a holiday', async () => {
    const modelId = await town.model('sundhed', { who: 'everyone', decides: 'nobody' });
    const session = await town.session({
      ...{ startsAt: '2027-01-08T13:00:00Z', modelId },
      ...{ closesAt: '2027-01-01T11:00:00Z', materialsBy: '2027-01-04T11:00:00Z' },
    });
    const found = await findPublicSession(visitor(), session.slug);
    expect(found.rules).toMatchObject({ who: 'everyone', decides: 'nobody' });
    expect(found.onHoliday).toEqual({ closesAt: true, materialsBy: false });
  });

  it('says which times are free, and never whose the others are', async () => {
    const session = await town.session({ startsAt: '2026-10-01T13:00:00Z', slots: 3 });
    await town.booking(session, { slot: 1, topic: 'Et hemmeligt emne' });
    const found = await findPublicSession(visitor(), session.slug);
    expect(found.slots.map(({ isTaken }) => isTaken)).toEqual([false, true, false]);
    expect(JSON.stringify(found)).not.toMatch(/hemmeligt|Ida Marie|mørk/);
    expect(found.after).toBeNull();
  });

  it('has topics, links, access, and the way in by video to an open meeting', async () => {
    const found = await findPublicSession(visitor(), slugs.meeting!);
    expect(found).toMatchObject({
      topics: [{ title: 'Cykelstier', table: 'Bord 1' }, { title: 'Parkering' }],
      access: ['step_free'],
      remoteUrl: 'https://video.example/aabent',
      nodes: [{ id: town.nodeId }],
      sdgs: [{ goal: 11, isOwn: true }],
      area: { slug: 'nord' },
    });
  });

  it('does not give away the way in to a closed one', async () => {
    const found = await findPublicSession(visitor(), slugs.cancelled!);
    expect(found).toMatchObject({ hasRemote: true, remoteUrl: null, standing: 'cancelled' });
  });

  it('tells what happened, of what everyone may know', async () => {
    await world.db.transaction(async (tx) => {
      const ctx = asOperator(world, town.town);
      await recordEvent(tx, ctx, { subjectId: full.id, kind: 'session_set', isPublic: true });
      await recordEvent(tx, ctx, { subjectId: full.id, kind: 'session_moved', isPublic: false });
    });
    const { events } = await findPublicSession(visitor(), slugs.full!);
    expect(events.map(({ kind }) => kind)).toEqual(['session_set']);
  });

  it.each(['findes-ikke', 'Sundhed'])('is not there for %s', async (slug) => {
    await expect(findPublicSession(visitor(), slug)).rejects.toThrow(NotFound);
  });

  it('is not there in another municipality', async () => {
    const other = { ...asVisitor(world, elsewhere.town) };
    await expect(findPublicSession(other, slugs.meeting!)).rejects.toThrow(NotFound);
  });
});

describe('afterwards', () => {
  const later = Temporal.Instant.from('2026-08-01T11:00:00Z');
  let held: TownSession & { slug: string };
  let published: string;

  beforeAll(async () => {
    held = await town.session({ startsAt: '2026-07-01T13:00:00Z', slots: 3 });
    const said = { state: 'attended' as const, outcome: 'to_administration' as const };
    const one = await town.booking(held, {
      ...said,
      slot: 0,
      isPublishable: true,
      publicTitle: 'Lys på stien ved åen',
      outcomePublishedAt: '2026-07-02T08:00:00Z',
    });
    const other = await town.booking(held, { ...said, slot: 1, publicTitle: 'Ikke til alle' });
    published = one.id;
    await town.booking(held, { slot: 2, state: 'absent' });
    const { id: madeById } = await town.staff('Sif Sekretær');
    const followUp = {
      municipalityId: town.town.id,
      sessionId: held.id,
      unitId: town.units.sundhed!,
      dueOn: '2026-09-01',
      isPublic: true,
      madeById,
      madeAt: '2026-07-02T08:00:00Z',
    };
    await world.db.insert(dialogueFollowUp).values([
      { ...followUp, bookingId: one.id, text: 'Vi regner på det' },
      { ...followUp, bookingId: one.id, text: 'Kun for dem, der var der', isPublic: false },
      { ...followUp, bookingId: other.id, text: 'Om noget, der ikke er offentligt' },
      { ...followUp, text: 'Vi vender tilbage', state: 'kept', closedAt: '2026-07-20T08:00:00Z' },
    ]);
    await world.db.transaction((tx) =>
      linkToNodes(tx, asOperator(world, town.town), one.id, [town.nodeId], 'author'),
    );
  });

  it('has how many came, and what is published – nothing else', async () => {
    const { after, standing } = await findPublicSession(visitor(later), held.slug);
    expect(standing).toBe('over');
    expect(after).toMatchObject({
      attended: { bookings: 2, persons: 2 },
      outcomes: [
        {
          title: 'Lys på stien ved åen',
          outcome: 'to_administration',
          followUps: [{ text: 'Vi regner på det', unit: 'Sundhed og Omsorg', state: 'open' }],
        },
      ],
      followUps: [{ text: 'Vi vender tilbage', state: 'kept' }],
      notes: [],
    });
    expect(JSON.stringify(after)).not.toMatch(/Ikke til alle|ikke er offentligt|Kun for dem/);
  });

  it('finds outcomes by what they serve', async () => {
    const ids = async (of: Parameters<typeof listOutcomes>[1]) =>
      (await listOutcomes(visitor(), of, 5)).map(({ id }) => id);
    expect(await ids({ nodeId: town.nodeId })).toEqual([published]);
    expect(await ids({ committee: 'sundhed' })).toEqual([published]);
    expect(await ids({ committee: 'teknik' })).toEqual([]);
    expect(await ids({ sdg: 5 })).toEqual([]);
  });

  it('shows notes that were published, and no others', async () => {
    const open = await town.session({
      startsAt: '2026-07-08T13:00:00Z',
      format: 'dialogue_meeting',
      topics: ['Skoler'],
    });
    const note = {
      municipalityId: town.town.id,
      sessionId: open.id,
      writtenById: (await town.citizen()).id,
      changedAt: noon.toString(),
      checkUntil: '2026-07-15T10:00:00Z',
    };
    await world.db.insert(dialogueNote).values([
      {
        ...note,
        topicId: open.topicIds[0]!,
        text: 'Flere cykler.',
        state: 'published',
        publishedAt: '2026-07-16T10:00:00Z',
      },
      { ...note, text: 'Udkast.', state: 'being_checked' },
    ]);
    const { after } = await findPublicSession(visitor(later), open.slug);
    expect(after?.notes).toMatchObject([{ topic: 'Skoler', text: 'Flere cykler.' }]);
    expect(after?.notes).toHaveLength(1);
  });

  it('is in open data without anybody in it', async () => {
    const { sessions } = await listOpenSessions(visitor(later), { slug: held.slug }, all);
    expect(sessions).toMatchObject([
      { outcomes: [{ title: 'Lys på stien ved åen' }], isRemote: false, heldAt: null },
    ]);
    expect(JSON.stringify(sessions)).not.toMatch(/Ida Marie|Ikke til alle|mørk/);
  });

  it('forgets no outcome with its author', async () => {
    await world.db
      .update(dialogueBooking)
      .set({ erasedAt: later.toString(), topic: null, viewpoint: null })
      .where(eq(dialogueBooking.id, published));
    expect(await listOutcomes(visitor(), { sessionIds: [held.id] }, 5)).toHaveLength(1);
  });
});

it('is found by public search', async () => {
  const { hits } = await searchPublic(visitor(), 'parkering', 1);
  expect(hits).toMatchObject([
    {
      kind: 'dialogue_session',
      path: `/dialog/${slugs.meeting}`,
      context: 'onsdag den 20. maj 2026',
    },
  ]);
});
