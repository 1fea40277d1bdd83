import { and, eq, isNull, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { contentNotice, moderationDecision, moderationEntry, moderationReason } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import type { Contribution, Standing } from '../contribution';
import { workingDaysLeft } from '../deadline';
import { type DecideRefusal, movesTheContribution, whyNotDecidable } from '../decision-rules';
import {
  judgedText,
  leftOutOf,
  textToPublish,
  type TextRefusal,
  whyNotPublishable,
} from '../published-text';
import { ensureReasons } from '../reasons/ensure-reasons.server';
import { inLanguage } from '../reasons/wording';
import { answerToNotice, composeStatement } from '../statement.server';
import { hashOfText } from '../text-hash.server';
import type { Decision } from '../vocabulary';
import { isOvertaken } from './ask-for-reconsideration.server';
import type { LockedEntry } from './lock-for-decision.server';

type Deciding = Context & { actor: PersonActor };

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
  /** What everyone reads from now on; null: nothing is published by it. */
  publishes: string | null;
  /** Where a notice is decided on, or that decision changed by a second look: whom to tell what became of it. */
  notifier: NoticeAnswer | null;
};

/**
 * Decides on an entry that one has claimed, in the caller's transaction, which does to the contribution what
 * was decided. `clarify` stops the clock and leaves the entry open; everything else closes it, and what moves the
 * contribution ends a second look at a former decision.
 * @param entry of `lockForDecision`, in the same transaction
 * @param contribution as it is now, locked
 * @param given.words the moderator's own: instead of the reason's wording; with `clarify` the question; else
 *   something to add. What was decided, whether a machine did, and what one can do about it are put around them.
 * @param given.redactedText with `publish_redacted`: what a moderator left of the text
 * @param given.leavesFilesOut whether some of its files are taken out
 * @param given.outcome what the contribution's own domain says of what was decided, in its author's language, instead
 *   of our words for it
 * @param given.seenTextHash `textHash` of the entry as the moderator's page showed it
 * @param given.claims whether it is claimed by the decision where nobody has it; where there is none, nobody has it still
 * @returns the decision; or why not – `closed`, `own_matter`, `not_by_same`, `not_claimed`, `claimed_by_another`,
 *   `overtaken`, `does_not_fit`, `changed_meanwhile` (the entry then shows the new text, where the transaction
 *   commits), `reason_needed`, `reason_unknown`, `statement_needed`, `text_needed`, `nothing_taken_out`,
 *   `not_only_taken_out`, `cpr_in_text`
 */
export async function decide(
  tx: Transaction,
  ctx: Deciding,
  entry: LockedEntry,
  contribution: Contribution,
  given: {
    decision: Decision;
    reasonCode: string | null;
    words?: string | null;
    redactedText?: string | null;
    leavesFilesOut?: boolean;
    outcome?: string | null;
    seenTextHash: string;
    claims?: boolean;
  },
): Promise<Outcome<Decided, DecideRefusal | TextRefusal>> {
  const { decision } = given;
  const { language, standing } = contribution;
  const { reconsidered } = entry;
  const judged = judgedText(entry, contribution);
  const textHash = hashOfText(judged);
  const reason = await findReason(tx, ctx, given, reconsidered?.reasonId ?? null);
  const words = given.words?.trim() ? given.words.trim() : null;
  const { personId } = ctx.actor;
  const isClaimed = given.claims === true && entry.claimedById === null;
  const claim = isClaimed ? { claimedById: personId, claimedAt: ctx.now.toString() } : {};
  const obstacle = whyNotDecidable(
    {
      ...entry,
      ...claim,
      ...pausedOf(entry),
      reconsidered: reconsidered?.decision ?? null,
      standing,
    },
    {
      personId,
      decision,
      reason: reason === undefined ? 'unknown' : reason === null ? 'none' : 'known',
      hasStatement: words !== null,
      isOvertaken: reconsidered !== null && (await isOvertaken(tx, reconsidered)),
      isAsSeen: textHash === given.seenTextHash,
    },
  );
  if (obstacle === 'changed_meanwhile') await showAsItIs(tx, entry.id, judged);
  if (obstacle !== null) return refused(obstacle);
  const text = textToPublish(decision, { judged, redacted: given.redactedText ?? null });
  const leavesFilesOut = given.leavesFilesOut ?? false;
  if (text !== null) {
    const inText = whyNotPublishable({ decision, text, judged, leavesFilesOut });
    if (inText !== null) return refused(inText);
  }

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
    outcome: given.outcome ?? null,
    standing,
    leftOut: text === null ? null : leftOutOf({ text, judged, leavesFilesOut }),
    endsSecondLook: await endSecondLook(tx, ctx, entry, decision),
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
    publicBefore: contribution.publicText,
    language,
    textHash,
    decidedById: ctx.actor.personId,
    notById: entry.notById,
    decidedAt: ctx.now.toString(),
  });
  await tx
    .update(moderationEntry)
    .set({
      ...claim,
      ...(decision === 'clarify' ? paused(entry, ctx) : { closedAt: ctx.now.toString() }),
    })
    .where(eq(moderationEntry.id, entry.id));
  await recordAudit(tx, ctx, {
    action: 'moderation.decide',
    subjectId: entry.subjectId,
    details: { entry: entry.id, decision, kind: entry.kind, reason: reason?.code ?? null },
  });
  return ok({
    decisionId,
    statement,
    publishes: text,
    reason: reason
      ? {
          code: reason.code,
          title: inLanguage(reason.title, language),
          keepsTextPublic: reason.keepsTextPublic,
        }
      : null,
    notifier: await notifierOf(tx, { ...entry, decision, standing }),
  });
}

/**
 * Once a contribution is moved, nobody need look at a former decision again: the new one can be asked about.
 * @returns whether somebody was to
 */
async function endSecondLook(
  tx: Transaction,
  ctx: Deciding,
  entry: LockedEntry,
  decision: Decision,
): Promise<boolean> {
  if (!movesTheContribution(decision)) return false;
  const ended = await tx
    .update(moderationEntry)
    .set({ closedAt: ctx.now.toString() })
    .where(
      and(
        eq(moderationEntry.subjectId, entry.subjectId),
        eq(moderationEntry.kind, 'reconsideration'),
        ne(moderationEntry.id, entry.id),
        isNull(moderationEntry.closedAt),
      ),
    )
    .returning({ id: moderationEntry.id });
  return ended.length > 0;
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
  {
    decision,
    standing,
    reconsidered,
    ...entry
  }: {
    decision: Decision;
    standing: Standing;
    noticeId: string | null;
    reconsidered: { noticeId: string | null } | null;
  },
): Promise<NoticeAnswer | null> {
  const isChanged = reconsidered !== null && decision !== 'keep';
  const noticeId = isChanged ? reconsidered.noticeId : entry.noticeId;
  if (noticeId === null) return null;
  const [notice] = await tx.select().from(contentNotice).where(eq(contentNotice.id, noticeId));
  if (!notice) return null;
  const { id, personId, name, email, language } = notice;
  const statement = answerToNotice(decision, { standing, isSecondLook: isChanged }, language);
  return { noticeId: id, personId, name, email, language, statement };
}
