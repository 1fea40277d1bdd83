import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { pathWithoutLanguage } from '~/i18n/languages';
import { useHref, useTexts } from '~/i18n/texts';
import { Page } from '~/ui/page';

/** The parts of Min side, in the order of its menu. `alone`: for nobody who is helped. */
const parts = [
  { path: '/min-side', name: 'overview' },
  { path: '/min-side/foelger', name: 'follows' },
  { path: '/min-side/profil', name: 'profile' },
  { path: '/min-side/bopael', name: 'residence' },
  { path: '/min-side/sikkerhed', name: 'security', also: '/min-side/to-trin', alone: true },
  { path: '/min-side/data', name: 'data', alone: true },
] as const satisfies { path: string; name: string; also?: string; alone?: true }[];

/** Whether the page is that of a citizen whom a member of staff is helping just now. */
function useIsHelped(): boolean {
  const frame = useRouteLoaderData<{ who: { helps: object | null } | null }>('root');
  return Boolean(frame?.who?.helps);
}

/** Whether a page is below another; everything is below the overview, which has no parts. */
function isPartOf(here: string, path: string): boolean {
  return path !== '/min-side' && `${here}/`.startsWith(`${path}/`);
}

/** A page of Min side: what it is about, beside the menu of all of them. */
export function MePage(props: {
  title: string;
  lead?: string;
  kicker?: string;
  children: ReactNode;
}) {
  const { me } = useTexts();
  const href = useHref();
  const here = pathWithoutLanguage(useLocation().pathname);
  const isOverview = here === '/min-side';
  const isHelped = useIsHelped();
  const open = parts.filter((part) => !isHelped || !('alone' in part));
  return (
    <Page
      title={props.title}
      lead={props.lead}
      kicker={props.kicker}
      crumbs={isOverview ? [] : [{ path: '/min-side', label: me.title }]}
    >
      <div className="with-aside">
        <div>{props.children}</div>
        <aside>
          <nav className="side-nav" aria-label={me.menu}>
            <ul>
              {open.map(({ path, name, ...part }) => (
                <li key={path}>
                  <a
                    href={href(path)}
                    aria-current={
                      here === path
                        ? 'page'
                        : isPartOf(here, path) || ('also' in part && isPartOf(here, part.also))
                          ? 'true'
                          : undefined
                    }
                  >
                    {me.pages[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </aside>
      </div>
    </Page>
  );
}
