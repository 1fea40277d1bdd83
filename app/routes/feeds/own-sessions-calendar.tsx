import { readFeed } from '~/domains/dialogue/calendar/read-feed.server';
import { secretFeedRoute } from '~/platform/feed-route.server';

/** The secret calendar of somebody who sits in a committee. */
export const loader = secretFeedRoute(async (ctx, { params, language }) =>
  readFeed(ctx, (params.feed ?? '').replace(/\.ics$/, ''), language),
);
