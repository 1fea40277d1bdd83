import { and, asc, eq, type SQL } from 'drizzle-orm';
import { committee, dialogueFollowUp, dialogueSession, organisationUnit } from '#db/schema';
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

/** What the actor has to see to: open, of the committees that they run and the units that they answer for. */
export async function listFollowUps(
  ctx: ReadContext & { actor: PersonActor },
): Promise<FollowUp[]> {
  const open = await read(ctx, eq(dialogueFollowUp.state, 'open'));
  return open.filter(({ committeeId, unitId }) =>
    dialoguePolicy(ctx.actor, { do: 'follow_up', committeeId, unitId }),
  );
}

async function read(ctx: Reading, isMeant: SQL) {
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
    .where(and(eq(dialogueFollowUp.municipalityId, ctx.municipality.id), isMeant))
    .orderBy(asc(dialogueFollowUp.dueOn), asc(dialogueFollowUp.id));
  return rows.map((row) => ({ ...row, isOverdue: row.state === 'open' && row.dueOn < today }));
}
