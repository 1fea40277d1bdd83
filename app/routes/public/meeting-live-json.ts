import { liveStateOf } from '~/domains/questions/agenda/live-state';
import { readPublicMeeting } from '~/domains/questions/agenda/read-public-meeting.server';
import { feedRoute } from '~/platform/feed-route.server';

/**
 * What the live page asks for now and then. The answer is the same until something public changes, as each turn does:
 * those who follow are answered from the page cache.
 */
export const loader = feedRoute('application/json; charset=utf-8', async (ctx, { params }) =>
  JSON.stringify(liveStateOf(await readPublicMeeting(ctx, params.meeting ?? ''))),
);
