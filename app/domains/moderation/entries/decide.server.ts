import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7, validate } from 'uuid';
import { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { contentNotice, moderationDecision, moderationEntry, moderationReason } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize } from '~/platform/transaction.server';
import { workingDaysLeft } from '../deadline';
import { type DecideRefusal, decisionsFor, whyNotDecidable } from '../decision-rules';
import { moderationPolicy } from '../policy';
import { ensureReasons } from '../reasons/ensure-reasons.server';
import { inLanguage } from '../reasons/wording';
import { answerToNotice, composeStatement } from '../statement.server';
import { hashOfText } from '../text-hash.server';
import type { Decision } from '../vocabulary';
import { findReconsidered, lockEntry, lockSubject } from './lock-entry.server';

type Deciding = Context & { actor: PersonActor };

/**
 * The entry that is to be decided on, with its subject and what can be decided. Nobody else decides until
 * the transaction ends. Call it first, then lock the contribution itself, then `decide`.
 * @throws NotFound for another municipality's and for none, Forbidden where it is not for one's role
 */
export async function lockForDecision(tx: Transaction, ctx: Deciding, given: { entryId: string }) {
  authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
  if (!validate(given.entryId)) throw new NotFound();
  const { subjectId } = await peek(tx, ctx, given.entryId);
  await lockSubject(tx, ctx, subjectId);
  const entry = await lockEntry(tx, ctx, given.entryId);
  authorize(moderationPolicy(ctx.actor, { do: 'decide', kind: entry.kind }));
  const reconsidered = await findReconsidered(tx, entry.id);
  const judged = { ...entry, ...pausedOf(entry), reconsidered: reconsidered?.decision ?? null };
  return { ...judged, reconsidered, possible: decisionsFor(judged) };
}

/** Who gave a notice, and what they are told. */
export type NoticeAnswer = {
  noticeId: string;
  personId: string | null;
  name: string | null;
  /** Null: they left none, and cannot be told. */
  email: string | null;
  language: Language;
  statement: string;
};

export type Decided = {
  decisionId: string;
  /** What whoever wrote it is told, whole: paragraphs with an empty line between. */
  statement: string;
  reason: { code: string; title: string; keepsTextPublic: boolean } | null;
  /** Where the entry is a notice: whom to tell what became of it. */
  notifier: NoticeAnswer | null;
};

/**
 * Decides on an entry that one has claimed, in the caller's transaction, which does to the contribution what
 * was decided. `clarify` stops the clock and leaves the entry open; everything else closes it.
 * @param given.statement the moderator's own words: instead of the reason's wording; with `clarify` the
 *   question; else something to add. What was decided, whether a machine did, and what one can do about it
 *   are put around them.
 * @param given.seenTextHash `textHash` of the entry as the moderator's page showed it
 * @param given.currentText the contribution as it is now
 * @param given.language the author's
 * @returns the decision; or why not – `closed`, `not_by_same`, `not_claimed`, `claimed_by_another`,
 *   `does_not_fit`, `changed_meanwhile` (the entry then shows the new text, where the transaction commits),
 *   `reason_needed`, `reason_unknown`, `statement_needed`
 */
