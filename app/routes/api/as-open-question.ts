import type { findOpenQuestion } from '~/domains/questions/finding/open-questions.server';
import { isoOf } from '~/domains/questions/rules/deadline';

type OpenQuestion = Awaited<ReturnType<typeof findOpenQuestion>>;

/** A question with addresses that lead anywhere, and instants as ISO has them. */
export function asOpenData({ path, nodes, answer, ...question }: OpenQuestion, origin: string) {
  return {
    ...question,
    url: origin + path,
    receivedAt: isoOf(question.receivedAt),
    nodes: nodes.map((node) => ({ id: node.id, title: node.title, url: origin + node.path })),
    answer: answer && {
      ...answer,
      publishedAt: isoOf(answer.publishedAt),
      correctedAt: answer.correctedAt && isoOf(answer.correctedAt),
      promises: answer.promises.map(({ promise, unit, dueOn, keptAt, outcome }) => ({
        ...{ promise, unit, dueOn, outcome },
        keptAt: keptAt && isoOf(keptAt),
      })),
    },
  };
}
