import { and, asc, eq, inArray } from 'drizzle-orm';
import { organisationUnit, questionAnswer, questionFollowUp } from '#db/schema';
import { refusalsOf } from '~/domains/moderation/index.server';
import { linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { ArchiveFilter } from './archive-query';
import { type ListedQuestion, listQuestions } from './list-questions.server';

type Reading = Pick<ReadContext, 'db' | 'municipality'>;

/** The questions of the archive as open data has them: each with what it serves, why it was refused, and
 * what its answer promised. Public. */
export async function listOpenQuestions(
  ctx: Reading,
  filter: ArchiveFilter,
  at: { page: number; perPage: number },
) {
  const { total, questions } = await listQuestions(ctx, filter, { ...at, countAll: true });
  return { total, questions: await withLinks(ctx, questions) };
}

/**
 * One of them. Public.
 * @throws NotFound for what not everyone reads
 */
export async function findOpenQuestion(ctx: Reading, id: string) {
  const { questions } = await listQuestions(ctx, { id }, { page: 1, perPage: 1 });
  const [found] = await withLinks(ctx, questions);
  if (!found) throw new NotFound();
  return found;
}

async function withLinks(ctx: Reading, questions: ListedQuestion[]) {
  const links = await linksOfEach(
    ctx,
    questions.map(({ id }) => id),
  );
  const refused = questions.filter(({ state }) => state === 'refused');
  const refusals = await refusalsOf(
    ctx,
    refused.map(({ id }) => id),
  );
  const onRecord = await answersOf(
    ctx,
    questions.filter(({ answer }) => answer !== null).map(({ id }) => id),
  );
  return questions.map(({ answer, ...one }) => ({
    ...one,
    answer: answer && {
      ...answer,
      correctedAt: onRecord.corrections.get(one.id) ?? null,
      promises: onRecord.promises.filter(({ questionId }) => questionId === one.id),
    },
    nodes: links.get(one.id)?.nodes ?? [],
    sdgs: links.get(one.id)?.sdgs.map(({ goal }) => goal) ?? [],
    /** In Danish. */
    refusal: one.state === 'refused' ? (refusals.get(one.id)?.title.da ?? null) : null,
  }));
}

/** When published answers were put right, and what they promised. */
async function answersOf({ db, municipality }: Reading, questionIds: string[]) {
  if (questionIds.length === 0)
    return { corrections: new Map<string, string | null>(), promises: [] };
  const answers = await db
    .select({ id: questionAnswer.questionId, correctedAt: questionAnswer.correctedAt })
    .from(questionAnswer)
    .where(inArray(questionAnswer.questionId, questionIds));
  const promises = await db
    .select({
      questionId: questionFollowUp.questionId,
      promise: questionFollowUp.promise,
      unit: organisationUnit.name,
      dueOn: questionFollowUp.dueOn,
      keptAt: questionFollowUp.keptAt,
      outcome: questionFollowUp.outcome,
    })
    .from(questionFollowUp)
    .innerJoin(organisationUnit, eq(organisationUnit.id, questionFollowUp.unitId))
    .where(
      and(
        eq(questionFollowUp.municipalityId, municipality.id),
        inArray(questionFollowUp.questionId, questionIds),
      ),
    )
    .orderBy(asc(questionFollowUp.dueOn), asc(questionFollowUp.id));
  return {
    corrections: new Map(answers.map(({ id, correctedAt }) => [id, correctedAt])),
    promises,
  };
}
