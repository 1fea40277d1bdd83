import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import {
  area,
  committee,
  dialogueBooking,
  dialogueModel,
  dialogueSession,
  dialogueSlot,
  dialogueTopic,
  organisationUnit,
  planNode,
  seatClaim,
  seatPool,
} from '#db/schema';
import { makeSessionsSearchable } from '~/domains/dialogue/finding/searchable.server';
import { firstModel, type Model } from '~/domains/dialogue/model';
import type { BookingState } from '~/domains/dialogue/states';
import { type Format, hasSlots } from '~/domains/dialogue/vocabulary';
import { openPool } from '~/domains/seats/index.server';
import { registerSubjects } from '~/domains/thread/index.server';
import type { Tenant } from '~/platform/context.server';
import { actingAs, type GivenRole, makePerson } from './people';
import { asOperator, mustImport, noon, planFile, type World } from './plan-world';

export type DialogueTown = Awaited<ReturnType<typeof startDialogueTown>>;
export type TownSession = Pick<
  typeof dialogueSession.$inferSelect,
  'id' | 'slug' | 'committeeId' | 'modelId' | 'closesAt'
> & { poolId: string; slotIds: string[] };

/** States in which a booking has seats, and those in which it waits for some. */
const withSeats: BookingState[] = ['pending', 'confirmed', 'attended', 'absent'];

/**
 * A municipality with two committees that meet citizens, two areas, a unit, a plan with a node, and a resident. What is
 * put in by `model`, `session` and `booking` stands in the tables as verbs would have left it, without events, mails
 * and audit.
 */
