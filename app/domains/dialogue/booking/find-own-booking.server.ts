import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { validate } from 'uuid';
import {
  committee,
  dialogueBooking,
  dialogueFollowUp,
  dialogueModel,
  dialogueNote,
  dialogueSlot,
  dialogueTopic,
  organisationUnit,
} from '#db/schema';
import { filesOf } from '~/domains/files/index.server';
import type { PersonActor } from '~/domains/identity/actor';
import { claimsOf } from '~/domains/seats/index.server';
import { eventsOf, linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { NotFound } from '~/platform/errors';
import type { Model } from '../model';
import { dialoguePolicy } from '../policy';
import { whyNotChangeable, wordsStand } from '../rules/changing';
import { mostMaterials, whyNotHandedIn } from '../rules/materials';
import { hasBegun as begunAt, secondLookEnds, whyNoSecondLook } from '../rules/booking';
import { whyNotOpen, whyNotThere } from '../rules/questionnaire';
import { findGround } from '../screening/grounds.server';
import { isLive } from '../states';
import type { NeedKind } from '../vocabulary';
import { otherTimes } from './other-times.server';
import { slotsOf } from './free-slots.server';
import { sessionFacts } from './session-facts.server';

type Row = typeof dialogueBooking.$inferSelect;
type Reading = ReadContext & { actor: PersonActor };

/**
 * One's own booking: where it is, what was said in it, what was decided and promised, and what one may do with it now.
 * @throws NotFound where one has none such
 */
export async function findOwnBooking(ctx: Reading, id: string) {
  const [found] = validate(id)
    ? await ctx.db
        .select({
          row: dialogueBooking,
          committee: { id: committee.id, name: committee.name, slug: committee.slug },
          rules: dialogueModel.rules,
          topicTitle: dialogueTopic.title,
        })
        .from(dialogueBooking)
        .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
        .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueBooking.modelId))
        .leftJoin(dialogueTopic, eq(dialogueTopic.id, dialogueBooking.topicId))
        .where(
          and(eq(dialogueBooking.municipalityId, ctx.municipality.id), eq(dialogueBooking.id, id)),
        )
    : [];
  // Nobody learns by it that somebody else has one.
  const isOwn = found && dialoguePolicy(ctx.actor, { do: 'change_own', booking: found.row });
  if (!found || !isOwn) throw new NotFound();
  const { row, rules } = found;
  const session = await sessionOf(ctx, row);
  const slot = await slotOf(ctx, row);
  const hasBegun = session !== null && begunAt(slot?.startsAt ?? session.startsAt, ctx.now);
  const files = await filesOf(ctx, row.id);
  const materials = { state: row.state, materialsBy: session?.materialsBy ?? null };
  const links = (await linksOfEach(ctx, [row.id])).get(row.id);
  return {
    ...ownWords(row),
    committee: found.committee,
    decides: rules.decides,
    publishes: rules.publishes,
    adviserUrl: rules.adviserUrl,
    acceptHours: rules.acceptHours,
    topicTitle: found.topicTitle,
    session,
    slot,
    hasBegun,
    ...(await claimOf(ctx, row)),
    nodes: links?.nodes ?? [],
    sdgs: links?.sdgs.filter(({ isOwn: own }) => own).map(({ goal }) => goal) ?? [],
    files,
    whyMaterialsStand: whyNotHandedIn(materials, ctx.now),
    mayAddMaterials: files.length < mostMaterials,
    /** What a place that is offered without a time can be chosen from. */
    freeSlots:
      session === null || row.state !== 'waiting'
        ? []
        : (await slotsOf(ctx, session.id)).filter(({ state }) => state.is === 'free'),
    elsewhere:
      row.state === 'pending' || row.state === 'confirmed'
        ? hasBegun
          ? []
          : await otherTimes(ctx, { ...row, format: session?.format ?? null })
        : [],
    isCancellable: isLive(row.state) && !hasBegun,
    change: changeOf(row, session, rules, ctx.now),
    mayReply:
      session !== null && whyNotOpen(session, ctx.now) === null && whyNotThere(row.state) === null,
    mayAskAgain: whyNoSecondLook(row, 'x', ctx.now) === null,
    /** Until when somebody else can be asked to look at a refusal; null: it is none. */
    secondLookUntil:
      row.state === 'refused' && row.decidedAt !== null
        ? secondLookEnds(asInstant(row.decidedAt)).toString()
        : null,
    ground: row.reasonCode === null ? null : await findGround(ctx, row.reasonCode),
    followUps: await followUpsOf(ctx, row),
    notes: await notesOf(ctx, row),
    events: await eventsOf(ctx, row.id, { publicOnly: false }),
  };
}

