import { v5 as derivedId } from 'uuid';
import { archivePath } from '~/domains/questions/finding/archive-query';
import { atomOf } from '~/domains/thread/atom.server';
import { listHappenings } from '~/domains/thread/happenings.server';
import { textsIn } from '~/i18n/texts-of-language';
import { feedRoute } from '~/platform/feed-route.server';

/** What happens to questions to the council, for feed readers. */
export const loader = feedRoute(
  'application/atom+xml; charset=utf-8',
  async (ctx, { language }) => {
    const { id, name } = ctx.municipality;
    return atomOf(await listHappenings(ctx, { kind: 'question' }), {
      // Of its own: the municipality's id is that of the feed of everything.
      id: derivedId('spoergsmaal', id),
      title: textsIn(language).questionArchive.feedTitle(name),
      municipality: name,
      origin: ctx.origin,
      language,
      path: archivePath({}),
      self: '/spoergsmaal/atom.xml',
      since: beginning,
    });
  },
);

/** A feed in which nothing has happened was never changed. */
const beginning = '2026-01-01T00:00:00Z';
