import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import {
  type Language,
  languageOfPath,
  languages,
  pathInLanguage,
  pathWithoutLanguage,
} from '~/i18n/languages';
import { textsOfPath, useHref, useLanguage, useTexts } from '~/i18n/texts';

export type FrameSite = {
  name: string;
  languages: string[];
  demonstration: boolean;
  /** Address of the front door, where there is one to go to. */
  frontDoor: string | null;
};

/** Who is signed in, as far as the frame tells. */
export type FrameWho = {
  name: string | null;
  isStaff: boolean;
  /** How much waits for them in the staff area; null where nobody counted. */
  waiting: number | null;
  /** The citizen whom this member of staff acts for just now. */
  helps: { name: string | null; personId: string } | null;
};

/** Header, content and footer of every page. Without a site it is the frame of the front door. */
export function SiteFrame(props: {
  site: FrameSite | null;
  origin: string;
  who: FrameWho | null;
  children: ReactNode;
}) {
  const { frame } = useTexts();
  return (
    <>
      <a className="skip-link" href="#indhold">
        {frame.skipToContent}
      </a>
      <header className="site-header">
        {props.who?.helps && <HelpBar helps={props.who.helps} />}
        <Notice site={props.site} />
        <div className="site-header-inner">
          <SiteName name={props.site?.name} />
          {props.site && <MainNavigation />}
          <div className="site-header-tools">
            {props.site && <AccountNavigation who={props.who} />}
            <LanguageNavigation offered={props.site?.languages ?? [...languages]} />
          </div>
        </div>
      </header>
      <main id="indhold" tabIndex={-1}>
        {props.children}
      </main>
      <Footer site={props.site} origin={props.origin} />
    </>
  );
}

/** What one should know before reading on: that it is a demonstration, that plans are in Danish. */
function Notice({ site }: { site: FrameSite | null }) {
  const { frame } = useTexts();
  const language = useLanguage();
  const notices = [
    site?.demonstration && frame.demonstration,
    site && language !== 'da' && frame.danishContent,
  ].filter(Boolean);
  if (notices.length === 0) return null;
  return (
    <div className="notice-bar">
      <p>{notices.join(' ')}</p>
    </div>
  );
}

function SiteName({ name }: { name: string | undefined }) {
  const href = useHref();
  const words = name?.match(/^(.*?)( Kommune)?$/);
  return (
    <a className="site-name" href={href('/')}>
      {words ? words[1] : 'Medspil'}
      {words?.[2] && <span>{words[2]}</span>}
    </a>
  );
}

function MainNavigation() {
  const { frame } = useTexts();
  const items = [
    { path: '/planer', label: frame.plans },
    { path: '/maal', label: frame.goals },
    { path: '/verdensmaal', label: frame.sdgs },
    { path: '/spoergsmaal', label: frame.questions },
    { path: '/dialog', label: frame.dialogue },
    { path: '/udvalg', label: frame.committees },
    { path: '/soeg', label: frame.search },
  ];
  return (
    <nav className="site-nav" aria-label={frame.mainNavigation}>
      <ul>
        <NavigationItems items={items} />
      </ul>
    </nav>
  );
}

/** Entries of a menu, the one where one is marked. */
function NavigationItems({
  items,
}: {
  items: { path: string; label: string; waiting?: number }[];
}) {
  const { badge } = useTexts().inbox;
  const href = useHref();
  const here = pathWithoutLanguage(useLocation().pathname);
  return items.map(({ path, label, waiting = 0 }) => (
    <li key={path}>
      <a
        href={href(path)}
        aria-current={here === path ? 'page' : here.startsWith(`${path}/`) ? 'true' : undefined}
      >
        {label}
        {waiting > 0 && (
          <>
            {' '}
            <span className="badge" aria-hidden="true">
              {badge.count(waiting)}
            </span>
            <span className="visually-hidden">{badge.waiting(waiting)}</span>
          </>
        )}
      </a>
    </li>
  ));
}

function AccountNavigation({ who }: { who: FrameWho | null }) {
  const { frame } = useTexts();
  const href = useHref();
  const items = who
    ? [
        ...(who.isStaff
          ? [{ path: '/medarbejder', label: frame.staff, waiting: who.waiting ?? 0 }]
          : []),
        { path: '/min-side', label: frame.myPage },
      ]
    : [{ path: '/log-ind', label: frame.signIn }];
  return (
    <nav className="account-nav" aria-label={frame.account}>
      <ul>
        <NavigationItems items={items} />
        {who && (
          <li>
            <form method="post" action={href('/log-ud')}>
              <button type="submit">{frame.signOut}</button>
            </form>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Stands above everything while a member of staff acts for a citizen, so that nobody forgets. */
function HelpBar({ helps }: { helps: NonNullable<FrameWho['helps']> }) {
  const { frame } = useTexts();
  const href = useHref();
  return (
    <section className="help-bar" aria-label={frame.account}>
      <p>{frame.helping(helps.name ?? frame.someCitizen)}</p>
      <a href={href('/min-side')}>{frame.myPage}</a>
      <form method="post" action={href('/medarbejder/hjaelp/slut')}>
        <button className="ds-button" type="submit">
          {frame.stopHelping}
        </button>
      </form>
    </section>
  );
}

function LanguageNavigation({ offered }: { offered: string[] }) {
  const { frame } = useTexts();
  const shown = languages.filter((language) => offered.includes(language));
  if (shown.length < 2) return null;
  return (
    <nav className="language-nav" aria-label={frame.languages}>
      <ul>
        {shown.map((language) => (
          <li key={language}>
            <LanguageLink language={language} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Leads to this page in a language, and is called as those who speak it call it. */
export function LanguageLink({ language }: { language: Language }) {
  const { pathname, search } = useLocation();
  return (
    <a
      href={pathInLanguage(pathWithoutLanguage(pathname), language) + search}
      lang={language}
      hrefLang={language}
      aria-current={language === languageOfPath(pathname) ? 'true' : undefined}
    >
      {textsOfPath(`/${language}`).frame.languageName}
    </a>
  );
}

function Footer({ site, origin }: { site: FrameSite | null; origin: string }) {
  const { pathname, search } = useLocation();
  const { frame } = useTexts();
  const href = useHref();
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p>{frame.tagline}</p>
        {/* On paper, where the page is to be found: an address of Danish words. */}
        <p className="print-only" lang="da">
          {origin + pathname + search}
        </p>
        <ul>
          <li>
            <a href={href('/om')}>{frame.about}</a>
          </li>
          <li>
            <a href={href('/was')}>{frame.accessibility}</a>
          </li>
          {site && (
            <li>
              <a href={href('/hvad-kraever-det')}>{frame.requirements}</a>
            </li>
          )}
          <li>
            <a href={href('/om#aabne-data')}>{frame.openData}</a>
          </li>
          {site?.frontDoor && (
            <li>
              <a href={site.frontDoor}>{frame.otherMunicipalities}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