export async function startDialogueTown(world: World, given: { slug?: string } = {}) {
  const town: Tenant = await world.register({
    ...given,
    languages: ['da', 'en', 'de'],
    committees: [
      { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
      { slug: 'sundhed', name: 'Sundhedsudvalget', kind: 'committee' },
      { slug: 'teknik', name: 'Teknikudvalget', kind: 'committee' },
    ],
    units: [{ slug: 'sundhed', name: 'Sundhed og Omsorg' }],
    areas: [
      { slug: 'nord', name: 'Nordbyen' },
      { slug: 'syd', name: 'Sydbyen' },
    ],
  });
  await mustImport(
    asOperator(world, town),
    planFile(town, [
      { id: 'tema', kind: 'theme', title: 'Et sundt liv' },
      { id: 'motion', parent: 'tema', title: 'Motion for alle' },
    ]),
  );
  const bySlug = async (table: typeof committee | typeof area | typeof organisationUnit) => {
    const rows = await world.db.select().from(table).where(eq(table.municipalityId, town.id));
    return Object.fromEntries(rows.map(({ slug, id }) => [slug, id])) as Record<string, string>;
  };
  const committees = await bySlug(committee);
  const areas = await bySlug(area);
  const units = await bySlug(organisationUnit);
  const nodes = await world.db.select().from(planNode).where(eq(planNode.municipalityId, town.id));
  const nodeId = nodes.find(({ title }) => title === 'Motion for alle')!.id;

  const citizen = (facts: Parameters<typeof makePerson>[2] = {}) =>
    makePerson(world, town, {
      name: 'Ida Marie Prøve',
      ageBand: '18_plus',
      residentDeclaredAt: noon.toString(),
      street: 'Prøvevej 1',
      postcode: '6400',
      ...facts,
    });
  const staff = (name: string, ...roles: (GivenRole['role'] | GivenRole)[]) =>
    makePerson(world, town, { name, roles });
  const as = async (personId: string, now: Temporal.Instant = noon) =>
    (await actingAs(world, town, personId, { now, secondFactor: true })).ctx;

  const versions = new Map<string, number>();
  /** A committee's next model, in force from long ago on. */
  async function model(of = 'sundhed', rules: Partial<Model> = {}): Promise<string> {
    const [id, version] = [uuidv7(), (versions.get(of) ?? 0) + 1];
    versions.set(of, version);
    await world.db.insert(dialogueModel).values({
      id,
      municipalityId: town.id,
      committeeId: committees[of]!,
      version,
      rules: { ...firstModel, ...rules },
      inForceFrom: '2001-01-01T00:00:00Z',
      madeAt: noon.toString(),
    });
    return id;
  }
  const models = new Map<string, string>();

  /**
   * A session with its pool: two slots of a quarter of an hour one after the other, or 40 seats. It closes a week
   * before.
   * @param of.startsAt ISO
   */
  async function session(
    of: {
      committee?: string;
      format?: Format;
      startsAt?: string;
      slots?: number;
      capacity?: number;
      topics?: string[];
      area?: string;
    } & Partial<Omit<typeof dialogueSession.$inferInsert, 'format' | 'startsAt'>> = {},
  ) {
    const {
      committee: slugOfCommittee = 'sundhed',
      format = 'deputation',
      startsAt = '2026-04-15T13:00:00Z',
      slots = 2,
      capacity = 40,
      topics = [],
      area: slugOfArea,
      ...facts
    } = of;
    const begins = Temporal.Instant.from(startsAt);
    const slotsOf = hasSlots(format) ? slots : 0;
    const committeeId = committees[slugOfCommittee]!;
    const modelId =
      facts.modelId ?? models.get(slugOfCommittee) ?? (await model(slugOfCommittee));
    if (facts.modelId === undefined) models.set(slugOfCommittee, modelId);
    const closesAt = begins.subtract({ hours: 7 * 24 }).toString();
    const id = uuidv7();
    const row = {
      id,
      municipalityId: town.id,
      slug: `${slugOfCommittee}-${startsAt.slice(0, 16).replaceAll(/[T:]/g, '-').toLowerCase()}`,
      committeeId,
      modelId,
      format,
      startsAt: begins.toString(),
      endsAt: begins.add({ minutes: slotsOf > 0 ? slotsOf * 15 : 120 }).toString(),
      closesAt,
      materialsBy: closesAt,
      place: 'Rådhuset, lokale 4',
      areaId: slugOfArea === undefined ? null : areas[slugOfArea]!,
      changedAt: noon.toString(),
      ...facts,
    };
    const slotRows = Array.from({ length: slotsOf }, (_, at) => ({
      id: uuidv7(),
      municipalityId: town.id,
      sessionId: id,
      committeeId,
      startsAt: begins.add({ minutes: at * 15 }).toString(),
      endsAt: begins.add({ minutes: (at + 1) * 15 }).toString(),
    }));
    const topicRows = topics.map((title, position) => ({
      ...{ id: uuidv7(), municipalityId: town.id, sessionId: id, position, title },
      tableName: `Bord ${position + 1}`,
    }));
    const poolId = await world.db.transaction(async (tx) => {
      await registerSubjects(tx, town.id, 'dialogue_session', [id]);
      await tx.insert(dialogueSession).values(row);
      if (slotRows.length > 0) await tx.insert(dialogueSlot).values(slotRows);
      if (topicRows.length > 0) await tx.insert(dialogueTopic).values(topicRows);
      await makeSessionsSearchable(tx, { municipality: town }, [id]);
      const opened = await openPool(
        tx,
        { municipality: town, now: noon },
        {
          subjectId: id,
          capacity: slotsOf > 0 ? slotsOf : capacity,
          largestParty: slotsOf > 0 ? 1 : 5,
          hasWaitingList: true,
          acceptMinutes: 48 * 60,
          closesAt: begins,
        },
      );
      if (!opened.ok) throw new Error(opened.reason);
      return opened.value.poolId;
    });
    return { ...row, poolId, slotIds: slotRows.map((slot) => slot.id), topicIds: topicRows.map((one) => one.id) };
  }

  /**
   * A booking at a session, by somebody new unless somebody is given. With a place it has its seats, and the slot of that
   * number where there are slots; on the waiting list it waits for seats.
   * @param of.offeredUntil ISO: it waits, and is offered a place until then
   */
  async function booking(
    at: TownSession,
    of: {
      state?: BookingState;
      slot?: number;
      offeredUntil?: string;
    } & Partial<Omit<typeof dialogueBooking.$inferInsert, 'state'>> = {},
  ) {
    const { state = 'confirmed', slot, offeredUntil, ...facts } = of;
    const authorId = facts.authorId ?? (await citizen()).id;
    const partySize = facts.partySize ?? 1;
    const receivedAt = facts.receivedAt ?? noon.toString();
    const isPlaced = withSeats.includes(state);
    const claimId = isPlaced || state === 'waiting' ? uuidv7() : null;
    const id = uuidv7();
    await world.db.transaction(async (tx) => {
      await registerSubjects(tx, town.id, 'dialogue_booking', [id]);
      if (claimId !== null) {
        await tx.insert(seatClaim).values({
          id: claimId,
          municipalityId: town.id,
          poolId: at.poolId,
          personId: authorId,
          partySize: at.slotIds.length > 0 ? 1 : partySize,
          state: isPlaced ? 'taken' : offeredUntil === undefined ? 'waiting' : 'offered',
          createdAt: receivedAt,
          queuedAt: receivedAt,
          expiresAt: isPlaced ? null : (offeredUntil ?? null),
        });
      }
      if (claimId !== null && slot !== undefined) {
        await tx
          .update(dialogueSlot)
          .set({ claimId })
          .where(eq(dialogueSlot.id, at.slotIds[slot]!));
      }
      await tx.insert(dialogueBooking).values({
        id,
        municipalityId: town.id,
        committeeId: at.committeeId,
        sessionId: at.id,
        claimId,
        authorId,
        formKey: uuidv4(),
        state,
        language: 'da',
        topic: 'Stien ved åen',
        viewpoint: 'Den er mørk.',
        partySize,
        modelId: at.modelId,
        receivedAt,
        deadlineAt: at.closesAt,
        ...(state === 'refused' && { reasonCode: 'outside_field', decidedAt: receivedAt }),
        ...facts,
      });
    });
    return { id, authorId, claimId };
  }

  const change = (id: string, to: Partial<typeof dialogueSession.$inferInsert>) =>
    world.db.update(dialogueSession).set(to).where(eq(dialogueSession.id, id));
  const poolOf = async (sessionId: string) =>
    (await world.db.select().from(seatPool).where(eq(seatPool.subjectId, sessionId)))[0]!;

  return {
    ...{ town, committees, areas, units, nodeId },
    ...{ citizen, staff, as, model, session, booking, change, poolOf },
  };
}
