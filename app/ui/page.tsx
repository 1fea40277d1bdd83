import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useHref, useTexts } from '~/i18n/texts';
import { Said } from './attention';

export type Crumb = { path: string; label: string; lang?: 'da' };

/** A page's outer shape: where you are, one heading, one sentence of introduction, then its sections. */
export function Page(props: {
  title: ReactNode;
  /** Language of the title where it is the plan's own words. */
  titleLang?: 'da';
  kicker?: ReactNode;
  lead?: ReactNode;
  leadLang?: 'da';
  crumbs?: Crumb[];
  /** Stands between the breadcrumbs and the heading, joined to the heading by the thread. */
  above?: ReactNode;
  /** Whether the thread runs on below the heading. */
  leadsOn?: boolean;
  /** What one does first here; stands under the introduction. */
  first?: ReactNode;
  /** Stands beside the heading on a wide screen, below it on a narrow one. */
  beside?: ReactNode;
  children?: ReactNode;
}) {
  const { search } = useLocation();
  return (
    <div className="page">
      <Said code={new URLSearchParams(search).get('besked')} />
      {props.crumbs && <Breadcrumbs crumbs={props.crumbs} />}
      <div className={props.beside ? 'page-heading has-beside' : 'page-heading'}>
        {props.above}
        <div
          className={
            props.above ? (props.leadsOn ? 'thread-heading leads-on' : 'thread-heading') : undefined
          }
        >
          {props.kicker && <p className="page-kicker">{props.kicker}</p>}
          <h1 lang={props.titleLang}>{props.title}</h1>
          {props.lead && (
            <p className="page-lead" lang={props.leadLang}>
              {props.lead}
            </p>
          )}
          {props.first}
        </div>
        {props.beside}
      </div>
      {props.children}
    </div>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { frame } = useTexts();
  const href = useHref();
  return (
    <nav className="breadcrumbs" aria-label={frame.youAreHere}>
      <ol>
        <li>
          <a href={href('/')}>{frame.home}</a>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a href={href(crumb.path)} lang={crumb.lang}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A part of a page under its own heading. */
export function Section(props: {
  title: string;
  id?: string;
  heading?: 'h2' | 'h3' | 'h4';
  children: ReactNode;
}) {
  const Heading = props.heading ?? 'h2';
  return (
    <section className="section" id={props.id}>
      <Heading>{props.title}</Heading>
      {props.children}
    </section>
  );
}
