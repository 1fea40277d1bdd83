import { readFigures } from '~/domains/questions/answering/read-figures.server';
import { figuresHoldUntil } from '~/domains/questions/rules/figures';
import { danishDay } from '~/platform/clock';
import { type ApiContext, apiListRoute } from '~/platform/api-route.server';
import { questionFigures } from './question-endpoints';

/** What each year's questions came to, as `/spoergsmaal/tal` shows it. */
export const loader = apiListRoute(questionFigures, async (ctx, { holdsUntil }) => {
  holdsUntil(figuresHoldUntil(ctx.now));
  const { years } = await readFigures(ctx, danishDay(ctx.now).year);
  return async ({ page, perPage }) => {
    const items = [];
    for (const year of years.slice((page - 1) * perPage, page * perPage)) {
      items.push(await figuresOf(ctx, year));
    }
    return { total: years.length, items };
  };
});

async function figuresOf(ctx: ApiContext, year: number) {
  const { states, refusals, inTime, late, ...figures } = await readFigures(ctx, year);
  const { answered, lapsed, refused, forwarded, withdrawn } = states;
  return {
    ...figures,
    url: `${ctx.origin}/spoergsmaal/tal?aar=${year}`,
    ...{ answered, lapsed, refused, forwarded, withdrawn },
    answeredInTime: inTime,
    answeredLate: late,
    refusals: refusals.map(({ title, count }) => ({ ground: title.da, count })),
  };
}
