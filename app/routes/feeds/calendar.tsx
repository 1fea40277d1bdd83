import { calendarOf } from '~/domains/municipalities/calendar.server';
import { feedRoute } from '~/platform/feed-route.server';

/** The municipality's public meetings, for calendars. */
export const loader = feedRoute('text/calendar; charset=utf-8', (ctx, { language }) =>
  calendarOf(ctx, { origin: ctx.origin, language }),
);
