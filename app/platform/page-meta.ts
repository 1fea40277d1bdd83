import type { MetaArgs, MetaDescriptor } from '@remix-run/node';
import {
  type Language,
  languageOfPath,
  languages,
  pathInLanguage,
  pathWithoutLanguage,
} from '~/i18n/languages';
import { type Texts, textsOfPath } from '~/i18n/texts';

type FrameData = { origin: string; site: { name: string; languages: string[] } | null };

/**
 * Builds a route's `meta`: title, description, canonical address and the same page in the languages
 * that the site offers. A page that failed to load has the title of its error.
 */
// The route says what its loader gives, where Remix would let it be anything.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function pageMeta<Data>(
  describe: (about: { texts: Texts; language: Language; data: Data }) => {
    title: string;
    description: string;
  },
) {
  return ({ data, error, location, matches }: MetaArgs): MetaDescriptor[] => {
    const texts = textsOfPath(location.pathname);
    const frame = matches.find((match) => match.id === 'root')?.data as FrameData | undefined;
    const site = frame?.site?.name ?? 'Medspil';
    if (error || data === undefined)
      return [{ title: site }, { name: 'robots', content: 'noindex' }];
    const { title, description } = describe({
      texts,
      language: languageOfPath(location.pathname),
      data: data as Data,
    });
    const origin = frame?.origin ?? '';
    const path = pathWithoutLanguage(location.pathname);
    const offered = languages.filter((one) => frame?.site?.languages.includes(one) ?? true);
    return [
      // A soft hyphen only helps where the title stands on the page.
      { title: title === site ? site : `${title.replaceAll('\u00ad', '')} – ${site}` },
      { name: 'description', content: shorten(description) },
      { tagName: 'link', rel: 'canonical', href: origin + location.pathname },
      ...offered.map((language) => ({
        tagName: 'link',
        rel: 'alternate',
        hrefLang: language,
        href: origin + pathInLanguage(path, language),
      })),
    ];
  };
}

function shorten(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 158))} …`;
}
