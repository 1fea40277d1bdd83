import { eq } from 'drizzle-orm';
import { questionAnswer, questionFormerAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { type ApprovalRefusal, proposalOf } from '../rules/answering';
import { wasPublished } from '../rules/showing';
import { tellAsker } from '../tell-asker.server';
import { wantLetter } from './answer-letters.server';
import { textOfAnswer } from './answer-text.server';
import { hashOfAnswer, lockAnswer } from './lock-answer.server';
import { tellStaff, writerAsReader } from './tell-staff.server';

/**
 * The mayor's office approves a correction as its page showed it, and it replaces what everyone reads: everyone sees
 * when, staff what it said before. Whoever asked is told, since they were told what it said before. Who proposed it may not.
 * @returns whether a mail reaches whoever asked; or why not – `not_for_approval`, `own_draft`, `changed_meanwhile` (it is
 *   another text now), `cpr_in_text`
 * @throws NotFound where there is no such question, Forbidden for everyone else
 */
export async function approveCorrection(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; seenHash: string | null },
): Promise<Outcome<{ isMailed: boolean }, ApprovalRefusal | 'changed_meanwhile' | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'approve' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    const proposal = answer && proposalOf(answer);
    if (!answer || !proposal || answer.publishedAt === null) return refused('not_for_approval');
    if (proposal.byId === ctx.actor.personId) return refused('own_draft');
    if (hashOfAnswer(proposal) !== given.seenHash) return refused('changed_meanwhile');
    const { text, answeredBy } = proposal;
    if (hasCpr(`${text}\n${answeredBy}`)) return refused('cpr_in_text');
    const now = ctx.now.toString();
    await tx.insert(questionFormerAnswer).values({
      municipalityId: question.municipalityId,
      questionId: question.id,
      text: answer.text,
      answeredBy: answer.answeredBy,
      byId: answer.byId,
      at: answer.correctedAt ?? answer.publishedAt,
      until: now,
    });
    await tx
      .update(questionAnswer)
      .set({
        text,
        answeredBy,
        byId: proposal.byId,
        changedAt: proposal.at,
        approvedById: ctx.actor.personId,
        approvedAt: now,
        correctedAt: now,
        proposedText: null,
        proposedBy: null,
        proposedById: null,
        proposedAt: null,
      })
      .where(eq(questionAnswer.questionId, question.id));
    await recordEvent(tx, ctx, {
      subjectId: question.id,
      kind: 'answer_corrected',
      isPublic: wasPublished(question),
      facts: { by: answeredBy },
      toldAlready: [question.authorId],
    });
    const isMailed = await tellAsker(tx, ctx, {
      question,
      template: 'question_answered',
      text: textOfAnswer(question.language, {
        text,
        answeredBy,
        recording: null,
        promises: [],
        isCorrected: true,
      }),
      isCorrection: true,
    });
    await wantLetter(tx, ctx, { question, isMailed });
    await tellStaff(tx, ctx, {
      question,
      readers: await writerAsReader(tx, ctx, proposal.byId),
      template: 'question_answer_news',
      textIn: (language) => textsIn(language).questionAnswers.mails.correctionApproved,
    });
    await recordAudit(tx, ctx, { action: 'question.correct_answer', subjectId: question.id });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ isMailed });
  });
}
