import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { committee, dialogueFollowUp, dialogueSession, organisationUnit } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

/** @throws NotFound for another municipality's, and for none */
export async function findFollowUp(
  tx: Transaction,
  { municipality }: Pick<Context, 'municipality'>,
  followUpId: string,
) {
  const [found] = validate(followUpId)
    ? await tx
        .select({
          followUp: dialogueFollowUp,
          committeeId: dialogueSession.committeeId,
          committee: committee.name,
          unit: organisationUnit.name,
        })
        .from(dialogueFollowUp)
        .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueFollowUp.sessionId))
        .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
        .innerJoin(organisationUnit, eq(organisationUnit.id, dialogueFollowUp.unitId))
        .where(
          and(
            eq(dialogueFollowUp.municipalityId, municipality.id),
            eq(dialogueFollowUp.id, followUpId),
          ),
        )
    : [];
  if (!found) throw new NotFound();
  return found;
}
