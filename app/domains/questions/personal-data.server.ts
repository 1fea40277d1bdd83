import { asc, desc, eq, or } from 'drizzle-orm';
import {
  question,
  questionAnswer,
  questionDraft,
  questionFormerAnswer,
  questionFormerPromise,
  questionNote,
  questionRuleSet,
} from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';
import { isOnPublicAgenda } from './agenda/agenda-marks.server';
import { copyOfQuestions } from './asking/copy-questions.server';
import { readDraft } from './asking/draft-content';
import { eraseQuestion } from './asking/erase-question.server';
import { stagePath } from './asking/stages';
import { isShown, ownQuestionPath } from './rules/showing';
import { moved } from './states';

/** What people asked the council, and what staff wrote about it. */
export const questionData: PersonalData = {
  tables: [
    'question',
    'question_answer',
    'question_former_answer',
    'question_former_promise',
    'question_note',
    'question_draft',
    'question_rule_set',
  ],

  async contributions(ctx, personId, language) {
    const { ownQuestion } = textsIn(language);
    const drafts = (await ownDrafts(ctx, personId)).map((draft) => ({
      at: draft.changedAt,
      title: ownQuestion.draft.title,
      beginning: readDraft(draft.fields).topic,
      state: ownQuestion.draft.state(formatDay(draft.expiresAt, language)),
      path: stagePath('send', draft.id),
    }));
    const own = await ctx.db
      .select()
      .from(question)
      .where(eq(question.authorId, personId))
      .orderBy(desc(question.receivedAt));
    return [
      ...drafts,
      ...own.map((row) => ({
        at: row.receivedAt,
        title: ownQuestion.title,
        beginning: row.topic ?? undefined,
        state: ownQuestion.states[row.state],
        path: ownQuestionPath(row.id),
      })),
    ];
  },

  async copy(ctx, personId) {
    return {
      ...(await copyOfQuestions(ctx, personId)),
      questionDrafts: (await ownDrafts(ctx, personId)).map(({ fields, ...draft }) => ({
        startedAt: draft.startedAt,
        changedAt: draft.changedAt,
        ...Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [name, [value].flat().join(', ')]),
        ),
      })),
      ...(await writtenAsStaff(ctx, personId)),
    };
  },

  async transfer(tx, from, to) {
    await tx.update(question).set({ authorId: to }).where(eq(question.authorId, from));
    await tx.update(question).set({ assistedById: to }).where(eq(question.assistedById, from));
    for (const written of [questionAnswer, questionFormerAnswer, questionNote]) {
      await tx.update(written).set({ byId: to }).where(eq(written.byId, from));
    }
    await tx
      .update(questionAnswer)
      .set({ approvedById: to })
      .where(eq(questionAnswer.approvedById, from));
    await tx
      .update(questionAnswer)
      .set({ proposedById: to })
      .where(eq(questionAnswer.proposedById, from));
    await tx
      .update(questionFormerPromise)
      .set({ correctedById: to })
      .where(eq(questionFormerPromise.correctedById, from));
    await tx
      .update(questionRuleSet)
      .set({ madeById: to })
      .where(eq(questionRuleSet.madeById, from));
    await tx.update(questionDraft).set({ personId: to }).where(eq(questionDraft.personId, from));
  },

  /** Nothing of what they asked stays. What they wrote for the municipality is the municipality's. */
  async erase(tx, ctx, personId) {
    await tx.delete(questionDraft).where(eq(questionDraft.personId, personId));
    // Their account is locked, so nothing is added; in one order, as everyone takes them.
    const rows = await tx
      .select({
        id: question.id,
        state: question.state,
        publishedText: question.publishedText,
        hiddenAt: question.hiddenAt,
      })
      .from(question)
      .where(eq(question.authorId, personId))
      .orderBy(asc(question.id));
    let isPublic = rows.some(isShown);
    for (const { id, state } of rows) {
      await eraseQuestion(tx, ctx, { id, state: moved(state, 'withdraw') ?? state });
      isPublic ||= await isOnPublicAgenda({ db: tx }, { id });
    }
    return isPublic ? 'public' : undefined;
  },
};

function ownDrafts(ctx: Pick<ReadContext, 'db'>, personId: string) {
  return ctx.db
    .select()
    .from(questionDraft)
    .where(eq(questionDraft.personId, personId))
    .orderBy(desc(questionDraft.changedAt));
}

async function writtenAsStaff(ctx: Pick<ReadContext, 'db'>, personId: string) {
  const answers = await ctx.db
    .select()
    .from(questionAnswer)
    .where(
      or(
        eq(questionAnswer.byId, personId),
        eq(questionAnswer.approvedById, personId),
        eq(questionAnswer.proposedById, personId),
      ),
    )
    .orderBy(asc(questionAnswer.changedAt));
  const formerAnswers = await ctx.db
    .select({ at: questionFormerAnswer.at, text: questionFormerAnswer.text })
    .from(questionFormerAnswer)
    .where(eq(questionFormerAnswer.byId, personId))
    .orderBy(asc(questionFormerAnswer.at));
  const written = answers
    .filter(({ byId }) => byId === personId)
    .map(({ changedAt: at, text }) => ({ at, text }));
  return {
    questionAnswersWritten: [...formerAnswers, ...written],
    questionCorrectionsProposed: answers
      .filter(({ proposedById }) => proposedById === personId)
      .map(({ proposedAt: at, proposedText: text }) => ({ at, text })),
    questionAnswersApproved: answers
      .filter(({ approvedById }) => approvedById === personId)
      .map(({ approvedAt }) => ({ approvedAt })),
    questionPromisesCorrected: await ctx.db
      .select({ at: questionFormerPromise.until, promise: questionFormerPromise.promise })
      .from(questionFormerPromise)
      .where(eq(questionFormerPromise.correctedById, personId))
      .orderBy(asc(questionFormerPromise.until)),
    questionNotesWritten: await ctx.db
      .select({ at: questionNote.at, text: questionNote.text })
      .from(questionNote)
      .where(eq(questionNote.byId, personId))
      .orderBy(asc(questionNote.at)),
    questionRulesMade: await ctx.db
      .select({ madeAt: questionRuleSet.madeAt, version: questionRuleSet.version })
      .from(questionRuleSet)
      .where(eq(questionRuleSet.madeById, personId))
      .orderBy(asc(questionRuleSet.version)),
  };
}
