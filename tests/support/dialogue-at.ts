import { and, eq } from 'drizzle-orm';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import {
  committee,
  dialogueBooking,
  dialogueModel,
  dialogueSession,
  dialogueSlot,
} from '#db/schema';
import { makeSessionsSearchable } from '~/domains/dialogue/finding/searchable.server';
import { firstModel } from '~/domains/dialogue/model';
import { openPool } from '~/domains/seats/index.server';
import { registerSubjects } from '~/domains/thread/index.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { makePerson } from './people';
import type { World } from './plan-world';

/**
 * A session of a committee in two weeks, which one can book, with one time at it.
 * @param slugOfCommittee of a municipality's committee
 * @returns its slug
 */
export async function sessionAt(
  { db }: Pick<World, 'db'>,
  municipality: Tenant,
  slugOfCommittee: string,
): Promise<string> {
  const now = readClock();
  const begins = now.round({ smallestUnit: 'hour' }).add({ hours: 14 * 24 });
  const [startsAt, endsAt] = [begins.toString(), begins.add({ minutes: 15 }).toString()];
  const closesAt = now.add({ hours: 7 * 24 }).toString();
  const [id, modelId, slug] = [uuidv7(), uuidv7(), `${slugOfCommittee}-moede`];
  const [of] = await db
    .select({ id: committee.id })
    .from(committee)
    .where(and(eq(committee.municipalityId, municipality.id), eq(committee.slug, slugOfCommittee)));
  const own = { municipalityId: municipality.id, committeeId: of!.id };
  await db.transaction(async (tx) => {
    await registerSubjects(tx, municipality.id, 'dialogue_session', [id]);
    // Where the mayor decides, everyone who has to do with dialogue sees it.
    await tx.insert(dialogueModel).values({
      ...{ ...own, id: modelId, version: 1, rules: { ...firstModel, decides: 'mayor' } },
      inForceFrom: '2000-01-01T00:00:00Z',
      madeAt: now.toString(),
    });
    await tx.insert(dialogueSession).values({
      ...{ ...own, id, slug, modelId, format: 'deputation', startsAt, endsAt, closesAt },
      materialsBy: closesAt,
      place: 'Rådhuset',
      changedAt: now.toString(),
    });
    await tx.insert(dialogueSlot).values({ ...own, sessionId: id, startsAt, endsAt });
    await makeSessionsSearchable(tx, { municipality }, [id]);
    await openPool(
      tx,
      { municipality, now },
      {
        ...{ subjectId: id, capacity: 1, largestParty: 1, hasWaitingList: true },
        acceptMinutes: 48 * 60,
        closesAt: begins,
      },
    );
  });
  return slug;
}

/**
 * Somebody new waits to be heard at the municipality's only session.
 * @returns the id of their booking
 */
export async function bookingAt(world: Pick<World, 'db'>, municipality: Tenant): Promise<string> {
  const author = await makePerson(world, municipality, { name: 'En, der vil høres' });
  const [session] = await world.db
    .select()
    .from(dialogueSession)
    .where(eq(dialogueSession.municipalityId, municipality.id));
  const { committeeId, modelId, closesAt } = session!;
  const id = uuidv7();
  await world.db.transaction(async (tx) => {
    await registerSubjects(tx, municipality.id, 'dialogue_booking', [id]);
    await tx.insert(dialogueBooking).values({
      ...{ id, municipalityId: municipality.id, committeeId, modelId },
      ...{ sessionId: session!.id, authorId: author.id, formKey: uuidv4() },
      ...{ state: 'waiting', language: 'da', topic: 'Stien ved åen', partySize: 1 },
      ...{ receivedAt: readClock().toString(), deadlineAt: closesAt },
    });
  });
  return id;
}
