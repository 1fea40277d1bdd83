import { readOwnEntry } from '~/domains/dialogue/calendar/own-entry.server';
import { citizenRoute } from '~/platform/citizen-route.server';

/** One's own booking, for one's calendar. */
export const loader = citizenRoute({ activity: 'own_page' }, async (ctx, { params }) => {
  const file = await readOwnEntry(ctx, params.booking ?? '');
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="moede.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
});
