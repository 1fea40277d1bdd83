import { atomOf } from '~/domains/thread/atom.server';
import { listHappenings } from '~/domains/thread/happenings.server';
import { textsIn } from '~/i18n/texts-of-language';
import { feedRoute } from '~/platform/feed-route.server';

/** What happens in the municipality, for feed readers. */
export const loader = feedRoute(
  'application/atom+xml; charset=utf-8',
  async (ctx, { language }) => {
    const { id, name } = ctx.municipality;
    return atomOf(await listHappenings(ctx), {
      id,
      title: textsIn(language).thread.feeds.municipality(name),
      municipality: name,
      origin: ctx.origin,
      language,
      path: '/',
      self: '/atom.xml',
      since: beginning,
    });
  },
);

/** A feed in which nothing has happened was never changed. */
const beginning = '2026-01-01T00:00:00Z';
