import { and, asc, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import {
  committee,
  dialogueBooking,
  dialogueFollowUp,
  dialogueSession,
  organisationUnit,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { dialoguePolicy } from '../policy';

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;
export type FollowUp = Awaited<ReturnType<typeof read>>[number];

/** What a committee promised at a session, in order of its days. The caller authorizes. */
export function followUpsOfSession(ctx: Reading, sessionId: string): Promise<FollowUp[]> {
  return read(ctx, eq(dialogueFollowUp.sessionId, sessionId));
}

/**
 * What somebody who was at a session sees of what is followed up: of their own deputation, or of the whole dialogue
 * meeting. The caller authorizes.
 */
export function followUpsOfBooking(
  ctx: Reading,
  of: { sessionId: string; bookingId: string },
): Promise<FollowUp[]> {
  return read(
    ctx,
    and(
      eq(dialogueFollowUp.sessionId, of.sessionId),
      or(isNull(dialogueFollowUp.bookingId), eq(dialogueFollowUp.bookingId, of.bookingId)),
    ),
  );
}

/** What everyone reads: of a deputation only while its outcome is published. Public. */
export function publicFollowUps(ctx: Reading, sessionId: string): Promise<FollowUp[]> {
  return read(
    ctx,
    and(
      eq(dialogueFollowUp.sessionId, sessionId),
      eq(dialogueFollowUp.isPublic, true),
      or(isNull(dialogueFollowUp.bookingId), isNotNull(dialogueBooking.outcomePublishedAt)),
    ),
  );
}

/** What the actor has to see to: open, of the committees that they run and the units that they answer for. */
export async function listFollowUps(
  ctx: ReadContext & { actor: PersonActor },
): Promise<FollowUp[]> {
  const open = await read(ctx, eq(dialogueFollowUp.state, 'open'));
  return open.filter(({ committeeId, unitId }) =>
    dialoguePolicy(ctx.actor, { do: 'follow_up', committeeId, unitId }),
  );
}

async function read(ctx: Reading, isMeant: SQL | undefined) {
  const today = danishDay(ctx.now).toString();
  const rows = await ctx.db
    .select({
      id: dialogueFollowUp.id,
      bookingId: dialogueFollowUp.bookingId,
      text: dialogueFollowUp.text,
      unitId: dialogueFollowUp.unitId,
      unit: organisationUnit.name,
      dueOn: dialogueFollowUp.dueOn,
      state: dialogueFollowUp.state,
      result: dialogueFollowUp.result,
      closedAt: dialogueFollowUp.closedAt,
      isPublic: dialogueFollowUp.isPublic,
      committeeId: dialogueSession.committeeId,
      committee: committee.name,
      sessionStartsAt: dialogueSession.startsAt,
    })
    .from(dialogueFollowUp)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueFollowUp.sessionId))
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .innerJoin(organisationUnit, eq(organisationUnit.id, dialogueFollowUp.unitId))
    .leftJoin(dialogueBooking, eq(dialogueBooking.id, dialogueFollowUp.bookingId))
    .where(and(eq(dialogueFollowUp.municipalityId, ctx.municipality.id), isMeant))
    .orderBy(asc(dialogueFollowUp.dueOn), asc(dialogueFollowUp.id));
  return rows.map((row) => ({ ...row, isOverdue: row.state === 'open' && row.dueOn < today }));
}
