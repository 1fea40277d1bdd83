import { listOpenQuestions } from '~/domains/questions/finding/open-questions.server';
import { apiListRoute } from '~/platform/api-route.server';
import { asOpenData } from './as-open-question';
import { questions } from './question-endpoints';

/** Citizens' questions to the council. */
export const loader = apiListRoute(questions, (ctx, { query }) =>
  Promise.resolve(async (at) => {
    const { q: words, node: nodeId, answered, ...rest } = query;
    const answering = answered && (answered === 'true' ? 'besvaret' : 'venter');
    const found = await listOpenQuestions(ctx, { ...rest, words, nodeId, answering }, at);
    return {
      total: found.total,
      items: found.questions.map((one) => asOpenData(one, ctx.origin)),
    };
  }),
);
