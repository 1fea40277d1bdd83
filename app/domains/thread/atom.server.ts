import { Feed } from 'feed';
import { type Language, pathInLanguage } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { Happening } from './happenings.server';

/**
 * What happened as an Atom 1.0 feed (RFC 4287). Its entries keep their ids for good: they are the events'.
 * @param of.id of what the feed is about; makes the feed's id
 * @param of.path the page that it follows, `of.self` its own address, both without language prefix
 * @param of.since ISO instant that it was last changed at where nothing has happened yet
 */
export function atomOf(
  happenings: Happening[],
  of: {
    id: string;
    title: string;
    municipality: string;
    origin: string;
    language: Language;
    path: string;
    self: string;
    since: string;
  },
): string {
  const { events } = textsIn(of.language).thread;
  const addressOf = (path: string) => of.origin + pathInLanguage(path, of.language);
  const dateOf = (at: string) => new Date(at);
  const feed = new Feed({
    id: `urn:uuid:${of.id}`,
    title: of.title,
    updated: dateOf(happenings[0]?.at ?? of.since),
    generator: 'Medspil',
    author: { name: of.municipality },
    link: addressOf(of.path),
    feedLinks: { atom: addressOf(of.self) },
  });
  for (const { id, at, kind, facts, subject } of happenings) {
    const sentence = events[kind](facts);
    feed.addItem({
      id: `urn:uuid:${id}`,
      title: asHtml(`${subject.title}: ${sentence}`),
      link: addressOf(subject.path),
      date: dateOf(at),
      published: dateOf(at),
      content: asHtml(subject.context === '' ? sentence : `${sentence} (${subject.context})`),
    });
  }
  return feed.atom1();
}

/** The library calls every text HTML; ours is plain. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
