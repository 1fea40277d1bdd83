import { findOpenQuestion } from '~/domains/questions/finding/open-questions.server';
import { eventsOf } from '~/domains/thread/index.server';
import { apiRoute } from '~/platform/api-route.server';
import { isoOf } from '~/domains/questions/rules/deadline';
import { asOpenData } from './as-open-question';
import { question } from './question-endpoints';

/** One question to the council. */
export const loader = apiRoute(question, async (ctx, { params }) => {
  const found = await findOpenQuestion(ctx, params.question);
  const events = await eventsOf(ctx, found.id, { publicOnly: true });
  return {
    ...asOpenData(found, ctx.origin),
    events: events.map(({ at, kind, facts }) => ({ at: isoOf(at), kind, day: facts.day ?? null })),
  };
});
