import { eq } from 'drizzle-orm';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import {
  dialogueBooking,
  dialogueDecision,
  dialogueFeed,
  dialogueFollowUp,
  dialogueNote,
  dialogueNoteCheck,
  dialogueReply,
  dialogueSession,
  dialogueUntold,
  organisationUnit,
  seatClaim,
  seatPool,
} from '#db/schema';
import { makeSessionsSearchable } from '~/domains/dialogue/finding/searchable.server';
import { openPool } from '~/domains/seats/index.server';
import { registerSubjects } from '~/domains/thread/index.server';
import { danishDay, readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { makePerson, testKeys } from './people';
import { markOf } from './personas';
import type { World } from './plan-world';

/** What of committee dialogue only those at the table read, in bookings; by what it is the mark of. */
export const ofBookings = [
  ...(['dialogtopic', 'dialogviewpoint', 'dialogitem', 'dialogplace', 'dialogwith'] as const),
  ...(['dialogneeds', 'dialogrefusal', 'dialogagain', 'dialogtitle', 'dialogauthor'] as const),
  ...(['dialoguntold', 'dialogpromise', 'dialogresult'] as const),
];
/** What stands at a dialogue meeting of which nothing is published yet. */
export const ofMeetings = ['dialognote', 'dialogcheck'] as const;
/** What nobody but its author reads, nor who gave it where enough others have answered. */
export const ofNobody = ['dialogreply', 'dialogfeed'] as const;

type Mark = (typeof ofBookings | typeof ofMeetings | typeof ofNobody)[number];

/**
 * Has somebody ask to be heard by the municipality's committee, with a mark wherever one can stand that is not for
 * everyone: at a session to come, at one where they were refused, and at a deputation and a dialogue meeting that are over.
 * @returns addresses that no page needs to lead to, and the secret of somebody's calendar
 */
export async function hideDialogueMarks(world: World, town: Tenant) {
  const mark = (of: Mark) => markOf(town, of);
  const now = readClock();
  const [coming] = await world.db
    .select()
    .from(dialogueSession)
    .where(eq(dialogueSession.municipalityId, town.id));
  const { committeeId, modelId } = coming!;
  const own = { municipalityId: town.id, committeeId };
  const [unit] = await world.db
    .select()
    .from(organisationUnit)
    .where(eq(organisationUnit.municipalityId, town.id));
  const staff = await makePerson(world, town, { name: 'Fie', roles: ['council_secretariat'] });

  /** A session that is over, and held. */
  const held = async (format: 'deputation' | 'dialogue_meeting', daysAgo: number) => {
    const begins = now.subtract({ hours: 24 * daysAgo });
    const startsAt = begins.toString();
    const before = begins.subtract({ hours: 24 }).toString();
    const [id, slug] = [uuidv7(), `overstaaet-${format.replace('_', '-')}`];
    await world.db.transaction(async (tx) => {
      await registerSubjects(tx, town.id, 'dialogue_session', [id]);
      await tx.insert(dialogueSession).values({
        ...{ ...own, id, slug, modelId, format, startsAt, place: 'Rådhuset', changedAt: before },
        endsAt: begins.add({ minutes: 60 }).toString(),
        ...{ closesAt: before, materialsBy: before, heldAt: startsAt },
      });
      await makeSessionsSearchable(tx, { municipality: town }, [id]);
      await openPool(
        tx,
        { municipality: town, now },
        {
          ...{ subjectId: id, capacity: 40, largestParty: 5, hasWaitingList: true },
          ...{ acceptMinutes: 60, closesAt: begins },
        },
      );
    });
    return { id, slug };
  };
  const deputation = await held('deputation', 10);
  const meeting = await held('dialogue_meeting', 20);

  type Row = typeof dialogueBooking.$inferInsert;
  const booking = async (sessionId: string, facts: Partial<Row> & Pick<Row, 'state'>) => {
    const author = await makePerson(world, town, {
      name: mark('dialogauthor'),
      email: `${mark('dialogauthor')}${uuidv4()}@example.dk`,
      ageBand: '18_plus',
      street: mark('dialogauthor'),
      postcode: '1234',
    });
    const [id, claimId] = [uuidv7(), facts.state === 'attended' ? uuidv7() : null];
    await world.db.transaction(async (tx) => {
      await registerSubjects(tx, town.id, 'dialogue_booking', [id]);
      if (claimId !== null) {
        await tx.insert(seatClaim).values({
          ...{ id: claimId, municipalityId: town.id, poolId: await poolOf(world, sessionId) },
          ...{ personId: author.id, partySize: 1, state: 'taken', createdAt: now.toString() },
          checkedInAt: now.toString(),
        });
      }
      await tx.insert(dialogueBooking).values({
        ...{ ...own, id, sessionId, claimId, modelId, authorId: author.id, formKey: uuidv4() },
        ...{ language: 'da', partySize: 2, topic: mark('dialogtopic') },
        ...{ viewpoint: mark('dialogviewpoint'), agendaItem: mark('dialogitem') },
        ...{ place: mark('dialogplace'), companions: mark('dialogwith') },
        ...{ needs: ['interpreter'], needsNote: mark('dialogneeds') },
        ...{ receivedAt: now.toString(), deadlineAt: now.add({ hours: 1 }).toString() },
        ...facts,
      });
    });
    return id;
  };
  const waiting = await booking(coming!.id, { state: 'waiting' });
  const refused = await booking(coming!.id, {
    ...{ state: 'refused', reasonCode: 'outside_field', decidedById: staff.id },
    ...{ decidedAt: now.toString(), decisionWords: mark('dialogrefusal') },
    ...{ secondLook: mark('dialogagain'), secondLookAt: now.toString() },
  });
  await world.db.insert(dialogueDecision).values({
    ...{ municipalityId: town.id, bookingId: refused, decision: 'refuse', byId: staff.id },
    ...{ reasonCode: 'outside_field', facts: {}, at: now.toString() },
  });
  const heard = await booking(deputation.id, {
    ...{ state: 'attended', isPublishable: true, outcome: 'noted', outcomeAt: now.toString() },
    publicTitle: mark('dialogtitle'),
  });
  const talked = await booking(meeting.id, { state: 'attended' });
  await writeBeside(world, town, {
    ...{ heard, talked, waiting, deputation: deputation.id, meeting: meeting.id },
    ...{ staffId: staff.id, unitId: unit!.id },
  });
  const feedId = uuidv7();
  await world.db.insert(dialogueFeed).values({
    ...{ id: feedId, municipalityId: town.id, personId: staff.id, name: mark('dialogfeed') },
    createdAt: now.toString(),
  });
  const bookings = [waiting, refused, heard, talked];
  return {
    bookings,
    sessions: [coming!.slug, deputation.slug, meeting.slug],
    feed: testKeys.tokenFor('dialogue feed', feedId),
  };
}

async function poolOf({ db }: World, sessionId: string): Promise<string> {
  const [row] = await db.select().from(seatPool).where(eq(seatPool.subjectId, sessionId));
  return row!.id;
}

type Beside = Record<
  'heard' | 'talked' | 'waiting' | 'deputation' | 'meeting' | 'staffId' | 'unitId',
  string
>;

/** What stands beside bookings: promises, notes, what was said of them, replies, and who is told by telephone. */
async function writeBeside({ db }: World, town: Tenant, of: Beside): Promise<void> {
  const mark = (what: Mark) => markOf(town, what);
  const here = { municipalityId: town.id };
  const now = readClock();
  const at = now.toString();
  await db.insert(dialogueFollowUp).values({
    ...{ ...here, sessionId: of.deputation, bookingId: of.heard, unitId: of.unitId },
    ...{ text: mark('dialogpromise'), result: mark('dialogresult'), state: 'kept', closedAt: at },
    ...{ dueOn: danishDay(now).toString(), isPublic: false, madeById: of.staffId, madeAt: at },
  });
  const noteId = uuidv7();
  await db.insert(dialogueNote).values({
    ...{ ...here, id: noteId, sessionId: of.meeting, text: mark('dialognote') },
    ...{ state: 'being_checked', writtenById: of.staffId, changedAt: at },
    checkUntil: now.add({ hours: 24 }).toString(),
  });
  await db.insert(dialogueNoteCheck).values({
    ...{ ...here, noteId, bookingId: of.talked, verdict: 'wrong', words: mark('dialogcheck'), at },
  });
  await db.insert(dialogueReply).values({
    ...{ ...here, sessionId: of.deputation, side: 'citizen', respondentKey: uuidv4() },
    ...{ heard: 1, clear: 1, worthwhile: 1, words: mark('dialogreply'), at },
  });
  await db.insert(dialogueUntold).values({
    ...{ ...here, bookingId: of.waiting, text: mark('dialoguntold'), at },
  });
}
