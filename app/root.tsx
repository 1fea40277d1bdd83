import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from '@remix-run/react';
import type { LinksFunction } from '@remix-run/node';
import type { ReactNode } from 'react';
import { SiteFrame } from '~/domains/municipalities/components/site-frame';
import { countForMenu } from '~/domains/moderation/index.server';
import { pathWithoutLanguage } from '~/i18n/languages';
import { useLanguage } from '~/i18n/texts';
import { frameRoute } from '~/platform/route-builders.server';
import { isHydrated } from '~/platform/hydration';
import { refreshOf } from '~/platform/refreshing';
import { countAnswersWaiting } from '~/routes/staff/waiting-answers.server';
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import styles from '~/ui/styles/index.css?url';
import aabenraa from '~/ui/themes/aabenraa.css?url';
import jammerbugt from '~/ui/themes/jammerbugt.css?url';
import medspil from '~/ui/themes/medspil.css?url';
import soenderborg from '~/ui/themes/soenderborg.css?url';

const themes: Record<string, string> = { aabenraa, jammerbugt, medspil, soenderborg };

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  // Asked for with the page, so that text need not change its shape before the reader's eyes.
  ...[sans, serif].map((href) => ({
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    href,
    crossOrigin: 'anonymous' as const,
  })),
];

export const loader = frameRoute(async ({ site, url, frontDoorHost, who, ctx, ...frame }) => ({
  ...frame,
  origin: url.origin,
  who: who && {
    name: who.name ?? who.email,
    isStaff: who.self.roles.length > 0,
    roles: who.self.roles.map(({ role }) => role),
    helps: who.helped && { name: who.helped.name, personId: who.helped.actor.personId },
  },
  // Counted on the pages of the staff area alone: their menu tells it, and the header of all that waits together.
  waiting:
    ctx && isStaffPage(url)
      ? { inbox: await countForMenu(ctx), answers: await countAnswersWaiting(ctx) }
      : null,
  site:
    site.kind === 'municipality'
      ? {
          name: site.municipality.name,
          theme: site.municipality.theme,
          languages: site.municipality.languages,
          demonstration: site.municipality.demonstration,
          frontDoor: frontDoorOf(url, site.municipality.slug, frontDoorHost),
        }
      : null,
}));

type Count = { waiting: number } | null;

function sumOf(waiting: { inbox: Count; answers: Count } | null): number | null {
  return waiting && (waiting.inbox?.waiting ?? 0) + (waiting.answers?.waiting ?? 0);
}

function isStaffPage({ pathname }: URL): boolean {
  return /^\/medarbejder(\/|$)/.test(pathWithoutLanguage(pathname));
}

/** A municipality at a subdomain has the front door above it; one at a host of its own has none. */
function frontDoorOf(url: URL, slug: string, frontDoorHost: string): string | null {
  return url.hostname === `${slug}.${frontDoorHost}`
    ? `${url.protocol}//${url.host.slice(slug.length + 1)}/`
    : null;
}

/** Of the root's own failing; every page's is shown inside `routes/frame.tsx`. */
export {
  ErrorPage as ErrorBoundary,
  errorMeta as meta,
} from '~/domains/identity/components/error-page';

/** The document around every page. A page is what the server wrote; only one that asks for it sends a script. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const matches = useMatches();
  const hydrate = matches.some(({ handle }) => isHydrated(handle));
  const refresh = refreshOf(matches);
  return (
    <html lang={useLanguage()} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={themes[data?.site?.theme ?? 'medspil'] ?? medspil} />
        <link rel="stylesheet" href={styles} />
        <Meta />
        <Links />
        {refresh !== null && (
          <noscript>
            <meta httpEquiv="refresh" content={String(refresh)} />
          </noscript>
        )}
      </head>
      <body>
        <SiteFrame
          site={data?.site ?? null}
          origin={data?.origin ?? ''}
          who={data?.who ? { ...data.who, waiting: sumOf(data.waiting) } : null}
        >
          {children}
        </SiteFrame>
        {hydrate && <Scripts nonce={data?.nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
