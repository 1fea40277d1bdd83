import type { findOpenQuestion } from '~/domains/questions/finding/open-questions.server';

type OpenQuestion = Awaited<ReturnType<typeof findOpenQuestion>>;

/** A question with addresses that lead anywhere, and instants as ISO has them. */
export function asOpenData({ path, nodes, answer, ...question }: OpenQuestion, origin: string) {
  return {
    ...question,
    url: origin + path,
    receivedAt: asIso(question.receivedAt),
    nodes: nodes.map((node) => ({ id: node.id, title: node.title, url: origin + node.path })),
    answer: answer && {
      ...answer,
      publishedAt: asIso(answer.publishedAt),
      correctedAt: answer.correctedAt && asIso(answer.correctedAt),
      promises: answer.promises.map(({ promise, unit, dueOn, keptAt, outcome }) => ({
        ...{ promise, unit, dueOn, outcome },
        keptAt: keptAt && asIso(keptAt),
      })),
    },
  };
}

/** PostgreSQL gives instants with a blank and a short offset. */
export function asIso(at: string): string {
  return new Date(at).toISOString();
}
