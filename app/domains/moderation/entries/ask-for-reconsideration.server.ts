import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { v7 as uuidv7, validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { moderationDecision, moderationEntry, reconsideration } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { type Contribution, partiesOf } from '../contribution';
import { dueFrom } from '../deadline';
import {
  movesTheContribution,
  type ReconsiderationRefusal,
  whyNotReconsiderable,
} from '../decision-rules';
import { judgedText } from '../published-text';
import { hashOfText } from '../text-hash.server';
import { decisions } from '../vocabulary';
import { lockSubject } from './lock-entry.server';

/**
 * Asks for a second look at a decision, once, by somebody else than who made it. The caller makes sure that
 * it is the author who asks.
 * @returns the new entry; or why not – `not_restrictive` (it took nothing), `final` (it was a second look),
 *   `withdrawn`, `already_asked`, `overtaken` (something else has been decided since), `request_needed`,
 *   `cpr_in_text` (of the request)
 * @throws NotFound for a decision about something else, and for none
 */
export async function askForReconsideration(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  contribution: Contribution,
  given: { decisionId: string; request: string },
): Promise<Outcome<{ entryId: string }, ReconsiderationRefusal>> {
  const { subjectId } = contribution;
  await lockSubject(tx, ctx, subjectId);
  if (!validate(given.decisionId)) throw new NotFound();
  const [found] = await tx
    .select({ decision: moderationDecision, entry: moderationEntry })
    .from(moderationDecision)
    .innerJoin(moderationEntry, eq(moderationEntry.id, moderationDecision.entryId))
    .where(
      and(eq(moderationDecision.subjectId, subjectId), eq(moderationDecision.id, given.decisionId)),
    );
  if (!found) throw new NotFound();
  const { decision, entry } = found;
  const request = given.request.trim();
  const obstacle = whyNotReconsiderable(
    { decision: decision.decision, entryKind: entry.kind },
    {
      standing: contribution.standing,
      isAsked: await isAsked(tx, decision),
      isOvertaken: await isOvertaken(tx, decision),
      request,
    },
  );
  if (obstacle !== null) return refused(obstacle);
  const entryId = uuidv7();
  const kind = 'reconsideration';
  const text = judgedText({ kind, text: entry.text, reconsidered: decision }, contribution);
  await tx.insert(moderationEntry).values({
    id: entryId,
    municipalityId: ctx.municipality.id,
    subjectId,
    kind,
    receivedAt: ctx.now.toString(),
    dueAt: dueFrom(ctx.now).toString(),
    title: entry.title,
    text,
    textHash: hashOfText(text),
    path: entry.path,
    notById: decision.decidedById,
    partyIds: [...new Set([...partiesOf(contribution), ...entry.partyIds])],
  });
  await tx.insert(reconsideration).values({
    entryId,
    municipalityId: ctx.municipality.id,
    decisionId: decision.id,
    request,
    askedAt: ctx.now.toString(),
  });
  return ok({ entryId });
}

/** Whether somebody was asked to look at this again, or still is at something else of the contribution. */
async function isAsked(
  tx: Transaction,
  decision: { id: string; subjectId: string },
): Promise<boolean> {
  const rows = await tx
    .select({ entryId: reconsideration.entryId })
    .from(reconsideration)
    .innerJoin(moderationEntry, eq(moderationEntry.id, reconsideration.entryId))
    .where(
      or(
        eq(reconsideration.decisionId, decision.id),
        and(eq(moderationEntry.subjectId, decision.subjectId), isNull(moderationEntry.closedAt)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Whether the contribution has been moved since; ids of decisions are in order of time. */
export async function isOvertaken(
  tx: Transaction,
  decision: { id: string; subjectId: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: moderationDecision.id })
    .from(moderationDecision)
    .where(
      and(
        eq(moderationDecision.subjectId, decision.subjectId),
        gt(moderationDecision.id, decision.id),
        inArray(moderationDecision.decision, decisions.filter(movesTheContribution)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
