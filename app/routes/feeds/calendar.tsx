import { calendarOf } from '~/domains/municipalities/calendar.server';
import { closingsInCalendar } from '~/domains/questions/meetings/closings-in-calendar.server';
import { feedRoute } from '~/platform/feed-route.server';

/** The municipality's public meetings, and until when one can ask at them, for calendars. */
export const loader = feedRoute('text/calendar; charset=utf-8', async (ctx, { language }) => {
  const of = { origin: ctx.origin, language };
  return calendarOf(ctx, { ...of, moments: await closingsInCalendar(ctx, of) });
});