export async function decide(
  tx: Transaction,
  ctx: Deciding,
  given: {
    entryId: string;
    decision: Decision;
    reasonCode: string | null;
    statement?: string | null;
    seenTextHash: string;
    currentText: string;
    language: Language;
  },
): Promise<Outcome<Decided, DecideRefusal>> {
  const entry = await lockForDecision(tx, ctx, given);
  const { decision, language } = given;
  const textHash = hashOfText(given.currentText);
  const reason = await findReason(tx, ctx, given, entry.reconsidered?.reasonId ?? null);
  const words = given.statement?.trim() ? given.statement.trim() : null;
  const obstacle = whyNotDecidable(
    { ...entry, reconsidered: entry.reconsidered?.decision ?? null },
    {
      personId: ctx.actor.personId,
      decision,
      reason: reason === undefined ? 'unknown' : reason === null ? 'none' : 'known',
      hasStatement: words !== null,
      isAsSeen: textHash === given.seenTextHash,
    },
  );
  if (obstacle === 'changed_meanwhile') await showAsItIs(tx, entry.id, given.currentText);
  if (obstacle !== null) return refused(obstacle);

  const ground = reason
    ? {
        title: inLanguage(reason.title, language),
        wording: words ?? inLanguage(reason.wording, language),
      }
    : null;
  const statement = composeStatement({
    decision,
    kind: entry.kind,
    language,
    ground,
    words: ground === null ? words : null,
    mayBeShown: reason?.keepsTextPublic ?? false,
  });
  const decisionId = uuidv7();
  await tx.insert(moderationDecision).values({
    id: decisionId,
    municipalityId: ctx.municipality.id,
    entryId: entry.id,
    subjectId: entry.subjectId,
    decision,
    reasonId: reason?.id ?? null,
    statement,
    language,
    textHash,
    decidedById: ctx.actor.personId,
    notById: entry.notById,
    decidedAt: ctx.now.toString(),
  });
  await tx
    .update(moderationEntry)
    .set(decision === 'clarify' ? paused(entry, ctx) : { closedAt: ctx.now.toString() })
    .where(eq(moderationEntry.id, entry.id));
  await recordAudit(tx, ctx, {
    action: 'moderation.decide',
    subjectId: entry.subjectId,
    details: { entry: entry.id, decision, kind: entry.kind, reason: reason?.code ?? null },
  });
  return ok({
    decisionId,
    statement,
    reason: reason
      ? {
          code: reason.code,
          title: inLanguage(reason.title, language),
          keepsTextPublic: reason.keepsTextPublic,
        }
      : null,
    notifier: await notifierOf(tx, entry.noticeId, decision),
  });
}

/** Whose subject it is, before any lock: the subject comes first. An entry never changes its subject. */
async function peek(tx: Transaction, ctx: Deciding, entryId: string) {
  const [found] = await tx
    .select({ subjectId: moderationEntry.subjectId })
    .from(moderationEntry)
    .where(
      and(eq(moderationEntry.municipalityId, ctx.municipality.id), eq(moderationEntry.id, entryId)),
    );
  if (!found) throw new NotFound();
  return found;
}

function pausedOf(entry: { workingDaysLeft: number | null; closedAt: string | null }) {
  return { isPaused: entry.closedAt === null && entry.workingDaysLeft !== null };
}

function paused(entry: { dueAt: string | null }, ctx: Pick<Context, 'now'>) {
  const due = Temporal.Instant.fromEpochMilliseconds(Date.parse(entry.dueAt!));
  return { dueAt: null, workingDaysLeft: workingDaysLeft(due, ctx.now) };
}

/** What is there now is what the moderator is shown next. */
async function showAsItIs(tx: Transaction, entryId: string, text: string): Promise<void> {
  await tx
    .update(moderationEntry)
    .set({ text, textHash: hashOfText(text) })
    .where(eq(moderationEntry.id, entryId));
}

/** Decisions that state a ground. Where a decision stands, so does its ground, unless another is named. */
const withGround: readonly Decision[] = ['publish_redacted', 'refuse', 'hide', 'keep'];

/**
 * The reason of a decision, kept from being deleted until the transaction ends.
 * @returns null where there is none; undefined where the one that was named cannot be used
 */
async function findReason(
  tx: Transaction,
  ctx: Deciding,
  given: { decision: Decision; reasonCode: string | null },
  formerReasonId: string | null,
) {
  if (!withGround.includes(given.decision)) return null;
  if (given.reasonCode !== null && given.reasonCode !== '') {
    await ensureReasons(tx, ctx);
    const [reason] = await tx
      .select()
      .from(moderationReason)
      .where(
        and(
          eq(moderationReason.municipalityId, ctx.municipality.id),
          eq(moderationReason.code, given.reasonCode),
          isNull(moderationReason.retiredAt),
        ),
      )
      .for('key share');
    return reason;
  }
  if (given.decision !== 'keep' || formerReasonId === null) return null;
  const [former] = await tx
    .select()
    .from(moderationReason)
    .where(eq(moderationReason.id, formerReasonId));
  return former ?? null;
}

async function notifierOf(
  tx: Transaction,
  noticeId: string | null,
  decision: Decision,
): Promise<NoticeAnswer | null> {
  if (noticeId === null) return null;
  const [notice] = await tx.select().from(contentNotice).where(eq(contentNotice.id, noticeId));
  if (!notice) return null;
  const { id, personId, name, email, language } = notice;
  const statement = answerToNotice(decision, language);
  return { noticeId: id, personId, name, email, language, statement };
}
