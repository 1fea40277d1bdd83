import type { mail } from '#db/schema';
import { renderMail } from '#emails/render';
import type { OutgoingMail } from '#emails/transports/post';
import { addressFor } from '~/domains/municipalities/address';
import type { Context } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { isNews } from './mail-templates';
import { type News, readNews } from './read-news.server';

type Waiting = Pick<
  typeof mail.$inferSelect,
  'id' | 'personId' | 'language' | 'template' | 'facts'
> & { address: string };

/**
 * A mail, ready to go. News are read anew from the world: what was hidden meanwhile is not told.
 * @returns null where there is nothing left to tell
 */
export async function composeMail(
  ctx: Pick<Context, 'db' | 'municipality'> & { keys: Keys },
  waiting: Waiting,
): Promise<OutgoingMail | null> {
  const { municipality, keys } = ctx;
  const { linkId, path, origin, detail, text, entry } = waiting.facts;
  const { language, template } = waiting;
  const addressOf = (page: string) => addressFor({ origin, municipality }, page, language);
  const mailed = { id: waiting.id, to: waiting.address, sender: municipality.name };
  const facts = { municipality: municipality.name, origin, text: text ?? '' };
  if (!isNews(template)) {
    const page = linkId === undefined ? path : `/link/${keys.tokenFor('mail link', linkId)}`;
    const link = page === undefined ? null : addressOf(page);
    return {
      ...mailed,
      entry,
      ...(await renderMail(template, language, { ...facts, link, detail: detail ?? '' })),
    };
  }
  const news = await readNews(ctx, waiting.id);
  const [first] = news;
  if (!first) return null;
  const token =
    template === 'digest' && waiting.personId !== null
      ? keys.tokenFor('unsubscribe digests', waiting.personId)
      : keys.tokenFor('unsubscribe follow', first.followId);
  const unsubscribe = addressOf(`/afmeld/${token}`);
  const groups = groupsOf(news, addressOf);
  // Of several things what is followed is the title, as long as it has a page.
  const about = groups.length > 1 && first.followed !== null ? first.followed : first;
  return {
    ...mailed,
    unsubscribe,
    ...(await renderMail(template, language, {
      ...facts,
      link: addressOf(template === 'news' ? about.path : '/min-side/foelger'),
      detail: template === 'news' ? about.title : '',
      news: { groups, unsubscribe },
    })),
  };
}

/** What happened, by what it happened to. */
function groupsOf(news: News[], addressOf: (path: string) => string) {
  const groups = new Map<
    string,
    { title: string; context: string; link: string; events: News[] }
  >();
  for (const one of news) {
    const group = groups.get(one.subjectId);
    if (group) group.events.push(one);
    else {
      const { title, context } = one;
      groups.set(one.subjectId, { title, context, link: addressOf(one.path), events: [one] });
    }
  }
  return [...groups.values()];
}
