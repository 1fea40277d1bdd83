import { and, asc, eq, sql } from 'drizzle-orm';
import { validate } from 'uuid';
import {
  auditEvent,
  contentNotice,
  moderationDecision,
  moderationEntry,
  moderationNote,
  moderationReason,
  person,
  subject,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { urgencyOf } from '../deadline';
import type { Standing } from '../contribution';
import { decisionsFor, whyBarred } from '../decision-rules';
import { scanForPersonalData } from '../personal-data-scan';
import { moderationPolicy } from '../policy';
import { isHolderAway } from './available-moderators.server';
import { shownOfText } from './list-queue.server';
import { findReconsidered } from './lock-entry.server';

type Reading = ReadContext & { actor: PersonActor };

const nameOf = sql<string | null>`coalesce(${person.name}, ${person.email})`;

/**
 * An entry as its moderators see it: the snapshot with what was found in it, who has it and had it, every
 * decision about its subject, the notice or the request for a second look, and what colleagues noted.
 * @throws NotFound for another municipality's and for none, Forbidden for whoever may not see the queue
 */
export async function findEntry(ctx: Reading, entryId: string) {
  authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
  if (!validate(entryId)) throw new NotFound();
  const [found] = await ctx.db
    .select({
      entry: moderationEntry,
      subjectKind: subject.kind,
      claimedBy: nameOf,
      isHolderAway: isHolderAway(ctx),
    })
    .from(moderationEntry)
    .innerJoin(subject, eq(subject.id, moderationEntry.subjectId))
    .leftJoin(person, eq(person.id, moderationEntry.claimedById))
    .where(
      and(eq(moderationEntry.municipalityId, ctx.municipality.id), eq(moderationEntry.id, entryId)),
    );
  if (!found) throw new NotFound();
  const { entry } = found;
  const { personId } = ctx.actor;
  const isPaused = entry.closedAt === null && entry.workingDaysLeft !== null;
  const reconsidered = await findReconsidered(ctx.db, entry.id);
  const isForMe = moderationPolicy(ctx.actor, { do: 'decide', kind: entry.kind });
  const bar = whyBarred(entry, personId);
  const isOwnMatter = bar === 'own_matter';
  return {
    id: entry.id,
    subjectId: entry.subjectId,
    subjectKind: found.subjectKind,
    kind: entry.kind,
    title: entry.title,
    text: entry.text,
    textHash: entry.textHash,
    findings: scanForPersonalData(entry.text),
    /** Whether a list shows the whole text. */
    isShownWhole: entry.text.length <= shownOfText,
    path: entry.path,
    receivedAt: entry.receivedAt,
    dueAt: entry.dueAt,
    urgency: urgencyOf(entry.dueAt, ctx.now),
    isPaused,
    closedAt: entry.closedAt,
    claimedBy: found.claimedBy,
    claimedAt: entry.claimedAt,
    isMine: entry.claimedById === personId,
    isHolderAway: found.isHolderAway,
    isForAnother: bar !== null || !isForMe,
    /** Nothing but one's role stands in the way. */
    isForModerators: bar === null && !isForMe,
    /** What can be decided where the contribution is; its own domain knows that. */
    decisionsWhere: (standing: Standing) =>
      entry.closedAt === null && isForMe && bar === null
        ? decisionsFor({
            ...entry,
            isPaused,
            reconsidered: reconsidered?.decision ?? null,
            standing,
          })
        : [],
    reconsidered,
    // Who reported one, and what colleagues say of that, one does not learn by having a role.
    notice: isOwnMatter ? null : await findNotice(ctx, entry.noticeId),
    decisions: await listDecisions(ctx, entry.subjectId),
    notes: isOwnMatter ? [] : await listNotes(ctx, entry.id),
    takeOvers: await listTakeOvers(ctx, entry),
  };
}

/** Who gave a notice and what they wrote, while that is kept. */
async function findNotice(ctx: Reading, noticeId: string | null) {
  if (noticeId === null) return null;
  const [notice] = await ctx.db
    .select({
      explanation: contentNotice.explanation,
      name: contentNotice.name,
      email: contentNotice.email,
      language: contentNotice.language,
      createdAt: contentNotice.createdAt,
    })
    .from(contentNotice)
    .where(eq(contentNotice.id, noticeId));
  return notice ?? null;
}

/** Every decision about a subject, the oldest first. */
function listDecisions(ctx: Reading, subjectId: string) {
  return ctx.db
    .select({
      id: moderationDecision.id,
      entryId: moderationDecision.entryId,
      decision: moderationDecision.decision,
      reason: moderationReason.title,
      statement: moderationDecision.statement,
      decidedBy: nameOf,
      decidedAt: moderationDecision.decidedAt,
    })
    .from(moderationDecision)
    .leftJoin(moderationReason, eq(moderationReason.id, moderationDecision.reasonId))
    .leftJoin(person, eq(person.id, moderationDecision.decidedById))
    .where(eq(moderationDecision.subjectId, subjectId))
    .orderBy(asc(moderationDecision.id));
}

function listNotes(ctx: Reading, entryId: string) {
  return ctx.db
    .select({
      id: moderationNote.id,
      text: moderationNote.text,
      by: nameOf,
      at: moderationNote.at,
    })
    .from(moderationNote)
    .leftJoin(person, eq(person.id, moderationNote.byId))
    .where(eq(moderationNote.entryId, entryId))
    .orderBy(asc(moderationNote.id));
}

/** Who took the entry from another: the audit knows. */
function listTakeOvers(ctx: Reading, entry: { id: string; subjectId: string }) {
  return ctx.db
    .select({ by: nameOf, at: auditEvent.at })
    .from(auditEvent)
    .leftJoin(person, eq(person.id, auditEvent.actorId))
    .where(
      and(
        eq(auditEvent.subjectId, entry.subjectId),
        eq(auditEvent.action, 'moderation.take_over'),
        sql`${auditEvent.details}->>'entry' = ${entry.id}`,
      ),
    )
    .orderBy(asc(auditEvent.id));
}

/**
 * Which contribution an entry is about, of which kind: all that is needed to hand it to its own domain.
 * @throws NotFound for another municipality's and for none, Forbidden for whoever may not see the queue
 */
export async function findSubjectOf(ctx: Reading, entryId: string) {
  authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
  if (!validate(entryId)) throw new NotFound();
  const [found] = await ctx.db
    .select({ subjectId: moderationEntry.subjectId, subjectKind: subject.kind })
    .from(moderationEntry)
    .innerJoin(subject, eq(subject.id, moderationEntry.subjectId))
    .where(
      and(eq(moderationEntry.municipalityId, ctx.municipality.id), eq(moderationEntry.id, entryId)),
    );
  if (!found) throw new NotFound();
  return found;
}
