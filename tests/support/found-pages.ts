import { ask } from './ask';
import { addressOf, type PublicPage } from './public-pages';

/** Pages of what the demo's people asked, whose addresses are made anew with each demo: where each is found. */
const lists = [
  { on: '/spoergsmaal/arkiv', link: /href="(\/spoergsmaal\/[\da-f-]{36})"/g, below: [''] },
  { on: '/spoergsmaal/arkiv?side=2', link: /href="(\/spoergsmaal\/[\da-f-]{36})"/g, below: [''] },
  {
    on: '/spoergsmaal/moeder',
    link: /href="(\/spoergsmaal\/moeder\/[\da-f-]{36})"/g,
    below: ['', '/direkte'],
  },
  { on: '/dialog', link: /href="(\/dialog\/[\da-z-]+)"/g, below: [''] },
];

/** The first and the last page that each list leads to. @param origin where the front door answers */
export async function foundPages(origin: string): Promise<PublicPage[]> {
  const found = await Promise.all(
    lists.map(async ({ on, link, below }) => {
      const list: PublicPage = { municipality: 'soenderborg', path: on };
      const { body } = await ask(addressOf(list, 'da', origin));
      const paths = [...body.matchAll(link)].map(([, path]) => path!);
      if (paths.length === 0) throw new Error(`nothing is found on ${on}`);
      return [paths[0]!, paths.at(-1)!].flatMap((path) => below.map((more) => path + more));
    }),
  );
  return [...new Set(found.flat())].map((path) => ({ municipality: 'soenderborg', path }));
}
