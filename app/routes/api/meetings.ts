import { listQuestionTimes } from '~/domains/questions/finding/list-question-times.server';
import { apiListRoute, inMemory } from '~/platform/api-route.server';
import { isoOf } from '~/domains/questions/rules/deadline';
import { meetings } from './question-endpoints';

/** The council's meetings with their question time. */
export const loader = apiListRoute(meetings, async (ctx) =>
  inMemory(
    (await listQuestionTimes(ctx)).map((one) => ({
      ...one,
      url: `${ctx.origin}/spoergsmaal/moeder/${one.id}`,
      startsAt: isoOf(one.startsAt),
      closesAt: isoOf(one.closesAt),
    })),
  ),
);
