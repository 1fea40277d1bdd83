import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { organisationUnit, question, questionAnswer, questionFollowUp } from '#db/schema';
import { refusalsOf } from '~/domains/moderation/index.server';
import { linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { ArchiveFilter } from './archive-query';
import { type ListedQuestion, listQuestions } from './list-questions.server';

type Reading = Pick<ReadContext, 'db' | 'municipality'>;

/**
 * The questions of the archive as open data has them: each with its text and answer, what that promised, what it serves,
 * and why it was refused. All of them are counted. Public.
 */
export async function listOpenQuestions(
  ctx: Reading,
  filter: ArchiveFilter,
  at: { page: number; perPage: number },
) {
  const { total, questions } = await listQuestions(ctx, filter, { ...at, countAll: true });
  return { total, questions: await inFull(ctx, questions) };
}

/**
 * One of them. Public.
 * @throws NotFound for what not everyone reads
 */
export async function findOpenQuestion(ctx: Reading, id: string) {
  const { questions } = await listQuestions(ctx, { id }, { page: 1, perPage: 1 });
  const [found] = await inFull(ctx, questions);
  if (!found) throw new NotFound();
  return found;
}

async function inFull(ctx: Reading, questions: ListedQuestion[]) {
  const ids = questions.map(({ id }) => id);
  const texts = await textsOf(ctx, ids);
  const links = await linksOfEach(ctx, ids);
  const refused = questions.filter(({ state }) => state === 'refused');
  const refusals = await refusalsOf(
    ctx,
    refused.map(({ id }) => id),
  );
  const promises = await promisesOf(ctx, ids);
  return questions.flatMap((one) => {
    const read = texts.get(one.id);
    if (!read) return [];
    return {
      ...one,
      ...read,
      answer: read.answer && {
        ...read.answer,
        promises: promises.filter(({ questionId }) => questionId === one.id),
      },
      nodes: links.get(one.id)?.nodes ?? [],
      sdgs: links.get(one.id)?.sdgs.map(({ goal }) => goal) ?? [],
      /** In Danish. */
      refusal: one.state === 'refused' ? (refusals.get(one.id)?.title.da ?? null) : null,
    };
  });
}

/** What everyone reads of each, and the answer on record. */
async function textsOf({ db, municipality }: Reading, ids: string[]) {
  const rows = await db
    .select({
      id: question.id,
      text: question.publishedText,
      answer: {
        text: questionAnswer.text,
        answeredBy: questionAnswer.answeredBy,
        publishedAt: questionAnswer.publishedAt,
        correctedAt: questionAnswer.correctedAt,
      },
    })
    .from(question)
    .leftJoin(
      questionAnswer,
      and(eq(questionAnswer.questionId, question.id), eq(questionAnswer.state, 'published')),
    )
    .where(
      and(
        eq(question.municipalityId, municipality.id),
        inArray(question.id, ids),
        isNotNull(question.publishedText),
        isNull(question.hiddenAt),
      ),
    );
  return new Map(
    rows.map(({ id, text, answer }) => [
      id,
      { text: text!, answer: answer && { ...answer, publishedAt: answer.publishedAt! } },
    ]),
  );
}

/** What the published answers of each promised, the next due first. */
function promisesOf({ db, municipality }: Reading, ids: string[]) {
  return db
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
        inArray(questionFollowUp.questionId, ids),
      ),
    )
    .orderBy(asc(questionFollowUp.dueOn), asc(questionFollowUp.id));
}
