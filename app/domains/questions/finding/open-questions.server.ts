import { refusalsOf } from '~/domains/moderation/index.server';
import { linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { ArchiveFilter } from './archive-query';
import { type ListedQuestion, listQuestions } from './list-questions.server';

type Reading = Pick<ReadContext, 'db' | 'municipality'>;

/** The questions of the archive as open data has them: each with what it serves, and why it was refused. Public. */
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
  return questions.map((one) => ({
    ...one,
    nodes: links.get(one.id)?.nodes ?? [],
    sdgs: links.get(one.id)?.sdgs.map(({ goal }) => goal) ?? [],
    /** In Danish. */
    refusal: one.state === 'refused' ? (refusals.get(one.id)?.title.da ?? null) : null,
  }));
}