function ownWords(row: Row) {
  return {
    id: row.id,
    state: row.state,
    language: row.language,
    topic: row.topic,
    viewpoint: row.viewpoint,
    agendaItem: row.agendaItem,
    place: row.place,
    partySize: row.partySize,
    companions: row.companions,
    needs: row.needs as NeedKind[],
    needsNote: row.needsNote,
    isRemote: row.isRemote,
    isPublishable: row.isPublishable,
    receivedAt: row.receivedAt,
    decisionWords: row.decisionWords,
    secondLook: row.secondLook,
    secondLookAt: row.secondLookAt,
    secondLookAnsweredAt: row.secondLookAnsweredAt,
    secondLookWords: row.secondLookWords,
    outcome: row.outcome,
    isPublished: row.outcomePublishedAt !== null,
    /** Whether what they wrote was erased. */
    isForgotten: row.erasedAt !== null,
  };
}

/** The way in by video is for those whose place is agreed. */
async function sessionOf(ctx: Reading, { sessionId, state }: Row) {
  if (sessionId === null) return null;
  const [session] = await sessionFacts(ctx, { id: sessionId });
  if (!session) return null;
  const { rules: _, ...facts } = session;
  const { remoteUrl } = facts;
  const isAgreed = state === 'confirmed' || state === 'attended';
  return { ...facts, hasRemote: remoteUrl !== null, remoteUrl: isAgreed ? remoteUrl : null };
}

/** What of it can still be changed; null: nothing. */
function changeOf(
  row: Row,
  session: Awaited<ReturnType<typeof sessionOf>>,
  rules: Model,
  now: Reading['now'],
) {
  if (session === null || whyNotChangeable(row, session, now) !== null) return null;
  const { scope, mostPersons } = rules;
  return {
    words: !wordsStand(row, session, rules),
    needsItem: scope === 'agenda_items',
    mostPersons,
    hasRemote: session.hasRemote,
  };
}

async function slotOf(ctx: Reading, { claimId }: Row) {
  if (claimId === null) return null;
  const [slot] = await ctx.db
    .select({
      id: dialogueSlot.id,
      startsAt: dialogueSlot.startsAt,
      endsAt: dialogueSlot.endsAt,
    })
    .from(dialogueSlot)
    .where(eq(dialogueSlot.claimId, claimId));
  return slot ?? null;
}

/** Whether a place is offered and until when, and else the place in the queue. */
async function claimOf(ctx: Reading, row: Row) {
  const claim = (await claimsOf(ctx, row.authorId)).find(({ id }) => id === row.claimId);
  const isOffered = row.state === 'waiting' && claim?.state === 'offered';
  return {
    offeredUntil: isOffered ? claim.expiresAt : null,
    /** Whether it was offered a place, and nobody said yes in time. */
    isOfferOver: row.state === 'waiting' && claim?.state === 'expired',
    placeInQueue: row.state === 'waiting' && !isOffered ? (claim?.place ?? null) : null,
  };
}

/** What the committee promised in the matter, or at the dialogue meeting as a whole: all of it for those who came. */
async function followUpsOf(ctx: Reading, row: Row) {
  const isWhole =
    row.sessionId === null || row.state !== 'attended'
      ? undefined
      : and(eq(dialogueFollowUp.sessionId, row.sessionId), isNull(dialogueFollowUp.bookingId));
  return ctx.db
    .select({
      id: dialogueFollowUp.id,
      text: dialogueFollowUp.text,
      unit: organisationUnit.name,
      dueOn: dialogueFollowUp.dueOn,
      state: dialogueFollowUp.state,
      result: dialogueFollowUp.result,
      closedAt: dialogueFollowUp.closedAt,
    })
    .from(dialogueFollowUp)
    .innerJoin(organisationUnit, eq(organisationUnit.id, dialogueFollowUp.unitId))
    .where(
      and(
        eq(dialogueFollowUp.municipalityId, ctx.municipality.id),
        or(eq(dialogueFollowUp.bookingId, row.id), isWhole),
      ),
    )
    .orderBy(asc(dialogueFollowUp.dueOn), asc(dialogueFollowUp.id));
}

/** Where notes of their dialogue meeting are: to be read by them, published, or neither. */
async function notesOf(ctx: Reading, row: Row): Promise<'being_checked' | 'published' | null> {
  if (row.sessionId === null || row.state !== 'attended') return null;
  const rows = await ctx.db
    .select({ state: dialogueNote.state })
    .from(dialogueNote)
    .where(eq(dialogueNote.sessionId, row.sessionId));
  const states = rows.map(({ state }) => state);
  return (['being_checked', 'published'] as const).find((one) => states.includes(one)) ?? null;
}
