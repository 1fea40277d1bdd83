import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import { attachFiles } from '~/domains/files/index.server';
import type { PersonActor } from '~/domains/identity/actor';
import { linkToNodes, linkToSdgs } from '~/domains/thread/index.server';
import type { Language } from '~/i18n/languages';
import type { Context } from '~/platform/context.server';
import type { Outcome } from '~/platform/outcome';
import type { HeldSession } from '../sessions/find-session.server';
import { hasSlots, type NeedKind } from '../vocabulary';

/** A booking as it is sent. */
export type SentBooking = {
  sessionId: string;
  /** Where people come one by one: the time that they want; null: the one that they hold. */
  slotId: string | null;
  join: 'place' | 'waiting_list';
  topic: string | null;
  viewpoint: string | null;
  agendaItem: string | null;
  place: string | null;
  /** The topic of a dialogue meeting. */
  topicId: string | null;
  /** With whoever sends it. */
  partySize: number;
  companions: string | null;
  needs: NeedKind[];
  needsNote: string | null;
  isRemote: boolean;
  isPublishable: boolean;
  /** Nodes of the plans, and UN goals, that it is about. */
  nodeIds: string[];
  sdgs: number[];
  fileIds: string[];
  language: Language;
  formKey: string;
};

/** Its claim on seats, and where that puts it. */
export type Placed = { claimId: string; state: 'pending' | 'confirmed' | 'waiting' };

/**
 * Writes a booking with its place, its links and what is brought, in the caller's transaction. Its subject is registered.
 * @returns nothing; or `file_gone`, after which the caller undoes all of it
 */
export async function writeBooking(
  tx: Transaction,
  ctx: Context & { actor: PersonActor },
  of: {
    id: string;
    session: HeldSession;
    given: SentBooking;
    caseKey: string | null;
    placed: Placed;
  },
): Promise<Outcome<unknown, 'file_gone'>> {
  const { id, session, given, placed } = of;
  await tx.insert(dialogueBooking).values({
    id,
    municipalityId: ctx.municipality.id,
    committeeId: session.committeeId,
    sessionId: session.id,
    claimId: placed.claimId,
    authorId: ctx.actor.personId,
    assistedById: ctx.actor.assistedBy,
    formKey: given.formKey,
    state: placed.state,
    language: given.language,
    topic: hasSlots(session.format) ? given.topic : null,
    viewpoint: given.viewpoint,
    agendaItem: given.agendaItem,
    caseKey: of.caseKey,
    place: given.place,
    topicId: given.topicId,
    partySize: given.partySize,
    companions: given.companions,
    needs: given.needs,
    needsNote: given.needsNote,
    isRemote: given.isRemote,
    isPublishable: given.isPublishable && session.model.publishes === 'outcome',
    modelId: session.modelId,
    receivedAt: ctx.now.toString(),
    deadlineAt: session.closesAt,
  });
  await linkToNodes(tx, ctx, id, given.nodeIds, 'author');
  await linkToSdgs(tx, ctx, id, given.sdgs, 'author');
  return attachFiles(tx, ctx, { fileIds: given.fileIds, subjectId: id });
}
