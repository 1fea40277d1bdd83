import { publicCalendar } from '~/domains/dialogue/calendar/sessions-in-calendar.server';
import { feedRoute } from '~/platform/feed-route.server';

/** The times at which committees meet citizens, for calendars. */
export const loader = feedRoute('text/calendar; charset=utf-8', async (ctx, { language }) =>
  publicCalendar(ctx, language),
);
