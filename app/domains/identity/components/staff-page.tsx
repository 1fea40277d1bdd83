import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { pathWithoutLanguage } from '~/i18n/languages';
import { useHref, useTexts } from '~/i18n/texts';
import { type Crumb, Page } from '~/ui/page';
import { helpingRoles, type Role } from '../roles';

/**
 * The parts of the staff area, in the order of its menu, and the roles that each is for. Without roles it
 * is for everyone who has one.
 */
const staffParts = [
  { path: '/medarbejder', name: 'overview', roles: null },
  {
    path: '/medarbejder/indbakke',
    name: 'inbox',
    roles: ['moderator', 'council_secretariat', 'administrator'],
  },
  {
    path: '/medarbejder/afgoerelsesbreve',
    name: 'decisionLetters',
    roles: ['moderator', 'council_secretariat', 'administrator'],
  },
  {
    path: '/medarbejder/svar',
    name: 'answers',
    roles: ['plan_owner', 'council_secretariat', 'mayors_office'],
  },
  {
    path: '/medarbejder/spoergsmaal',
    name: 'questions',
    roles: ['council_secretariat', 'mayors_office', 'moderator', 'administrator', 'plan_owner'],
  },
  {
    path: '/medarbejder/moeder',
    name: 'meetings',
    roles: ['council_secretariat', 'mayors_office'],
  },
  {
    path: '/medarbejder/dialog',
    name: 'dialogue',
    roles: [
      'committee_secretary',
      'committee_chair',
      'committee_member',
      'council_secretariat',
      'mayors_office',
      'plan_owner',
    ],
  },
  {
    path: '/medarbejder/dialog/evaluering',
    name: 'dialogueTrial',
    roles: ['evaluator', 'council_secretariat', 'committee_secretary', 'committee_chair'],
  },
  { path: '/medarbejder/borgere', name: 'citizens', roles: helpingRoles },
  { path: '/medarbejder/breve', name: 'letters', roles: ['desk_officer'] },
  { path: '/medarbejder/roller', name: 'roles', roles: ['administrator'] },
  { path: '/medarbejder/postkasser', name: 'mailboxes', roles: ['administrator'] },
  {
    path: '/medarbejder/begrundelser',
    name: 'reasons',
    roles: ['moderator', 'administrator'],
  },
  {
    path: '/medarbejder/spoergsmaal/regler',
    name: 'questionRules',
    roles: ['council_secretariat', 'administrator'],
  },
  { path: '/medarbejder/nulstillinger', name: 'resets', roles: ['administrator'] },
  { path: '/medarbejder/mails', name: 'mails', roles: ['administrator'] },
  { path: '/medarbejder/log', name: 'log', roles: ['administrator'] },
] as const satisfies { path: string; name: string; roles: Role[] | null }[];

/** The roles of whoever is signed in, as the frame around every page knows them. */
export function useOwnRoles(): Role[] {
  const frame = useRouteLoaderData<{ who: { roles: Role[] } | null }>('root');
  return frame?.who?.roles ?? [];
}

type Counts = { waiting: number; overdue: number } | null;

/** How much waits in a part of the staff area, and how much of it too long; null where the frame did not count. */
export function useWaiting(part: string): Counts {
  const frame = useRouteLoaderData<{ waiting: Record<string, Counts> | null }>('root');
  return frame?.waiting?.[part] ?? null;
}

/** The parts of the staff area that somebody with some roles has. */
export function partsFor(held: readonly Role[]) {
  return staffParts.filter(({ roles }) => roles?.some((role) => held.includes(role)) ?? true);
}

/** The part that a page belongs to: of those whose address its own begins with, the one that says most. */
function partAt(parts: readonly { path: string }[], here: string): string | undefined {
  return parts
    .map(({ path }) => path)
    .filter((path) => here === path || (path !== '/medarbejder' && here.startsWith(`${path}/`)))
    .toSorted((one, other) => other.length - one.length)[0];
}

/** A page of the staff area: what it is about, beside the menu of what one's roles are for. */
export function StaffPage(props: {
  title: string;
  lead?: string;
  kicker?: string;
  /** Between the staff area's front page and this one. */
  crumbs?: Crumb[];
  children: ReactNode;
}) {
  const { staff } = useTexts();
  const href = useHref();
  const here = pathWithoutLanguage(useLocation().pathname);
  const parts = partsFor(useOwnRoles());
  const current = partAt(parts, here);
  const isOverview = here === '/medarbejder';
  return (
    <Page
      title={props.title}
      lead={props.lead}
      kicker={props.kicker}
      crumbs={
        isOverview ? [] : [{ path: '/medarbejder', label: staff.title }, ...(props.crumbs ?? [])]
      }
    >
      <div className="with-aside">
        <div>{props.children}</div>
        {parts.length > 1 && (
          <aside>
            <nav className="side-nav" aria-label={staff.menu}>
              <ul>
                {parts.map(({ path, name }) => (
                  <li key={path}>
                    <a
                      href={href(path)}
                      aria-current={path !== current ? undefined : here === path ? 'page' : 'true'}
                    >
                      {staff.pages[name]}
                      <WaitingBadge part={name} />
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </aside>
        )}
      </div>
    </Page>
  );
}

/** In the menu: the number for the eye, the whole sentence for whoever listens. */
function WaitingBadge({ part }: { part: string }) {
  const { badge } = useTexts().inbox;
  const counts = useWaiting(part);
  if (!counts || counts.waiting === 0) return null;
  const { waiting, overdue } = counts;
  return (
    <>
      {' '}
      <span className="badge">{badge.waiting(waiting)}</span>
      {overdue > 0 && (
        <>
          {' '}
          <span className="badge is-overdue">{badge.overdue(overdue)}</span>
        </>
      )}
    </>
  );
}
